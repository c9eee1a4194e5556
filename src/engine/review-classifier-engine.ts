import type { Endpoint } from 'comlink';
import { enginePort } from '../wire/engine-port.ts';
import { serve } from '../wire/serve.ts';
import { PredictEngine } from './predict-engine.ts';
import { withSerialisedErrors } from './serialised-errors.ts';

/**
 * The engine of embedded classifiers, a script of its own beside review-classifier.js. It serves whoever started it and nobody
 * else: a worker serves the page that made it; in a frame the script serves the port that the page has put there before; and where
 * the page has imported the script itself, it calls this with one end of a channel.
 */
export function serveEngine(endpoint: Endpoint): void {
  const engine = new PredictEngine();
  serve(
    withSerialisedErrors({
      loadModel: engine.loadModel.bind(engine),
      predict: engine.predict.bind(engine),
      explain: engine.explain.bind(engine),
      releaseModel: engine.releaseModel.bind(engine),
      ping: engine.ping.bind(engine),
    }),
    endpoint,
  );
}

const scope = globalThis as unknown as {
  name?: unknown;
  document?: unknown;
  [enginePort]?: unknown;
};
const handedIn: unknown = Object.getOwnPropertyDescriptor(scope, enginePort)?.value;
if (scope.document === undefined && scope.name === 'review-classifier-engine') {
  serveEngine(globalThis as unknown as Endpoint);
} else if (handedIn instanceof MessagePort) {
  delete scope[enginePort];
  serveEngine(handedIn);
}
