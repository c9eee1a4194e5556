import type { Explanation } from '../model/explanation.ts';
import type { Prediction } from '../model/prediction.ts';
import { engineAddress, modelAddress } from './asset-addresses.ts';
import type {
  Classifier,
  ClassifierInfo,
  CreateClassifierOptions,
  PredictOptions,
  ReviewInput,
} from './classifier.ts';
import { loadFailure } from './load-failure.ts';
import { leaseEngine, type EngineLease, type LoadedModel } from './shared-engine.ts';

/**
 * Reviews that cross to the engine at once: seldom enough to be quick, often enough to tell
 * progress and to stop.
 */
const batchSize = 256;

/**
 * Loads a model and resolves with a classifier. All classifiers of a page share one engine, and
 * those of one model its weights.
 *
 * @throws an Error with a `code`: `model-missing`, `model-manifest`, `model-size`, `model-hash`,
 *   `model-shard`, `model-unsupported` for a bundle that cannot be had or trusted, `worker-failed`
 *   where the engine itself cannot be started; with `signal`, its reason
 *
 * @example
 * import { createClassifier } from 'review-classifier-element';
 *
 * const classifier = await createClassifier();
 * const { label, probability } = await classifier.predict('Este produto é excelente, adorei!');
 * console.log(label, probability > 0.9); // → positive true
 *
 * @example
 * import { createClassifier } from 'review-classifier-element';
 *
 * try {
 *   await createClassifier({ model: 'no-such-model/' });
 * } catch (error) {
 *   console.log(error.code); // → model-missing
 * }
 */
export async function createClassifier(options: CreateClassifierOptions = {}): Promise<Classifier> {
  if (typeof options !== 'object' || options instanceof URL) {
    throw new TypeError('The model is an option: createClassifier({ model }).');
  }
  const { model, signal } = options;
  signal?.throwIfAborted();
  const unlessAborted = <Result>(work: Promise<Result>) =>
    signal === undefined ? work : orAborted(work, signal);
  let lease: EngineLease | null = null;
  try {
    // Both at once, where they must be fetched first.
    const [address] = await unlessAborted(Promise.all([modelAddress(model), engineAddress()]));
    lease = leaseEngine(address);
    const asked = lease.ask(async ({ info, thread }) => ({ ...info, thread }));
    return new LeasedClassifier(lease, await unlessAborted(asked));
  } catch (thrown) {
    lease?.release();
    throw await loadFailure(thrown, model);
  }
}

class LeasedClassifier implements Classifier {
  readonly info: ClassifierInfo;
  readonly #lease: EngineLease;
  readonly #disposal = new AbortController();

  constructor(lease: EngineLease, info: ClassifierInfo) {
    this.#lease = lease;
    this.info = info;
  }

  predict(review: ReviewInput): Promise<Prediction>;
  predict(reviews: readonly ReviewInput[], options?: PredictOptions): Promise<Prediction[]>;
  async predict(
    reviews: ReviewInput | readonly ReviewInput[],
    options: PredictOptions = {},
  ): Promise<Prediction | Prediction[]> {
    // A hole in the list is no review either.
    if (isList(reviews)) return this.#predictAll(Array.from(reviews, textOf), options);
    const [prediction] = await this.#predictAll([textOf(reviews)], options);
    return prediction as Prediction;
  }

  async explain(review: ReviewInput): Promise<Explanation> {
    const text = textOf(review);
    return this.#unlessDisposed(({ engine, key }) => engine.explain(key, text));
  }

  dispose(): void {
    this.#disposal.abort(new DOMException('The classifier was disposed of.', 'AbortError'));
    this.#lease.release();
  }

  async #predictAll(texts: string[], { onProgress, signal }: PredictOptions) {
    const predictions: Prediction[] = [];
    signal?.throwIfAborted();
    for (let from = 0; from < texts.length; from += batchSize) {
      const batch = await this.#unlessDisposed(({ engine, key }) =>
        engine.predict(key, texts.slice(from, from + batchSize)),
      );
      signal?.throwIfAborted();
      predictions.push(...batch);
      onProgress?.({ done: predictions.length, total: texts.length });
    }
    return predictions;
  }

  /** A question after the disposal would load the model again, and nobody would give it back. */
  async #unlessDisposed<Result>(
    question: (model: LoadedModel) => Promise<Result>,
  ): Promise<Result> {
    const { signal } = this.#disposal;
    signal.throwIfAborted();
    return orAborted(this.#lease.ask(question), signal);
  }
}

/** @throws the signal's reason as soon as it is aborted */
async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    // The reason is whatever the page gave.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function isList(reviews: ReviewInput | readonly ReviewInput[]): reviews is readonly ReviewInput[] {
  return Array.isArray(reviews);
}

/** @throws TypeError where it is no review */
function textOf(input: ReviewInput): string {
  const text: unknown = typeof input === 'object' ? input?.review : input;
  if (typeof text !== 'string') {
    throw new TypeError('A review is a string, or an object whose `review` is one.');
  }
  return text;
}
