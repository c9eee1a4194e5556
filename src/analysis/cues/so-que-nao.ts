import { hashWord } from '../../text/hash.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';

const words = ['so', 'que', 'nao'].map(hashWord);
const laughter = /^(?:k+|(?:rs)+|(?:ha)+)$/iu;

/**
 * Whether the three tokens from `from` on are the afterthought “só que não”, which takes back what
 * was said. Where a verb follows (“só que não gostei”) they are a turn and a denial.
 */
export function isSoQueNao({ text, tokens, gaps, kinds }: CueText, from: number): boolean {
  if (words.some((word, i) => tokens.hashes[from + i] !== word)) return false;
  const next = from + words.length;
  if (next > tokens.count || gaps[from + 1] !== gap.none || gaps[from + 2] !== gap.none)
    return false;
  if (next === tokens.count || gaps[next] !== gap.none || kinds[next] !== tokenKind.word)
    return true;
  return laughter.test(text.slice(tokens.starts[next], tokens.ends[next]));
}
