import type { CueText } from './cue-text.ts';

/**
 * What a review can hold that makes it hard for a classifier, by name:
 *
 * - `negation`: a word that denies (“não”, “never”);
 * - `double-negation`: a denied criticism (“não é ruim”, “not bad”, “never failed to”);
 * - `contrast`: a word that turns the argument (“mas”, “although”);
 * - `intensifier`: a word that strengthens (“muito”, “way too”);
 * - `exclamation`: a sentence closed with `!`;
 * - `all-caps`: words shouted in capitals, acronyms and brands aside;
 * - `emoji-against-words`: an emoji or emoticon whose feeling is opposite to that of the words next
 *   to it;
 * - `irony-marker`: a fixed phrase of irony, or praise between quotation marks;
 * - `comparison`: something measured against something else;
 * - `condition-or-wish`: what might be, should have been or is wished for;
 * - `star-words`: a rating said in the text (“uma estrela”, “10/10”);
 * - `question`: a question mark that closes words;
 * - `mixed-language`: stretches of Portuguese and of English in one review;
 * - `very-short`: three words or fewer;
 * - `mixed-feelings`: praise and criticism in one review;
 * - `slang`: chat spellings, drawn-out letters and slang of either language.
 */
export const cueNames = [
  'negation',
  'double-negation',
  'contrast',
  'intensifier',
  'exclamation',
  'all-caps',
  'emoji-against-words',
  'irony-marker',
  'comparison',
  'condition-or-wish',
  'star-words',
  'question',
  'mixed-language',
  'very-short',
  'mixed-feelings',
  'slang',
] as const;

export type CueName = (typeof cueNames)[number];

/** Where a cue stands: `[start, end)` of the original text, in UTF-16 code units. */
export interface CueRange {
  start: number;
  end: number;
}

/** One thing that can be found in a review. */
export interface Cue {
  readonly name: CueName;
  /** Ranges in ascending order, apart from one another; empty where the cue is absent. */
  readonly find: (review: CueText) => readonly CueRange[];
}

/** The answer of a cue that found nothing, shared so that an absent cue allocates nothing. */
export const nothingFound: readonly CueRange[] = [];
