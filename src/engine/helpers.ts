import { releaseProxy, wrap, type Remote } from 'comlink';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import type { HelperContract } from './helper-answers.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { HeldModel } from './models.ts';
import { rawAnswers, type RawAnswers } from './raw-answers.ts';

/** Questions that wait at one helper: the next is there when it has answered one. */
const maxWaiting = 4;

/** Another engine, as this one sees it. */
export class Helper {
  readonly id: string;
  /** Questions that it has not answered yet. */
  waiting = 0;
  /** The models that it was told to load, by key, and whether it has. */
  readonly models = new Map<string, 'loading' | 'ready'>();
  readonly #engine: Remote<HelperContract>;
  readonly #lost: Promise<never>;
  #lose = () => {};

  constructor(id: string, port: MessagePort) {
    this.id = id;
    this.#engine = wrap<HelperContract>(port);
    this.#lost = new Promise<never>((_, reject) => {
      this.#lose = () => reject(new Error('The helper is lost.'));
    });
    // It may be lost when nobody asks it anything.
    this.#lost.catch(() => {});
  }

  /** @throws what it fails with, or that it is lost */
  async ask<Result>(
    question: (engine: Remote<HelperContract>) => Promise<Result>,
  ): Promise<Result> {
    this.waiting += 1;
    try {
      return await Promise.race([question(this.#engine), this.#lost]);
    } finally {
      this.waiting -= 1;
    }
  }

  /** Whatever waits for it rejects. */
  lose(): void {
    this.#lose();
    this.#engine[releaseProxy]();
  }
}

/**
 * Engines on other threads that do a part of this one's work. What they answer does not depend on
 * which of them is asked, or whether any is: whatever a helper fails at is done here.
 */
export class Helpers {
  readonly #helpers = new Map<string, Helper>();
  /** What each of them was last known to have asked the network for. */
  readonly #requests = new Map<string, NetworkAttempt[]>();

  /** Those that there are by now, the one with most room first. */
  get all(): Helper[] {
    return [...this.#helpers.values()].sort((a, b) => a.waiting - b.waiting);
  }

  /** @param port at the other end of which an engine answers (`helpAt`) */
  add(id: string, port: MessagePort): void {
    this.#helpers.set(id, new Helper(id, port));
  }

  /** What waits at a helper is done elsewhere. */
  remove(id: string): void {
    const helper = this.#helpers.get(id);
    this.#helpers.delete(id);
    helper?.lose();
  }

  /** What helpers have asked the network for, those that are gone included. */
  async requests(): Promise<NetworkAttempt[]> {
    await Promise.all(
      this.all.map(async (helper) => {
        const known = await helper.ask((engine) => engine.requests()).catch(() => null);
        if (known !== null) this.#requests.set(helper.id, known);
      }),
    );
    return [...this.#requests.values()].flat();
  }

  /** Lets all of them free a model that they have loaded. */
  releaseModel(key: string): void {
    for (const helper of this.all) {
      if (!helper.models.delete(key)) continue;
      helper.ask((engine) => engine.releaseModel(key)).catch(() => this.remove(helper.id));
    }
  }

  /** Has all of them load a model, before it is asked. */
  prepare({ key, origin }: { key: string; origin: BundleOrigin }): void {
    for (const helper of this.all) this.#isReady(helper, key, origin);
  }

  /** How a model is asked with all of them. */
  asking({ key, origin, model }: HeldModel<BundleOrigin>): RawAnswers {
    return (texts) => {
      const [helper] = this.all.filter((one) => this.#isReady(one, key, origin));
      // At once, on this thread.
      if (helper === undefined || helper.waiting >= maxWaiting) return rawAnswers(model, texts);
      return helper
        .ask((engine) => engine.answer(key, [...texts]))
        .catch(() => {
          this.remove(helper.id);
          return rawAnswers(model, texts);
        });
    };
  }

  /** Whether a helper has a model; it is told to load one that it has not. */
  #isReady(helper: Helper, key: string, origin: BundleOrigin): boolean {
    const { id, models } = helper;
    if (models.has(key)) return models.get(key) === 'ready';
    models.set(key, 'loading');
    helper
      .ask((engine) => engine.loadModel(key, origin))
      .then(
        // It may have been told to free it meanwhile.
        () => models.has(key) && models.set(key, 'ready'),
        () => this.remove(id),
      );
    return false;
  }
}
