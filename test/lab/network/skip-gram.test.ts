import { describe, expect, it } from 'vitest';
import { skipGramEmbeddings } from '../../../lab/network/skip-gram.ts';

/** Words 2 and 3 occur only next to 4, words 5 and 6 only next to 7. */
const lines = Array.from(
  { length: 600 },
  (_, line) =>
    [
      [2, 4],
      [3, 4],
      [5, 7],
      [6, 7],
    ][line % 4] as [number, number],
);
const texts = {
  words: Int32Array.from(lines.flat()),
  splits: Float64Array.from({ length: lines.length + 1 }, (_, line) => line * 2),
};
const options = {
  dimensions: 8,
  epochs: 20,
  window: 2,
  negatives: 3,
  learningRate: 0.1,
  frequent: 1,
  deviation: 0.2,
  seed: 1,
};

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array): number =>
    x.reduce((sum, value, place) => sum + value * (y[place] as number), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('skipGramEmbeddings', () => {
  const embeddings = skipGramEmbeddings(texts, 8, options);
  const of = (word: number): Float32Array => embeddings.subarray(word * 8, word * 8 + 8);

  it('gives words that stand in the same company like numbers', () => {
    expect(cosine(of(2), of(3))).toBeGreaterThan(cosine(of(2), of(5)) + 0.5);
    expect(cosine(of(5), of(6))).toBeGreaterThan(cosine(of(3), of(6)) + 0.5);
  });

  it('has the deviation that was asked for, and the same numbers for the same seed', () => {
    const squares = embeddings.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares / embeddings.length)).toBeCloseTo(0.2, 5);
    expect(skipGramEmbeddings(texts, 8, options)).toEqual(embeddings);
  });
});
