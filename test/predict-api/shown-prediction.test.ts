import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fileModelSource } from '../../scripts/local-server/file-model-source.ts';
import { loadModel } from '../../src/model/load-model.ts';
import type { Prediction } from '../../src/model/prediction.ts';
import { openApiDocument } from '../../src/predict-api/openapi.ts';

const examples =
  openApiDocument.paths['/predict']?.post?.responses['200']?.content['application/json'].examples;

/** The first block of JSON in a page of Markdown. */
function firstJson(markdown: string): string | undefined {
  return /```json\n([^]+?)\n```/.exec(markdown)?.[1];
}

describe('The prediction that is shown', () => {
  it.each([
    ['docs/api.md', async () => firstJson(await readFile('docs/api.md', 'utf8'))],
    ['openapi.json', async () => JSON.stringify(examples?.['one']?.value)],
  ])('in %s is what the shipped model answers', async (_, read) => {
    const shown = JSON.parse((await read()) ?? '') as Prediction;
    const model = await loadModel(fileModelSource('public/models/reviews-pt-en'));
    const [answer] = model.predict(['Este produto é excelente, adorei!']) as [Prediction];
    model.dispose();
    const near = (number: number) => expect.closeTo(number, 2) as number;
    expect(shown).toEqual({
      ...answer,
      probability: near(answer.probability),
      probabilities: {
        negative: near(answer.probabilities['negative'] ?? 0),
        positive: near(answer.probabilities['positive'] ?? 0),
      },
      ...(answer.stars === undefined ? {} : { stars: expect.closeTo(answer.stars, 1) as number }),
    });
  });
});
