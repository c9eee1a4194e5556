import { recogniseLanguage, type RecognisedLanguage } from '../../text/language.ts';
import { allCues } from './all-cues.ts';
import { CueTextReader } from './cue-text-reader.ts';
import type { CueName, CueRange } from './cue.ts';

/** A cue that a review holds, with the places to mark. */
export interface FoundCue {
  name: CueName;
  /** Ascending, apart from one another, in UTF-16 code units of the original text. */
  ranges: CueRange[];
}

/**
 * Cues of one review with their ranges, in the order of `allCues`; absent ones are left out.
 *
 * @param language the review's, where it is known already
 */
export function findCues(
  text: string,
  language: RecognisedLanguage = recogniseLanguage(text),
): FoundCue[] {
  reader ??= new CueTextReader();
  const review = reader.read(text, language);
  return allCues.flatMap(({ name, find }) => {
    const ranges = find(review);
    return ranges.length === 0 ? [] : [{ name, ranges: ranges.map((range) => ({ ...range })) }];
  });
}

let reader: CueTextReader | undefined;
