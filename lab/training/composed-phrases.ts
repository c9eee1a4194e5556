import type { CorpusRow } from './corpus.ts';
import { phraseGrammars, type PhraseGrammar } from './phrase-grammars.ts';
import type { PolarWords } from './polar-words.ts';

/** What the phrases are called among the corpora. */
export const composedCorpus = 'composed';

/** Sentences whose words mean what they say, and sentences that turn a word around. */
export interface ComposedRows {
  plain: CorpusRow[];
  turned: CorpusRow[];
}

/**
 * Short judgements put together from parts, for the network alone: its embeddings carry what is
 * said with one word over to words like it, so it learns from these what negation, contrast and
 * wishes do to any word. Hardly anyone would write most of them as a whole review; they weigh
 * little next to the corpora.
 *
 * @param polar words of the corpora that judge by themselves; each stands in a few of the sentences
 * @returns none for a language that is not known
 */
export function composedRows(language: string, polar: PolarWords): ComposedRows {
  const plain: CorpusRow[] = [];
  const turned: CorpusRow[] = [];
  if (!Object.hasOwn(phraseGrammars, language)) return { plain, turned };
  const grammar = phraseGrammars[language] as PhraseGrammar;
  let turn = 0;
  const add = (rows: CorpusRow[], template: string, filling: string, label: 0 | 1): void => {
    const thing = grammar.things[turn++ % grammar.things.length] as string;
    const text = template.replace('#', thing).replace('{}', filling);
    rows.push({ corpus: composedCorpus, language, text, label });
  };
  for (const [words, label] of [
    [grammar.praise, 1],
    [grammar.blame, 0],
  ] as const) {
    const other = label === 1 ? 0 : 1;
    for (const word of words) {
      for (const template of grammar.plain) add(plain, template, word, label);
      for (const template of grammar.negated) add(turned, template, word, other);
    }
  }
  for (const [words, label] of [
    [polar.positive, 1],
    [polar.negative, 0],
  ] as const) {
    for (const word of words) {
      // A few templates each, other ones for the next word.
      for (let i = 0; i < 3; i++) {
        add(plain, grammar.plain[turn % grammar.plain.length] as string, word, label);
      }
      for (let i = 0; i < 4; i++) {
        const template = grammar.negated[turn % grammar.negated.length] as string;
        add(turned, template, word, label === 1 ? 0 : 1);
      }
    }
  }
  for (const word of grammar.praise) {
    for (const template of grammar.wished) add(turned, template, word, 0);
  }
  for (const template of grammar.contrasts) {
    for (const [before, after, label] of [
      [grammar.badClauses, grammar.goodClauses, 1],
      [grammar.goodClauses, grammar.badClauses, 0],
    ] as const) {
      for (const first of before) {
        for (const second of after) {
          const text = template.replace('{}', first).replace('#', second);
          turned.push({ corpus: composedCorpus, language, text, label });
        }
      }
    }
  }
  for (const template of grammar.doubled) {
    for (const verb of grammar.goodVerbs) add(turned, template, verb, 1);
    for (const verb of grammar.badVerbs) add(turned, template, verb, 0);
  }
  for (const text of grammar.positive) add(turned, text, '', 1);
  for (const text of grammar.negative) add(turned, text, '', 0);
  return { plain, turned };
}

/**
 * Tells whether `composedRows` could make a text, out of whatever word: a benchmark must not count
 * what the network may have been taught.
 *
 * @param fold makes two texts the same that differ in nothing that counts
 */
export function composedMatcher(fold: (text: string) => string): (text: string) => boolean {
  const known = new Set<string>();
  const frames: [before: string, after: string][] = [];
  for (const [language, { plain, negated, things }] of Object.entries(phraseGrammars)) {
    const composed = composedRows(language, { positive: [], negative: [] });
    for (const { text } of [...composed.plain, ...composed.turned]) known.add(fold(text));
    for (const template of [...plain, ...negated]) {
      for (const thing of things) {
        const [before = '', after = ''] = fold(template.replace('#', thing)).split('{}');
        frames.push([before, after]);
      }
    }
  }
  return (text) => {
    const folded = fold(text);
    if (known.has(folded)) return true;
    return frames.some(([before, after]) => {
      if (!folded.startsWith(before) || !folded.endsWith(after)) return false;
      return /^\p{L}+$/u.test(folded.slice(before.length, folded.length - after.length).trim());
    });
  };
}
