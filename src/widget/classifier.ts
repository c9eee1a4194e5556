import type { EngineThread } from '../client/engine-thread.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';

/** A review as it is handed over: its text, or an object that holds it. */
export type ReviewInput = string | { review: string };

export interface CreateClassifierOptions {
  /**
   * Folder of a model bundle, relative to the page; the model next to the script where it is left
   * out.
   */
  model?: string | URL;
  /** Aborting it ends the waiting; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface PredictOptions {
  /** Called after every batch with the number of reviews answered so far. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /**
   * Aborting it ends the work between two batches; the promise rejects with the signal's reason.
   */
  signal?: AbortSignal;
}

/**
 * What is known of the model, and where it runs: `main` is the page's own thread, where a worker
 * was refused.
 */
export interface ClassifierInfo extends ModelInfo {
  thread: EngineThread;
}

/**
 * A loaded classifier of reviews. Everything happens on this device.
 *
 * @example
 * import { createClassifier } from 'review-classifier-element';
 *
 * const classifier = await createClassifier();
 * const reviews = ['Péssimo, veio quebrado', { review: 'Works great, love it' }];
 * const predictions = await classifier.predict(reviews, {
 *   onProgress: ({ done, total }) => console.log(`${done} of ${total}`), // → 2 of 2
 *   signal: AbortSignal.timeout(60_000),
 * });
 * console.log(predictions.map(({ label }) => label).join()); // → negative,positive
 *
 * @example
 * import { createClassifier } from 'review-classifier-element';
 *
 * const classifier = await createClassifier();
 * const review = 'Adorei, recomendo';
 * const { contributions } = await classifier.explain(review);
 * const strongest = contributions.toSorted((a, b) => b.value - a.value)[0];
 * console.log(review.slice(strongest.start, strongest.end)); // → Adorei
 *
 * classifier.dispose();
 * await classifier.predict(review).catch(({ message }) => {
 *   console.log(message); // → The classifier was disposed of.
 * });
 */
export interface Classifier {
  readonly info: ClassifierInfo;
  /** The answer for one review. */
  predict(review: ReviewInput): Promise<Prediction>;
  /** The answers for many, in their order. */
  predict(reviews: readonly ReviewInput[], options?: PredictOptions): Promise<Prediction[]>;
  /** The answer with what every word contributed, by character range. */
  explain(review: ReviewInput): Promise<Explanation>;
  /**
   * Gives the model back; the classifier answers no more, and what is still asked of it rejects
   * with an `AbortError`.
   */
  dispose(): void;
}
