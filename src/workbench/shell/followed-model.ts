import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import type { BundleFile } from '../../engine/model-bundle-api.ts';
import { DamagedModelError } from '../../storage/damaged-model-error.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import type { StoredModel } from '../../storage/stored-model.ts';

/** Stands for the shipped model, which answers also where the browser stores nothing. */
const shipped = '';
const damaged = 'damaged';

/**
 * Keeps the model that answers on this page the one that is active in the store, whichever tab
 * makes it so. The event `switched` tells that another tab did, after the model here has followed.
 */
export class FollowedModel extends EventTarget {
  readonly #store: ModelStore;
  /** Which model the engine was given last. */
  #given = shipped;
  #reading: Promise<unknown> = Promise.resolve();
  #checks: Promise<void> = Promise.resolve();

  constructor(store: ModelStore) {
    super();
    this.#store = store;
  }

  /**
   * The files of the user's own model that is active, for the engine to load; null for the shipped
   * one.
   *
   * @throws EngineError `model-manifest` where what is stored of it is damaged
   */
  readonly files = (): Promise<readonly BundleFile[] | null> => {
    const reading = this.#active().then(({ name, model }) => {
      this.#given = name;
      if (name === damaged) {
        const message = 'What is stored of the active model is damaged.';
        throw new EngineError({ code: 'model-manifest', message, detail: {} });
      }
      return model?.files ?? null;
    });
    this.#reading = reading.catch(() => {});
    return reading;
  };

  /** Follows from now on; returns what ends it. */
  follow(client: EngineClient): () => void {
    const check = () => {
      this.#checks = this.#checks.then(() => this.#check(client));
    };
    const unsubscribe = this.#store.changes.subscribe(check);
    // A new worker loads what is active by then, of which this page may not have heard yet.
    client.addEventListener('restarted', check);
    return () => {
      unsubscribe();
      client.removeEventListener('restarted', check);
    };
  }

  async #check(client: EngineClient): Promise<void> {
    // A model that is on its way to the engine counts as given.
    await this.#reading;
    const given = this.#given;
    const { name } = await this.#active();
    if (name === given) return;
    try {
      await client.changeModel();
    } catch {
      // The shell, told so, asks for the model again and says why there is none.
      client.dispatchEvent(new Event('model-changed'));
    }
    this.dispatchEvent(new Event('switched'));
  }

  async #active(): Promise<{ name: string; model: StoredModel | null }> {
    try {
      const model = await this.#store.active();
      return { name: model === null ? shipped : nameOf(model), model };
    } catch (thrown) {
      return { name: thrown instanceof DamagedModelError ? damaged : shipped, model: null };
    }
  }
}

/** Differs for two models that were stored under the same name one after the other. */
function nameOf({ info, added }: StoredModel): string {
  return `${info.id} ${info.version} ${added}`;
}
