import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { tokenRange } from './phrase-set.ts';

/**
 * Words of praise and words of criticism in one review, denials taken into account. Every such word
 * is marked.
 */
export const mixedFeelings: Cue = {
  name: 'mixed-feelings',
  find(review) {
    const { tokens, feeling } = review;
    let good = false;
    let bad = false;
    for (let i = 0; i < tokens.count && !(good && bad); i++) {
      if (feeling[i] === 1) good = true;
      else if (feeling[i] === -1) bad = true;
    }
    if (!good || !bad) return nothingFound;
    const found: CueRange[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (feeling[i] !== 0) found.push(tokenRange(review, i, i + 1));
    }
    return found;
  },
};
