import { hashWord } from './hash.ts';
import type { ReviewLanguage } from './language.ts';
import { criticism, praise } from './polarity-words.ts';
import { between, copulas, englishVerbs, portugueseVerbs } from './negation-words.ts';
import {
  adjoin,
  matchCase,
  replaceRanges,
  textWords,
  type Replacement,
  type TextWord,
} from './text-words.ts';

export type Side = 'praise' | 'criticism';

const opposite: Record<Side, Side> = { praise: 'criticism', criticism: 'praise' };
const polarity = { praise, criticism };
const denials: ReadonlySet<string> = new Set(
  'nao nunca nem jamais nada sem not never no without hardly nobody nothing'.split(' '),
);
const subjects: ReadonlySet<string> = new Set(['i', 'we', 'they', 'you']);
const singular: ReadonlySet<string> = new Set(
  'it he she this that everyone everybody wife husband son daughter mother father mom dad kids phone product'.split(
    ' ',
  ),
);
const modals: ReadonlySet<string> = new Set(['would', 'will', 'could']);
/** Words back in which a denial is looked for before another one is put in. */
const deniedWithin = 3;

/** @param word in lower case, without accents */
export function isDenial(word: string): boolean {
  return denials.has(word) || /n['’]t$/u.test(word);
}

/** A text's words with what the rules ask of them. */
class Clauses {
  readonly words: readonly TextWord[];
  readonly text: string;
  readonly language: ReviewLanguage;

  constructor(text: string, language: ReviewLanguage) {
    this.text = text;
    this.language = language;

    this.words = textWords(text);
  }

  at(index: number): TextWord | undefined {
    return this.words[index];
  }

  /** The word after `index`, where only a blank is between. */
  next(index: number): TextWord | undefined {
    const [word, after] = [this.words[index], this.words[index + 1]];
    return word !== undefined && after !== undefined && adjoin(this.text, word, after)
      ? after
      : undefined;
  }

  /** The word before `index`, where only a blank is between. */
  before(index: number): TextWord | undefined {
    return this.next(index - 1) === undefined ? undefined : this.words[index - 1];
  }

  /** Whether a denial stands shortly before the word, in its clause. */
  denied(index: number): boolean {
    for (let i = index; i > 0 && i > index - deniedWithin; i--) {
      const word = this.before(i);
      if (word === undefined) return false;
      if (isDenial(word.folded)) return true;
    }
    return false;
  }

  /** Whether the words after `index` say something of this side: “(é) muito bom”. */
  says(index: number, side: Side): boolean {
    for (let i = index; ; i++) {
      const word = this.next(i);
      if (word === undefined) return false;
      const hash = hashWord(word.folded);
      if (polarity[side][this.language].has(hash)) return true;
      if (!between[this.language].has(hash)) return false;
    }
  }
}

const plain = (word: TextWord | undefined): string =>
  (word?.text ?? '').toLowerCase().normalize('NFC').replace(/’/gu, "'");

/** “não” put before the verb at `index`, or taken away there. */
function portugueseChange(clauses: Clauses, index: number, side: Side): Replacement | null {
  const word = clauses.words[index] as TextWord;
  const before = clauses.before(index);
  const denied = before?.folded === 'nao';
  const about = denied ? opposite[side] : side;
  const governs =
    portugueseVerbs[about].has(word.folded) ||
    (copulas.pt.has(plain(word)) && clauses.says(index, about));
  if (!governs) return null;
  if (denied)
    return { start: before.start, end: word.end, text: matchCase(before.text, word.text) };
  if (clauses.denied(index)) return null;
  const capital = word.text !== word.text.toUpperCase() || word.text.length === 1;
  const lowered = capital ? word.text.toLowerCase() : word.text;
  return { start: word.start, end: word.end, text: `${matchCase(word.text, 'não')} ${lowered}` };
}

/** “is good” and “is not good”; “it's not bad” and “it's bad”; “isn't good” and “is good”. */
function englishCopula(clauses: Clauses, index: number, side: Side): Replacement | null {
  const word = clauses.words[index] as TextWord;
  const contracted = /^(is|was|are|were)n't$/u.exec(plain(word));
  if (contracted !== null) {
    if (!clauses.says(index, opposite[side])) return null;
    return {
      start: word.start,
      end: word.end,
      text: matchCase(word.text, contracted[1] as string),
    };
  }
  if (!copulas.en.has(plain(word))) return null;
  const next = clauses.next(index);
  if (next?.folded === 'not') {
    return clauses.says(index + 1, opposite[side])
      ? { start: word.end, end: next.end, text: '' }
      : null;
  }
  if (plain(word) === 'looks' || clauses.denied(index) || !clauses.says(index, side)) return null;
  return { start: word.end, end: word.end, text: matchCase(word.text.slice(1), ' not') };
}

/**
 * “I love” and “I do not love”, “loved” and “did not love”, “would recommend” and “would not
 * recommend”, and back.
 */
function englishVerb(clauses: Clauses, index: number, side: Side): Replacement | null {
  const word = clauses.words[index] as TextWord;
  const spelt = word.folded;
  const before = clauses.before(index);
  const earlier = before === undefined ? undefined : clauses.before(index - 1);
  for (const { base, third, past } of englishVerbs[opposite[side]]) {
    if (spelt !== base || before === undefined) continue;
    const auxiliary =
      /^(do|does|did)n't$/u.exec(plain(before))?.[1] ??
      (before.folded === 'not' ? earlier?.folded : undefined);
    const from = before.folded === 'not' ? earlier : before;
    const form =
      auxiliary === 'do'
        ? base
        : auxiliary === 'does'
          ? third
          : auxiliary === 'did'
            ? past
            : undefined;
    if (form === undefined || from === undefined) continue;
    return { start: from.start, end: word.end, text: matchCase(from.text, form) };
  }
  if (clauses.denied(index)) return null;
  for (const { base, third, past } of englishVerbs[side]) {
    const subject = before !== undefined && subjects.has(before.folded);
    const modal = before !== undefined && modals.has(before.folded);
    if (spelt === base && modal) return { start: word.start, end: word.start, text: 'not ' };
    // Without a subject it may be a noun (“the work”) or a participle (“was loved”).
    const person = singular.has(before?.folded ?? '');
    const auxiliary =
      spelt === base && subject
        ? 'do'
        : spelt === third && person
          ? 'does'
          : spelt === past && (person || subject)
            ? 'did'
            : null;
    if (auxiliary === null) continue;
    return { start: word.start, end: word.end, text: `${auxiliary} not ${base}` };
  }
  return null;
}

/**
 * Praise is denied, and a denied criticism is no longer; or the other way round.
 *
 * @param side what is turned into its opposite
 * @returns null where nothing can be turned by rule
 */
export function turnPolarity(text: string, language: ReviewLanguage, side: Side): string | null {
  const clauses = new Clauses(text, language);
  const changes: Replacement[] = [];
  for (let i = 0; i < clauses.words.length; i++) {
    const change =
      language === 'pt'
        ? portugueseChange(clauses, i, side)
        : (englishCopula(clauses, i, side) ?? englishVerb(clauses, i, side));
    const last = changes.at(-1);
    if (change !== null && (last === undefined || change.start >= last.end)) changes.push(change);
  }
  return changes.length === 0 ? null : replaceRanges(text, changes);
}
