import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BucketSet } from '../../src/text/bucket-set.ts';
import { Vectoriser, type VectoriserSettings } from '../../src/text/vectorise.ts';

const settings: VectoriserSettings = {
  maxNgram: 3,
  bucketBits: 16,
  maxTokens: 64,
  normExponent: 0.5,
};

/** Knows every bucket, so that every n-gram is a feature. */
function vectoriser(changes: Partial<VectoriserSettings> = {}): Vectoriser {
  const all = { ...settings, ...changes };
  const buckets = Uint32Array.from({ length: 2 ** all.bucketBits }, (_, bucket) => bucket);
  return new Vectoriser(all, new BucketSet(buckets, all.bucketBits));
}

function features(text: string, changes: Partial<VectoriserSettings> = {}): number[] {
  return [...vectoriser(changes).vectorise([text]).indices];
}

describe('Vectoriser', () => {
  it('reads the n-grams up to the longest, within a sentence', () => {
    expect(features('não é bom', { maxNgram: 1 })).toHaveLength(3);
    expect(features('não é bom', { maxNgram: 2 })).toHaveLength(5);
    expect(features('não é bom')).toHaveLength(6);
    expect(features('não. é. bom')).toHaveLength(3);
  });

  it('lets the order of words count', () => {
    expect(features('bom não ruim')).not.toEqual(features('ruim não bom'));
  });

  it('counts a feature once and gives all of a row the value n^-exponent', () => {
    const batch = vectoriser().vectorise(['bom. bom. bom', 'muito bom']);
    expect([...batch.rowSplits]).toEqual([0, 1, 4]);
    expect(batch.values[0]).toBe(1);
    expect(batch.values[1]).toBeCloseTo(3 ** -0.5, 6);
  });

  it('knows the tokens and the known ones among them', () => {
    const known = vectoriser().vectorise(['bom']).indices[0] as number;
    const one = new Vectoriser(settings, new BucketSet(Uint32Array.of(known), 16));
    const batch = one.vectorise(['muito bom mesmo', '', 'x '.repeat(100)]);
    expect([...batch.tokenCounts]).toEqual([3, 0, 64]);
    expect([...batch.knownTokenCounts]).toEqual([1, 0, 0]);
    expect([...batch.truncated]).toEqual([0, 0, 1]);
  });

  it('traces every place of every feature', () => {
    const trace = vectoriser().trace('bom, bom mesmo');
    const places = Array.from({ length: trace.count }, (_, i) => [
      trace.firstTokens[i],
      trace.lengths[i],
    ]);
    expect(places).toEqual([
      [0, 1],
      [1, 1],
      [0, 2],
      [2, 1],
      [1, 2],
      [0, 3],
    ]);
    expect(trace.features[0]).toBe(trace.features[1]);
  });

  it('gives well-formed sparse rows, the same for a text alone and in a batch', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('bom', 'não', 'é', '.', '😍')).map((words) => words.join(' ')),
    );
    const shared = vectoriser();
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const batch = shared.vectorise(texts);
        const rows = texts.map((_, row) => [
          ...batch.indices.slice(batch.rowSplits[row], batch.rowSplits[row + 1]),
        ]);
        expect(batch.rowSplits[0]).toBe(0);
        expect(batch.rowSplits[texts.length]).toBe(batch.indices.length);
        expect(batch.values).toHaveLength(batch.indices.length);
        for (const value of batch.values) expect(value).toBeGreaterThan(0);
        texts.forEach((one, row) => {
          expect(new Set(rows[row]).size).toBe(rows[row]?.length);
          expect([...shared.vectorise([one]).indices]).toEqual(rows[row]);
        });
      }),
    );
  });
});
