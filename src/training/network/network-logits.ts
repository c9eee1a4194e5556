import { Convolution, noWord } from './convolution.ts';
import type { Network } from './network.ts';
import type { Stretches } from './text-words.ts';

const batch = 1024;

/** The network's logit of each stretch. */
export function networkLogits(
  network: Network,
  { words, starts, lengths }: Stretches,
): Float32Array {
  const { groups } = network.shape;
  const padding = Math.max(...groups.map(({ width }) => width)) - 1;
  const convolution = new Convolution(network);
  const { highest } = convolution;
  const logits = new Float32Array(starts.length);
  for (let from = 0; from < starts.length; from += batch) {
    const to = Math.min(starts.length, from + batch);
    convolution.clear();
    const sequences: Int32Array[] = [];
    for (let stretch = from; stretch < to; stretch++) {
      const length = lengths[stretch] as number;
      const start = starts[stretch] as number;
      // One more, for a text without words.
      const sequence = new Int32Array(length + 2 * padding + 1).fill(noWord);
      for (let i = 0; i < length; i++) {
        sequence[padding + i] = convolution.rowOfWord(words[start + i] as number);
      }
      sequences.push(sequence);
    }
    convolution.fill();
    for (let stretch = from; stretch < to; stretch++) {
      convolution.run(sequences[stretch - from] as Int32Array, lengths[stretch] as number, padding);
      let logit = network.outputBias[0] as number;
      for (let f = 0; f < highest.length; f++) {
        const activation = highest[f] as number;
        if (activation > 0) logit += activation * (network.output[f] as number);
      }
      logits[stretch] = logit;
    }
  }
  return logits;
}
