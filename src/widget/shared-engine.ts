import { PredictClient } from '../client/predict-client.ts';
import type { ModelAddress } from '../engine/predict-engine-api.ts';
import { startHere, startWorker } from './start-engine.ts';

/** Milliseconds that a model outlives its last user: a page that swaps its content asks again soon. */
const linger = 5_000;

/** A claim on one model in the engine that all classifiers of the page share. */
export interface EngineLease {
  client: PredictClient;
  key: string;
  address: ModelAddress;
  /** Gives the claim back. A little after the last one, the model is freed, or the whole engine. */
  release: () => void;
}

let client: PredictClient | null = null;
const users = new Map<string, number>();
const unused = new Set<string>();
let ending: ReturnType<typeof setTimeout> | undefined;

/** Claims a model in the shared engine; nothing is started before it is asked for. */
export function leaseEngine(address: ModelAddress): EngineLease {
  const shared = (client ??= new PredictClient({ startWorker, startHere }));
  const key = typeof address === 'string' ? address : [...address.values()].join(' ');
  users.set(key, (users.get(key) ?? 0) + 1);
  unused.delete(key);
  let held = true;
  return {
    client: shared,
    key,
    address,
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
    client?.end();
    client = null;
  } else {
    for (const key of unused) client?.release(key);
  }
  unused.clear();
}
