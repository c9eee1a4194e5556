import type { RecognisedLanguage } from '../../text/language.ts';
import type { CueName } from './cue.ts';
import { errorTags, type ErrorTag } from './tags.ts';

/** What is known of an error apart from its cues. */
export interface TagEvidence {
  language?: RecognisedLanguage;
  /** True class, 0 or 1. */
  label?: number;
  /** Ratings stated in the text, 0 the worst to 1 the best (`statedRatings`). */
  statedRatings?: readonly { rating: number }[];
}

const tagOfCue: Partial<Record<CueName, ErrorTag>> = {
  'irony-marker': 'irony',
  'emoji-against-words': 'irony',
  negation: 'negation',
  'double-negation': 'negation',
  contrast: 'contrast',
  'mixed-feelings': 'mixed-feelings',
  'very-short': 'lack-of-context',
  slang: 'slang-or-typos',
  'mixed-language': 'other-language',
};

/** A stated rating this near to an end is no neutral one. */
const clearRating = 0.3;

/**
 * A first guess for a reader's tags, in the order of `errorTags`; a suggestion, to be taken or
 * left. A label is doubted where every rating stated in the text is clearly of the other class.
 * `domain-words` is never guessed: only the reader knows the trade.
 */
export function guessTags(cues: Iterable<CueName>, evidence: TagEvidence = {}): ErrorTag[] {
  const guessed = new Set<ErrorTag>();
  for (const cue of cues) {
    const tag = tagOfCue[cue];
    if (tag !== undefined) guessed.add(tag);
  }
  const { language, label, statedRatings = [] } = evidence;
  if (language === 'other') guessed.add('other-language');
  if (label !== undefined && statedRatings.length > 0) {
    const against = ({ rating }: { rating: number }): boolean =>
      label === 1 ? rating < clearRating : rating > 1 - clearRating;
    if (statedRatings.every(against)) guessed.add('wrong-label');
  }
  return errorTags.filter((tag) => guessed.has(tag));
}
