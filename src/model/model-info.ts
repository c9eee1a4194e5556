/** What a page may say about the model that answers. */
export interface ModelInfo {
  id: string;
  version: string;
  name: string;
  classes: string[];
  languages: string[];
  /** SPDX expression of the weights' licence. */
  licence: string;
  /**
   * Probability of the second of two classes from which on the model answers it; a half where it is
   * left out.
   */
  threshold?: number;
  /** There and true where it also says how many stars a review would have. */
  stars?: true;
  /** Bytes that were fetched to load it. */
  bytes: number;
  /** Measured by the training pipeline: accuracy and macro-F1 on each corpus' validation split. */
  metrics: { corpus: string; language: string; rows: number; accuracy: number; macroF1: number }[];
}
