import { tokenKind } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * `?` that closes words. One within a word or an address (“caf?s”, `?id=3`), alone between brackets
 * or at the start closes none; a question without its mark is not recognised.
 */
export const question: Cue = {
  name: 'question',
  find({ text, tokens, kinds }) {
    let found: CueRange[] | null = null;
    for (let i = 1; i < tokens.count; i++) {
      if (kinds[i] !== tokenKind.mark) continue;
      const start = tokens.starts[i] as number;
      const end = tokens.ends[i] as number;
      const mark = text.charAt(start);
      if (mark !== '?' && mark !== '？') continue;
      const before = text.charAt(start - 1);
      const after = text.charAt(end);
      if (before === '(' && after === ')') continue;
      if (letterOrDigit.test(after) && !/\s/u.test(before) && mark === '?') continue;
      (found ??= []).push({ start, end });
    }
    return found ?? nothingFound;
  },
};
