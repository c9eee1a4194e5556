import { tokenKind } from './cue-text.ts';
import { nothingFound, type Cue } from './cue.ts';

/** Most words of a very short review. */
export const veryShortWords = 3;

/** Three words or fewer, numbers included; marks and emoji are no words, and “don't” is one. */
export const veryShort: Cue = {
  name: 'very-short',
  find({ text, tokens, kinds }) {
    let words = 0;
    for (let i = 0; i < tokens.count; i++) {
      const kind = kinds[i];
      if (kind !== tokenKind.word && kind !== tokenKind.number) continue;
      if (i > 0 && tokens.starts[i] === tokens.ends[i - 1] && kinds[i - 1] === tokenKind.word)
        continue;
      if (++words > veryShortWords) return nothingFound;
    }
    return text === '' ? nothingFound : [{ start: 0, end: text.length }];
  },
};
