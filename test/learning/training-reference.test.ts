import { describe, expect, it } from 'vitest';
import { trainingReference } from '../../src/learning/training-reference.ts';

const texts = [
  'Muito bom, gostei bastante do produto e recomendo para todos',
  'The battery is terrible and it broke after two days, I do not recommend it',
  '12',
];

const reference = trainingReference({
  classes: 3,
  training: { texts, labels: Uint8Array.of(2, 0, 2) },
  heldOut: {
    probabilities: Float32Array.of(0.05, 0.15, 0.8, 1, 0, 0),
    unknownWordShares: Float32Array.of(0, 1),
  },
});

describe('trainingReference', () => {
  it('counts the scores of every class in tenths', () => {
    expect(reference.scores.map(({ counts }) => counts)).toEqual([
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      // 0.8 in 32 bits is above the edge.
      [1, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    ]);
  });

  it('counts the classes, languages and lengths of the training rows', () => {
    expect(reference.classes).toEqual([1, 0, 2]);
    expect(reference.languages).toEqual({ pt: 1, en: 1, other: 0, und: 1 });
    const { edges, counts } = reference.words;
    const binOf = (words: number) => edges.filter((edge) => words >= edge).length;
    const expected = edges.concat(0).map(() => 0);
    for (const words of [10, 15, 1]) expected[binOf(words)]!++;
    expect(counts).toEqual(expected);
  });

  it('has a bin for what is known whole and for what is not known at all', () => {
    const { counts } = reference.unknownWordShares;
    expect([counts[0], counts.at(-1)]).toEqual([1, 1]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
