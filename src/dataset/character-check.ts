import type { DatasetProblem } from './dataset.ts';
import type { ProblemSink } from './problem-log.ts';
import { isMarked, unmarked } from './text-decoder.ts';

const replacement = '\uFFFD';
const nul = '\0';

/**
 * Reports records with NULs, with bytes that stood for no character or that are of a second
 * encoding, at no cost for files that have none of them.
 */
export class CharacterCheck {
  readonly #log: ProblemSink;
  readonly #marked: boolean;
  #replacementSeen = false;
  #nulSeen = false;
  #markSeen = false;

  /** @param marked whether the text is one of two encodings, decoded with marks (`pieceDecoder`) */
  constructor(log: ProblemSink, { marked = false } = {}) {
    this.#log = log;
    this.#marked = marked;
  }

  /** To be called with every decoded chunk, before the records in it. */
  watch(chunk: string): void {
    this.#replacementSeen ||= chunk.includes(replacement);
    this.#nulSeen ||= chunk.includes(nul);
    this.#markSeen ||= this.#marked && isMarked(chunk);
  }

  /** Reports what is wrong with the record's text; `row` is null for the header. */
  report(of: Pick<DatasetProblem, 'row' | 'place'>, cells: readonly string[]): void {
    if (this.#replacementSeen && cells.some((cell) => cell.includes(replacement))) {
      this.#log.add({ ...of, code: 'undecodable-bytes' });
    }
    if (this.#markSeen && cells.some(isMarked)) this.#log.add({ ...of, code: 'mixed-encoding' });
    if (this.#nulSeen && cells.some((cell) => cell.includes(nul))) {
      this.#log.add({ ...of, code: 'nul-byte' });
    }
  }

  /**
   * The cells without NULs, which no text means and which would keep a label from being understood,
   * and with the characters that marks stand for.
   */
  cleaned(cells: string[]): string[] {
    const read = this.#markSeen ? cells.map(unmarked) : cells;
    return this.#nulSeen ? read.map((cell) => cell.replaceAll(nul, '')) : read;
  }
}
