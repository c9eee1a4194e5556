import { characterClass } from './character-class.ts';
import { hashFinish, hashSeed, hashStep } from './hash.ts';
import { classAt, tokenKind } from './token-kind.ts';

/** Shortest and longest sequence of characters that is read; the marks of a word's ends count. */
export interface CharacterRange {
  min: number;
  max: number;
}

/** No token starts like this, so that a piece of a word is never taken for one. */
const pieceSeed = hashStep(hashSeed, 0x04);

/** Stands before and after a word's letters. */
export const wordEnd = 0x5f;

/** Letters of a word that are read. */
const maxLetters = 32;

/** A letter is read so often in a row: “muuuuito” is “muuito”. */
const maxRun = 2;

/** Takes a piece of a word: its hash, and where it stands in the folded word. */
export type PieceTaker = (hash: number, start: number, length: number) => void;

/**
 * Sequences of characters within a word, folded as the tokeniser folds it, with a mark at both
 * ends. Reads one word at a time into `letters`.
 */
export class CharacterNgrams {
  /** The folded word between two marks; its first `length` units are valid. */
  readonly letters = new Uint16Array(maxLetters + 2);
  length = 0;
  readonly #range: CharacterRange;

  constructor(range: CharacterRange) {
    this.#range = range;
  }

  /** The pieces of the token at `[start, end)`; none where it is no word. */
  read(text: string, start: number, end: number, take: PieceTaker): void {
    if (tokenKind(text, start, end) !== 'word') return;
    this.#fold(text, start, end);
    const { letters, length } = this;
    const { min, max } = this.#range;
    for (let from = 0; from + min <= length; from++) {
      let hash = pieceSeed;
      const to = Math.min(length, from + max);
      for (let i = from; i < to; i++) {
        hash = hashStep(hash, letters[i] as number);
        const size = i + 1 - from;
        if (size >= min) take(hashFinish(hash), from, size);
      }
    }
  }

  #fold(text: string, start: number, end: number): void {
    const { letters } = this;
    let length = 0;
    let run = 0;
    letters[length++] = wordEnd;
    for (let i = start; i < end && length <= maxLetters; i++) {
      const letter = classAt(text, i);
      if (letter < characterClass.firstLetter) continue;
      run = letter === letters[length - 1] ? run + 1 : 1;
      if (run <= maxRun) letters[length++] = letter;
    }
    letters[length++] = wordEnd;
    this.length = length;
  }
}
