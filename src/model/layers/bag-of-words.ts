import type { TextEncoder } from './text-encoder.ts';
import type { BagOfWordsInput } from './vectoriser-description.ts';

/**
 * One column a term: scikit-learn's CountVectorizer and TfidfVectorizer, or Keras' multi-hot and
 * counts.
 */
export class BagOfWords implements TextEncoder {
  readonly width: number;
  readonly #input: BagOfWordsInput;
  readonly #idf: readonly number[] | null;
  readonly #columns = new Map<string, number>();
  readonly #words = new Set<string>();

  /**
   * @param vocabulary the term of every column
   * @param idf the factor of every column; null for 1
   */
  constructor(
    input: BagOfWordsInput,
    vocabulary: readonly (string | null)[],
    idf: readonly number[] | null,
  ) {
    this.#input = input;
    this.#idf = idf;
    this.width = vocabulary.length;
    vocabulary.forEach((term, column) => {
      if (term === null || term === '' || this.#columns.has(term)) return;
      this.#columns.set(term, column);
      for (const word of term.split(' ')) this.#words.add(word);
    });
  }

  encode(tokens: readonly string[], row: Float32Array): void {
    const { counts, ngrams, norm } = this.#input;
    const found = new Map<number, number>();
    for (let size = ngrams[0]; size <= ngrams[1]; size++) {
      for (let at = 0; at + size <= tokens.length; at++) {
        const term = size === 1 ? (tokens[at] as string) : tokens.slice(at, at + size).join(' ');
        const column = this.#columns.get(term);
        if (column !== undefined) found.set(column, (found.get(column) ?? 0) + 1);
      }
    }
    let sum = 0;
    for (const [column, count] of found) {
      const weight = { binary: 1, count, sublinear: 1 + Math.log(count) }[counts];
      const value = weight * (this.#idf?.[column] ?? 1);
      found.set(column, value);
      sum += norm === 'l2' ? value * value : Math.abs(value);
    }
    const divisor = norm === 'none' || sum === 0 ? 1 : norm === 'l2' ? Math.sqrt(sum) : sum;
    for (const [column, value] of found) row[column] = value / divisor;
  }

  isKnown(token: string): boolean {
    return this.#words.has(token);
  }

  readRange(tokens: readonly string[]): [number, number] {
    return [0, tokens.length];
  }
}
