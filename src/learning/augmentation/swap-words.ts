import { matchCase, replaceRanges, textWords } from '../../text/text-words.ts';
import type { TextMaker } from './text-maker.ts';

/** One pair of words is swapped for every ten words. */
const wordsPerSwap = 10;

/**
 * Random swap: words change places, two by two. J. Wei and K. Zou, "EDA: Easy Data Augmentation
 * Techniques for Boosting Performance on Text Classification Tasks", EMNLP 2019, with their α of
 * 0.1. A word takes the case of the place that it comes to.
 */
export const swapWords: TextMaker = (text, _, random) => {
  const words = textWords(text);
  if (words.length < 3) return null;
  const order = words.map(({ text: word }) => word);
  for (let left = Math.max(1, Math.round(words.length / wordsPerSwap)); left > 0; left--) {
    const one = random.below(order.length);
    const other = (one + 1 + random.below(order.length - 1)) % order.length;
    [order[one], order[other]] = [order[other] as string, order[one] as string];
  }
  const made = replaceRanges(
    text,
    words.map(({ start, end, text: word }, place) => {
      const come = order[place] as string;
      return { start, end, text: come === word ? word : matchCase(word, come.toLowerCase()) };
    }),
  );
  return made === text ? null : made;
};
