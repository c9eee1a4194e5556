import { countedTokens, isWordToken } from '../../text/count-words.ts';
import { hashWord } from '../../text/hash.ts';
import { TokenBuffer } from '../../text/token-buffer.ts';
import { tokenise } from '../../text/tokenise.ts';
import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';

/** Texts between two pauses. */
const batch = 256;

/** Token that the tokeniser gives to numbers of four digits or more. */
const longNumber = hashWord('\u0003#');

/** All reviews as the model's own tokeniser reads them, each token the number of a term. */
export interface ReviewTerms {
  rows: number;
  /** Terms in all; they are numbered from 0. */
  count: number;
  /** Term of each token, row after row; row `r` is `[rowSplits[r], rowSplits[r + 1])`. */
  tokens: Uint32Array;
  rowSplits: Uint32Array;
  /** 1 where the token opens a sentence. */
  opensSentence: Uint8Array;
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

/** Reads every text once. Of a text longer than 1,024 tokens the rest is left out. */
export async function readReviewTerms(
  texts: readonly string[],
  hooks: AnalysisHooks,
): Promise<ReviewTerms> {
  const buffer = new TokenBuffer(countedTokens);
  const numbers = new Map<number, number>();
  const rowSplits = new Uint32Array(texts.length + 1);
  const wordCounts = new Uint32Array(texts.length);
  let tokens = new Uint32Array(1 << 16);
  let opensSentence = new Uint8Array(1 << 16);
  let used = 0;
  const documentFrequencies: number[] = [];
  const lastRows: number[] = [];
  const isWord: boolean[] = [];
  const shownRows: number[] = [];
  const shownStarts: number[] = [];
  const shownLengths: number[] = [];

  for (const [row, text] of texts.entries()) {
    if (row % batch === 0) await breathe(hooks);
    tokenise(text, buffer);
    if (used + buffer.count > tokens.length) {
      tokens = grown(tokens, Uint32Array, used + buffer.count);
      opensSentence = grown(opensSentence, Uint8Array, tokens.length / 2);
    }
    for (let i = 0; i < buffer.count; i++) {
      const hash = buffer.hashes[i]!;
      const start = buffer.starts[i]!;
      const length = buffer.ends[i]! - start;
      let term = numbers.get(hash);
      if (term === undefined) {
        term = numbers.size;
        numbers.set(hash, term);
        documentFrequencies.push(0);
        lastRows.push(-1);
        isWord.push(isWordToken(hash, text, start));
        shownRows.push(hash === longNumber ? -1 : row);
        shownStarts.push(start);
        shownLengths.push(length);
      } else if (length < shownLengths[term]!) {
        shownRows[term] = shownRows[term] === -1 ? -1 : row;
        shownStarts[term] = start;
        shownLengths[term] = length;
      }
      if (lastRows[term] !== row) {
        lastRows[term] = row;
        documentFrequencies[term]!++;
      }
      if (isWord[term]!) wordCounts[row]!++;
      tokens[used] = term;
      opensSentence[used] = buffer.opensSentence[i]!;
      used++;
    }
    rowSplits[row + 1] = used;
  }

  return {
    rows: texts.length,
    count: numbers.size,
    tokens: tokens.subarray(0, used),
    rowSplits,
    opensSentence: opensSentence.subarray(0, used),
    documentFrequencies: Uint32Array.from(documentFrequencies),
    wordCounts,
    term(index) {
      const row = shownRows[index]!;
      if (row === -1) return '#';
      const start = shownStarts[index]!;
      return texts[row]!.slice(start, start + shownLengths[index]!).toLowerCase();
    },
  };
}

function grown<Numbers extends Uint32Array | Uint8Array>(
  numbers: Numbers,
  kind: new (length: number) => Numbers,
  minLength: number,
): Numbers {
  const longer = new kind(2 * minLength);
  longer.set(numbers);
  return longer;
}
