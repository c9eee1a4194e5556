/** A metadata column: each distinct value once, and every row's place in that list. */
export interface GroupColumn {
  column: string;
  /** Distinct values as they stand in the file; `''` where the cell is empty. */
  values: readonly string[];
  /** Index in `values`, a row each. */
  codes: Uint32Array;
}

/**
 * The evaluated rows, column by column: the input of every analysis. Rows are named by their index
 * in these arrays.
 */
export interface AnalysisRows {
  length: number;
  texts: readonly string[];
  /** 1-based number of the record in the file, a row each, ascending. */
  rowNumbers: Uint32Array;
  /** True class of each row, 0 or 1. */
  labels: Uint8Array;
  /** Probability of class 1, a row each. */
  probabilities: Float64Array;
  /** Class 1 is predicted where its probability is at least this. */
  threshold: number;
  groups: readonly GroupColumn[];
  /**
   * Rating of each row (stars, points), NaN where it has none; absent where the labels are no
   * ratings.
   */
  ratings?: Float64Array;
}

/**
 * Predicted class of each row, 0 or 1.
 */
export function predictedClasses({ probabilities, threshold }: AnalysisRows): Uint8Array {
  return Uint8Array.from(probabilities, (probability) => (probability >= threshold ? 1 : 0));
}

/**
 * @throws RangeError if a column of the rows has another length, a label is not 0 or 1, a
 *   probability is not between 0 and 1, or a code names no value
 */
export function checkAnalysisRows(rows: AnalysisRows): void {
  const { length, texts, rowNumbers, labels, probabilities, threshold, groups } = rows;
  const ratings = rows.ratings ?? { length };
  const columns = { texts, rowNumbers, labels, probabilities, ratings };
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== length)
      throw new RangeError(`${column.length} ${name} of ${length} rows`);
  }
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`The threshold is ${threshold}`);
  for (let row = 0; row < length; row++) {
    if (labels[row]! > 1) throw new RangeError(`Row ${row} has the label ${labels[row]!}`);
    const probability = probabilities[row]!;
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`Row ${row} has the probability ${probability}`);
    }
  }
  for (const { column, values, codes } of groups) {
    if (codes.length !== length) throw new RangeError(`${codes.length} values of ${column}`);
    for (const code of codes) {
      if (code >= values.length) throw new RangeError(`${column} has no value ${code}`);
    }
  }
}
