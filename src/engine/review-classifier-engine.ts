import type { Endpoint } from 'comlink';
import { enginePort } from '../wire/engine-port.ts';
import { fetchListedModelSource, fetchModelSource } from '../model/model-source.ts';
import { loadModel } from '../model/load-model.ts';
import { serve } from '../wire/serve.ts';
import type { ModelAddress } from './model-address.ts';
import { modelQuestions, Models } from './models.ts';

/**
 * What the embedded engine does for pages that are not the workbench's: models that answer, and
 * nothing else.
 */
export type PredictContract = ReturnType<typeof openPredictEngine>;

function openPredictEngine() {
  return modelQuestions(
    new Models((address: ModelAddress) =>
      loadModel(
        typeof address === 'string' ? fetchModelSource(address) : fetchListedModelSource(address),
      ),
    ),
  );
}

/**
 * The engine of embedded classifiers, a script of its own beside review-classifier.js. It serves
 * whoever started it and nobody else: a worker serves the page that made it; in a frame the script
 * serves the port that the page has put there before; and where the page has imported the script
 * itself, it calls this with one end of a channel.
 */
export function serveEngine(endpoint: Endpoint): void {
  serve(openPredictEngine(), endpoint);
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
