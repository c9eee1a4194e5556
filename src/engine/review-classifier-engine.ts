import { sha256 } from '@noble/hashes/sha2.js';
import type { Endpoint } from 'comlink';
import { enginePort } from '../wire/engine-port.ts';
import { loadFetchedModel } from '../model/load-fetched-model.ts';
import { fetchListedModelSource, fetchModelSource } from '../model/model-source.ts';
import { provideSha256 } from '../model/sha256.ts';
import { serve } from '../wire/serve.ts';
import type { ModelAddress } from './model-address.ts';
import { modelQuestions, Models } from './models.ts';

/** What the embedded engine does for pages other than the workbench: load models and predict. */
export type PredictContract = ReturnType<typeof openPredictEngine>;

// Pages of others may have no secure context, and so no SHA-256 of the platform.
provideSha256(sha256);

function openPredictEngine() {
  return modelQuestions(
    new Models((address: ModelAddress) =>
      loadFetchedModel((settings) =>
        typeof address === 'string'
          ? fetchModelSource(address, settings)
          : fetchListedModelSource(address, settings),
      ),
    ),
  );
}

/**
 * The engine of embedded classifiers, a script of its own next to review-classifier.js. It serves
 * only whoever started it: as a worker, the page that created it; in a frame, the port that the
 * page put there first. A page that imports the script itself calls this with one end of a channel.
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
