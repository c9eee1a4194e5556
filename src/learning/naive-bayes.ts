import type { FeatureRows } from './feature-rows.ts';
import type { LogisticFit } from './fit-logistic.ts';

export interface BayesProblem {
  data: FeatureRows;
  features: number;
  /** Index of the class, a row each. */
  labels: Uint8Array;
  /** 2 to 20. */
  classCount: number;
  /** How much a row counts; null is 1 each. */
  rowWeights: Float64Array | null;
}

export interface BayesOptions {
  /** What is added to the count of every feature in every class; positive. */
  alpha: number;
  /** The rows to count, any of them more than once; all where absent. */
  rows?: Uint32Array;
}

/**
 * Multinomial naive Bayes in the linear form of logistic regression: of two classes the weights are
 * the logarithms of the ratio of a feature's shares in the second and in the first, of more those
 * of its shares in each class, less their mean. The probabilities are those of scikit-learn's
 * MultinomialNB on the same values. A class without rows has a bias as if it had one thousandth of
 * a row.
 */
export function fitNaiveBayes(
  problem: BayesProblem,
  options: BayesOptions,
): Pick<LogisticFit, 'weights' | 'biases'> {
  const { classCount, features } = problem;
  const { counts, rowsOfClasses } = countFeatures(problem, options, true);
  const shares = logShares(counts, classCount, options.alpha);
  const priors = rowsOfClasses.map((rows) => Math.log(Math.max(rows, absentRows)));
  if (classCount === 2) {
    return {
      weights: Float64Array.from({ length: features }, (_, feature) => ratio(shares, feature)),
      biases: Float64Array.of(ratio(priors, 0)),
    };
  }
  for (let feature = 0; feature < features; feature++) {
    centre(shares.subarray(feature * classCount, (feature + 1) * classCount));
  }
  centre(priors);
  return { weights: shares, biases: priors };
}

/**
 * Log-count ratio of every feature: the logarithm of its share of all features seen in a class,
 * over that in the other rows, each present or absent in a row. As scales of a logistic regression
 * they make it the one that interpolates with naive Bayes (S. Wang, C. D. Manning, Baselines and
 * Bigrams, 2012). Of two classes the ratio speaks for the second; of more it is that of the class
 * against the rest where it is farthest from 0.
 */
export function logCountRatios(problem: BayesProblem, options: BayesOptions): Float32Array {
  const { classCount, features } = problem;
  const { counts } = countFeatures(problem, options, false);
  const ratios = new Float32Array(features);
  // Of two classes, the first's ratio is the negative of the second's.
  for (let k = classCount === 2 ? 1 : 0; k < classCount; k++) {
    const pairs = new Float64Array(2 * features);
    for (let place = 0; place < counts.length; place++) {
      const side = place % classCount === k ? 1 : 0;
      pairs[2 * Math.floor(place / classCount) + side]! += counts[place] as number;
    }
    const shares = logShares(pairs, 2, options.alpha);
    for (let feature = 0; feature < features; feature++) {
      const one = ratio(shares, feature);
      if (Math.abs(one) > Math.abs(ratios[feature] as number)) ratios[feature] = one;
    }
  }
  return ratios;
}

const absentRows = 1e-3;

function countFeatures(
  { data, features, labels, classCount, rowWeights }: BayesProblem,
  { alpha, rows }: BayesOptions,
  withValues: boolean,
): { counts: Float64Array; rowsOfClasses: Float64Array } {
  if (labels.length !== data.rows || (rowWeights?.length ?? data.rows) !== data.rows) {
    throw new RangeError(
      `${data.rows} rows, ${labels.length} labels, ${rowWeights?.length} weights`,
    );
  }
  if (!(alpha > 0 && alpha < Infinity)) throw new RangeError(`an alpha of ${alpha}`);
  const counts = new Float64Array(features * classCount);
  const rowsOfClasses = new Float64Array(classCount);
  const count = rows?.length ?? data.rows;
  for (let position = 0; position < count; position++) {
    const row = rows?.[position] ?? position;
    const label = labels[row] as number;
    if (label >= classCount) throw new RangeError(`label ${label} of ${classCount} classes`);
    const weight = rowWeights?.[row] ?? 1;
    const amount = withValues ? weight * (data.rowValues[row] as number) : weight;
    rowsOfClasses[label]! += weight;
    const end = data.rowSplits[row + 1] as number;
    for (let i = data.rowSplits[row] as number; i < end; i++) {
      counts[(data.indices[i] as number) * classCount + label]! += amount;
    }
  }
  return { counts, rowsOfClasses };
}

/** Logarithm of each feature's share of a class's counts, `[features × classes]`. */
function logShares(counts: Float64Array, classes: number, alpha: number): Float64Array {
  const totals = new Float64Array(classes).fill((alpha * counts.length) / classes);
  counts.forEach((count, place) => (totals[place % classes]! += count));
  const logTotals = totals.map(Math.log);
  return counts.map(
    (count, place) => Math.log(count + alpha) - (logTotals[place % classes] as number),
  );
}

function ratio(ofTwo: Float64Array, feature: number): number {
  return (ofTwo[2 * feature + 1] as number) - (ofTwo[2 * feature] as number);
}

/** Adding the same to all classes changes no probability; small numbers keep their digits. */
function centre(ofClasses: Float64Array): void {
  const mean = ofClasses.reduce((sum, one) => sum + one, 0) / ofClasses.length;
  ofClasses.forEach((one, k) => (ofClasses[k] = one - mean));
}
