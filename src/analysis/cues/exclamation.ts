import { tokenKind } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * `!` that closes words. One inside markup (`<!--`), an operator (`!=`) or a name (“P!nk”) closes
 * nothing.
 */
export const exclamation: Cue = {
  name: 'exclamation',
  find({ text, tokens, kinds }) {
    let found: CueRange[] | null = null;
    for (let i = 0; i < tokens.count; i++) {
      if (kinds[i] !== tokenKind.mark) continue;
      const start = tokens.starts[i] as number;
      const end = tokens.ends[i] as number;
      const mark = text.charAt(start);
      if (mark !== '!' && mark !== '！') continue;
      const before = text.charAt(start - 1);
      const after = text.charAt(end);
      if (before === '<' || before === '' || after === '=' || after === '[') continue;
      if (letterOrDigit.test(before) && letterOrDigit.test(after)) continue;
      if (i === 0 || /yahoo$/iu.test(text.slice(Math.max(0, start - 5), start))) continue;
      (found ??= []).push({ start, end });
    }
    return found ?? nothingFound;
  },
};
