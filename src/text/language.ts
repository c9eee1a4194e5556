import { classTable, characterClass, classifyUnit } from './character-class.ts';
import { hashWord } from './hash.ts';
import { languageTrigrams } from './language-trigrams.ts';
import { languageWords } from './language-words.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';
import { addTrigrams } from './trigram-evidence.ts';

/** Languages of the reviews that the models know. */
export type ReviewLanguage = 'pt' | 'en';

/** What language a review is in: one the models know, surely another, or undetermined. */
export type RecognisedLanguage = ReviewLanguage | 'other' | 'und';

/**
 * Languages that the recogniser knows. All but `pt` and `en` only serve to say "another language".
 */
type KnownLanguage = keyof typeof languageTrigrams;

const languages = Object.keys(languageTrigrams) as KnownLanguage[];
const count = languages.length;

/**
 * Only the beginning of a text is looked at: on 10,424 longer reviews of the corpora it says what
 * twice as much of them does.
 */
const readCharacters = 600;
const readTokens = 120;

/**
 * A word in one list alone counts 1; in `n` lists, `1 / n²` for each, as it hardly tells them
 * apart, but `1 / n` for Portuguese and English: a review is expected to be in one of them.
 */
const evidenceByWord = new Map<number, Float32Array>();
for (const [index, language] of languages.entries()) {
  for (const word of new Set(
    (languageWords as Partial<Record<KnownLanguage, string>>)[language]?.split(' '),
  )) {
    const hash = hashWord(word);
    const evidence = evidenceByWord.get(hash) ?? new Float32Array(count);
    evidence[index] = 1;
    evidenceByWord.set(hash, evidence);
  }
}
for (const evidence of evidenceByWord.values()) {
  const shared = evidence.reduce((sum, one) => sum + one, 0);
  for (const [i, language] of languages.entries()) {
    const power = language === 'pt' || language === 'en' ? 1 : 2;
    evidence[i] = (evidence[i] as number) / shared ** power;
  }
}

/** Spellings that one language has and the others have not, with how much one of them counts. */
const spellings: readonly (readonly [pattern: RegExp, language: KnownLanguage, weight: number])[] =
  [
    [/[ãõ]/gu, 'pt', 1.5],
    [/(?:ção|ções|nh[aoe]|lh[aoe]|agem|zinh[ao])(?!\p{L})/gu, 'pt', 1],
    [
      /\p{L}(?:ei|ou|eu|endo|ando|ido|ado|oso|osa|vel|mente|dade|eiro|eira|eza|issim[oa])(?!\p{L})/gu,
      'pt',
      0.35,
    ],
    [/[áâêôóíúàé]/gu, 'pt', 0.3],
    [/ç/gu, 'pt', 0.5],
    [/ç/gu, 'fr', 0.3],
    [/\p{L}(?:ing|tion|ness|ful|less|ght|ould|ish|ously|edly|ably)(?!\p{L})/gu, 'en', 0.7],
    [/\p{L}(?:ed|ly|ck|th|er|est|ous|ive|able|ment|y)(?!\p{L})/gu, 'en', 0.35],
    [/(?<!\p{L})(?:wh|th|sh|kn|wr)\p{L}/gu, 'en', 0.35],
    [/\p{L}[’'](?:t|s|re|ve|ll|m|d)(?!\p{L})/gu, 'en', 1],
    [/[ñ¿¡]/gu, 'es', 2],
    [/(?:ción|ciones|iendo|ísim[oa]|able|illo|illa)(?!\p{L})/gu, 'es', 0.8],
    [/\p{L}(?:ando|ado|ido|oso|osa|mente|eza|dad|dades)(?!\p{L})/gu, 'es', 0.3],
    [/(?:ue|ie)\p{L}+/gu, 'es', 0.25],
    [/[áóíúé]/gu, 'es', 0.25],
    [/[èêœûîëï]/gu, 'fr', 0.7],
    [/(?:eux|euse|ement|ique|ais|ait|eau)(?!\p{L})/gu, 'fr', 0.6],
    [/é/gu, 'fr', 0.35],
    [/(?<!\p{L})[ldjcnsmtLDJCNSMT][’']\p{L}/gu, 'fr', 1],
    [/(?:zione|zioni|issim[oa]|mente|ggio|cch[io])(?!\p{L})/gu, 'it', 0.5],
    [/[àèìòù](?!\p{L})/gu, 'it', 0.7],
    [/[äöüß]/gu, 'de', 1.5],
    [/(?:ung|lich|keit|isch|icht|sch\p{L}+)(?!\p{L})/gu, 'de', 0.7],
    [/(?:ij|aa|uu|oe|sch)\p{L}*/gu, 'nl', 0.25],
  ];

/**
 * How far ahead of the others Portuguese or English, or another language, must be; the share of its
 * score that this must be; and the least score; and what words and spellings of another language
 * must count in a text of few letters.
 */
const minimum = {
  known: { lead: 0.25, score: 0.3 },
  other: { lead: 0.7, score: 1.4 },
  share: 0.04,
  words: 1,
};

const buffer = new TokenBuffer(readTokens);
const scores = new Float64Array(count);

/** Letters below which trigrams alone do not tell another language from a name. */
const fewLetters = 24;

const portuguese = languages.indexOf('pt');
const english = languages.indexOf('en');

function tokensOf(text: string): TokenBuffer {
  tokenise(text, buffer);
  return buffer;
}

/** Highest score of a language that is neither Portuguese nor English. */
function maxOfOthers(): number {
  let max = 0;
  for (let l = 0; l < count; l++) {
    if (l !== portuguese && l !== english) max = Math.max(max, scores[l] as number);
  }
  return max;
}

/** Share of the letters that are not Latin. */
function foreignShare(text: string): number {
  let letters = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classTable[unit] || classifyUnit(unit);
    if (kind !== characterClass.ideograph && kind < characterClass.firstLetter) continue;
    if (unit < 0x80 && kind < 0x61) continue; // digits are of every language
    letters++;
    // Folding sends full-width and accented Latin letters to ASCII.
    if (kind === characterClass.ideograph || kind > 0x24f) foreign++;
  }
  return letters === 0 ? 0 : foreign / letters;
}

/**
 * Recognises the language of a text from its frequent words, its spellings and the trigrams of its
 * words (W. B. Cavnar and J. M. Trenkle, "N-Gram-Based Text Categorization", 1994, with sums in
 * place of rank distances). `other` is said only on evidence: a script that is not Latin, or
 * another language that outweighs both Portuguese and English. Where nothing leads, as in short
 * texts of names and numbers, it is `und`.
 *
 * @param read the text's tokens, where they are known: 120 or more of a longer one
 */
export function recogniseLanguage(text: string, read?: TokenBuffer): RecognisedLanguage {
  const head = text.length > readCharacters ? text.slice(0, readCharacters) : text;
  if (foreignShare(head) > 0.5) return 'other';
  scores.fill(0);
  // Where the text is cut, so may be a word.
  const tokens = read !== undefined && head === text ? read : tokensOf(head);
  for (let i = 0; i < tokens.count && i < readTokens; i++) {
    const evidence = evidenceByWord.get(tokens.hashes[i] as number);
    if (evidence === undefined) continue;
    for (let l = 0; l < count; l++) scores[l] = (scores[l] as number) + (evidence[l] as number);
  }
  const composed = head.normalize('NFC').toLowerCase();
  for (const [pattern, language, weight] of spellings) {
    const found = composed.match(pattern);
    if (found !== null) {
      const index = languages.indexOf(language);
      scores[index] = (scores[index] as number) + found.length * weight;
    }
  }
  const knownWords = maxOfOthers();
  const letters = addTrigrams(composed, scores);
  const pt = scores[portuguese] as number;
  const en = scores[english] as number;
  const other = maxOfOthers();
  const top = Math.max(pt, en, other);
  const lead =
    top - (top === pt ? Math.max(en, other) : top === en ? Math.max(pt, other) : Math.max(pt, en));
  const needed = top === other ? minimum.other : minimum.known;
  if (top === other && knownWords < minimum.words && letters < fewLetters) return 'und';
  if (top < needed.score || lead < needed.lead || lead < minimum.share * top) return 'und';
  return top === other ? 'other' : top === pt ? 'pt' : 'en';
}
