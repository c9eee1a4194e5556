/** Rows by true class (first index) and predicted class (second index). */
export type ConfusionMatrix = readonly (readonly number[])[];

/**
 * Counts rows by true class (first index) and predicted class (second index); scikit-learn's
 * `confusion_matrix`.
 *
 * @param labels true class of each row
 * @param predictions predicted class of each row, as many as `labels`
 * @throws RangeError if the lengths differ or a class is not below `classCount`
 */
export function confusionMatrix(
  labels: Uint8Array,
  predictions: Uint8Array,
  classCount: number,
): number[][] {
  if (labels.length !== predictions.length) {
    throw new RangeError(`${labels.length} labels, but ${predictions.length} predictions`);
  }
  const counts = new Float64Array(classCount * classCount);
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    const prediction = predictions[row]!;
    if (label >= classCount || prediction >= classCount) {
      throw new RangeError(`Row ${row} names a class beyond the ${classCount} there are`);
    }
    counts[label * classCount + prediction]!++;
  }
  return Array.from({ length: classCount }, (_, label) =>
    Array.from(counts.subarray(label * classCount, (label + 1) * classCount)),
  );
}

/** Rows of each true class: the support. */
export function supports(matrix: ConfusionMatrix): number[] {
  return matrix.map((counts) => sum(counts));
}

/** Rows of each predicted class. */
export function predictedCounts(matrix: ConfusionMatrix): number[] {
  const totals = matrix.map(() => 0);
  for (const counts of matrix) {
    for (let predicted = 0; predicted < totals.length; predicted++) {
      totals[predicted]! += counts[predicted]!;
    }
  }
  return totals;
}

/** Rows in all. */
export function rowCount(matrix: ConfusionMatrix): number {
  let rows = 0;
  for (let label = 0; label < matrix.length; label++) rows += sum(matrix[label]!);
  return rows;
}

/** Rows predicted right: the diagonal. */
export function correctCount(matrix: ConfusionMatrix): number {
  return sum(matrix.map((counts, label) => counts[label]!));
}

function sum(counts: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < counts.length; index++) total += counts[index]!;
  return total;
}
