import { gap, tokenKind, type CueText } from './cue-text.ts';
import type { Cue } from './cue.ts';
import { PhraseSet } from './phrase-set.ts';
import { isSoQueNao } from './so-que-nao.ts';

const denials = new PhraseSet(
  {
    pt: [
      '(nao|naum|nem|nunca|jamais|nada|nenhum|nenhuma|ninguem|sem|tampouco)',
      // “ñ” is read as “n”.
      'n',
    ],
    en: [
      "(not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|n't|don't|didn't|ain't)",
      '(no one|no longer)',
    ],
  },
  {
    pt: [
      '(nao|nem) (so|apenas|somente)',
      'sem (duvida|duvidas|duvida alguma|querer|falar|contar)',
      '(de|por) nada',
      'pois nao',
      'nao vejo a hora',
      'nada mais (que|do que)',
    ],
    en: [
      'no (doubt|wonder|matter|less than|brainer)',
      'not (only|just|to mention|least)',
      'without (a doubt|doubt|question|a question)',
      'nothing (but|less than|short of)',
      '(or|why) not',
      'last but not least',
      'never mind',
      "can't wait",
    ],
  },
);

/**
 * “n” alone is a size or a number's sign unless a plain word follows; “no” before a number is
 * “number”.
 */
function denies(review: CueText, from: number, to: number): boolean {
  const { text, tokens, gaps, kinds } = review;
  const word = text.slice(tokens.starts[from], tokens.ends[from]);
  const follows = to < tokens.count && gaps[to] === gap.none ? kinds[to] : -1;
  if (word === 'n' || word === 'N') {
    return text[tokens.ends[from] as number] === ' ' && follows === tokenKind.word;
  }
  if (isSoQueNao(review, from - 2)) return false;
  if (/^no$/iu.test(word)) return follows !== tokenKind.number && !numberAfterStop(review, to);
  return true;
}

/** “No. 5” */
function numberAfterStop({ text, tokens, kinds }: CueText, next: number): boolean {
  return (
    next < tokens.count &&
    kinds[next] === tokenKind.number &&
    /^\. ?$/u.test(text.slice(tokens.ends[next - 1], tokens.starts[next]))
  );
}

/** Words that deny. Set phrases that only affirm (“sem dúvida”, “not only”) are left out. */
export const negation: Cue = {
  name: 'negation',
  find: (review) => denials.find(review, denies),
};
