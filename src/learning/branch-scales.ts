/**
 * What each branch's logit counts in their sum: logistic regression on the two logits, by Newton's
 * method.
 *
 * @param weights how much each row counts
 * @returns factors of both branches, scaled so that they add up to 1, because how sure the sum is
 *   follows from the temperature; and what is added, in units of the scaled sum
 */
export function fitBranchScales(
  first: Float64Array,
  second: Float64Array,
  labels: Uint8Array,
  weights: Float64Array,
): { first: number; second: number; offset: number } {
  let a = 0.5;
  let b = 0.5;
  let c = 0;
  for (let step = 0; step < 30; step++) {
    const gradient = [0, 0, 0];
    // Upper triangle of the Hessian, row by row.
    const hessian = [0, 0, 0, 0, 0, 0];
    for (let row = 0; row < labels.length; row++) {
      const x = first[row] as number;
      const y = second[row] as number;
      const weight = weights[row] as number;
      const probability = 1 / (1 + Math.exp(-(a * x + b * y + c)));
      const error = weight * (probability - (labels[row] as number));
      const curvature = weight * probability * (1 - probability);
      gradient[0]! += error * x;
      gradient[1]! += error * y;
      gradient[2]! += error;
      hessian[0]! += curvature * x * x;
      hessian[1]! += curvature * x * y;
      hessian[2]! += curvature * x;
      hessian[3]! += curvature * y * y;
      hessian[4]! += curvature * y;
      hessian[5]! += curvature;
    }
    const [stepA, stepB, stepC] = solveSymmetric(hessian, gradient);
    a -= stepA;
    b -= stepB;
    c -= stepC;
    if (Math.abs(stepA) + Math.abs(stepB) + Math.abs(stepC) < 1e-10) break;
  }
  return { first: a / (a + b), second: b / (a + b), offset: c / (a + b) };
}

/** Solves a symmetric 3 × 3 system by Cramer's rule. */
function solveSymmetric(
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[],
  [x = 0, y = 0, z = 0]: readonly number[],
): [number, number, number] {
  const A = d * f - e * e;
  const B = c * e - b * f;
  const C = b * e - c * d;
  const D = a * f - c * c;
  const E = b * c - a * e;
  const F = a * d - b * b;
  const determinant = a * A + b * B + c * C;
  return [
    (A * x + B * y + C * z) / determinant,
    (B * x + D * y + E * z) / determinant,
    (C * x + E * y + F * z) / determinant,
  ];
}
