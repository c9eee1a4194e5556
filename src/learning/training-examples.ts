/**
 * Texts that a model may learn from: those of the file, and others that were made from them. An
 * example follows the text that it was made from into whatever part or fold that one belongs to.
 */
export interface TrainingExamples {
  /** The file's texts in its order, then those made from them. */
  texts: readonly string[];
  /** Index of the class, a text each. */
  labels: Uint8Array;
  /** Place of the file's text that each was made from; its own for those of the file. */
  origins: Uint32Array;
  /** How much each counts. */
  weights: Float64Array;
  /** Places of the texts that are learnt from, some more than once. */
  rows: Uint32Array;
}

/** The file's own texts, each once and with the same weight. */
export function plainExamples(
  texts: readonly string[],
  labels: Uint8Array,
  rows: Uint32Array,
): TrainingExamples {
  return {
    texts,
    labels,
    origins: Uint32Array.from(texts, (_, place) => place),
    weights: new Float64Array(texts.length).fill(1),
    rows,
  };
}
