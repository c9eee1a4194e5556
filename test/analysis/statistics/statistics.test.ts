import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/analysis/statistics/benjamini-hochberg.ts';
import { chiSquaredTest } from '../../../src/analysis/statistics/chi-squared-test.ts';
import { compareShares } from '../../../src/analysis/statistics/compare-shares.ts';
import {
  fisherExactTest,
  minFisherPValue,
} from '../../../src/analysis/statistics/fisher-exact-test.ts';
import { upperIncompleteGamma } from '../../../src/analysis/statistics/incomplete-gamma.ts';
import { logOddsZScores } from '../../../src/analysis/statistics/log-odds.ts';
import { mcNemarTest } from '../../../src/analysis/statistics/mc-nemar-test.ts';
import { newcombeInterval } from '../../../src/analysis/statistics/newcombe-interval.ts';
import type { TwoByTwo } from '../../../src/analysis/statistics/two-by-two.ts';

interface Fixture {
  fisher: { table: [number, number, number, number]; pValue: number }[];
  chiSquared: {
    successes: number[];
    trials: number[];
    statistic: number;
    degreesOfFreedom: number;
    pValue: number;
    minExpected: number;
  }[];
  chiSquaredSurvival: { degreesOfFreedom: number; x: number; survival: number }[];
  benjaminiHochberg: { pValues: number[]; qValues: number[] }[];
  newcombe: { counts: [number, number, number, number]; low: number; high: number }[];
  mcNemar: { onlyFirst: number; onlySecond: number; pValue: number }[];
  logOdds: { first: number[]; second: number[]; prior: number[]; zScores: number[] };
}

const fixture = JSON.parse(
  readFileSync(new URL('../../fixtures/analysis-statistics.json', import.meta.url), 'utf8'),
) as Fixture;

function table([
  errorsInside,
  rowsInside,
  errorsOutside,
  rowsOutside,
]: readonly number[]): TwoByTwo {
  return {
    errorsInside: errorsInside!,
    rowsInside: rowsInside!,
    errorsOutside: errorsOutside!,
    rowsOutside: rowsOutside!,
  };
}

/**
 * Equal to 1e-9 of the value itself, so that a tiny p-value is right in its digits and not merely
 * tiny.
 */
function expectSame(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

describe('statistics, against scipy and published formulas', () => {
  it.each(fixture.fisher)("Fisher's exact test of $table", ({ table: counts, pValue }) => {
    expectSame(fisherExactTest(table(counts)), pValue);
  });

  it.each(fixture.chiSquared)('chi-squared test of $successes in $trials', (expected) => {
    const found = chiSquaredTest(expected.successes, expected.trials);
    expectSame(found.statistic, expected.statistic);
    expectSame(found.pValue, expected.pValue);
    expectSame(found.minExpected, expected.minExpected);
    expect(found.degreesOfFreedom).toBe(expected.degreesOfFreedom);
  });

  it.each(fixture.chiSquaredSurvival)(
    'chi-squared survival at $x with $degreesOfFreedom degrees of freedom',
    ({ degreesOfFreedom, x, survival }) => {
      expectSame(upperIncompleteGamma(degreesOfFreedom / 2, x / 2), survival);
    },
  );

  it.each(fixture.benjaminiHochberg)('q-values of $pValues.length', ({ pValues, qValues }) => {
    const found = benjaminiHochberg(Float64Array.from(pValues));
    qValues.forEach((expected, index) => expectSame(found[index]!, expected));
  });

  it.each(fixture.newcombe)('difference interval of $counts', ({ counts, low, high }) => {
    const [x1, n1, x2, n2] = counts;
    const found = newcombeInterval(
      { proportion: x1 / n1, size: n1 },
      { proportion: x2 / n2, size: n2 },
    );
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it.each(fixture.mcNemar)('McNemar of $onlyFirst and $onlySecond', (expected) => {
    expectSame(mcNemarTest(expected.onlyFirst, expected.onlySecond), expected.pValue);
  });

  it('log-odds with an informative prior', () => {
    const { first, second, prior, zScores } = fixture.logOdds;
    const found = logOddsZScores(first, second, prior);
    zScores.forEach((expected, term) => expect(found[term]).toBeCloseTo(expected, 9));
  });
});

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
  .chain(([inside, outside]) =>
    fc.tuple(
      fc.integer({ min: 0, max: inside }),
      fc.constant(inside),
      fc.integer({ min: 0, max: outside }),
      fc.constant(outside),
    ),
  );

describe("Fisher's exact test", () => {
  it('is the same for the rest as for the group, and for right answers as for errors', () => {
    fc.assert(
      fc.property(anyTable, ([errorsIn, rowsIn, errorsOut, rowsOut]) => {
        const pValue = fisherExactTest(table([errorsIn, rowsIn, errorsOut, rowsOut]));
        const swapped = fisherExactTest(table([errorsOut, rowsOut, errorsIn, rowsIn]));
        const correct = fisherExactTest(
          table([rowsIn - errorsIn, rowsIn, rowsOut - errorsOut, rowsOut]),
        );
        expect(swapped).toBeCloseTo(pValue, 10);
        expect(correct).toBeCloseTo(pValue, 10);
      }),
    );
  });

  it('is never below its minimum attainable p-value', () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const [errorsIn, rowsIn, errorsOut, rowsOut] = counts;
        const least = minFisherPValue(rowsIn, errorsIn + errorsOut, rowsIn + rowsOut);
        expect(fisherExactTest(table(counts))).toBeGreaterThanOrEqual(least * (1 - 1e-9));
      }),
    );
  });

  it('gives way to chi-squared only where the two agree about the level of 5 %', () => {
    const counts = table([3_100, 20_000, 12_000, 80_000]);
    const approximate = compareShares(counts);
    const exact = fisherExactTest(counts);
    expect(approximate).not.toBe(exact);
    expect(approximate).toBeGreaterThan(0.01);
    expect(Math.abs(approximate / exact - 1)).toBeLessThan(0.03);
    const small = table([33, 200, 120, 800]);
    expect(compareShares(small)).toBe(fisherExactTest(small));
  });
});
