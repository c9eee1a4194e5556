import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../src/learning/random.ts';
import { initialNetwork, tapCount, type Network } from '../../../lab/network/network.ts';
import { networkLogits } from '../../../lab/network/network-logits.ts';
import { trainNetwork, type Samples } from '../../../lab/network/train-network.ts';
import { startTrainingBackend } from '../../../lab/network/training-backend.ts';

const dimensions = 3;
const groups = [1, 2, 3, 4, 6].map((width) => ({ width, filters: 2 }));
const words = Int32Array.of(2, 3, 1, 4, 5, 2, 6, 3, 3, 4, 2, 5, 0, 6, 4);
/** One word, none, a few, and all of them. */
const starts = Float64Array.of(0, 3, 4, 0, 9);
const lengths = Uint32Array.of(1, 0, 4, 15, 6);
const samples: Samples = {
  words,
  starts,
  lengths,
  targets: Float32Array.of(1, 0.3, 0, 1, 0),
  weights: Float32Array.of(1, 0.5, 2, 1, 0.7),
  offsets: Float32Array.of(0, 0.2, -1, 0, 0.5),
};

function network(seed = 5): Network {
  const random = new Random(seed);
  const embeddings = Float32Array.from(
    { length: 7 * dimensions },
    () => random.next() / 2 ** 31 - 1,
  );
  const made = initialNetwork({ dimensions, groups }, embeddings, random);
  made.biases.forEach((_, filter) => (made.biases[filter] = random.next() / 2 ** 32 - 0.4));
  return made;
}

/** The definition, in 64 bits: every window of every filter that touches the text. */
function logitOf(net: Network, sample: number): number {
  const total = tapCount(net.shape);
  const text = words.subarray(
    starts[sample],
    (starts[sample] as number) + (lengths[sample] as number),
  );
  let logit = net.outputBias[0] as number;
  let filter = 0;
  let tap = 0;
  for (const { width, filters } of groups) {
    for (let f = 0; f < filters; f++, filter++) {
      let highest = -Infinity;
      for (let position = 1 - width; position < Math.max(text.length, 1); position++) {
        let sum = net.biases[filter] as number;
        for (let k = 0; k < width; k++) {
          const word = text[position + k];
          if (word === undefined) continue;
          for (let d = 0; d < dimensions; d++) {
            sum +=
              (net.embeddings[word * dimensions + d] as number) *
              (net.taps[d * total + tap + k * filters + f] as number);
          }
        }
        highest = Math.max(highest, sum);
      }
      logit += Math.max(0, highest) * (net.output[filter] as number);
    }
    tap += width * filters;
  }
  return logit;
}

function lossOf(net: Network): number {
  let loss = 0;
  for (let sample = 0; sample < starts.length; sample++) {
    const logit = logitOf(net, sample) + (samples.offsets[sample] as number);
    const target = samples.targets[sample] as number;
    loss += (samples.weights[sample] as number) * (Math.log1p(Math.exp(logit)) - target * logit);
  }
  return loss / starts.length;
}

beforeAll(startTrainingBackend);

describe('networkLogits', () => {
  it('agrees with the definition, for texts of any length', () => {
    const net = network();
    networkLogits(net, samples).forEach((logit, sample) => {
      expect(logit).toBeCloseTo(logitOf(net, sample), 5);
    });
  });
});

describe('trainNetwork', () => {
  const options = {
    epochs: 2,
    batch: starts.length,
    learningRate: 1e-4,
    wordDropout: 0,
    filterDropout: 0,
    seed: 1,
  };

  it('first moves every parameter against the slope of the loss, as Adam does', () => {
    const net = network();
    const before = structuredClone(net);
    // The first of 30 steps, at 2/3 of the learning rate: the warm-up is over after 1.5.
    // The rate of the last step is 0, so that of two steps one moves.
    trainNetwork(net, samples, options);
    let checked = 0;
    for (const name of ['embeddings', 'taps', 'biases', 'output', 'outputBias'] as const) {
      before[name].forEach((value, place) => {
        const nudged = structuredClone(before);
        nudged[name][place] = value + 1e-3;
        const up = lossOf(nudged);
        nudged[name][place] = value - 1e-3;
        const slope = (up - lossOf(nudged)) / 2e-3;
        const moved = (net[name][place] as number) - value;
        if (Math.abs(slope) > 1e-3) {
          checked++;
          expect(Math.sign(moved), `${name} ${place}`).toBe(-Math.sign(slope));
        } else if (Math.abs(slope) < 1e-9) {
          expect(Math.abs(moved), `${name} ${place}`).toBeLessThan(1e-7);
        }
      });
    }
    expect(checked).toBeGreaterThan(60);
  });

  it('learns what it is taught', () => {
    const net = network();
    const first = lossOf(net);
    trainNetwork(net, samples, { ...options, epochs: 200, learningRate: 0.02 });
    const entropy = [...samples.targets].reduce((sum, target, sample) => {
      const share = target === 0 || target === 1 ? 0 : target;
      const least =
        share === 0 ? 0 : -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
      return sum + least * (samples.weights[sample] as number);
    }, 0);
    expect(lossOf(net)).toBeLessThan(first / 4);
    expect(lossOf(net)).toBeLessThan(entropy / starts.length + 0.05);
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const trained = [1, 1, 2].map((seed) => {
      const net = network();
      trainNetwork(net, samples, {
        ...options,
        epochs: 3,
        batch: 2,
        wordDropout: 0.3,
        filterDropout: 0.5,
        learningRate: 0.01,
        seed,
      });
      return net.taps;
    });
    expect(trained[0]).toEqual(trained[1]);
    expect(trained[0]).not.toEqual(trained[2]);
  });
});
