/**
 * Lanczos' coefficients for g = 7 and nine terms, as P. Godfrey computed them (relative error below
 * 1e-15).
 */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/**
 * Logarithm of Γ(x) for x > 0. C. Lanczos, "A Precision Approximation of the Gamma Function", SIAM
 * J. Numer. Anal. B 1, 1964.
 */
export function logGamma(x: number): number {
  let series = lanczos[0]!;
  for (let term = 1; term < lanczos.length; term++) series += lanczos[term]! / (x - 1 + term);
  const shifted = x + 6.5;
  return (x - 0.5) * Math.log(shifted) - shifted + Math.log(series * Math.sqrt(2 * Math.PI));
}

/**
 * Regularised upper incomplete gamma function Q(a, x), the survival function of a gamma
 * distribution: its power series for x < a + 1, Legendre's continued fraction from there on (NIST
 * Digital Library of Mathematical Functions, 8.7.1 and 8.9.2).
 *
 * @param a more than 0
 * @param x 0 or more
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x === 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = 0;
  for (let n = 1; sum + term !== sum; n++) {
    sum += term;
    term *= x / (a + n);
  }
  return sum;
}

/**
 * By Lentz's method as Thompson and Barnett modified it: numerator and denominator never vanish.
 */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n <= 10_000; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}
