import { describe, expect, it } from 'vitest';
import { sampleBinomial, uniformSource } from '../../src/evaluation/binomial-sampler.ts';
import { pairedDifferences } from '../../src/evaluation/paired-differences.ts';

describe('sampleBinomial', () => {
  it.each([
    [5, 0.3],
    [40, 0.02],
    [100, 0.5],
    [1000, 0.2],
    [100_000, 0.9],
    [2_000_000, 0.37],
  ])('has the mean and variance of %i trials of %f', (trials, probability) => {
    const uniform = uniformSource(9);
    const draws = Array.from({ length: 20_000 }, () =>
      sampleBinomial(trials, probability, uniform),
    );
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    const expected = trials * probability * (1 - probability);
    // Five standard errors of each.
    expect(Math.abs(mean - trials * probability)).toBeLessThan(5 * Math.sqrt(expected / 20_000));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(5 * Math.sqrt(2.2 / 20_000));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThanOrEqual(trials);
  });

  it('draws every value as often as the distribution has it', () => {
    const trials = 30;
    const probability = 0.45;
    const uniform = uniformSource(4);
    const counts = new Float64Array(trials + 1);
    const draws = 100_000;
    for (let draw = 0; draw < draws; draw += 1) {
      counts[sampleBinomial(trials, probability, uniform)]! += 1;
    }
    let density = (1 - probability) ** trials;
    let distance = 0;
    counts.forEach((count, successes) => {
      distance = Math.max(distance, Math.abs(count / draws - density));
      density *= ((trials - successes) / (successes + 1)) * (probability / (1 - probability));
    });
    expect(distance).toBeLessThan(0.006);
  });
});

describe('pairedDifferences', () => {
  const labels = Uint8Array.from({ length: 400 }, (_, row) => row % 2);
  const wrongAt = (share: number) =>
    labels.map((label, row) => (row % 100 < share ? 1 - label : label));

  it('counts who is right', () => {
    const { bothRight, onlyFirstRight, onlySecondRight, bothWrong } = pairedDifferences(
      Uint8Array.of(0, 0, 1, 1, 1),
      Uint8Array.of(0, 1, 1, 0, 0),
      Uint8Array.of(0, 0, 0, 1, 0),
    );
    expect([bothRight, onlyFirstRight, onlySecondRight, bothWrong]).toEqual([1, 1, 2, 1]);
  });

  it('gives the difference of every metric an interval that holds it', () => {
    const { metrics } = pairedDifferences(labels, wrongAt(10), wrongAt(20));
    expect(metrics.accuracy).toMatchObject({ first: 0.9, second: 0.8 });
    expect(metrics.accuracy.difference?.value).toBeCloseTo(0.1, 12);
    // All differences are rows that the second gets wrong and the first right: 10 % of 400,
    // binomial.
    const error = Math.sqrt((0.1 * 0.9) / 400);
    expect(metrics.accuracy.difference?.low).toBeCloseTo(0.1 - 1.96 * error, 2);
    expect(metrics.accuracy.difference?.high).toBeCloseTo(0.1 + 1.96 * error, 2);
    for (const { first, second, difference } of Object.values(metrics)) {
      expect(difference?.value).toBeCloseTo((first ?? NaN) - (second ?? NaN), 12);
      expect(difference?.low).toBeGreaterThan(0);
    }
  });

  it('finds no difference between a classifier and itself', () => {
    const { metrics } = pairedDifferences(labels, wrongAt(15), wrongAt(15));
    expect(metrics.macroF1.difference).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('repeats itself, and turns its sign when the classifiers change places', () => {
    const one = pairedDifferences(labels, wrongAt(10), wrongAt(30));
    expect(pairedDifferences(labels, wrongAt(10), wrongAt(30))).toEqual(one);
    const other = pairedDifferences(labels, wrongAt(30), wrongAt(10));
    expect(other.metrics.accuracy.difference?.value).toBe(-one.metrics.accuracy.difference!.value);
  });

  it('has nothing to say about a metric that is undefined', () => {
    const { metrics } = pairedDifferences(Uint8Array.of(), Uint8Array.of(), Uint8Array.of());
    expect(metrics.accuracy).toEqual({ first: null, second: null, difference: null });
  });
});
