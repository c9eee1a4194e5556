import type { TextMaker } from './text-maker.ts';

/** From so many sentences on. */
const minSentences = 3;

const sentence = /[^.!?…\n]+[.!?…\n]*\s*/gu;

/**
 * A part of a review: neighbouring sentences, at least half of them and not all. Of fewer than
 * three sentences nothing is left out, as one alone often decides the class.
 */
export const cropSentences: TextMaker = (text, _, random) => {
  const sentences = text.match(sentence)?.filter((one) => /\p{L}/u.test(one)) ?? [];
  if (sentences.length < minSentences) return null;
  const shortest = Math.ceil(sentences.length / 2);
  const length = shortest + random.below(sentences.length - shortest);
  const first = random.below(sentences.length - length + 1);
  return sentences
    .slice(first, first + length)
    .join('')
    .trim();
};
