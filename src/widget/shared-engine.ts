import type { Remote } from 'comlink';
import type { EngineThread } from '../client/engine-thread.ts';
import { hold, WorkerConnection } from '../client/worker-connection.ts';
import type { ModelAddress } from '../engine/model-address.ts';
import type { PredictContract } from '../engine/review-classifier-engine.ts';
import type { ModelInfo } from '../model/model-info.ts';
import { startHere, startWorker } from './start-engine.ts';

/**
 * Milliseconds that a model outlives its last user: a page that swaps its content asks again soon.
 */
const linger = 5_000;

/** What is known of a model once it is loaded, and how it is asked something. */
export interface LoadedModel {
  info: ModelInfo;
  thread: EngineThread;
  key: string;
  engine: Remote<PredictContract>;
}

/** A claim on one model in the engine that all classifiers of the page share. */
export interface EngineLease {
  /**
   * Asks the model something. An engine that died is replaced, once for each question, and the
   * model loaded again.
   */
  ask: <Result>(question: (model: LoadedModel) => Promise<Result>) => Promise<Result>;
  /** Gives the claim back. A little after the last one, the model is freed, or the whole engine. */
  release: () => void;
}

let connection: WorkerConnection<PredictContract> | null = null;
const users = new Map<string, number>();
const unused = new Set<string>();
let ending: ReturnType<typeof setTimeout> | undefined;

/** Claims a model in the shared engine; nothing is started before it is asked for. */
export function leaseEngine(address: ModelAddress): EngineLease {
  const shared = (connection ??= new WorkerConnection({ startWorker, startHere, retries: 1 }));
  const key = typeof address === 'string' ? address : [...address.values()].join(' ');
  users.set(key, (users.get(key) ?? 0) + 1);
  unused.delete(key);
  let held = true;
  return {
    ask: (question) =>
      shared.ask(async (life) => {
        const { engine, thread } = life;
        const info = await hold(life, key, () => engine.loadModel(key, address));
        return question({ info, thread, key, engine });
      }),
    release: () => {
      if (!held) return;
      held = false;
      const others = (users.get(key) ?? 1) - 1;
      if (others > 0) {
        users.set(key, others);
        return;
      }
      users.delete(key);
      unused.add(key);
      clearTimeout(ending);
      ending = setTimeout(endUnused, linger);
    },
  };
}

function endUnused(): void {
  if (users.size === 0) {
    connection?.end();
    connection = null;
  } else {
    connection?.life?.then(
      ({ engine, held }) => {
        for (const key of unused) if (held.delete(key)) void engine.releaseModel(key);
        unused.clear();
      },
      () => {},
    );
  }
}
