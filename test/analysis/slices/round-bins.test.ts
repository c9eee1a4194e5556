import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binName, binOf, binsOf, roundEdges } from '../../../src/analysis/slices/round-bins.ts';

function edgesOf(values: number[]): number[] {
  return roundEdges(Float64Array.from(values).sort());
}

describe('roundEdges', () => {
  it('cuts near the quantiles at round numbers', () => {
    expect(edgesOf(Array.from({ length: 1000 }, (_, i) => i))).toEqual([200, 400, 600, 800]);
    expect(edgesOf(Array.from({ length: 1000 }, (_, i) => i * 1.037 - 500))).toEqual([
      -300, -100, 200, 400,
    ]);
    expect(edgesOf(Array.from({ length: 500 }, (_, i) => i / 500))).toEqual([0.2, 0.4, 0.6, 0.8]);
  });

  it('has fewer edges where a value is frequent, and none where there is one only', () => {
    expect(edgesOf([7, 7, 7, 7])).toEqual([]);
    expect(edgesOf([])).toEqual([]);
    const mostly = [
      ...Array.from({ length: 70 }, () => 0),
      ...Array.from({ length: 30 }, (_, i) => i),
    ];
    expect(edgesOf(mostly).length).toBeLessThanOrEqual(2);
  });

  it('always gives rising edges that lie among the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
        (values) => {
          const edges = edgesOf(values);
          const low = Math.min(...values);
          const high = Math.max(...values);
          edges.forEach((edge, i) => {
            expect(edge).toBeGreaterThan(i === 0 ? low : edges[i - 1]!);
            expect(edge).toBeLessThanOrEqual(high);
          });
        },
      ),
    );
  });

  it('puts every value in the bin whose bounds hold it', () => {
    const edges = [2, 5, 5.5];
    const bins = binsOf(edges);
    for (const value of [-3, 2, 4.99, 5, 5.4, 5.5, 100]) {
      const { from, below } = bins[binOf(edges, value)]!;
      expect(value).toBeGreaterThanOrEqual(from ?? -Infinity);
      expect(value).toBeLessThan(below ?? Infinity);
    }
  });

  it('names bins of whole numbers and of others', () => {
    expect(binsOf([6, 7, 21]).map((bin) => binName(bin, true))).toEqual([
      '≤ 5',
      '6',
      '7–20',
      '≥ 21',
    ]);
    expect(binsOf([0.5, 0.7]).map((bin) => binName(bin, false))).toEqual([
      '< 0.5',
      '[0.5, 0.7)',
      '≥ 0.7',
    ]);
  });
});
