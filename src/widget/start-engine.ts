import type { PageEngine } from '../client/worker-connection.ts';
import { engineAddress } from './asset-addresses.ts';
import { startInCleanRealm } from './clean-realm.ts';

/** The name by which the engine's script knows that it is to serve its page. */
const workerName = 'review-classifier-engine';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address as a page with Trusted Types wants it: it is the script's own, never a value from
 * outside.
 */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('review-classifier', {
    createScriptURL: (known) => known,
  });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * Starts the engine's worker. From another origin a worker cannot be started by its address, but a
 * blob of the page's own origin may import it.
 *
 * @throws what the browser throws where it refuses at once
 */
export function startWorker(): Worker {
  const address = engineAddress();
  const options = { type: 'module', name: workerName } as const;
  if (new URL(address).origin === location.origin) return new Worker(trusted(address), options);
  // A serialised address holds no quote and no backslash.
  const source = new Blob([`import "${address}";`], { type: 'text/javascript' });
  const blob = URL.createObjectURL(source);
  const worker = new Worker(trusted(blob), options);
  // The browser has read the blob when the worker says the first word, or has refused it for good.
  const forget = () => URL.revokeObjectURL(blob);
  worker.addEventListener('message', forget, { once: true });
  worker.addEventListener('error', forget, { once: true });
  return worker;
}

/**
 * Starts the engine on this thread, from the same script: in a frame with unchanged globals, or,
 * where there can be none, as it is.
 */
export async function startHere(): Promise<PageEngine> {
  const address = engineAddress();
  try {
    return await startInCleanRealm(trusted(address));
  } catch {
    // A page may refuse frames and still let the script in.
  }
  const { serveEngine } = (await import(/* @vite-ignore */ address)) as {
    serveEngine: (endpoint: MessagePort) => void;
  };
  const { port1, port2 } = new MessageChannel();
  serveEngine(port1);
  port1.start();
  return { port: port2, end: () => port2.close(), lost: new Promise(() => {}) };
}
