import { gap, type CueText } from './cue-text.ts';
import { nothingFound, type Cue, type CueRange } from './cue.ts';
import { isDenial } from './feelings.ts';
import { mergeRanges } from './merge-ranges.ts';
import { PhraseSet, tokenRange } from './phrase-set.ts';
import { wordSet } from '../../text/word-set.ts';

/** Turns of phrase that deny a denial. */
const phrases = new PhraseSet({
  pt: [
    '(nunca|nao|jamais|nem) (deixou|deixa|deixei|deixam|deixaram|deixaria) de',
    '(nao|nunca|jamais) (me|nos|) (decepciona|decepcionou|decepcionam|decepcionaram|desaponta|desapontou|falha|falhou)',
    'nao (e|foi) (impossivel|incomum|raro)',
    'nao (ha|tem|existe) como (nao|deixar de)',
    'nao (posso|pude|consigo) (deixar de|negar)',
    'nada (a|para|pra|que) (reclamar|criticar)',
    'nao (tenho|tem|ha) (nada|do que|o que|nada do que|que) (a|para|pra|) (reclamar|criticar)',
    'nao (tenho|tem) nada (contra|de ruim|de errado)',
  ],
  en: [
    "(never|n't|not) (fail|fails|failed|fail to|fails to|failed to)",
    "(never|n't|not) (disappoint|disappoints|disappointed|let down|lets down)",
    '(never|not) lets (me|us|you) down',
    '(not|never) (without|unlike|uncommon|unusual|unpleasant|unhappy|unwelcome|uninteresting|impossible)',
    '(nothing|no reason|not much|little) to (complain about|dislike|fault|criticize|criticise|hate)',
    '(nothing|not anything) (wrong|bad)',
    "(can|could|ca)n't (complain|fault|go wrong|not|help but|deny)",
    '(cannot|can not) (complain|fault|go wrong|help but|deny)',
  ],
});

/** Words that may stand between a denial and the criticism it denies. */
const between = {
  pt: wordSet(
    `e eh era foi sao eram esta ta estava estao ficou fica parece pareceu achei acho ser estar tao muito nada assim de todo tive tivemos teve tem tenho houve ha um uma
    nenhum nenhuma qualquer o a os as me deu dei veio vieram chegou`,
  ),
  en: wordSet(
    `is are was were be been being so that a an at all too really very the any half even seem seems seemed look looks looked feel feels felt have had has
    did do does find found think thought necessarily exactly particularly terribly bit as of it in this single one`,
  ),
};

/** Comparisons need no denial to be odd: “no worse than” says little about what is praised. */
const compared = wordSet('pior piores worse inferior');

/**
 * First token that is neither a denial nor a filler within reach of the denial at `from`; −1 where
 * that is no criticism.
 */
function deniedCriticism(review: CueText, from: number): number {
  const { language, tokens, gaps, polarity } = review;
  if (language === 'other') return -1;
  for (let i = from + 1; i < tokens.count && gaps[i] === gap.none && i <= from + 5; i++) {
    const hash = tokens.hashes[i] as number;
    if (polarity[i] === -1) return compared.has(hash) ? -1 : i;
    const filler =
      (language !== 'en' && between.pt.has(hash)) || (language !== 'pt' && between.en.has(hash));
    if (!filler) return -1;
  }
  return -1;
}

/**
 * A criticism denied: “não é ruim”, “not bad”, “sem defeitos”, “nunca deixou de funcionar”.
 * Portuguese “não … nada” is one denial.
 */
export const doubleNegation: Cue = {
  name: 'double-negation',
  find(review) {
    const fixed = phrases.find(review);
    const { tokens } = review;
    let found: CueRange[] | null = null;
    for (let i = 0; i < tokens.count; i++) {
      if (!isDenial(review, i)) continue;
      const denied = deniedCriticism(review, i);
      if (denied < 0) continue;
      (found ??= []).push(tokenRange(review, i, denied + 1));
      i = denied;
    }
    return mergeRanges(found ?? nothingFound, fixed);
  },
};
