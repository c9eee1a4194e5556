import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Random } from '../../src/learning/random.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { Model } from '../../src/model/model.ts';
import { trainTinyBundle } from '../fixtures/model/tiny-bundle.ts';
import { fuzz } from './fuzz-cases.ts';

const pieces = [
  ...['excelente', 'adorei', 'not', 'não', 'good', 'bad', 'produto', 'ÓTIMO', 'péssimo', 'nunca'],
  ...['<b>', '&amp;', 'https://a.example/x?y=1', 'a@b.example', '@x', '#y', '10', '3,5', '100%'],
  ...['😀', '👍🏽', '👩‍👩‍👧', '❤️', '🇧🇷', ':)', '!!!', '...', '"', '\\', '\0', '\u200b', '\u202e'],
  ...['e\u0301', '\u0301', 'ﬁ', 'ß', 'İ', 'ı', 'ǅ', '文字', 'עברית', 'हिन्दी', '\ud83d', '\ude00'],
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u2028', '\r\n', 'a'.repeat(300), 'é'.repeat(50)],
];

let model: Model;
beforeAll(async () => {
  const { files } = await trainTinyBundle();
  model = await loadModel(memorySource(files));
});
afterAll(() => model.dispose());

function text(random: Random): string {
  let made = '';
  for (let left = random.below(40); left > 0; left--) {
    made += pieces[random.below(pieces.length)]! + (random.below(3) === 0 ? '' : ' ');
  }
  return made;
}

/** What the words give adds up to the logit, and each is a stretch of the text of its own. */
function attempt(random: Random): void {
  const review = text(random);
  const { prediction, logit, bias, contributions } = model.explain(review);
  const sum = contributions.reduce((total, { value }) => total + value, bias);
  expect(Math.abs(sum - logit)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(logit)));
  let end = 0;
  for (const one of contributions) {
    expect(one.start, JSON.stringify(review)).toBeGreaterThanOrEqual(end);
    expect(one.end).toBeGreaterThan(one.start);
    expect(one.end).toBeLessThanOrEqual(review.length);
    expect(Number.isFinite(one.value)).toBe(true);
    ({ end } = one);
  }
  expect(model.predict([review])).toEqual([prediction]);
}

describe('Any text', () => {
  it('is explained by its own words', () => fuzz('explanations', attempt), 24 * 3_600_000);
});
