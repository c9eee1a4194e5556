import { countedTokens, isWordToken } from '../../text/count-words.ts';
import { hashWord } from '../../text/hash.ts';
import { HashNumbering } from '../../text/hash-numbering.ts';
import type { TermSequences } from '../../text/text-tokens.ts';
import { TokenBuffer } from '../../text/token-buffer.ts';
import { lengthReadAlike, tokenise } from '../../text/tokenise.ts';

/** Token that the tokeniser gives to numbers of four digits or more. */
const longNumber = hashWord('\u0003#');

/**
 * All reviews as the model's own tokeniser reads them, each token the number of a term. Of a text
 * longer than 1,024 tokens the rest is left out.
 */
export interface ReviewTerms extends TermSequences {
  rows: number;
  /** Terms in all; they are numbered from 0. */
  count: number;
  /** Rows that have the term. */
  documentFrequencies: Uint32Array;
  /** Words and numbers of each row; `don't` is one, marks and emoji are none. */
  wordCounts: Uint32Array;
  /**
   * How a term is written: in lower case, as it stands where it is shortest. Long numbers are all
   * one term, `#`.
   */
  term: (index: number) => string;
}

/** Takes in the tokens of reviews, row after row, as whoever reads the texts finds them. */
export class ReviewTermsReader {
  readonly #texts: readonly string[];
  readonly #numbering = new HashNumbering();
  readonly #rowSplits: Uint32Array;
  readonly #wordCounts: Uint32Array;
  #row = 0;
  #used = 0;
  #tokens = new Uint32Array(1 << 16);
  #opensSentence = new Uint8Array(1 << 16);
  #terms = new TermTable(1 << 12);
  #shorter: TokenBuffer | null = null;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#rowSplits = new Uint32Array(texts.length + 1);
    this.#wordCounts = new Uint32Array(texts.length);
  }

  /**
   * Takes in the next text.
   *
   * @param read its tokens, at least 1,024 of a longer one
   */
  read(read: TokenBuffer): void {
    const row = this.#row++;
    const text = this.#texts[row] as string;
    const { hashes, starts, ends, opensSentence, count } = this.#readAlike(text, read);
    const size = Math.min(count, countedTokens);
    this.#reserve(this.#used + size);
    const tokens = this.#tokens;
    let used = this.#used;
    let words = 0;
    for (let i = 0; i < size; i++) {
      const hash = hashes[i]!;
      const start = starts[i]!;
      const length = ends[i]! - start;
      const term = this.#numbering.numberOf(hash);
      const terms = term < this.#terms.capacity ? this.#terms : this.#moreTerms();
      if (terms.lastRows[term] === 0) {
        terms.isWord[term] = isWordToken(hash, text, start) ? 1 : 0;
        terms.shownRows[term] = row;
        terms.shownStarts[term] = start;
        terms.shownLengths[term] = length;
      } else if (length < terms.shownLengths[term]!) {
        terms.shownRows[term] = row;
        terms.shownStarts[term] = start;
        terms.shownLengths[term] = length;
      }
      if (terms.lastRows[term] !== row + 1) {
        terms.lastRows[term] = row + 1;
        terms.documentFrequencies[term]!++;
      }
      words += terms.isWord[term]!;
      tokens[used] = term;
      this.#opensSentence[used] = opensSentence[i]!;
      used++;
    }
    this.#used = used;
    this.#wordCounts[row] = words;
    this.#rowSplits[row + 1] = used;
  }

  /** All that was read. */
  finish(): ReviewTerms {
    const texts = this.#texts;
    const { documentFrequencies, shownRows, shownStarts, shownLengths } = this.#terms;
    const hashes = this.#numbering.hashes();
    return {
      rows: texts.length,
      count: hashes.length,
      hashes,
      tokens: this.#tokens.subarray(0, this.#used),
      rowSplits: this.#rowSplits,
      opensSentence: this.#opensSentence.subarray(0, this.#used),
      documentFrequencies: documentFrequencies.slice(0, hashes.length),
      wordCounts: this.#wordCounts,
      term(index) {
        if (hashes[index] === longNumber) return '#';
        const start = shownStarts[index]!;
        return texts[shownRows[index]!]!.slice(start, start + shownLengths[index]!).toLowerCase();
      },
    };
  }

  /** The tokens as a buffer of 1,024 has them. */
  #readAlike(text: string, read: TokenBuffer): TokenBuffer {
    if (text.length <= lengthReadAlike(countedTokens)) return read;
    this.#shorter ??= new TokenBuffer(countedTokens);
    tokenise(text, this.#shorter);
    return this.#shorter;
  }

  #reserve(size: number): void {
    if (size <= this.#tokens.length) return;
    const tokens = new Uint32Array(2 * size);
    const opensSentence = new Uint8Array(2 * size);
    tokens.set(this.#tokens);
    opensSentence.set(this.#opensSentence);
    this.#tokens = tokens;
    this.#opensSentence = opensSentence;
  }

  #moreTerms(): TermTable {
    this.#terms = this.#terms.larger();
    return this.#terms;
  }
}

/** What is known of each term, by its number. */
class TermTable {
  readonly capacity: number;
  readonly documentFrequencies: Uint32Array;
  /** One more than the last row that has it; 0 of a term that is new. */
  readonly lastRows: Uint32Array;
  readonly isWord: Uint8Array;
  /** Where it stands where it is shortest. */
  readonly shownRows: Uint32Array;
  readonly shownStarts: Uint32Array;
  readonly shownLengths: Uint32Array;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.documentFrequencies = new Uint32Array(capacity);
    this.lastRows = new Uint32Array(capacity);
    this.isWord = new Uint8Array(capacity);
    this.shownRows = new Uint32Array(capacity);
    this.shownStarts = new Uint32Array(capacity);
    this.shownLengths = new Uint32Array(capacity);
  }

  larger(): TermTable {
    const larger = new TermTable(2 * this.capacity);
    larger.documentFrequencies.set(this.documentFrequencies);
    larger.lastRows.set(this.lastRows);
    larger.isWord.set(this.isWord);
    larger.shownRows.set(this.shownRows);
    larger.shownStarts.set(this.shownStarts);
    larger.shownLengths.set(this.shownLengths);
    return larger;
  }
}
