import script from '../engine/engine.worker.ts?worker&url';

/**
 * Starts the engine's worker from a blob that imports its script. A worker is under the policy of
 * its own response, which plain hosting sends without one; a worker from a blob is under the policy
 * of the page that made it, wherever the page comes from.
 */
export function startEngineWorker(): Worker {
  const address = new URL(script, import.meta.url).href;
  const blob = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const starter = URL.createObjectURL(blob);
  const worker = new Worker(starter, { type: 'module', name: 'review-classifier-engine' });
  const release = () => URL.revokeObjectURL(starter);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
