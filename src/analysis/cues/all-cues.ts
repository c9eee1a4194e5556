import { allCaps } from './all-caps.ts';
import { comparison } from './comparison.ts';
import { conditionOrWish } from './condition-or-wish.ts';
import { contrast } from './contrast.ts';
import type { Cue } from './cue.ts';
import { doubleNegation } from './double-negation.ts';
import { emojiAgainstWords } from './emoji-against-words.ts';
import { exclamation } from './exclamation.ts';
import { intensifier } from './intensifier.ts';
import { ironyMarker } from './irony-marker.ts';
import { mixedFeelings } from './mixed-feelings.ts';
import { mixedLanguage } from './mixed-language.ts';
import { negation } from './negation.ts';
import { question } from './question.ts';
import { slang } from './slang.ts';
import { starWords } from './star-words.ts';
import { veryShort } from './very-short.ts';

/** Every cue, in the order in which they are shown. */
export const allCues: readonly Cue[] = [
  negation,
  doubleNegation,
  contrast,
  mixedFeelings,
  intensifier,
  exclamation,
  allCaps,
  emojiAgainstWords,
  ironyMarker,
  comparison,
  conditionOrWish,
  starWords,
  question,
  mixedLanguage,
  slang,
  veryShort,
];
