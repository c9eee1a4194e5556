import { Random } from '../../src/learning/random.ts';
import { firstWord } from '../../src/text/word-sequences.ts';
import type { TextWords } from './text-words.ts';

export interface SkipGramTraining {
  dimensions: number;
  epochs: number;
  /** Most words between a word and one that it is to predict. */
  window: number;
  /** Random words a true one. */
  negatives: number;
  /** Step of the first text; it falls linearly to 0. */
  learningRate: number;
  /** Words that make up more of the text than this are often passed over. */
  frequent: number;
  /** Standard deviation of the numbers that are returned. */
  deviation: number;
  seed: number;
  onEpoch?: (epoch: number) => void;
}

/** Random words are drawn from a list of this many: few enough to stay in the processor's cache. */
const drawn = 1 << 18;

/**
 * Embeddings by skip-gram with negative sampling (T. Mikolov et al., Distributed Representations of
 * Words and Phrases and their Compositionality, 2013): words that stand among the same words get
 * like numbers, before any label is seen.
 *
 * @param wordCount words with a number, those below `firstWord` included; these get random
 *   embeddings
 * @returns `[wordCount, dimensions]`
 */
export function skipGramEmbeddings(
  { words, splits }: TextWords,
  wordCount: number,
  options: SkipGramTraining,
): Float32Array {
  const { dimensions, negatives } = options;
  const random = new Random(options.seed);
  const counts = new Float64Array(wordCount);
  let total = 0;
  for (const word of words) {
    if (word < firstWord) continue;
    counts[word] = (counts[word] as number) + 1;
    total++;
  }
  const keepBelow = counts.map((count) => {
    const share = count / total / options.frequent;
    return share === 0 ? 0 : Math.min(1, Math.sqrt(1 / share) + 1 / share) * 2 ** 32;
  });
  const lots = drawLots(counts);
  const inner = new Float32Array(wordCount * dimensions);
  for (let i = 0; i < inner.length; i++) inner[i] = (random.next() / 2 ** 32 - 0.5) / dimensions;
  const outer = new Float32Array(wordCount * dimensions);
  const gradient = new Float32Array(dimensions);
  const texts = splits.length - 1;
  let kept = new Uint32Array(1 << 12);
  let done = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let text = 0; text < texts; text++) {
      const rate = options.learningRate * (1 - done / (texts * options.epochs));
      done++;
      const start = splits[text] as number;
      const end = splits[text + 1] as number;
      if (end - start > kept.length) kept = new Uint32Array((end - start) * 2);
      let size = 0;
      for (let i = start; i < end; i++) {
        const word = words[i] as number;
        if (word < firstWord || random.next() >= (keepBelow[word] as number)) continue;
        kept[size++] = word;
      }
      for (let i = 0; i < size; i++) {
        const centre = (kept[i] as number) * dimensions;
        const reach = 1 + random.below(options.window);
        const to = Math.min(size - 1, i + reach);
        for (let j = Math.max(0, i - reach); j <= to; j++) {
          if (j === i) continue;
          gradient.fill(0);
          const truth = kept[j] as number;
          for (let k = 0; k <= negatives; k++) {
            const word = k === 0 ? truth : (lots[random.next() >>> 14] as number);
            if (k > 0 && word === truth) continue;
            const context = word * dimensions;
            let dot = 0;
            for (let d = 0; d < dimensions; d++) {
              dot += (inner[centre + d] as number) * (outer[context + d] as number);
            }
            const error = ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
            for (let d = 0; d < dimensions; d++) {
              const old = outer[context + d] as number;
              gradient[d] = (gradient[d] as number) + error * old;
              outer[context + d] = old + error * (inner[centre + d] as number);
            }
          }
          for (let d = 0; d < dimensions; d++) {
            inner[centre + d] = (inner[centre + d] as number) + (gradient[d] as number);
          }
        }
      }
    }
    options.onEpoch?.(epoch + 1);
  }
  let squares = 0;
  for (const value of inner) squares += value * value;
  const scale = options.deviation / Math.sqrt(squares / inner.length);
  return inner.map((value) => value * scale);
}

/** Words by lot: each stands in the list by its count to the power of ¾. */
function drawLots(counts: Float64Array): Uint16Array | Uint32Array {
  const powers = counts.map((count) => count ** 0.75);
  const sum = powers.reduce((total, power) => total + power, 0);
  const lots = counts.length > 2 ** 16 ? new Uint32Array(drawn) : new Uint16Array(drawn);
  let next = 0;
  let reached = 0;
  let last = firstWord;
  powers.forEach((power, word) => {
    if (power === 0) return;
    reached += power / sum;
    last = word;
    while (next < drawn && next / drawn < reached) lots[next++] = word;
  });
  return lots.fill(last, next);
}
