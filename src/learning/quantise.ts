/** Numbers as tfjs's 8-bit quantisation stores them: `value = min + scale × stored`. */
export interface QuantisedWeights {
  stored: Uint8Array;
  scale: number;
  min: number;
}

/**
 * Rounds weights to 255 steps on both sides of an exact 0. The rare weights beyond the range are
 * cut to it, which costs less than the wider steps they would force on all others.
 *
 * @param cut share of the weights, the largest ones, that may lie beyond the range
 */
export function quantise(weights: Float32Array, cut: number): QuantisedWeights {
  const sizes = weights.map(Math.abs).sort();
  const largest = sizes[sizes.length - 1 - Math.floor(sizes.length * cut)] ?? 0;
  // tfjs computes with 32-bit floats.
  const scale = Math.fround(largest > 0 ? largest / 127 : 1);
  const stored = Uint8Array.from(
    weights,
    (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))) + 128,
  );
  return { stored, scale, min: -128 * scale };
}
