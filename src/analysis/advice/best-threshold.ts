/**
 * The threshold with the fewest errors on these rows, class 1 being predicted from it on: halfway
 * between two distinct probabilities, or 0 or 1 beside the last of them. Of several the one nearest
 * to `current`; `current` itself where it is among the best.
 *
 * @param labels 0 or 1, a row each
 * @param probabilities of class 1, a row each
 */
export function bestThreshold(
  labels: Uint8Array,
  probabilities: Float64Array,
  current: number,
): { threshold: number; errors: number } {
  const order = Uint32Array.from(labels.keys()).sort(
    (a, b) => probabilities[a]! - probabilities[b]!,
  );
  let currentErrors = 0;
  let errors = 0;
  for (let row = 0; row < labels.length; row++) {
    if (probabilities[row]! >= current !== (labels[row] === 1)) currentErrors++;
    // With everything predicted as class 1, each row of class 0 is wrong.
    if (labels[row] === 0) errors++;
  }
  let best = { threshold: current, errors: currentErrors };
  const consider = (threshold: number) => {
    const nearer = Math.abs(threshold - current) < Math.abs(best.threshold - current);
    if (errors < best.errors || (errors === best.errors && nearer)) best = { threshold, errors };
  };
  if (order.length > 0) consider(Math.min(current, probabilities[order[0]!]!));
  for (let i = 0; i < order.length; i++) {
    errors += labels[order[i]!] === 1 ? 1 : -1;
    const here = probabilities[order[i]!]!;
    const next = i + 1 < order.length ? probabilities[order[i + 1]!]! : 1;
    if (next > here) consider((here + next) / 2);
  }
  return best;
}
