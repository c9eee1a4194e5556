import { expect, it } from 'vitest';
import { cueWeights } from '../../src/learning/cue-weights.ts';
import { featureSet } from '../../src/learning/feature-set.ts';

const texts = ['good lamp!', 'good!!', 'bad lamp!!', 'good lamp', 'bad thing!!', 'so so!'];
const rows = Uint32Array.from(texts.keys());
const set = featureSet(
  texts,
  rows,
  {
    maxNgram: 1,
    characters: false,
    cues: ['exclamation', 'emoji'],
    minimumCount: 2,
    bucketBits: 22,
  },
  { maxTokens: 64 },
);

it('tells the weight of each range, and how far it moves the asked rows in the mean', () => {
  const weights = Float64Array.from(set.buckets, (_, feature) => -1 - feature);
  const asked = Uint32Array.of(0, 2, 3, 4);
  const cues = cueWeights(set, { weights }, asked);
  // Nothing has an emoji, or three marks.
  expect(cues.map(({ cue, range, reviews }) => [cue, range, reviews])).toEqual([
    ['exclamation', '1', 2],
    ['exclamation', '2', 3],
  ]);
  const [one, two] = cues;
  // Of the asked rows the first has one mark, the third none, and two have two.
  const [first, , third, , fifth] = set.data.rowValues;
  expect(one?.contribution).toBeCloseTo((Math.abs(one?.weight as number) * first!) / 4, 12);
  expect(two?.contribution).toBeCloseTo(
    (Math.abs(two?.weight as number) * (third! + fifth!)) / 4,
    12,
  );
});

it('has a weight and a contribution for each of more than two classes', () => {
  const weights = Float64Array.from({ length: 3 * set.buckets.length }, (_, i) => (i % 3) - 1);
  const [one] = cueWeights(set, { weights }, Uint32Array.of(0));
  expect(one?.weight).toEqual([-1, 0, 1]);
  const [first, second, third] = one?.contribution as number[];
  expect(first).toBeCloseTo(set.data.rowValues[0]!, 12);
  expect(second).toBe(0);
  expect(third).toBe(first);
});

it('has none without a branch', () => {
  expect(cueWeights(set, { weights: null }, rows)).toEqual([]);
});
