import { Random } from '../../src/learning/random.ts';
import { initialNetwork, type Network, type NetworkShape } from './network.ts';
import { networkLogits } from './network-logits.ts';
import type { Stretches } from './text-words.ts';
import { trainNetwork, type NetworkTraining, type Samples } from './train-network.ts';
import { startTrainingBackend } from './training-backend.ts';

/** One network to train, as it is handed to a thread. */
export interface NetworkTask {
  shape: NetworkShape;
  embeddings: Float32Array;
  samples: Samples;
  training: Omit<NetworkTraining, 'onEpoch'>;
  /** What its logits are wanted of. */
  ask: Stretches;
}

export interface TrainedNetworkResult {
  network: Network;
  /** Of `ask`. */
  logits: Float32Array;
}

/** Trains a network from its start to its answers. */
export async function runNetworkTask(
  { shape, embeddings, samples, training, ask }: NetworkTask,
  onEpoch: (epoch: number, loss: number) => void,
): Promise<TrainedNetworkResult> {
  await startTrainingBackend();
  const network = initialNetwork(shape, embeddings, new Random(training.seed));
  trainNetwork(network, samples, { ...training, onEpoch });
  return { network, logits: networkLogits(network, ask) };
}
