import type { DatasetProblem } from './dataset.ts';
import type { ProblemSink } from './problem-log.ts';

const replacement = '\uFFFD';
const nul = '\0';

/**
 * Reports records with NULs or with bytes that stood for no character, at no cost for files that
 * have neither.
 */
export class CharacterCheck {
  readonly #log: ProblemSink;
  #replacementSeen = false;
  #nulSeen = false;

  constructor(log: ProblemSink) {
    this.#log = log;
  }

  /** To be called with every decoded chunk, before the records in it. */
  watch(chunk: string): void {
    this.#replacementSeen ||= chunk.includes(replacement);
    this.#nulSeen ||= chunk.includes(nul);
  }

  /** Reports what is wrong with the record's text; `row` is null for the header. */
  report(of: Pick<DatasetProblem, 'row' | 'place'>, cells: readonly string[]): void {
    if (this.#replacementSeen && cells.some((cell) => cell.includes(replacement))) {
      this.#log.add({ ...of, code: 'undecodable-bytes' });
    }
    if (this.#nulSeen && cells.some((cell) => cell.includes(nul))) {
      this.#log.add({ ...of, code: 'nul-byte' });
    }
  }

  /**
   * The cells without NULs, which no text means and which would keep a label from being understood.
   */
  withoutNuls(cells: string[]): string[] {
    return this.#nulSeen ? cells.map((cell) => cell.replaceAll(nul, '')) : cells;
  }
}
