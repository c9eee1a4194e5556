import { hashWord } from '../../text/hash.ts';
import { gap, tokenKind, type CueText } from './cue-text.ts';
import type { Cue, CueRange } from './cue.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';
import { wordSet } from '../../text/word-set.ts';

const phrases = new PhraseSet(
  {
    pt: [
      '(seria|seriam|teria|teriam|poderia|poderiam|podia ser|podia ter|podiam ser|podiam ter|deveria|deveriam|devia|deviam|gostaria|gostariamos)',
      '(queria|queriamos) (que|ter|muito|um|uma|mais|o|a)',
      '(quem dera|tomara|oxala)',
      '(espero|esperamos|esperava|esperavamos|desejo) que',
      'bem que (podia|poderia|podiam)',
      'se (for|forem|quiser|quiserem|puder|puderem|tiver|tiverem|vier|vierem|der|derem|precisar|estiver|houver|fizer)',
      'se (voce|vc|vcs|voces) (quer|querem|quiser|gosta|gostam|precisa|esta|estiver|busca|procura)',
      'caso (precise|queira|tenha|seja|venha|nao|voce|haja|houver|contrario)',
      'a nao ser que',
      'desde que (seja|tenha|nao|voce)',
    ],
    en: [
      '(would|could|should|might) (have|be)',
      "(would|could|should|might)'ve",
      "(would|could|should|might)n't (have|be)",
      '(would|could|should|might) not (have|be)',
      '(if only|unless)',
      '(i|we) (wish|wished)',
      'wish (it|they|there|the|i|this|someone|you)',
      'if (it|i|they|he|she|we|you|this|there|the) (were|was|had|could|would|did|hadn)',
      'if (you|your) (want|like|need|are|have|love|must|enjoy)',
      "if (you're|youre|they'd|it'd|i'd)",
      '(hope|hoping) (it|they|this|that|to|the|for)',
      '(hopefully|i was hoping|had hoped)',
      'were it not for',
    ],
  },
  {
    pt: [
      'gostaria de (agradecer|parabenizar|elogiar|dizer)',
      'nao poderia ser melhor',
      'o que seria de',
    ],
    en: [
      "could(n't| not) be (better|happier|more)",
      "could(n't| not) have (been better|been happier|asked for)",
    ],
  },
);

/** “séria” is serious, “seria” would be. */
function isVerb({ text, tokens }: CueText, from: number): boolean {
  return !/^s(?:é|e\u0301)ria/iu.test(text.slice(tokens.starts[from], tokens.ends[from]));
}

const se = hashWord('se');
const como = hashWord('como');
const wordsBetween = 3;
/** Imperfect subjunctive: “fosse”, “tivesse”, “viessem”. */
const subjunctive = /^\p{L}+[aeiouáéêíô]sse(?:m|mos)?$/iu;
/** Words that only end alike. */
const notSubjunctive = wordSet(
  'esse desse nesse interesse posse classe passe acesse tosse crosse gosse expresse',
);

/** “se” and an imperfect subjunctive after it, but not “como se fosse”, which likens. */
function subjunctives(review: CueText): CueRange[] {
  const { text, language, tokens, gaps, kinds } = review;
  const found: CueRange[] = [];
  if (language === 'en' || language === 'other') return found;
  const { hashes, starts, ends, count } = tokens;
  for (let i = 0; i < count; i++) {
    if (hashes[i] !== se || (i > 0 && hashes[i - 1] === como && gaps[i] === gap.none)) continue;
    for (let j = i + 1; j < count && j <= i + wordsBetween && gaps[j] === gap.none; j++) {
      if (kinds[j] !== tokenKind.word || notSubjunctive.has(hashes[j] as number)) continue;
      if (subjunctive.test(text.slice(starts[j], ends[j]))) {
        found.push(tokenRange(review, i, j + 1));
        break;
      }
    }
  }
  return found;
}

/**
 * What might be, should have been or is wished for: its words of praise are not said of the
 * product.
 */
export const conditionOrWish: Cue = {
  name: 'condition-or-wish',
  find: (review) => mergeRanges(phrases.find(review, isVerb), subjunctives(review)),
};
