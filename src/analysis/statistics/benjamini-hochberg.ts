/**
 * q-values of Benjamini and Hochberg, in the order of the p-values: the least false discovery rate
 * at which each hypothesis would be rejected; scipy's `false_discovery_control`, statsmodels'
 * `multipletests(method='fdr_bh')`.
 *
 * Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", JRSS B 57, 1995.
 */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  const order = Uint32Array.from(pValues.keys()).sort((a, b) => pValues[b]! - pValues[a]!);
  const qValues = new Float64Array(pValues.length);
  let min = 1;
  for (const [position, index] of order.entries()) {
    min = Math.min(min, (pValues[index]! * pValues.length) / (pValues.length - position));
    qValues[index] = min;
  }
  return qValues;
}
