import { ConjugateGradients, type Direction } from './conjugate-gradients.ts';
import type { JoinedColumns } from './joined-columns.ts';
import type { LogitLoss } from './logit-loss.ts';

export interface PenalisedLoss {
  columns: JoinedColumns;
  loss: LogitLoss;
  /** Logits beforehand, `[rows × outputs]`; null is none. */
  offsets: Float64Array | null;
  /** L2 penalty of each coefficient: `[(columns + 1) × outputs]`, that of the bias last. */
  penalties: Float64Array;
  /** Factor of each coefficient's gradient when it is compared with the tolerance. */
  gradientScales: Float64Array;
}

export interface Minimum {
  /** `[(columns + 1) × outputs]`, the bias last. */
  coefficients: Float64Array;
  loss: number;
  iterations: number;
  converged: boolean;
}

/** Share of the linear prediction that the fall of the loss must reach (Armijo). */
const sufficientFall = 1e-4;

/** A change of the loss below this share of it is rounding. */
const rounding = 1e-14;

const minStep = 1e-10;

/** What a direction may leave of the gradient, as a share, in the first steps. */
const maxInexactness = 0.3;

/**
 * Minimises a penalised log loss, which is convex, by the truncated Newton method with a line
 * search: the nearer the minimum, the more exact the directions (L. Galli, C.-J. Lin, A Study on
 * Truncated Newton Methods for Linear Classification, 2021). Logits are linear in the coefficients,
 * so the line search costs no product with the matrix.
 *
 * @param start coefficients to begin with
 * @param tolerance largest scaled gradient at the minimum
 */
export function minimiseNewton(
  problem: PenalisedLoss,
  start: Float64Array,
  tolerance: number,
  maxIterations: number,
): Minimum {
  const { columns, loss, offsets, penalties, gradientScales } = problem;
  const coefficients = start.slice();
  const logits = new Float64Array(columns.rows * loss.outputs);
  const slopes = new Float64Array(logits.length);
  const trial = new Float64Array(logits.length);
  const gradient = new Float64Array(start.length);
  const gradients = new ConjugateGradients(columns, loss, penalties);
  let firstGradient = 0;

  columns.multiply(coefficients, loss.outputs, logits);
  offsets?.forEach((offset, place) => (logits[place]! += offset));
  let value =
    loss.evaluate(logits, slopes) + alongPenalty(coefficients, coefficients, penalties) / 2;
  for (let iterations = 0; ; iterations++) {
    columns.multiplyTransposed(slopes, loss.outputs, 1, gradient);
    let largest = 0;
    for (let i = 0; i < gradient.length; i++) {
      const slope =
        (gradient[i] as number) + (penalties[i] as number) * (coefficients[i] as number);
      gradient[i] = slope;
      largest = Math.max(largest, Math.abs(slope) * (gradientScales[i] as number));
    }
    if (iterations === 0) firstGradient = largest;
    const converged = largest <= tolerance;
    if (converged || iterations === maxIterations) {
      return { coefficients, loss: value, iterations, converged };
    }
    const inexactness = Math.min(maxInexactness, Math.sqrt(largest / firstGradient));
    const direction = gradients.solve(gradient, inexactness);
    const step = searchLine(direction, gradient, value);
    if (step === null) return { coefficients, loss: value, iterations, converged };
    value = step.value;
    logits.set(trial);
    for (let i = 0; i < coefficients.length; i++) {
      coefficients[i]! += step.length * (direction.coefficients[i] as number);
    }
  }

  /**
   * Halves the step until the loss falls enough; leaves the logits there in `trial`, and the
   * loss's derivatives in `slopes`.
   */
  function searchLine(
    direction: Direction,
    slope: Float64Array,
    from: number,
  ): { length: number; value: number } | null {
    let fall = 0;
    for (let i = 0; i < slope.length; i++) {
      fall += (slope[i] as number) * (direction.coefficients[i] as number);
    }
    const constant = alongPenalty(coefficients, coefficients, penalties) / 2;
    const linear = alongPenalty(coefficients, direction.coefficients, penalties);
    const quadratic = alongPenalty(direction.coefficients, direction.coefficients, penalties) / 2;
    for (let length = 1; length > minStep; length /= 2) {
      for (let place = 0; place < trial.length; place++) {
        trial[place] = (logits[place] as number) + length * (direction.logits[place] as number);
      }
      const reached =
        loss.evaluate(trial, slopes) + constant + length * (linear + length * quadratic);
      if (reached <= from + sufficientFall * length * fall + rounding * from) {
        return { length, value: reached };
      }
    }
    return null;
  }
}

function alongPenalty(a: Float64Array, b: Float64Array, penalties: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < penalties.length; i++) {
    sum += (penalties[i] as number) * (a[i] as number) * (b[i] as number);
  }
  return sum;
}
