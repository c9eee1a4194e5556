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
  /** Number of classes, 2 to 20. */
  classCount: number;
  /** Index of the true class of each row. */
  labels: Uint8Array;
  /** Index of the predicted class of each row. */
  predicted: Uint8Array;
  /** Rows × classes, row by row; null where only labels were answered. */
  probabilities: Float64Array | null;
  /** Two classes with probabilities: class 1 is predicted from this on; else null. */
  threshold: number | null;
  groups: readonly GroupColumn[];
  /**
   * Rating of each row (stars, points), NaN where it has none; absent where the labels are no
   * ratings.
   */
  ratings?: Float64Array;
}

/**
 * @throws RangeError if a column of the rows has another length, a class is not below `classCount`,
 *   a probability is not between 0 and 1, a threshold is given where there is none, or a code names
 *   no value
 */
export function checkAnalysisRows(rows: AnalysisRows): void {
  const { length, texts, rowNumbers, labels, predicted, groups } = rows;
  const ratings = rows.ratings ?? { length };
  const columns = { texts, rowNumbers, labels, predicted, ratings };
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== length)
      throw new RangeError(`${column.length} ${name} of ${length} rows`);
  }
  checkClassesOf(rows);
  checkProbabilities(rows);
  for (const { column, values, codes } of groups) {
    if (codes.length !== length) throw new RangeError(`${codes.length} values of ${column}`);
    for (const code of codes) {
      if (code >= values.length) throw new RangeError(`${column} has no value ${code}`);
    }
  }
}

function checkClassesOf({ length, classCount, labels, predicted }: AnalysisRows): void {
  for (let row = 0; row < length; row++) {
    if (labels[row]! >= classCount)
      throw new RangeError(`Row ${row} has the label ${labels[row]!}`);
    if (predicted[row]! >= classCount)
      throw new RangeError(`Row ${row} has the prediction ${predicted[row]!}`);
  }
}

function checkProbabilities({ length, classCount, probabilities, threshold }: AnalysisRows): void {
  if (threshold !== null) {
    if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`The threshold is ${threshold}`);
    if (classCount !== 2 || probabilities === null)
      throw new RangeError('A threshold is of two classes with probabilities');
  }
  if (probabilities === null) return;
  if (probabilities.length !== length * classCount) {
    throw new RangeError(`${probabilities.length} probabilities of ${length} × ${classCount}`);
  }
  for (const [place, probability] of probabilities.entries()) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(
        `Row ${Math.floor(place / classCount)} has the probability ${probability}`,
      );
    }
  }
}
