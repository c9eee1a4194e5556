/** The distinct scores in ascending order, as counts of the rows that have each: all that a ranking metric needs. */
export interface ScoreGroups {
  /** Rows of the positive class with each distinct score. */
  positives: Uint32Array;
  /** Rows of the negative class with each distinct score. */
  negatives: Uint32Array;
  positiveCount: number;
  negativeCount: number;
}

/**
 * Groups rows by score. Each class's scores are sorted alone, by the typed array's own numeric sort, and then merged: many
 * times faster than sorting row numbers with a comparison function.
 *
 * @param labels 1 for the positive class, 0 for the negative, a row each
 * @param scores higher for the positive class, a row each; no NaN
 */
export function scoreGroups(labels: Uint8Array, scores: Float64Array): ScoreGroups {
  const rows = labels.length;
  let positiveCount = 0;
  for (let row = 0; row < rows; row++) positiveCount += labels[row]!;
  const negativeCount = rows - positiveCount;

  const positiveScores = new Float64Array(positiveCount);
  const negativeScores = new Float64Array(negativeCount);
  for (let row = 0, positive = 0, negative = 0; row < rows; row++) {
    if (labels[row] === 1) positiveScores[positive++] = scores[row]!;
    else negativeScores[negative++] = scores[row]!;
  }
  positiveScores.sort();
  negativeScores.sort();

  const positives = new Uint32Array(rows);
  const negatives = new Uint32Array(rows);
  let groups = 0;
  let positive = 0;
  let negative = 0;
  while (positive < positiveCount || negative < negativeCount) {
    const nextPositive = positive < positiveCount ? positiveScores[positive]! : Infinity;
    const nextNegative = negative < negativeCount ? negativeScores[negative]! : Infinity;
    const score = Math.min(nextPositive, nextNegative);
    const firstPositive = positive;
    const firstNegative = negative;
    while (positive < positiveCount && positiveScores[positive] === score) positive++;
    while (negative < negativeCount && negativeScores[negative] === score) negative++;
    positives[groups] = positive - firstPositive;
    negatives[groups] = negative - firstNegative;
    groups++;
  }
  return {
    positives: positives.subarray(0, groups),
    negatives: negatives.subarray(0, groups),
    positiveCount,
    negativeCount,
  };
}
