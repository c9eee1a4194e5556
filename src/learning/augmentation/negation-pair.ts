import { hashWord } from '../../text/hash.ts';
import type { ReviewLanguage } from '../../text/language.ts';
import { criticism, praise } from '../../text/polarity-words.ts';
import { textWords } from '../../text/text-words.ts';
import { turnPolarity } from '../../text/turn-polarity.ts';

/** In longer reviews more is said than what is turned. */
const maxWords = 15;

/** What a review says against itself. */
const contrast = new Set(
  'mas porem contudo todavia entretanto embora apesar but however although though despite except'.split(
    ' ',
  ),
);

/** Words that praise or criticise. */
function judgements(text: string, language: ReviewLanguage): number {
  return textWords(text).filter(({ folded }) => {
    const hash = hashWord(folded);
    return praise[language].has(hash) || criticism[language].has(hash);
  }).length;
}

/**
 * The opposite of a review that judges in one short sentence: “é bom” and “não é bom”, “I love it”
 * and “I do not love it”. Praise may be denied, and a denial taken away; criticism is not denied,
 * as “não é ruim” says little. Null for a review that has a second judgement or speaks against
 * itself.
 *
 * @param isPositive of the review; the other class is that of its opposite
 */
export function negationPair(
  text: string,
  language: ReviewLanguage,
  isPositive: boolean,
): string | null {
  const words = textWords(text);
  if (words.length > maxWords || words.some(({ folded }) => contrast.has(folded))) return null;
  if (judgements(text, language) > 1 || /[.!?;,]\s+\p{L}/u.test(text)) return null;
  const made = turnPolarity(text, language, isPositive ? 'praise' : 'criticism');
  if (made === null) return null;
  return isPositive || textWords(made).length < words.length || isShorter(made, text) ? made : null;
}

/** “isn't good” loses no word when it becomes “is good”. */
function isShorter(made: string, text: string): boolean {
  return made.length < text.length;
}
