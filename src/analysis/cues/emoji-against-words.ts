import {
  angryToken,
  approvalToken,
  disapprovalToken,
  gladToken,
  loveToken,
  sadToken,
} from '../../text/emoji-sentiment.ts';
import { gap, tokenKind } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';

/** 1 for an emoji that is glad, −1 for one that is not. Wry ones say neither. */
const emojiFeeling: ReadonlyMap<number, number> = new Map([
  [gladToken, 1],
  [loveToken, 1],
  [approvalToken, 1],
  [sadToken, -1],
  [angryToken, -1],
  [disapprovalToken, -1],
]);

/**
 * An emoji or emoticon whose feeling is opposite to that of the words of its sentence (the sentence
 * before it, where it stands alone), denials taken into account. Sentences whose words say neither,
 * or both, are against no emoji.
 */
export const emojiAgainstWords: Cue = {
  name: 'emoji-against-words',
  find({ tokens, kinds, gaps, feeling }) {
    const { hashes, starts, ends, count } = tokens;
    let found: CueRange[] | null = null;
    let words = 0;
    let hasWords = false;
    let sentenceStart = 0;
    for (let i = 0; i <= count; i++) {
      const opensNext =
        i === count || (hasWords && gaps[i] === gap.sentence && kinds[i] === tokenKind.word);
      if (opensNext) {
        for (let j = sentenceStart; j < i && words !== 0; j++) {
          const said =
            kinds[j] === tokenKind.emoji ? emojiFeeling.get(hashes[j] as number) : undefined;
          if (said !== undefined && said * words < 0) {
            (found ??= []).push({ start: starts[j] as number, end: ends[j] as number });
          }
        }
        words = 0;
        hasWords = false;
        sentenceStart = i;
      }
      if (i < count && kinds[i] === tokenKind.word) {
        hasWords = true;
        words += feeling[i] as number;
      }
    }
    return found ?? nothingFound;
  },
};
