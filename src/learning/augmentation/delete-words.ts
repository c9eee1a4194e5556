import { isDenial } from '../../text/turn-polarity.ts';
import { replaceRanges, textWords } from '../../text/text-words.ts';
import type { TextMaker } from './text-maker.ts';

/** One word in ten is left out. */
const wordsPerDeletion = 10;

/** Of shorter reviews every word counts. */
const minWords = 5;

/**
 * Random deletion (Wei and Zou, EMNLP 2019, with their α of 0.1): each word goes with a probability
 * of 0.1, and at least one does. What denies stays, as without it a review may say the opposite.
 */
export const deleteWords: TextMaker = (text, _, random) => {
  const words = textWords(text);
  const loose = words.filter(({ folded }) => !isDenial(folded));
  if (words.length < minWords || loose.length === 0) return null;
  const gone = loose.filter(() => random.below(wordsPerDeletion) === 0);
  if (gone.length === 0) gone.push(loose[random.below(loose.length)] as (typeof loose)[number]);
  return replaceRanges(
    text,
    // The blank behind goes with the word.
    gone.map(({ start, end }) => ({ start, end: end + (text[end] === ' ' ? 1 : 0), text: '' })),
  ).trimEnd();
};
