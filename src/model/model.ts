import type { Explanation } from './explanation.ts';
import type { ModelInfo } from './model-info.ts';
import type { Prediction } from './prediction.ts';

/** A loaded model. Its tensors live until `dispose`. */
export interface Model {
  readonly info: ModelInfo;
  /** The answer for each text, in their order. */
  predict(texts: readonly string[]): Prediction[];
  /** Calibrated probability of the positive class for each text: the quick way through many rows. */
  positiveProbabilities(texts: readonly string[]): Float64Array;
  /** Share of each text's words that the model does not know, 0 to 1; 1 for a text without words. */
  unknownWordShares(texts: readonly string[]): Float32Array;
  /** Why the model answers as it does for one text. */
  explain(text: string): Explanation;
  dispose(): void;
}
