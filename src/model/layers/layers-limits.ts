/** Bounds of a layers model, whatever its files declare. Nothing is allocated before they hold. */
export const layersLimits = {
  /** Bytes of model.json. */
  topology: 4 * 1024 * 1024,
  /** Bytes of vectoriser.json, and of a file that it names. */
  vectoriser: 24 * 1024 * 1024,
  /** Words or n-grams of the vocabulary. */
  vocabulary: 500_000,
  /** Tokens of a sequence. */
  length: 2_000,
  layers: 64,
  /** Stored numbers of all weights together. */
  parameters: 24_000_000,
  /** Numbers that any layer gives for one review. */
  activations: 2_000_000,
  /** Multiplications for one review: about a second of a slow device. */
  multiplications: 500_000_000,
} as const;
