import { languageWords } from '../../text/language-words.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { tokenRange } from './phrase-set.ts';
import { criticism, praise } from '../../text/polarity-words.ts';
import { wordSet } from '../../text/word-set.ts';

/**
 * Everyday words: capitals on one of them are a raised voice, while an unknown word in capitals may
 * be an acronym or a brand.
 */
const everyday: ReadonlySet<number> = new Set([
  ...wordSet(`${languageWords.pt} ${languageWords.en}`),
  ...praise.pt,
  ...praise.en,
  ...criticism.pt,
  ...criticism.en,
  ...wordSet(
    'jamais nenhum nenhuma ninguem comprem absurdo demais socorro urgente cuidado atencao please beware avoid absolutely totally extremely',
  ),
]);

/** Everyday words that are written in capitals for other reasons too. */
const alsoAcronyms = wordSet('who com sem sac usa its top');

const small = /\p{Ll}/u;
const capital = /\p{Lu}/u;

/** Letters of a token in capitals; 0 where it has a small one, or is no word. */
function capitals({ text, tokens, kinds }: CueText, index: number): number {
  if (kinds[index] !== tokenKind.word) return 0;
  const start = tokens.starts[index] as number;
  const first = text.charCodeAt(start);
  if (first >= 0x61 && first <= 0x7a) return 0;
  const word = text.slice(start, tokens.ends[index]);
  if (small.test(word) || !capital.test(word)) return 0;
  return word.length;
}

/**
 * Words shouted in capitals: an everyday word of three letters or more, or two and more capital
 * words in a row, an everyday one of three letters or more among them. Acronyms and brands by
 * themselves (“USB”, “SAMSUNG”) are not shouted.
 */
export const allCaps: Cue = {
  name: 'all-caps',
  find(review) {
    const { tokens, gaps } = review;
    let found: CueRange[] | null = null;
    for (let i = 0; i < tokens.count; i++) {
      // “É MUITO bom”: one letter is a capital anyway where a sentence starts.
      if (capitals(review, i) < 2) continue;
      let end = i;
      let words = 0;
      let shouted = false;
      let acronym = false;
      for (; end < tokens.count && (end === i || gaps[end] !== gap.sentence); end++) {
        const letters = capitals(review, end);
        if (letters === 0) break;
        words++;
        const hash = tokens.hashes[end] as number;
        if (letters >= 3 && everyday.has(hash)) {
          if (alsoAcronyms.has(hash)) acronym = true;
          else shouted = true;
        }
      }
      if (shouted || (acronym && words > 1)) (found ??= []).push(tokenRange(review, i, end));
      i = end - 1;
    }
    return found ?? nothingFound;
  },
};
