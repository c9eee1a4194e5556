import { classTable, characterClass, classifyUnit } from './character-class.ts';
import { hashWord } from './hash.ts';
import { languageWords, type KnownLanguage } from './language-words.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';

/** What language a review is in: one the models know, surely another, or undetermined. */
export type RecognisedLanguage = 'pt' | 'en' | 'other' | 'und';

const languages = Object.keys(languageWords) as KnownLanguage[];
const count = languages.length;

/** Only the beginning of a text is looked at; it is enough. */
const readCharacters = 1200;
const readTokens = 200;

/**
 * A word in one list alone counts 1; in `n` lists, `1 / n²` for each, as it hardly tells them apart, but `1 / n` for
 * Portuguese and English: a review is expected to be in one of them.
 */
const evidenceByWord = new Map<number, Float32Array>();
for (const [index, language] of languages.entries()) {
  for (const word of new Set(languageWords[language].split(' '))) {
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
    [/(?:ue|ie)\p{L}+/gu, 'es', 0.15],
    [/[áóíúé]/gu, 'es', 0.25],
    [/[èêœûîëï]/gu, 'fr', 0.7],
    [/(?:eux|euse|ement|ique|ais|ait|eau)(?!\p{L})/gu, 'fr', 0.6],
    [/é/gu, 'fr', 0.35],
    [/(?<!\p{L})[ldjcnsmtLDJCNSMT][’']\p{L}/gu, 'fr', 1],
    [/(?:zione|zioni|issim[oa]|mente|ggio|cch[io])(?!\p{L})/gu, 'it', 0.5],
    [/[àèìòù](?!\p{L})/gu, 'it', 0.7],
    [/[äöüß]/gu, 'de', 1.5],
    [/(?:ung|lich|keit|isch|icht|sch\p{L}+)(?!\p{L})/gu, 'de', 0.7],
    [/(?:ij|aa|uu|oe|sch)\p{L}*(?!\p{L})/gu, 'nl', 0.25],
  ];

/** How much evidence, and how far ahead of the next language, is needed to say Portuguese or English, or another one. */
const least = { known: { evidence: 0.3, lead: 0.25 }, other: { evidence: 1.4, lead: 0.7 } };

const tokens = new TokenBuffer(readTokens);
const scores = new Float64Array(count);

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
 * Recognises the language of a text from its frequent words and spellings. `other` is said only on evidence: a script that is not
 * Latin, or words of Spanish, French, Italian, German or Dutch that outweigh both Portuguese and English. Short texts without a known word are `und`.
 */
export function recogniseLanguage(text: string): RecognisedLanguage {
  const head = text.length > readCharacters ? text.slice(0, readCharacters) : text;
  if (foreignShare(head) > 0.5) return 'other';
  scores.fill(0);
  tokenise(head, tokens);
  for (let i = 0; i < tokens.count; i++) {
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
  let best = 0;
  let second = -1;
  for (let l = 1; l < count; l++) {
    if ((scores[l] as number) > (scores[best] as number)) {
      second = best;
      best = l;
    } else if (second < 0 || (scores[l] as number) > (scores[second] as number)) {
      second = l;
    }
  }
  const top = scores[best] as number;
  const lead = top - (scores[second] as number);
  const language = languages[best];
  const recognised = language === 'pt' || language === 'en' ? language : 'other';
  const needed = recognised === 'other' ? least.other : least.known;
  if (top < needed.evidence || lead < needed.lead || lead < 0.1 * top) return 'und';
  return recognised;
}
