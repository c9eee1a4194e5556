import { expose, type Endpoint } from 'comlink';
import { PredictEngine } from './predict-engine.ts';
import { withSerialisedErrors } from './serialised-errors.ts';

/**
 * The engine of embedded classifiers, a script of its own beside review-classifier.js. A worker of this name serves its page
 * at once; where workers are refused, a frame of this name serves the page that made it, or the page imports the script and calls
 * this with one end of a channel.
 */
export function serveEngine(endpoint: Endpoint): void {
  expose(withSerialisedErrors(new PredictEngine()), endpoint);
}

const engineName = 'review-classifier-engine';
const scope = globalThis as unknown as {
  name?: unknown;
  document?: unknown;
  parent?: unknown;
  addEventListener: (
    type: 'message',
    listener: (event: { data: unknown; source: unknown; ports: readonly Endpoint[] }) => void,
  ) => void;
};
if (scope.name === engineName && scope.document === undefined) {
  serveEngine(globalThis as unknown as Endpoint);
} else if (scope.name === engineName && scope.parent !== globalThis) {
  // In a frame of its own: the page that made it hands the channel in.
  scope.addEventListener('message', ({ data, source, ports: [port] }) => {
    if (data === engineName && source === scope.parent && port !== undefined) serveEngine(port);
  });
}
