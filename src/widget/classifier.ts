import type { EngineThread } from '../client/predict-client.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';

/** A review as it is handed over: its text, or an object that holds it. */
export type ReviewInput = string | { review: string };

export interface CreateClassifierOptions {
  /** Folder of a model bundle, relative to the page; the model beside the script where it is left out. */
  model?: string | URL;
}

export interface PredictOptions {
  /** Called after every batch with the number of reviews answered so far. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Aborting it ends the work between two batches; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What is known of the model, and where it runs: `main` is the page's own thread, where a worker was refused. */
export interface ClassifierInfo extends ModelInfo {
  thread: EngineThread;
}

/** A loaded classifier of reviews. Everything happens on this device. */
export interface Classifier {
  readonly info: ClassifierInfo;
  /** The answer for one review. */
  predict(review: ReviewInput): Promise<Prediction>;
  /** The answers for many, in their order. */
  predict(reviews: readonly ReviewInput[], options?: PredictOptions): Promise<Prediction[]>;
  /** The answer with what every word contributed, by character range. */
  explain(review: ReviewInput): Promise<Explanation>;
  /** Gives the model back; the classifier answers no more. */
  dispose(): void;
}
