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
 * The script of a worker that is no module, and so must keep what it is told until the engine has
 * come.
 */
const importingScript = (address: string) => `
const early = [];
const keep = (event) => early.push(event);
addEventListener('message', keep);
import("${address}").then(() => {
  removeEventListener('message', keep);
  for (const { data, ports } of early) dispatchEvent(new MessageEvent('message', { data, ports }));
}, (refusal) => setTimeout(() => { throw refusal; }));`;

/**
 * Starts the engine's worker. From another origin a worker cannot be started by its address, but a
 * blob of the page's own origin may import it.
 *
 * @throws what the browser throws where it refuses at once, and as `engineAddress` does
 */
export async function startWorker(): Promise<Worker> {
  const address = await engineAddress();
  const options = { type: 'module', name: workerName } as const;
  // Of the realm, not of its address: a sandboxed frame has none.
  const { origin } = globalThis;
  if (new URL(address).origin === origin) return new Worker(trusted(address), options);
  // Such a frame may start no module from a blob, but a classic script, which may import one.
  const hasOrigin = origin !== 'null';
  // A serialised address holds no quote and no backslash.
  const text = hasOrigin ? `import "${address}";` : importingScript(address);
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(trusted(blob), hasOrigin ? options : { name: workerName });
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
  const address = await engineAddress();
  try {
    return await startInCleanRealm(trusted(address));
  } catch {
    // A page may refuse frames and still let the script in.
  }
  const { serveEngine } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ address)) as {
    serveEngine: (endpoint: MessagePort) => void;
  };
  const { port1, port2 } = new MessageChannel();
  serveEngine(port1);
  port1.start();
  return { port: port2, end: () => port2.close(), lost: new Promise(() => {}) };
}
