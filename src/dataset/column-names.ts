import { DatasetError } from './dataset-error.ts';

const maxColumns = 1_000;

/**
 * Names of the columns, made unique in the order they are met: `nota`, `nota (2)`. Nameless columns
 * stay nameless.
 */
export class ColumnNames {
  readonly names: string[] = [];
  readonly #taken = new Set<string>();

  /**
   * Adds a column and returns the name it got.
   * @throws DatasetError `file-too-many-columns` beyond 1,000; `detail.limit`.
   */
  add(name: string): string {
    if (this.names.length === maxColumns) {
      throw new DatasetError(
        'file-too-many-columns',
        `The file has more than ${String(maxColumns)} columns`,
        { limit: maxColumns },
      );
    }
    const unique = name === '' ? '' : this.#unique(name);
    this.#taken.add(unique);
    this.names.push(unique);
    return unique;
  }

  #unique(name: string): string {
    let unique = name;
    for (let n = 2; this.#taken.has(unique); n++) unique = `${name} (${String(n)})`;
    return unique;
  }
}
