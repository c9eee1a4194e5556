/**
 * The distinct scores in ascending order, as counts of the rows that have each: all that a ranking
 * metric needs.
 */
export interface ScoreGroups {
  /** Rows of the positive class with each distinct score. */
  positives: Float64Array;
  /** Rows of the negative class with each distinct score. */
  negatives: Float64Array;
  positiveCount: number;
  negativeCount: number;
}

/**
 * Groups rows by score. Each class's scores are sorted alone, by the typed array's own numeric
 * sort, and then merged: many times faster than sorting row numbers with a comparison function.
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

  const positives = new Float64Array(rows);
  const negatives = new Float64Array(rows);
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

/** Rows of each class that are also counted with another label. */
export const doubt = 0.5;

/**
 * The same scores with half a row more of each class, spread over the scores of the other class as
 * a wrong label would be. Variances are estimated from it: in a small or a nearly perfect sample no
 * row may show the mistakes that the population has, and its own variance would be next to 0. It is
 * for scores what adding one half to each cell is for a confusion matrix. Needs rows of both
 * classes.
 */
export function withDoubt(groups: ScoreGroups): ScoreGroups {
  const { positiveCount, negativeCount } = groups;
  const positives = new Float64Array(groups.positives.length);
  const negatives = new Float64Array(groups.positives.length);
  for (let group = 0; group < positives.length; group++) {
    const positive = groups.positives[group]!;
    const negative = groups.negatives[group]!;
    positives[group] = positive + (doubt * negative) / negativeCount;
    negatives[group] = negative + (doubt * positive) / positiveCount;
  }
  return {
    positives,
    negatives,
    positiveCount: positiveCount + doubt,
    negativeCount: negativeCount + doubt,
  };
}

/**
 * The same for several classes: the weight at which a row of each class is also counted with each
 * label that it does not have, half a row more of each class in all.
 *
 * @param support rows of each class
 */
export function rowDoubts(support: readonly number[]): number[] {
  return support.map((rows) => doubt / (rows * (support.length - 1)));
}
