import { readWeights } from '../model/read-weights.ts';
import { weightBytes } from '../model/topology.ts';
import { decodeBuckets } from '../text/bucket-codec.ts';
import type { BundleFiles } from './bundle.ts';
import type { WordVectors } from './improved-rows.ts';
import { readBundle } from './read-bundle.ts';

/**
 * The vectors of words of a bundle's first network; null where it has none.
 *
 * @throws ModelError as `loadModel` does where the bundle cannot be trusted
 */
export async function wordVectorsOf(bundle: BundleFiles): Promise<WordVectors | null> {
  const { manifest, topology, files } = await readBundle(bundle);
  const network = manifest.branches.find((branch) => branch.kind === 'text-convolution');
  if (network === undefined) return null;
  const { vocabulary, words, bucketBits, dimensions } = network;
  const [{ paths, weights }] = topology.weightsManifest;
  const [path] = paths;
  let offset = 0;
  for (const stored of weights) {
    const length = weightBytes(stored);
    if (stored.name === network.embeddings) {
      const shard = files.get(path) as Uint8Array;
      const bytes = shard.slice(offset, offset + length).buffer;
      const tensor = readWeights(bytes, [stored], path)[stored.name];
      const embeddings = Float32Array.from(tensor?.dataSync<'float32'>() ?? []);
      tensor?.dispose();
      const buckets = decodeBuckets(files.get(vocabulary) as Uint8Array, words, bucketBits);
      return { buckets, bucketBits, dimensions, embeddings };
    }
    offset += length;
  }
  return null;
}
