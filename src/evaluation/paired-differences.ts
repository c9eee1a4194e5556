import { accuracy } from './accuracy.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { sampleBinomial, uniformSource } from './binomial-sampler.ts';
import type { Estimate } from './evaluation-report.ts';
import { macroAverage } from './macro-average.ts';
import { matthewsCorrelation } from './matthews-correlation.ts';

export type ComparedMetric = 'accuracy' | 'balancedAccuracy' | 'macroF1' | 'matthewsCorrelation';

/** One metric of two classifiers on the same rows; null where it is undefined. */
export interface PairedDifference {
  first: number | null;
  second: number | null;
  /** First less second with its 95 % interval; null where one of them is undefined. */
  difference: { value: number; low: number; high: number } | null;
}

/** How two classifiers fare on the same rows. */
export interface PairedComparison {
  metrics: Record<ComparedMetric, PairedDifference>;
  bothRight: number;
  onlyFirstRight: number;
  onlySecondRight: number;
  bothWrong: number;
}

const metrics: Record<ComparedMetric, (matrix: number[][]) => Estimate> = {
  accuracy,
  balancedAccuracy,
  macroF1: (matrix) => macroAverage(matrix).f1,
  matthewsCorrelation,
};

const replicates = 2000;

/**
 * Compares two classifiers on the same rows. The interval of a difference is the percentile
 * interval of 2,000 paired bootstrap samples (B. Efron and R. J. Tibshirani, "An Introduction to
 * the Bootstrap", 1993, chapter 13). A sample of rows matters only by how many there are of each
 * true class and pair of predictions, so these eight counts are drawn, not the rows: the same
 * distribution at a cost that does not grow with the file.
 *
 * @param labels true class of each row, 0 or 1
 * @param first predicted class of each row by the first classifier, 0 or 1
 * @param second the same by the second
 */
export function pairedDifferences(
  labels: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
  seed = 1,
): PairedComparison {
  const counts = new Float64Array(8);
  for (let row = 0; row < labels.length; row++) {
    counts[labels[row]! * 4 + first[row]! * 2 + second[row]!]!++;
  }
  const samples = drawSamples(counts, seed);
  const [firstMatrix, secondMatrix] = matricesOf(counts);
  const compare = (metric: (matrix: number[][]) => Estimate): PairedDifference => {
    const one = metric(firstMatrix).value;
    const other = metric(secondMatrix).value;
    if (one === null || other === null) return { first: one, second: other, difference: null };
    const differences = samples.flatMap(([a, b]) => {
      const ofFirst = metric(a).value;
      const ofSecond = metric(b).value;
      return ofFirst === null || ofSecond === null ? [] : [ofFirst - ofSecond];
    });
    return { first: one, second: other, difference: interval(one - other, differences) };
  };
  const count = (label: number, ofFirst: number, ofSecond: number) =>
    counts[label * 4 + ofFirst * 2 + ofSecond]!;
  return {
    metrics: {
      accuracy: compare(metrics.accuracy),
      balancedAccuracy: compare(metrics.balancedAccuracy),
      macroF1: compare(metrics.macroF1),
      matthewsCorrelation: compare(metrics.matthewsCorrelation),
    },
    bothRight: count(0, 0, 0) + count(1, 1, 1),
    onlyFirstRight: count(0, 0, 1) + count(1, 1, 0),
    onlySecondRight: count(0, 1, 0) + count(1, 0, 1),
    bothWrong: count(0, 1, 1) + count(1, 0, 0),
  };
}

type MatrixPair = [number[][], number[][]];

/** Confusion matrices of both classifiers in every bootstrap sample. */
function drawSamples(counts: Float64Array, seed: number): MatrixPair[] {
  const uniform = uniformSource(seed);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sample = new Float64Array(counts.length);
  return Array.from({ length: total === 0 ? 0 : replicates }, () => {
    // A multinomial sample, as binomials one after another of what is left.
    let left = total;
    let weightLeft = total;
    for (let cell = 0; cell < counts.length; cell++) {
      const share = weightLeft > 0 ? counts[cell]! / weightLeft : 0;
      sample[cell] = sampleBinomial(left, Math.min(1, share), uniform);
      left -= sample[cell]!;
      weightLeft -= counts[cell]!;
    }
    return matricesOf(sample);
  });
}

function matricesOf(counts: Float64Array): MatrixPair {
  const [a, b, c, d, e, f, g, h] = counts as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  return [
    [
      [a + b, c + d],
      [e + f, g + h],
    ],
    [
      [a + c, b + d],
      [e + g, f + h],
    ],
  ];
}

/** The 2.5 % and 97.5 % quantiles, widened where they would not hold the value. */
function interval(value: number, differences: number[]) {
  const sorted = Float64Array.from(differences).sort();
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ??
    value;
  return {
    value,
    low: Math.min(value, quantile(0.025)),
    high: Math.max(value, quantile(0.975)),
  };
}
