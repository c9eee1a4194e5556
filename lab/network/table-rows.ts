import { noWord, type Convolution } from './convolution.ts';

/**
 * A batch of texts as rows of the convolution's table, each with room for the filters that reach
 * over its ends.
 */
export class TableRows {
  #rows = new Int32Array(1 << 16);
  /** Where each text ends, after where the first begins. */
  readonly #splits = [0];
  readonly #convolution: Convolution;

  constructor(convolution: Convolution) {
    this.#convolution = convolution;
  }

  /** Forgets the texts and the words of the last batch. */
  clear(): void {
    this.#convolution.clear();
    this.#splits.length = 1;
  }

  /**
   * Adds the text `words[start … start + length - 1]`.
   *
   * @param isLeftOut asked for each word in turn: whether the text is read without it
   */
  add(
    words: Int32Array,
    start: number,
    length: number,
    isLeftOut: () => boolean = () => false,
  ): void {
    const convolution = this.#convolution;
    const { padding } = convolution;
    let size = this.#splits.at(-1) as number;
    // One more, for a text without words.
    this.#reserve(size + length + 2 * padding + 1);
    const rows = this.#rows;
    rows.fill(noWord, size, size + padding);
    size += padding;
    for (let i = start; i < start + length; i++) {
      rows[size++] = isLeftOut() ? noWord : convolution.rowOfWord(words[i] as number);
    }
    rows.fill(noWord, size, size + padding + 1);
    this.#splits.push(size + padding + 1);
  }

  /** The rows of the batch's text of that number, as `Convolution.run` takes them. */
  ofText(text: number): Int32Array {
    return this.#rows.subarray(this.#splits[text], this.#splits[text + 1]);
  }

  #reserve(size: number): void {
    if (size <= this.#rows.length) return;
    const larger = new Int32Array(size * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}
