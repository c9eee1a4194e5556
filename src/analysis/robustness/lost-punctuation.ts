import type { Perturbation } from './perturbation.ts';
import { textWords } from '../../text/text-words.ts';

/**
 * What looks like punctuation and says something: emoticons, and marks within a word (“don't”) or a
 * number (“8,5”).
 */
const spelling = String.raw`(?<=^|\s)[:;=]-?[()[\]DPp/\\|*]+(?=\s|$)|<3|(?<=\p{N})[.,:](?=\p{N})|(?<=\p{L})['’-](?=\p{L})`;
const mark = String.raw`(?:\p{P}(?<![@#%&*/<>]))+`;
const spellingOrMarks = new RegExp(`(${spelling})|${mark}`, 'gu');

/** The text without its punctuation, as of someone in a hurry. */
export const lostPunctuation: Perturbation = {
  name: 'lost-punctuation',
  expects: 'same',
  apply(text) {
    const changed = text
      .replace(spellingOrMarks, (found, kept: string | undefined, offset: number) => {
        if (kept !== undefined) return kept;
        const parts =
          /\S/u.test(text.charAt(offset - 1)) && /\S/u.test(text.charAt(offset + found.length));
        return parts ? ' ' : '';
      })
      .trim();
    return changed === text.trim() || changed === '' ? null : changed;
  },
  // A text of a few words needs none.
  isAlready: (text) => textWords(text).length >= 12 && !/[\p{P}\n]/u.test(text.trim()),
};
