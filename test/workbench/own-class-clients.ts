import { EngineClient } from '../../src/client/engine-client.ts';
import type { BundleFile } from '../../src/engine/model-bundle-api.ts';
import type { ManifestFacts } from '../../src/learning/bundle.ts';
import { shopBundle, shopClasses } from '../fixtures/model/own-classes.ts';

/** The files of a model of a shop's own classes, as the store has them. */
export async function shopFiles(
  classes: readonly string[] = shopClasses,
  changes: Partial<ManifestFacts> = {},
): Promise<BundleFile[]> {
  const bundle = await shopBundle(classes, changes);
  return [...bundle].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
}

/** A client on the real worker with an active model of one's own, until that is taken away. */
export function clientOver(files: readonly BundleFile[]): {
  client: EngineClient;
  takeAway: () => Promise<unknown>;
} {
  let active: readonly BundleFile[] | null = files;
  const client = new EngineClient({
    modelUrl: new URL('/models/reviews-pt-en/', location.href),
    ownModel: () => Promise.resolve(active),
  });
  return {
    client,
    takeAway: () => {
      active = null;
      return client.changeModel();
    },
  };
}
