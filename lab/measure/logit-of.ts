/**
 * The logit of a probability, which is kept away from 0 and 1 by what a 32-bit float can tell
 * apart.
 */
export function logitOf(probability: number): number {
  const inside = Math.min(1 - 1e-7, Math.max(1e-7, probability));
  return Math.log(inside / (1 - inside));
}
