import { HashFilter } from '../../text/hash-filter.ts';
import { TokenBuffer } from '../../text/token-buffer.ts';
import { tokenise } from '../../text/tokenise.ts';
import { contractedNot } from './contracted-not.ts';
import { gap, type CueText } from './cue-text.ts';
import { nothingFound, type CueRange } from './cue.ts';
import { expandPattern } from '../../text/expand-pattern.ts';

interface Node {
  next: Map<number, Node> | null;
  /**
   * Whether a phrase ends here: 1 one that is looked for, −1 one that only looks like it, 0 none.
   */
  ends: -1 | 0 | 1;
}

/** Phrases of one cue, by language. */
export interface Phrases {
  pt: readonly string[];
  en: readonly string[];
}

const tokens = new TokenBuffer(32);

function emptyNode(): Node {
  return { next: null, ends: 0 };
}

function plant(root: Node, patterns: readonly string[], ends: -1 | 1): void {
  for (const phrase of patterns.flatMap(expandPattern)) {
    tokenise(phrase, tokens);
    let node = root;
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hashes[i] as number;
      node.next ??= new Map();
      let child = node.next.get(hash);
      if (child === undefined) node.next.set(hash, (child = emptyNode()));
      node = child;
    }
    node.ends = ends;
  }
}

/**
 * Fixed phrases to be found in reviews, compared as the tokeniser reads: without case, accents and
 * drawn-out letters. In Portuguese reviews the Portuguese ones are looked for, in English ones the
 * English, in short ones of no sure language both.
 */
export class PhraseSet {
  readonly #pt = emptyNode();
  readonly #en = emptyNode();
  readonly #both = emptyNode();
  /** Words that a phrase of either language begins with. */
  readonly #first: HashFilter;

  /**
   * @param except phrases that hold a looked-for phrase and mean something else; the longest phrase
   *   wins
   */
  constructor(phrases: Phrases, except: Phrases = { pt: [], en: [] }) {
    for (const [root, languages] of [
      [this.#pt, ['pt']],
      [this.#en, ['en']],
      [this.#both, ['pt', 'en']],
    ] as const) {
      for (const language of languages) plant(root, phrases[language], 1);
      for (const language of languages) plant(root, except[language], -1);
    }
    this.#first = new HashFilter(this.#both.next?.keys() ?? []);
  }

  #root(review: CueText): Node | null {
    if (review.language === 'pt') return this.#pt;
    if (review.language === 'en') return this.#en;
    return review.language === 'und' ? this.#both : null;
  }

  /**
   * The longest phrases from left to right, apart, none across a comma or a sentence's end.
   *
   * @param accept a last look at a phrase, by its first token and the one after its last
   */
  find(
    review: CueText,
    accept?: (review: CueText, from: number, to: number) => boolean,
  ): readonly CueRange[] {
    const root = this.#root(review);
    if (root === null || root.next === null) return nothingFound;
    const { tokens: read, gaps } = review;
    const { hashes, count } = read;
    let found: CueRange[] | null = null;
    const first = this.#first;
    for (let i = 0; i < count; i++) {
      if (!first.mayHold(hashes[i] as number)) continue;
      let node = root.next.get(hashes[i] as number);
      if (node === undefined) continue;
      let ends: number = node.ends;
      let end = i + 1;
      for (let j = i + 1; j < count && node.next !== null && gaps[j] === gap.none; j++) {
        node = node.next.get(hashes[j] as number);
        if (node === undefined) break;
        if (node.ends !== 0) {
          ends = node.ends;
          end = j + 1;
        }
      }
      if (ends === 0) continue;
      if (ends === 1 && (accept === undefined || accept(review, i, end))) {
        (found ??= []).push(tokenRange(review, i, end));
      }
      i = end - 1;
    }
    return found ?? nothingFound;
  }
}

/** Range of the tokens `[from, to)`; a contraction such as “isn't” is taken whole. */
export function tokenRange({ tokens: read }: CueText, from: number, to: number): CueRange {
  const { hashes, starts, ends, count } = read;
  const first = from > 0 && isTail(from) ? from - 1 : from;
  const last = to < count && isTail(to) ? to : to - 1;
  return { start: starts[first] as number, end: ends[last] as number };

  function isTail(index: number): boolean {
    return hashes[index] === contractedNot && starts[index] === ends[index - 1];
  }
}
