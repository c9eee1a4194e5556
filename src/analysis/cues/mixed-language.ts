import { HashFilter } from '../../text/hash-filter.ts';
import { languageWords } from '../../text/language-words.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { tokenRange } from './phrase-set.ts';
import { wordSet } from '../../text/word-set.ts';

/**
 * Words of both languages, whatever the lists say: `come` is eaten in Portuguese, `time` is a team
 * there, `ate` is “até”.
 */
const ofBoth = wordSet(
  `for time times come some use to on is in so do no me as a an use used same item made movie show ok okay hd top super legal material original bateria total
  era ate sob sim via pena vale com bem mal ha te vi la ela eles ele sol cor dia ir vez dar de da se em um uma os eu ter tem nota pode fui fez tela caixa facil
  simples lixo or ser item money too film plot best fit fan love cool the`,
);

const evidence = evidenceByWord();
const evident = new HashFilter(evidence.keys());

/** 1 for a word of Portuguese alone, 2 for one of English alone. */
function evidenceByWord(): ReadonlyMap<number, 1 | 2> {
  const pt = wordSet(longWords(languageWords.pt));
  const en = wordSet(longWords(languageWords.en));
  const words = new Map<number, 1 | 2>();
  for (const word of pt) if (!en.has(word) && !ofBoth.has(word)) words.set(word, 1);
  for (const word of en) if (!pt.has(word) && !ofBoth.has(word)) words.set(word, 2);
  return words;
}

/** One letter says little of a language. */
function longWords(words: string): string {
  return words.replace(/(?<!\S)\S(?!\S)/gu, '');
}

/** Words of one language alone that make a stretch of it. */
const minEvidence = 3;

interface Stretch {
  language: 1 | 2;
  from: number;
  to: number;
  evidence: number;
}

/**
 * Maximal stretches in which only one language gives evidence, from its first such word to its
 * last.
 */
function stretches({ tokens, kinds }: CueText): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (kinds[i] !== tokenKind.word) continue;
    const hash = tokens.hashes[i] as number;
    const language = evident.mayHold(hash) ? evidence.get(hash) : undefined;
    if (language === undefined) continue;
    const open = found.at(-1);
    if (open?.language === language) {
      open.to = i + 1;
      open.evidence++;
    } else {
      found.push({ language, from: i, to: i + 1, evidence: 1 });
    }
  }
  return found;
}

/** “The Lord of the Rings”: every longer word has a capital. */
function isTitle({ text, tokens, kinds }: CueText, { from, to }: Stretch): boolean {
  let longer = 0;
  for (let i = from; i < to; i++) {
    if (kinds[i] !== tokenKind.word) continue;
    const word = text.slice(tokens.starts[i], tokens.ends[i]);
    if (word.length < 4) continue;
    longer++;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return longer > 0;
}

/**
 * The stretch with the words around it that belong to no language, up to a pause; not where they
 * lead on to the other language.
 */
function clause(
  { tokens, gaps, kinds }: CueText,
  { from, to }: Stretch,
): [from: number, to: number] {
  const neutral = (i: number): boolean =>
    kinds[i] === tokenKind.word && !evidence.has(tokens.hashes[i] as number);
  let first = from;
  while (gaps[first] === gap.none && neutral(first - 1)) first--;
  let last = to;
  while (last < tokens.count && gaps[last] === gap.none && neutral(last)) last++;
  const opens = gaps[first] !== gap.none;
  const closes = last === tokens.count || gaps[last] !== gap.none || kinds[last] !== tokenKind.word;
  return [opens ? first : from, closes ? last : to];
}

/**
 * Stretches of Portuguese and of English in one review, each of at least three words that only its
 * language has. Marked are those that are not in the review's language; where that is unsure, in
 * the one with fewer words. Loan words and titles do not count.
 */
export const mixedLanguage: Cue = {
  name: 'mixed-language',
  find(review) {
    const long = stretches(review).filter(
      (stretch) => stretch.evidence >= minEvidence && !isTitle(review, stretch),
    );
    if (long.every(({ language }) => language === long[0]?.language)) return nothingFound;
    let lead = 0;
    for (const { language, evidence: words } of long) lead += language === 1 ? words : -words;
    const own = review.language === 'pt' ? 1 : review.language === 'en' ? 2 : lead >= 0 ? 1 : 2;
    return long
      .filter((stretch) => stretch.language !== own)
      .map((stretch): CueRange => tokenRange(review, ...clause(review, stretch)));
  },
};
