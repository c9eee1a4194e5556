import type { TrainedNetwork } from '../../src/learning/trained-branch.ts';
import { tapCount } from '../network/network.ts';
import type { DistilledNetwork, NetworkSettings } from '../network/train-distilled-network.ts';

/**
 * A trained network as a bundle holds it.
 *
 * @param scale what its logit counts in the sum of the branches
 * @param offset added to its scaled logit
 */
export function bundledNetwork(
  { network, vocabulary }: DistilledNetwork,
  settings: NetworkSettings,
  scale: number,
  offset: number,
): TrainedNetwork {
  const { shape, taps, biases } = network;
  const { dimensions, groups } = shape;
  const total = tapCount(shape);
  let firstTap = 0;
  let firstFilter = 0;
  const widths = groups.map(({ width, filters: count }) => {
    const filters = new Float32Array(width * dimensions * count);
    for (let place = 0; place < width; place++) {
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const from = dimension * total + firstTap + place * count;
        filters.set(taps.subarray(from, from + count), (place * dimensions + dimension) * count);
      }
    }
    const bias = biases.slice(firstFilter, firstFilter + count);
    firstTap += width * count;
    firstFilter += count;
    return { width, filters, bias };
  });
  return {
    kind: 'text-convolution',
    vocabulary,
    bucketBits: settings.bucketBits,
    maxTokens: settings.maxTokens,
    dimensions,
    widths,
    pooling: ['max'],
    embeddings: network.embeddings,
    output: network.output.map((weight) => weight * scale),
    outputBias: [(network.outputBias[0] as number) * scale + offset],
    quantisationCut: settings.quantisationCut,
  };
}
