import { loadStoredModel } from '../model/load-stored-model.ts';
import { ModelError } from '../model/model-error.ts';
import type { Model } from '../model/model.ts';
import { DamagedModelError } from '../storage/damaged-model-error.ts';
import type { ModelStore } from '../storage/model-store.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { StoredModel } from '../storage/stored-model.ts';

/** A loaded model, and which of the stored ones it is. */
interface Loaded {
  name: string;
  model: Promise<Model>;
}

/**
 * The model that the user has made active; it answers the requests to the service worker. Which one
 * it is is read anew for every request: the pages change it in the browser's storage, and the
 * browser may have stopped this worker in between.
 */
export class ActiveModel {
  readonly #store: Pick<ModelStore, 'active'>;
  readonly #loadShipped: () => Promise<Model>;
  #own: Loaded | null = null;
  #requests = 0;
  readonly #replaced = new Set<Promise<Model>>();

  /**
   * @param loadShipped gives the same model every time; it answers where the user has activated
   *   none of their own
   */
  constructor(store: Pick<ModelStore, 'active'>, loadShipped: () => Promise<Model>) {
    this.#store = store;
    this.#loadShipped = loadShipped;
  }

  /**
   * The model that is active now. What it answers is asked for inside `during`.
   *
   * @throws ModelError where the model cannot be loaded: another one must not answer in its place
   *   unasked
   */
  async load(): Promise<Model> {
    const stored = await this.#active();
    const name = stored === null ? '' : nameOf(stored);
    if (this.#own !== null && this.#own.name !== name) {
      this.#replaced.add(this.#own.model);
      this.#own = null;
    }
    if (stored === null) return this.#loadShipped();
    this.#own ??= this.#open(stored);
    return this.#own.model;
  }

  /**
   * Answers a request; a model that is replaced meanwhile is freed after the last request that it
   * may be answering.
   */
  async during<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
    this.#requests += 1;
    try {
      return await answer();
    } finally {
      this.#requests -= 1;
      if (this.#requests === 0) this.#freeReplaced();
    }
  }

  #open(stored: StoredModel): Loaded {
    const files = new Map(stored.files.map(({ path, blob }) => [path, blob]));
    const opened = { name: nameOf(stored), model: loadStoredModel(files) };
    opened.model.catch(() => {
      // The next request tries again.
      if (this.#own === opened) this.#own = null;
    });
    return opened;
  }

  async #active(): Promise<StoredModel | null> {
    try {
      return await this.#store.active();
    } catch (thrown) {
      if (thrown instanceof DamagedModelError)
        throw new ModelError('model-manifest', thrown.message);
      if (!(thrown instanceof StorageError)) throw thrown;
      // Where the browser keeps nothing, nothing of the user's own can be active.
      return null;
    }
  }

  #freeReplaced(): void {
    for (const model of this.#replaced) {
      model.then(
        (loaded) => loaded.dispose(),
        () => {},
      );
    }
    this.#replaced.clear();
  }
}

/** Differs for two models that were imported under the same name one after the other. */
function nameOf({ info, added }: StoredModel): string {
  return `${info.id} ${info.version} ${added}`;
}
