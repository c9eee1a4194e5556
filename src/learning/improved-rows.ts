/** Labelled rows, and the model that is to be improved on. */
export interface ImprovedRows {
  texts: readonly string[];
  /** Index of the class of each row. */
  labels: Uint8Array;
  classes: readonly string[];
  /** Place of the source of each row; all are of one where absent. */
  sources?: Uint8Array;
  /** Group of each row, where a group column is given; null without one. */
  groups: Uint32Array | null;
  /** Keys of the test part of earlier. */
  locked: ReadonlySet<string>;
  base: BaseModel | null;
  /**
   * Vectors of words of the active model, whatever classes it answers; absent where it has none.
   */
  vectors?: WordVectors;
}

/** The model that is improved on, whose classes are those of the rows in their order. */
export interface BaseModel {
  /**
   * Calibrated logits: of two classes those of the second, `[texts]`, of more `[texts × classes]`.
   */
  logits: (texts: readonly string[]) => Promise<Float64Array>;
  /** Logit from which the second of two classes is answered. */
  cut: number;
  /** Tokens of a text that it reads; what is added to it reads no more. */
  maxTokens: number;
}

/** Vectors of hashed words, to begin a network with. */
export interface WordVectors {
  /** Rising. */
  buckets: Uint32Array;
  bucketBits: number;
  dimensions: number;
  /** `[2 + buckets, dimensions]`: unknown word, boundary of sentences, the words. */
  embeddings: Float32Array;
}

/** Tokens of a text that are read where no base says how many. */
export const usualTokens = 2048;
