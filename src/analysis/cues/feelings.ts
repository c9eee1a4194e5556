import { gap, type CueText } from './cue-text.ts';
import { contractedNot } from './contracted-not.ts';
import { HashFilter } from '../../text/hash-filter.ts';
import { criticism, praise } from '../../text/polarity-words.ts';
import { wordSet } from '../../text/word-set.ts';

/** How many words a denial reaches forward: “não é um produto bom”, “not a very good one”. */
const reach = 4;

const denials = {
  pt: wordSet('nao naum nem nunca jamais nada sem nenhum nenhuma ninguem tampouco'),
  en: new Set([
    ...wordSet('not never no without nothing nobody none hardly barely neither nor cannot'),
    contractedNot,
  ]),
  // “no” is “in the” in Portuguese.
  und: new Set([...wordSet('nao naum nem nunca jamais nada sem not never without'), contractedNot]),
};

/** A denial before one of these denies nothing: “não só”, “not only”, “sem dúvida”, “no doubt”. */
const undoing = wordSet('so apenas somente only just duvida duvidas doubt wonder');
const contrast = wordSet('mas porem but however although though');

/** Words of praise and of criticism of a language: 1 and −1. */
const polarities = {
  pt: polarityOf([praise.pt], [criticism.pt]),
  en: polarityOf([praise.en], [criticism.en]),
  und: polarityOf([praise.pt, praise.en], [criticism.pt, criticism.en]),
};

const denialWords = new HashFilter([...denials.pt, ...denials.en]);

/** All words that say or turn a feeling, in any language. */
const feelingWords = new HashFilter([
  ...polarities.und.keys(),
  ...denials.pt,
  ...denials.en,
  ...contrast,
]);

function polarityOf(
  good: readonly ReadonlySet<number>[],
  bad: readonly ReadonlySet<number>[],
): ReadonlyMap<number, number> {
  const polarity = new Map<number, number>();
  for (const words of good) for (const word of words) polarity.set(word, 1);
  for (const words of bad) for (const word of words) polarity.set(word, -1);
  return polarity;
}

/** Whether token `index` denies what follows it. */
export function isDenial(review: CueText, index: number): boolean {
  const { language, tokens, gaps } = review;
  const hash = tokens.hashes[index] as number;
  if (!denialWords.mayHold(hash) || language === 'other' || !denials[language].has(hash)) {
    return false;
  }
  const next = index + 1;
  return !(
    next < tokens.count &&
    gaps[next] === gap.none &&
    undoing.has(tokens.hashes[next] as number)
  );
}

/**
 * Fills the polarity and the feeling of every token of a review. A denial turns the words within
 * its reach, up to a pause.
 */
export function markFeelings(review: CueText): void {
  const { language, tokens, gaps, polarity, feeling } = review;
  const known = language === 'other' ? null : polarities[language];
  let denied = 0;
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hashes[i] as number;
    if (!feelingWords.mayHold(hash)) {
      polarity[i] = 0;
      feeling[i] = 0;
      denied = gaps[i] === gap.none ? Math.max(0, denied - 1) : 0;
      continue;
    }
    if (gaps[i] !== gap.none || contrast.has(hash)) denied = 0;
    const own = known?.get(hash) ?? 0;
    polarity[i] = own;
    feeling[i] = denied > 0 ? -own : own;
    if (isDenial(review, i)) denied = reach;
    else if (denied > 0) denied--;
  }
}
