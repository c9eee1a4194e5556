import { gap, tokenKind, type CueText } from './cue-text.ts';
import type { Cue, CueRange } from './cue.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';
import { wordSet } from '../../text/word-set.ts';

const strengtheners = new PhraseSet(
  {
    pt: [
      '(muito|mto|mt|muitissimo|bastante|demais|super|hiper|mega|ultra|tao)',
      '(extremamente|totalmente|completamente|absolutamente|absurdamente|incrivelmente|realmente|verdadeiramente|altamente|profundamente|excessivamente|imensamente|terrivelmente)',
      '(pra|para) (caramba|caralho|cacete|valer|chuchu)',
      '(pra|p) (krl|crl|caramba)',
      'bom demais',
    ],
    en: [
      '(very|extremely|absolutely|totally|completely|utterly|incredibly|insanely|highly|truly|ridiculously|exceptionally|remarkably|unbelievably|extraordinarily|thoroughly|immensely|amazingly|damn|freaking|fucking)',
      '(really|super|deeply|hugely)',
      '(so|too|way too|such|such a|such an|pretty|awfully|terribly|far too)',
      'as hell',
      'beyond (words|disappointed|happy|belief)',
    ],
  },
  {
    pt: [
      '(os|as|dos|das|aos|nos|nas|pelos|pelas) demais',
      'muito (tempo|dinheiro|trabalho|barulho|espaco|uso|cuidado|a ver|menos|pelo contrario)',
      'super (mario|nintendo|homem|bonder|cola|nes|man|bowl)',
      'tao (logo|somente|pouco|so)',
      'nao muito',
      'por demais da conta',
    ],
    en: [
      'the very (same|first|last|end|beginning|next|thing|moment)',
      'not (really|very|so|too|that)',
      "n't (really|very|so|too|that)",
      'so (that|far|what|so|on|called|long as|much for|as to)',
      '(or|and|think|thought|hope|if|even|do|did) so',
      'such as',
      'super (mario|bowl|nintendo|glue|man|nes|hero)',
      'deeply moving',
      'really (is|was|are|were|do|does|did|need|should|the|a)',
      '(did|do|does) really',
    ],
  },
);

/** Words that “so”, “too”, “such”, “pretty” and the like do not strengthen. */
const unstrengthened = new Set([
  ...wordSet(
    `i you he she it we they my your his her its our their the a an this that these those is are was were be am do does did have has had will would can could
    should may might to for of in on at from with and or but if when while because as by there here what who how why not no please dont just now then
`,
  ),
]);
const needsWord =
  /^(?:so|too|way too|far too|such|such an?|pretty|awfully|terribly|really|super)$/iu;
/** “a pretty vase” is praise; “pretty weak” is strengthened. */
const prettyBefore = wordSet(
  `much sure big small large long short weak strong heavy light hard soft easy quick cheap loud dark tight loose thin thick expensive average basic
  standard close old new low high solid tough simple straightforward weird strange`,
);
const alsoNouns = /^(?:such an?)$/iu;
const superlative = /^\p{L}{3,}[ií]ssim[oa]s?$/iu;

function strengthens(review: CueText, from: number, to: number): boolean {
  const { text, tokens, gaps, kinds } = review;
  if (review.language === 'pt') return true;
  const phrase = text.slice(tokens.starts[from], tokens.ends[to - 1]);
  if (!needsWord.test(phrase)) return true;
  // “…, so reading it is hard” draws a conclusion.
  if (gaps[from] === gap.pause && /^so$/iu.test(phrase)) return false;
  if (to >= tokens.count || gaps[to] !== gap.none || kinds[to] !== tokenKind.word) return false;
  if (alsoNouns.test(phrase)) return true;
  if (/^pretty$/iu.test(phrase)) {
    return review.polarity[to] !== 0 || prettyBefore.has(tokens.hashes[to] as number);
  }
  return !unstrengthened.has(tokens.hashes[to] as number);
}

/** Portuguese superlatives (“lindíssimo”), by their ending. */
function superlatives(review: CueText): CueRange[] {
  const { text, language, tokens, kinds } = review;
  const found: CueRange[] = [];
  if (language === 'en' || language === 'other') return found;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    if (kinds[i] !== tokenKind.word || end - start < 8) continue;
    const word = text.slice(start, end);
    if (superlative.test(word) && !/^mu[ií]t/iu.test(word))
      found.push(tokenRange(review, i, i + 1));
  }
  return found;
}

/** Words that strengthen the word next to them. */
export const intensifier: Cue = {
  name: 'intensifier',
  find: (review) => mergeRanges(strengtheners.find(review, strengthens), superlatives(review)),
};
