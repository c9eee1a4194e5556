/** log √(2π). */
const logRootTwoPi = 0.9189385332046727;

/**
 * Stirling's error s(n) = log n! − log(√(2πn) (n/e)ⁿ) for whole n from 1 on: its series where that
 * is exact, a table before it. C. Loader, "Fast and Accurate Computation of Binomial
 * Probabilities", 2000.
 */
function stirlingError(n: number): number {
  return n < errorsOfSmall.length ? errorsOfSmall[n]! : stirlingSeries(n);
}

function stirlingSeries(n: number): number {
  const square = n * n;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    n
  );
}

/**
 * s(1) to s(15), backwards by s(n) = s(n + 1) + (n + ½) log(1 + 1/n) − 1; s(0) has no use and no
 * value.
 */
const errorsOfSmall = smallErrors(16);

function smallErrors(count: number): number[] {
  const errors: number[] = [NaN];
  let error = stirlingSeries(count);
  for (let n = count - 1; n >= 1; n--) {
    error += (n + 0.5) * Math.log1p(1 / n) - 1;
    errors[n] = error;
  }
  return errors;
}

/**
 * x log(x/m) + m − x without the loss of digits that it has near x = m (Loader's deviance part).
 */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  const square = ratio * ratio;
  for (let j = 1; ; j++) {
    term *= square;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * Logarithm of the probability of `successes` among `trials` of probability `p`, to nearly full
 * relative precision of the probability at any size (Loader 2000).
 *
 * @param p 0 < p < 1
 */
export function logBinomialDensity(successes: number, trials: number, p: number): number {
  const failures = trials - successes;
  if (successes === 0) return trials * Math.log1p(-p);
  if (failures === 0) return trials * Math.log(p);
  return (
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * p) -
    deviance(failures, trials * (1 - p)) +
    0.5 * Math.log(trials / (successes * failures)) -
    logRootTwoPi
  );
}

/**
 * Logarithm of the hypergeometric probability of `hits` marked rows among `drawn` rows out of
 * `total` of which `marked` are marked, as a ratio of binomial ones, which keeps its digits at any
 * size (Loader 2000).
 *
 * @param hits within the support
 */
export function logHypergeometricDensity(
  hits: number,
  drawn: number,
  marked: number,
  total: number,
): number {
  if (drawn === 0 || drawn === total || marked === 0 || marked === total) return 0;
  const p = drawn / total;
  return (
    logBinomialDensity(hits, marked, p) +
    logBinomialDensity(drawn - hits, total - marked, p) -
    logBinomialDensity(drawn, total, p)
  );
}
