import { expose, type Endpoint } from 'comlink';
import { PredictEngine } from './predict-engine.ts';
import { withSerialisedErrors } from './serialised-errors.ts';

/**
 * The engine of embedded classifiers, a script of its own beside review-classifier.js. A worker of this name serves its page
 * at once; where workers are refused, the page imports the script and calls this with one end of a channel.
 */
export function serveEngine(endpoint: Endpoint): void {
  expose(withSerialisedErrors(new PredictEngine()), endpoint);
}

const scope = globalThis as unknown as { name?: unknown; document?: unknown };
if (scope.document === undefined && scope.name === 'review-classifier-engine') {
  serveEngine(globalThis as unknown as Endpoint);
}
