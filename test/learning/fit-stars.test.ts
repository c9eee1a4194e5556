import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedStars } from '../../src/model/expected-stars.ts';
import { fitStars, medianStars } from '../../src/learning/fit-stars.ts';

interface Fit {
  slope: number;
  thresholds: number[];
}

/** Made by stars.py with scipy. */
const fixture = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/stars.json'), 'utf8'),
) as { logits: number[]; stars: number[]; weights: number[]; unweighted: Fit; weighted: Fit };
const logits = Float64Array.from(fixture.logits);
const stars = Uint8Array.from(fixture.stars);

describe('fitStars', () => {
  it.each([
    ['every row the same', undefined, fixture.unweighted],
    ['weighted rows', Float64Array.from(fixture.weights), fixture.weighted],
  ])('finds the maximum that scipy finds: %s', (_, weights, expected) => {
    const found = fitStars(logits, stars, weights);
    expect(found?.slope).toBeCloseTo(expected.slope, 4);
    found?.thresholds.forEach((threshold, k) =>
      expect(threshold).toBeCloseTo(expected.thresholds[k]!, 4),
    );
  });

  it('counts a row of weight 2 as two rows', () => {
    const twice = fitStars(
      Float64Array.of(...logits, ...logits),
      Uint8Array.of(...stars, ...stars),
    );
    const weighted = fitStars(logits, stars, new Float64Array(logits.length).fill(2));
    expect(twice?.slope).toBeCloseTo(weighted!.slope, 6);
  });

  it('survives logits that tell the stars apart almost perfectly', () => {
    const sure = Float64Array.from(stars, (star, row) => 12 * (star - 3) + (row % 7) - 3);
    const found = fitStars(sure, stars);
    expect(found!.thresholds.every(Number.isFinite)).toBe(true);
    sure.forEach((logit, row) =>
      expect(Math.abs(expectedStars(found!, logit) - stars[row]!)).toBeLessThan(0.1),
    );
  });

  it('does not guess where a star begins that hardly any row has', () => {
    const without = Uint8Array.from(stars, (star) => (star === 3 ? 4 : star));
    expect(fitStars(logits, without)).toBeNull();
  });

  it('refuses rows without a number of stars', () => {
    expect(() => fitStars(Float64Array.of(1), Uint8Array.of(0))).toThrow(
      new RangeError('row 0 has 0 stars'),
    );
    expect(() => fitStars(Float64Array.of(1, 2), Uint8Array.of(5, 6))).toThrow(
      new RangeError('row 1 has 6 stars'),
    );
    expect(() => fitStars(Float64Array.of(1, 2), Uint8Array.of(3))).toThrow(
      new RangeError('2 logits, 1 stars, 2 weights'),
    );
    expect(() => fitStars(Float64Array.of(1), Uint8Array.of(3), Float64Array.of(1, 1))).toThrow(
      new RangeError('1 logits, 1 stars, 2 weights'),
    );
  });

  it('wants five rows of every star, and some weight on them', () => {
    const five = Array.from({ length: 25 }, (_, row) => 1 + (row % 5));
    const spread = Float64Array.from(five, (star, row) => star - 3 + ((row * 7) % 5) - 2);
    const fit = (weights?: Float64Array, rows = five) =>
      fitStars(spread.subarray(0, rows.length), Uint8Array.from(rows), weights);
    expect(fit()?.thresholds).toHaveLength(4);
    expect(fit(undefined, five.slice(0, 24))).toBeNull();
    expect(fit(undefined, five.slice(0, 20))).toBeNull();
    const without = (star: number) => Float64Array.from(five, (one) => (one === star ? 0 : 1));
    expect([1, 2, 3, 4, 5].map((star) => fit(without(star)))).toEqual(new Array(5).fill(null));
  });
});

describe('expectedStars and medianStars', () => {
  const model = { slope: 1, thresholds: [-2, -1, 1, 2] } as const;

  it('go from 1 to 5 with the logit', () => {
    expect(expectedStars(model, -40)).toBeCloseTo(1);
    expect(expectedStars(model, 0)).toBeCloseTo(3);
    expect(expectedStars(model, 40)).toBeCloseTo(5);
    expect([-9, -1.5, 0, 1.5, 9].map((logit) => medianStars(model, logit))).toEqual([
      1, 2, 3, 4, 5,
    ]);
    // At a threshold itself as many lie above as below: the lower star.
    expect(medianStars(model, -2)).toBe(1);
    expect(medianStars({ ...model, slope: 2 }, 0.6)).toBe(4);
  });
});
