/** `error(n) = a·n^(−b) + c`: what more rows take away of the error, and what they leave. */
export interface PowerLaw {
  a: number;
  b: number;
  c: number;
}

/**
 * Exponents that are tried. Below the first the law is a logarithm to the eye, above the last a
 * step.
 */
const minExponent = 0.02;
const maxExponent = 3;
const gridSteps = 48;
const refinements = 40;

/**
 * The inverse power law with the least weighted squares, for a ≥ 0, 0 ≤ c ≤ 1 and b from 0.02 to 3.
 * Given the exponent, the law is linear in a and c, which have their minimum in closed form; the
 * exponent itself is searched over a grid and refined by golden sections (G. H. Golub and V.
 * Pereyra, "The differentiation of pseudo-inverses and nonlinear least squares problems whose
 * variables separate", SIAM Journal on Numerical Analysis 10, 1973).
 *
 * @param sizes numbers of rows, at least 1
 * @param deviations standard error of each error, above 0
 */
export function fitPowerLaw(
  sizes: Float64Array,
  errors: Float64Array,
  deviations: Float64Array,
): PowerLaw {
  // Powers of n over the largest n are near 1, whatever the exponent.
  const scale = Math.max(...sizes);
  const relative = sizes.map((size) => size / scale);
  const at = (place: number) =>
    fitLinear(
      relative,
      errors,
      deviations,
      minExponent * (maxExponent / minExponent) ** (place / gridSteps),
    );
  let place = 0;
  for (let step = 1; step <= gridSteps; step++) {
    if (at(step).loss < at(place).loss) place = step;
  }
  let from = Math.max(0, place - 1);
  let to = Math.min(gridSteps, place + 1);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < refinements; step++) {
    const width = golden * (to - from);
    if (at(to - width).loss <= at(from + width).loss) to = from + width;
    else from = to - width;
  }
  const inside = at((from + to) / 2);
  const { reducible, b, c } = inside.loss <= at(place).loss ? inside : at(place);
  return { a: reducible * scale ** b, b, c };
}

interface LinearFit {
  /** a·n^(−b) at the largest n. */
  reducible: number;
  b: number;
  c: number;
  loss: number;
}

/** Weighted least squares for a given exponent, with both coefficients where they may be. */
function fitLinear(
  sizes: Float64Array,
  errors: Float64Array,
  deviations: Float64Array,
  b: number,
): LinearFit {
  let weights = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  for (let i = 0; i < sizes.length; i++) {
    const weight = deviations[i]! ** -2;
    const x = sizes[i]! ** -b;
    weights += weight;
    sumX += weight * x;
    sumY += weight * errors[i]!;
    sumXX += weight * x * x;
    sumXY += weight * x * errors[i]!;
  }
  const share = (value: number) => Math.min(1, Math.max(0, value));
  const determinant = weights * sumXX - sumX * sumX;
  const slope = determinant > 0 ? (weights * sumXY - sumX * sumY) / determinant : 0;
  const candidates = [{ reducible: 0, c: share(sumY / weights) }];
  // The best within the bounds is the free minimum, or else on one of the bounds.
  const free = { reducible: slope, c: (sumY - slope * sumX) / weights };
  if (free.reducible >= 0 && share(free.c) === free.c) candidates.push(free);
  else candidates.push({ reducible: Math.max(0, sumXY / sumXX), c: 0 });
  const fits = candidates.map(({ reducible, c }) => {
    let loss = 0;
    for (let i = 0; i < sizes.length; i++) {
      loss += ((errors[i]! - c - reducible * sizes[i]! ** -b) / deviations[i]!) ** 2;
    }
    return { reducible, b, c, loss };
  });
  return fits.reduce((best, fit) => (fit.loss < best.loss ? fit : best));
}
