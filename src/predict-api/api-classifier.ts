import type { Prediction } from '../model/prediction.ts';

/** What answers the reviews: a loaded model. */
export interface ApiClassifier {
  readonly info: { id: string; version: string; classes: readonly string[] };
  /** The answer for each text, in their order. */
  predict(texts: readonly string[]): Prediction[];
}
