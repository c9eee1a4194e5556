import { Convolution } from './convolution.ts';
import type { Network } from './network.ts';
import { TableRows } from './table-rows.ts';
import type { Stretches } from './text-words.ts';

const batch = 1024;

/** The network's logit of each stretch. */
export function networkLogits(
  network: Network,
  { words, starts, lengths }: Stretches,
): Float32Array {
  const convolution = new Convolution(network);
  const texts = new TableRows(convolution);
  const { highest } = convolution;
  const logits = new Float32Array(starts.length);
  for (let from = 0; from < starts.length; from += batch) {
    const to = Math.min(starts.length, from + batch);
    texts.clear();
    for (let stretch = from; stretch < to; stretch++) {
      texts.add(words, starts[stretch] as number, lengths[stretch] as number);
    }
    convolution.fill();
    for (let stretch = from; stretch < to; stretch++) {
      convolution.run(texts.ofText(stretch - from), lengths[stretch] as number);
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
