import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Model } from '../model/model.ts';
import type { Prediction } from '../model/prediction.ts';
import { EngineFailure } from './engine-failure.ts';

/** A model that must not be freed before it is given back. */
export interface HeldModel {
  model: Model;
  /** Gives it back; once more does nothing. */
  release: () => void;
  /** Holds the same model once more. */
  again: () => HeldModel;
}

interface Entry {
  loading: Promise<Model>;
  /** Whoever loaded it, and each evaluation and job that answers with it. */
  uses: number;
}

/**
 * The models that are loaded, each under the key that its caller gave it, and freed with its last
 * use.
 */
export class Models<Origin> {
  readonly #open: (origin: Origin) => Promise<Model>;
  readonly #entries = new Map<string, Entry>();

  constructor(open: (origin: Origin) => Promise<Model>) {
    this.#open = open;
  }

  /** Loads a model; a key that is loaded already answers at once. */
  load(key: string, origin: Origin): Promise<Model> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.loading;
    const entry = { loading: this.#open(origin), uses: 1 };
    this.#entries.set(key, entry);
    // What failed may succeed the next time: a connection that was gone comes back.
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
  async hold(key: string): Promise<HeldModel> {
    const entry = this.#entry(key);
    // Counted before it is loaded: it may be released meanwhile.
    entry.uses += 1;
    return held(entry, await entry.loading);
  }

  /** Forgets a key. The model is freed when nothing answers with it any more. */
  release(key: string): void {
    const entry = this.#entries.get(key);
    if (entry !== undefined) drop(entry);
    this.#entries.delete(key);
  }

  #entry(key: string): Entry {
    const entry = this.#entries.get(key);
    if (entry === undefined) throw new EngineFailure('model-missing', 'No model is loaded.');
    return entry;
  }
}

/** A use of an entry that is counted already. */
function held(entry: Entry, model: Model): HeldModel {
  let isHeld = true;
  return {
    model,
    release: () => {
      if (isHeld) drop(entry);
      isHeld = false;
    },
    again: () => {
      entry.uses += 1;
      return held(entry, model);
    },
  };
}

function drop(entry: Entry): void {
  entry.uses -= 1;
  if (entry.uses > 0) return;
  entry.loading.then(
    (model) => model.dispose(),
    () => {},
  );
}

/** The questions about models that every engine answers. */
export function modelQuestions<Origin>(models: Models<Origin>) {
  return {
    /** Loads and verifies a bundle; a key that is loaded already answers at once. */
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
