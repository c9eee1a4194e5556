import type { FeatureRows } from './feature-rows.ts';
import { JoinedColumns } from './joined-columns.ts';
import { logitLoss } from './logit-loss.ts';
import { minimiseNewton } from './minimise-newton.ts';

export interface LogisticProblem {
  /** One value a row; the features of a row are distinct. */
  data: FeatureRows;
  features: number;
  /** Index of the class, a row each. */
  labels: Uint8Array;
  /** 2 to 20. */
  classCount: number;
  /**
   * Logits beforehand: of two classes those of the second, `[rows]`, of more `[rows × classes]`.
   */
  offsets: Float64Array | null;
  /** How much a row's loss counts; null is 1 each. */
  rowWeights: Float64Array | null;
  /**
   * A factor a feature: its values are multiplied by it, and the weights returned already hold it;
   * null is 1 each.
   */
  scales: Float32Array | null;
}

/** `logits = offsets + biases + sum of weights × the row's value`. */
export interface LogisticFit {
  /** Of two classes `[features]`, of more `[features × classes]`, feature by feature. */
  weights: Float64Array;
  /** Of two classes one, of more one a class with a sum of 0. */
  biases: Float64Array;
  /** Log loss summed over the weighted rows, and the penalty. */
  loss: number;
  iterations: number;
  converged: boolean;
}

export interface LogisticOptions {
  /** The rows to fit on, any of them more than once; all where absent. */
  rows?: Uint32Array;
  /** A fit of the same features and classes to begin with. */
  start?: Pick<LogisticFit, 'weights' | 'biases'>;
  /** Largest derivative of the loss, divided by the sum of the row weights, at the minimum. */
  tolerance?: number;
  maxIterations?: number;
}

const defaultTolerance = 1e-6;
const defaultMaxIterations = 100;

/**
 * L2-regularised logistic regression, exactly: minimises `Σ row weight · log loss + l2 / 2 ·
 * |weights|²`, where the weights are those before the scales and the biases have no penalty; l2 is
 * 1 / C of scikit-learn's LogisticRegression. Of two classes one logit is modelled, of more the
 * softmax of one a class.
 *
 * @throws RangeError where lengths differ, l2 is not positive or a label is no class
 */
export function fitLogistic(
  problem: LogisticProblem,
  options: LogisticOptions & { l2: number },
): LogisticFit {
  return fitLogisticPath(problem, [options.l2], options)[0] as LogisticFit;
}

/**
 * Fits for several strengths of the penalty on the same rows: what they share is computed once, and
 * each fit but that of the strongest begins at the next stronger one.
 *
 * @returns a fit for each of `l2s`, in their order
 */
export function fitLogisticPath(
  problem: LogisticProblem,
  l2s: readonly number[],
  {
    rows,
    start,
    tolerance = defaultTolerance,
    maxIterations = defaultMaxIterations,
  }: LogisticOptions,
): LogisticFit[] {
  checkProblem(problem, l2s, start);
  const { data, features, labels, classCount, scales, rowWeights } = problem;
  const outputs = classCount === 2 ? 1 : classCount;
  const chosen = countedRows(problem, rows);
  const columns = new JoinedColumns(data, features, chosen, scales);
  const weights = Float64Array.from(chosen, (row) => rowWeights?.[row] ?? 1);
  const loss = logitLoss(
    Uint8Array.from(chosen, (row) => labels[row] as number),
    weights,
    classCount,
  );
  const offsets = takeOffsets(problem.offsets, chosen, outputs);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // In terms of the weights before the scales, whose penalties are all l2.
  const gradientScales = ofCoefficients(columns.squaredScales.map(Math.sqrt), outputs, 1);

  let coefficients: Float64Array = new Float64Array((columns.columns + 1) * outputs);
  if (start !== undefined) {
    columns.join(start.weights, outputs, coefficients);
    coefficients.set(start.biases, columns.columns * outputs);
  }
  const fits: LogisticFit[] = [];
  for (const [place, l2] of [...l2s.entries()].sort(([, a], [, b]) => b - a)) {
    const penalties = ofCoefficients(
      columns.squaredScales.map((squares) => l2 / squares),
      outputs,
      0,
    );
    const minimum = minimiseNewton(
      { columns, loss, offsets, penalties, gradientScales },
      coefficients,
      tolerance * total,
      maxIterations,
    );
    coefficients = minimum.coefficients;
    fits[place] = {
      weights: columns.split(coefficients, outputs),
      biases: centred(coefficients.slice(columns.columns * outputs)),
      loss: minimum.loss,
      iterations: minimum.iterations,
      converged: minimum.converged,
    };
  }
  return fits;
}

/**
 * Logits of rows: of two classes those of the second, `[rows]`, of more `[rows × classes]`.
 *
 * @param rows all where absent
 * @param offsets logits beforehand, of every row of `data`
 */
export function logitsOf(
  { weights, biases }: Pick<LogisticFit, 'weights' | 'biases'>,
  { indices, rowSplits, rowValues, rows: rowCount }: FeatureRows,
  classCount: number,
  rows?: Uint32Array,
  offsets?: Float64Array | null,
): Float64Array {
  const outputs = classCount === 2 ? 1 : classCount;
  const count = rows?.length ?? rowCount;
  const logits = new Float64Array(count * outputs);
  for (let position = 0; position < count; position++) {
    const row = rows?.[position] ?? position;
    const value = rowValues[row] as number;
    const own = logits.subarray(position * outputs, (position + 1) * outputs);
    const end = rowSplits[row + 1] as number;
    for (let i = rowSplits[row] as number; i < end; i++) {
      const start = (indices[i] as number) * outputs;
      for (let k = 0; k < outputs; k++) own[k]! += weights[start + k] as number;
    }
    for (let k = 0; k < outputs; k++) {
      const offset = offsets?.[row * outputs + k] ?? 0;
      own[k] = offset + (biases[k] as number) + (own[k] as number) * value;
    }
  }
  return logits;
}

/** The chosen rows that weigh something. */
function countedRows({ data, rowWeights }: LogisticProblem, rows?: Uint32Array): Uint32Array {
  const chosen = rows ?? Uint32Array.from({ length: data.rows }, (_, row) => row);
  return rowWeights === null ? chosen : chosen.filter((row) => rowWeights[row] !== 0);
}

function takeOffsets(
  offsets: Float64Array | null,
  rows: Uint32Array,
  outputs: number,
): Float64Array | null {
  if (offsets === null) return null;
  const taken = new Float64Array(rows.length * outputs);
  rows.forEach((row, position) => {
    taken.set(offsets.subarray(row * outputs, (row + 1) * outputs), position * outputs);
  });
  return taken;
}

/** A number a column, for each output, then that of the bias. */
function ofCoefficients(ofColumns: Float64Array, outputs: number, ofBias: number): Float64Array {
  const all = new Float64Array((ofColumns.length + 1) * outputs).fill(ofBias);
  for (let place = 0; place < ofColumns.length * outputs; place++) {
    all[place] = ofColumns[Math.floor(place / outputs)] as number;
  }
  return all;
}

function checkProblem(
  { data, features, labels, classCount, offsets, rowWeights, scales }: LogisticProblem,
  l2s: readonly number[],
  start: LogisticOptions['start'],
): void {
  const outputs = classCount === 2 ? 1 : classCount;
  const lengths: [string, number | undefined, number][] = [
    ['labels', labels.length, data.rows],
    ['offsets', offsets?.length, data.rows * outputs],
    ['row weights', rowWeights?.length, data.rows],
    ['scales', scales?.length, features],
    ['weights to begin with', start?.weights.length, features * outputs],
    ['biases to begin with', start?.biases.length, outputs],
  ];
  for (const [what, length, expected] of lengths) {
    if (length !== undefined && length !== expected) {
      throw new RangeError(`${length} ${what}, expected ${expected}`);
    }
  }
  const stray = labels.find((label) => label >= classCount);
  if (stray !== undefined) throw new RangeError(`label ${stray} of ${classCount} classes`);
  const wrong = l2s.find((l2) => !(l2 > 0 && l2 < Infinity));
  if (wrong !== undefined) throw new RangeError(`an L2 penalty of ${wrong}`);
}

/** Adding the same to the biases of all classes changes no probability: their sum is made 0. */
function centred(biases: Float64Array): Float64Array {
  if (biases.length === 1) return biases;
  const mean = biases.reduce((sum, bias) => sum + bias, 0) / biases.length;
  return biases.map((bias) => bias - mean);
}
