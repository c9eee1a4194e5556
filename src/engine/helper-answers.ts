import { transfer } from 'comlink';
import type { FoldTask } from '../learning/cross-validated-trials.ts';
import type { NetworkAttempt } from '../realm/network-attempt.ts';
import { networkJournal } from '../realm/network-journal.ts';
import { serve } from '../wire/serve.ts';
import type { Helpers } from './helpers.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { Models } from './models.ts';
import { rawAnswers } from './raw-answers.ts';
import type { SentInput } from './shared-folds.ts';

/** What an engine does for another one. */
export type HelperContract = ReturnType<typeof helperAnswers>;

function helperAnswers(models: Models<BundleOrigin>) {
  /** What folds are of; the last one alone, as each may take hundreds of megabytes. */
  let held: { key: number; input: SentInput } | null = null;
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

    /** Takes what the next folds are of; null once there are none. */
    holdInput: (key: number, input: SentInput | null): void => {
      held = input === null ? null : { key, input };
    },

    /** Logits of the asked texts, for each strength. */
    fold: async (key: number, task: FoldTask): Promise<Float64Array[]> => {
      if (held?.key !== key) throw new Error('It does not hold what this fold is of.');
      const { input } = held;
      const { runSentFold } = await import('./shared-folds.ts');
      const logits = await runSentFold(input, task);
      return transfer(
        logits,
        logits.map(({ buffer }) => buffer),
      );
    },
  };
}

/** The questions about engines that help each other; the page brings them together. */
export function helperQuestions(helpers: Helpers, models: Models<BundleOrigin>) {
  return {
    /** Does a part of the work of the engine at the other end of a port. */
    helpAt: (port: MessagePort): void => serve(helperAnswers(models), port),

    /** Leaves a part of the work to the engine at the other end of a port. */
    addHelper: (id: string, port: MessagePort): void => helpers.add(id, port),

    /** Has the helpers load the model of a key, before a long job asks for it. */
    prepareHelpers: async (key: string): Promise<void> => {
      const held = await models.hold(key);
      helpers.prepare(held);
      held.release();
    },

    /** That engine is gone. */
    removeHelper: (id: string): void => helpers.remove(id),
  };
}
