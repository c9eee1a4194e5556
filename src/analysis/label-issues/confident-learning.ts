/**
 * How labels that look wrong were found: counts by given label (first index) and label that the
 * classifier is confident of.
 */
export interface ConfidentLearning {
  /**
   * Mean probability of each class among the rows with that label; null for a class without rows.
   */
  thresholds: [number | null, number | null];
  /** Rows confidently of a class: its probability is at least its threshold. */
  confidentJoint: number[][];
  /**
   * The same, scaled to the rows of each given label: the estimated counts of given and true
   * labels.
   */
  calibratedJoint: number[][];
  /** Indices of the rows whose label is probably wrong, by rising probability of that label. */
  suspects: Uint32Array;
}

/**
 * Finds wrong labels by confident learning: C. G. Northcutt, L. Jiang and I. L. Chuang, "Confident
 * Learning: Estimating Uncertainty in Dataset Labels", JAIR 70, 2021. The confident joint is
 * equation 1, its calibration equation 3, and suspects are "pruned by noise rate": of each given
 * label as many rows as the joint estimates to be of the other class, those with the largest margin
 * for it. A row whose given label is the more probable one is no suspect. With two classes
 * self-confidence and normalised margin rank alike.
 *
 * Probabilities should be of a classifier that was not trained on the rows' own labels: a shipped
 * model's, or cross-validated ones. With no rows of one class there is nothing to compare, and no
 * suspect.
 *
 * @param labels given class of each row, 0 or 1
 * @param probabilities of class 1, a row each
 */
export function confidentLearning(
  labels: Uint8Array,
  probabilities: Float64Array,
): ConfidentLearning {
  const probabilityOf = (row: number, label: number) =>
    label === 1 ? probabilities[row]! : 1 - probabilities[row]!;
  const counts = [0, 0];
  const sums = [0, 0];
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row]!;
    counts[label]!++;
    sums[label]! += probabilityOf(row, label);
  }
  const threshold = (label: 0 | 1) => (counts[label] === 0 ? null : sums[label]! / counts[label]!);
  const thresholds: ConfidentLearning['thresholds'] = [threshold(0), threshold(1)];
  const confidentJoint = [
    [0, 0],
    [0, 0],
  ];
  const [lowest, highest] = thresholds;
  if (lowest === null || highest === null) {
    return {
      thresholds,
      confidentJoint,
      calibratedJoint: [
        [counts[0]!, 0],
        [0, counts[1]!],
      ],
      suspects: new Uint32Array(0),
    };
  }
  for (let row = 0; row < labels.length; row++) {
    const positive = probabilities[row]!;
    const isPositive = positive >= highest;
    const isNegative = 1 - positive >= lowest;
    if (!isPositive && !isNegative) continue;
    const confident = isPositive && isNegative ? Number(positive > 0.5) : Number(isPositive);
    confidentJoint[labels[row]!]![confident]!++;
  }
  const calibratedJoint = confidentJoint.map((row, label) => {
    // A label none of whose rows is confidently its own would otherwise be wrong everywhere.
    const kept = row.map((count, other) => (other === label ? Math.max(1, count) : count));
    const total = kept[0]! + kept[1]!;
    return kept.map((count) => (count / total) * counts[label]!);
  });
  const suspects = [0, 1].flatMap((label) => {
    const estimated = Math.round(calibratedJoint[label]![1 - label]!);
    const rows: number[] = [];
    for (let row = 0; row < labels.length; row++) {
      if (labels[row] === label && probabilityOf(row, label) < 0.5) rows.push(row);
    }
    return rows
      .sort((a, b) => probabilityOf(a, label) - probabilityOf(b, label) || a - b)
      .slice(0, estimated);
  });
  const own = (row: number) => probabilityOf(row, labels[row]!);
  return {
    thresholds,
    confidentJoint,
    calibratedJoint,
    suspects: Uint32Array.from(suspects.sort((a, b) => own(a) - own(b) || a - b)),
  };
}
