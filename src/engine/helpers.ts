import { releaseProxy, transfer, wrap, type Remote } from 'comlink';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';
import { serve } from '../wire/serve.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { HeldModel, Models } from './models.ts';
import { rawAnswers, type RawAnswers } from './raw-answers.ts';

/** What an engine does for another one. */
type HelperContract = ReturnType<typeof helperAnswers>;

function helperAnswers(models: Models<BundleOrigin>) {
  return {
    loadModel: async (key: string, origin: BundleOrigin): Promise<void> => {
      await models.load(key, origin);
    },

    releaseModel: (key: string): void => models.release(key),

    requests: (): NetworkAttempt[] => [...networkJournal.attempts],

    /** See `RawAnswers`. */
    answer: async (key: string, texts: string[]): Promise<Float64Array> => {
      const answers = rawAnswers(await models.get(key), texts);
      return transfer(answers, [answers.buffer]);
    },
  };
}

/** Questions that wait at one helper: the next is there when it has answered one. */
const maxWaiting = 4;

interface Helper {
  engine: Remote<HelperContract>;
  waiting: number;
  /** The models that it was told to load, by key, and whether it has. */
  models: Map<string, 'loading' | 'ready'>;
  /** Rejects when it is lost. */
  lost: Promise<never>;
  lose: () => void;
}

/**
 * Engines on other threads that do a part of this one's work. What they answer does not depend on
 * which of them is asked, or whether any is: whatever a helper fails at is done here.
 */
export class Helpers {
  readonly #helpers = new Map<string, Helper>();
  /** What each of them was last known to have asked the network for. */
  readonly #requests = new Map<string, NetworkAttempt[]>();

  /** @param port at the other end of which an engine answers (`helpAt`) */
  add(id: string, port: MessagePort): void {
    let lose = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = () => reject(new Error('The helper is lost.'));
    });
    // It may be lost when nobody asks it anything.
    lost.catch(() => {});
    const engine = wrap<HelperContract>(port);
    this.#helpers.set(id, { engine, waiting: 0, models: new Map(), lost, lose });
  }

  /** What waits at a helper is done elsewhere. */
  remove(id: string): void {
    const helper = this.#helpers.get(id);
    this.#helpers.delete(id);
    helper?.lose();
    helper?.engine[releaseProxy]();
  }

  /** What helpers have asked the network for, those that are gone included. */
  async requests(): Promise<NetworkAttempt[]> {
    await Promise.all(
      [...this.#helpers].map(async ([id, helper]) => {
        const known = await this.#ask(helper, ({ engine }) => engine.requests()).catch(() => null);
        if (known !== null) this.#requests.set(id, known);
      }),
    );
    return [...this.#requests.values()].flat();
  }

  /** Lets all of them free a model that they have loaded. */
  releaseModel(key: string): void {
    for (const { engine, models } of this.#helpers.values()) {
      if (models.delete(key)) void engine.releaseModel(key);
    }
  }

  /** How a model is asked with all of them, and how many answers may wait for their turn by now. */
  asking({ key, origin, model }: HeldModel<BundleOrigin>): {
    ask: RawAnswers;
    waiting: () => number;
  } {
    return {
      ask: (texts) => this.#answer({ key, origin, model }, texts),
      waiting: () => this.#helpers.size * (maxWaiting + 1),
    };
  }

  /** From the helper that has most room; at once, on this thread, where none has or is ready. */
  #answer(
    { key, origin, model }: Omit<HeldModel<BundleOrigin>, 'release' | 'again'>,
    texts: readonly string[],
  ): Float64Array | Promise<Float64Array> {
    const [least] = [...this.#helpers]
      .filter(([id]) => this.#isReady(id, key, origin))
      .sort(([, a], [, b]) => a.waiting - b.waiting);
    if (least === undefined || least[1].waiting >= maxWaiting) return rawAnswers(model, texts);
    const [id, helper] = least;
    return this.#ask(helper, ({ engine }) => engine.answer(key, [...texts])).catch(() => {
      this.remove(id);
      return rawAnswers(model, texts);
    });
  }

  /** Whether a helper has a model; it is told to load one that it has not. */
  #isReady(id: string, key: string, origin: BundleOrigin): boolean {
    const helper = this.#helpers.get(id);
    if (helper === undefined || helper.models.has(key)) return helper?.models.get(key) === 'ready';
    const { engine, models } = helper;
    models.set(key, 'loading');
    engine.loadModel(key, origin).then(
      // It may have been told to free it meanwhile.
      () => models.has(key) && models.set(key, 'ready'),
      () => this.remove(id),
    );
    return false;
  }

  async #ask<Result>(helper: Helper, ask: (helper: Helper) => Promise<Result>): Promise<Result> {
    helper.waiting += 1;
    try {
      return await Promise.race([ask(helper), helper.lost]);
    } finally {
      helper.waiting -= 1;
    }
  }
}

/** The questions about engines that help each other; the page brings them together. */
export function helperQuestions(helpers: Helpers, models: Models<BundleOrigin>) {
  return {
    /** Does a part of the work of the engine at the other end of a port. */
    helpAt: (port: MessagePort): void => serve(helperAnswers(models), port),

    /** Leaves a part of the work to the engine at the other end of a port. */
    addHelper: (id: string, port: MessagePort): void => helpers.add(id, port),

    /** That engine is gone. */
    removeHelper: (id: string): void => helpers.remove(id),
  };
}
