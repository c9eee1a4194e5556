import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { Model } from '../../src/model/model.ts';
import { topicBranch, topicBundle } from '../fixtures/model/three-classes.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';
import { tinyReviews } from '../fixtures/model/tiny-reviews.ts';

const texts = ['', 'xyzzy', ...tinyReviews.map(({ text }) => text)];
const open = async (threshold?: number): Promise<Model> =>
  loadModel(memorySource(await tinyBundle([], threshold === undefined ? {} : { threshold })));

let usual: Model;
/** The probabilities of the usual model that its threshold is to tell apart. */
let between: number;
let strict: Model;

beforeAll(async () => {
  usual = await open();
  const positive = [...usual.positiveProbabilities(texts)].filter((one) => one > 0.5).sort();
  between = positive[Math.floor(positive.length / 2)]!;
  strict = await open(between);
});

afterAll(() => {
  usual.dispose();
  strict.dispose();
});

describe('A model with a decision threshold', () => {
  it('answers the second class from the threshold on, with the same probabilities', () => {
    const answers = strict.predict(texts);
    usual.predict(texts).forEach((before, row) => {
      const after = answers[row]!;
      const { negative = NaN, positive = NaN } = before.probabilities;
      expect(after.probabilities).toEqual(before.probabilities);
      expect(after.label).toBe(positive >= between ? 'positive' : 'negative');
      expect(after.prediction).toBe(positive >= between ? 1 : 0);
      expect(after.probability).toBe(positive >= between ? positive : negative);
    });
    // Some reviews that are positive from a half on are negative here, and one lies on the edge.
    expect(
      answers.some(({ prediction, probability }) => prediction === 0 && probability < 0.5),
    ).toBe(true);
    expect(answers.some(({ probability }) => probability === between)).toBe(true);
  });

  it('says so in what a page knows of it, and in the answer that is explained', () => {
    expect(strict.info.threshold).toBe(between);
    expect(usual.info).not.toHaveProperty('threshold');
    const answers = strict.predict(texts);
    texts.forEach((text, row) => {
      expect(strict.explain(text).prediction).toEqual(answers[row]);
      expect(strict.explain(text).logit).toBe(usual.explain(text).logit);
    });
  });

  it('answers as ever from a half on', async () => {
    const half = await open(0.5);
    expect(half.predict(texts)).toEqual(usual.predict(texts));
    half.dispose();
  });

  it.each([0, 1, -0.1, Number.NaN])('is refused with the threshold %s', async (threshold) => {
    await expect(open(threshold)).rejects.toMatchObject({ code: 'model-manifest' });
  });

  it('is refused where there are three classes', async () => {
    const files = await topicBundle([topicBranch()], { threshold: 0.4 });
    await expect(loadModel(memorySource(files))).rejects.toMatchObject({
      ...{ code: 'model-manifest', detail: { reason: 'threshold: it needs two classes' } },
    });
  });
});
