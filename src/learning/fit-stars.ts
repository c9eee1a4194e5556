import { solvePositiveDefinite } from './solve-positive-definite.ts';
import type { StarScale } from '../model/expected-stars.ts';

/** Parameters: the slope, then the four thresholds. */
const parameters = 5;

/** Rows that every star needs, or its threshold is a guess. */
const minRows = 5;

const maxSteps = 100;

/** Log-likelihood a row in average below which a step's gain is rounding. */
const minGain = 1e-12;

function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/**
 * Fits the model by maximum likelihood: Newton's method with step halving. The log-likelihood is
 * concave (J. W. Pratt, "Concavity of the Log Likelihood", JASA 76, 1981), so what it finds is the
 * maximum.
 *
 * @param logits of the positive class, a row each
 * @param stars 1 to 5, a row each
 * @param weights how much each row counts; all the same where none are given
 * @returns null where one of the five stars has fewer than five rows: nothing then says where it
 *   begins or ends
 * @throws RangeError where the lengths differ or a row has another number of stars
 */
export function fitStars(
  logits: Float64Array,
  stars: Uint8Array,
  weights: Float64Array = new Float64Array(logits.length).fill(1),
): StarScale | null {
  if (logits.length !== stars.length || logits.length !== weights.length) {
    throw new RangeError(
      `${logits.length} logits, ${stars.length} stars, ${weights.length} weights`,
    );
  }
  const rowsOfStar = new Float64Array(5);
  const shares = new Float64Array(5);
  let total = 0;
  stars.forEach((star, row) => {
    if (star < 1 || star > 5) throw new RangeError(`row ${row} has ${star} stars`);
    rowsOfStar[star - 1]!++;
    shares[star - 1]! += weights[row]!;
    total += weights[row]!;
  });
  if (rowsOfStar.some((rows) => rows < minRows) || shares.some((share) => share <= 0)) return null;

  // Without a slope the thresholds are the logits of the shares.
  let current = new Float64Array(parameters);
  let above = total;
  for (let k = 1; k < parameters; k++) {
    above -= shares[k - 1]!;
    current[k] = Math.log((total - above) / above);
  }
  let likelihood = logLikelihood(current, logits, stars, weights);
  for (let step = 0; step < maxSteps; step++) {
    const direction = newtonDirection(current, logits, stars, weights);
    let length = 1;
    let next = current;
    let reached = -Infinity;
    for (; length > 1e-10 && !(reached >= likelihood); length /= 2) {
      next = current.map((value, i) => value + length * direction[i]!);
      reached = logLikelihood(next, logits, stars, weights);
    }
    if (!(reached >= likelihood)) break;
    const gain = reached - likelihood;
    current = next;
    likelihood = reached;
    if (gain < minGain * total) break;
  }
  const [slope, first, second, third, fourth] = current as unknown as [
    ...[number, number, number, number],
    number,
  ];
  return { slope, thresholds: [first, second, third, fourth] };
}

/** −∞ where the thresholds are out of order. */
function logLikelihood(
  values: Float64Array,
  logits: Float64Array,
  stars: Uint8Array,
  weights: Float64Array,
): number {
  let sum = 0;
  for (let row = 0; row < logits.length; row++) {
    const star = stars[row]!;
    const score = values[0]! * logits[row]!;
    const reaches = star === 1 ? 1 : sigmoid(score - values[star - 1]!);
    const exceeds = star === 5 ? 0 : sigmoid(score - values[star]!);
    if (reaches <= exceeds) return -Infinity;
    sum += weights[row]! * Math.log(reaches - exceeds);
  }
  return sum;
}

/** The solution of −Hessian · direction = gradient. */
function newtonDirection(
  values: Float64Array,
  logits: Float64Array,
  stars: Uint8Array,
  weights: Float64Array,
): Float64Array {
  const gradient = new Float64Array(parameters);
  const curvature = new Float64Array(parameters * parameters);
  // Derivatives of the row's log-probability by the arguments of the two sigmoids.
  const add = (i: number, j: number, value: number): void => {
    curvature[i * parameters + j]! -= value;
    if (i !== j) curvature[j * parameters + i]! -= value;
  };
  for (let row = 0; row < logits.length; row++) {
    const star = stars[row]!;
    const weight = weights[row]!;
    const z = logits[row]!;
    const score = values[0]! * z;
    const a = star === 1 ? 1 : sigmoid(score - values[star - 1]!);
    const b = star === 5 ? 0 : sigmoid(score - values[star]!);
    const probability = Math.max(a - b, 1e-300);
    const slopeA = (a * (1 - a)) / probability;
    const slopeB = -(b * (1 - b)) / probability;
    const byA = slopeA * (1 - 2 * a) - slopeA * slopeA;
    const byB = slopeB * (1 - 2 * b) - slopeB * slopeB;
    const byBoth = -slopeA * slopeB;
    gradient[0]! += weight * z * (slopeA + slopeB);
    add(0, 0, weight * z * z * (byA + byB + 2 * byBoth));
    if (star > 1) {
      gradient[star - 1]! -= weight * slopeA;
      add(star - 1, star - 1, weight * byA);
      add(0, star - 1, -weight * z * (byA + byBoth));
    }
    if (star < 5) {
      gradient[star]! -= weight * slopeB;
      add(star, star, weight * byB);
      add(0, star, -weight * z * (byB + byBoth));
    }
    if (star > 1 && star < 5) add(star - 1, star, weight * byBoth);
  }
  return solvePositiveDefinite(curvature, gradient);
}

/**
 * The number of stars that as many reviews of this logit lie above as below: what errs least in the
 * mean of |error|.
 */
export function medianStars({ slope, thresholds }: StarScale, logit: number): number {
  return 1 + thresholds.filter((threshold) => slope * logit > threshold).length;
}
