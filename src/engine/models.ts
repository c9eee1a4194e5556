import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Model } from '../model/model.ts';
import type { Prediction } from '../model/prediction.ts';
import { EngineFailure } from './engine-failure.ts';

/** A model that is not freed before it is released. */
export interface HeldModel<Origin = unknown> {
  key: string;
  origin: Origin;
  model: Model;
  /** A second call does nothing. */
  release: () => void;
  /** Holds the same model once more. */
  again: () => HeldModel<Origin>;
}

interface Entry<Origin> {
  key: string;
  origin: Origin;
  loading: Promise<Model>;
  /** How many use it: whoever loaded it, and each evaluation and job that holds it. */
  uses: number;
}

/** The loaded models, by the key that their caller chose; each is freed with its last use. */
export class Models<Origin> {
  readonly #open: (origin: Origin) => Promise<Model>;
  readonly #entries = new Map<string, Entry<Origin>>();
  readonly #onFree: (key: string) => void;

  /** @param onFree told of each key whose model nothing uses any more */
  constructor(open: (origin: Origin) => Promise<Model>, onFree: (key: string) => void = () => {}) {
    this.#open = open;
    this.#onFree = onFree;
  }

  /** Loads a model, unless its key is already loaded. */
  load(key: string, origin: Origin): Promise<Model> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.loading;
    const entry = { key, origin, loading: this.#open(origin), uses: 1 };
    this.#entries.set(key, entry);
    // A failed load may succeed next time, when a lost connection is back.
    entry.loading.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry.loading;
  }

  /** @throws EngineFailure `model-missing` */
  get(key: string): Promise<Model> {
    return this.#entry(key).loading;
  }

  /** @throws EngineFailure `model-missing` */
  async hold(key: string): Promise<HeldModel<Origin>> {
    const entry = this.#entry(key);
    // Counted before it has loaded, because its key may be released meanwhile.
    entry.uses += 1;
    return this.#held(entry, await entry.loading);
  }

  /** Forgets a key. Its model is freed when nothing uses it any more. */
  release(key: string): void {
    const entry = this.#entries.get(key);
    if (entry !== undefined) this.#drop(entry);
    this.#entries.delete(key);
  }

  /** A use of an entry that is already counted. */
  #held(entry: Entry<Origin>, model: Model): HeldModel<Origin> {
    let isHeld = true;
    return {
      key: entry.key,
      origin: entry.origin,
      model,
      release: () => {
        if (isHeld) this.#drop(entry);
        isHeld = false;
      },
      again: () => {
        entry.uses += 1;
        return this.#held(entry, model);
      },
    };
  }

  #drop(entry: Entry<Origin>): void {
    entry.uses -= 1;
    if (entry.uses > 0) return;
    this.#onFree(entry.key);
    entry.loading.then(
      (model) => model.dispose(),
      () => {},
    );
  }

  #entry(key: string): Entry<Origin> {
    const entry = this.#entries.get(key);
    if (entry === undefined) throw new EngineFailure('model-missing', 'No model is loaded.');
    return entry;
  }
}

/** The questions about models that every engine answers. */
export function modelQuestions<Origin>(models: Models<Origin>) {
  return {
    /** Loads and verifies a bundle, unless its key is already loaded. */
    loadModel: async (key: string, origin: Origin): Promise<ModelInfo> =>
      (await models.load(key, origin)).info,

    predict: async (key: string, texts: string[]): Promise<Prediction[]> =>
      (await models.get(key)).predict(texts),

    explain: async (key: string, text: string): Promise<Explanation> =>
      (await models.get(key)).explain(text),

    releaseModel: (key: string): void => models.release(key),

    /** A sign of life. */
    ping: (): void => {},
  };
}
