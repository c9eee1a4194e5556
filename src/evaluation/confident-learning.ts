import { likeliest } from './answers.ts';

/**
 * How labels that look wrong were found: counts by given label (first index) and label that the
 * classifier is confident of.
 */
export interface ConfidentLearning {
  /**
   * Mean probability of each class among the rows with that label; null for a class without rows.
   */
  thresholds: (number | null)[];
  /** Rows confidently of a class: its probability is at least its threshold. */
  confidentJoint: number[][];
  /**
   * The same, scaled to the rows of each given label: the estimated counts of given and true
   * labels.
   */
  calibratedJoint: number[][];
  /** Indices of the rows whose label is probably wrong, by rising label quality. */
  suspects: Uint32Array;
}

/**
 * Finds wrong labels by confident learning: C. G. Northcutt, L. Jiang and I. L. Chuang, "Confident
 * Learning: Estimating Uncertainty in Dataset Labels", JAIR 70, 2021. The confident joint is
 * equation 1, its calibration equation 3, and suspects are "pruned by noise rate": of each given
 * label as many rows as the joint estimates to be of another class, those with the largest margin
 * of that class over the label, for each other class. A row whose given label is its most probable
 * class is no suspect.
 *
 * Probabilities should be of a classifier that was not trained on the rows' own labels: a shipped
 * model's, or cross-validated ones. With rows of one class alone there is nothing to compare, and
 * no suspect.
 *
 * @param labels index of the given class, a row each
 * @param probabilities rows × classes, row by row
 */
export function confidentLearning(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
): ConfidentLearning {
  const { counts, thresholds } = labelThresholds(labels, probabilities, classCount);
  const confidentJoint = counts.map(() => counts.map(() => 0));
  if (counts.filter((count) => count > 0).length < 2) {
    return {
      thresholds,
      confidentJoint,
      calibratedJoint: counts.map((count, label) =>
        counts.map((_, other) => (other === label ? count : 0)),
      ),
      suspects: new Uint32Array(0),
    };
  }
  const confident = confidentClasses(probabilities, thresholds);
  labels.forEach((label, row) => {
    if (confident[row] !== -1) confidentJoint[label]![confident[row]!]!++;
  });
  const calibratedJoint = confidentJoint.map((row, label) => {
    // A label none of whose rows is confidently its own would otherwise be wrong everywhere.
    const kept = row.map((count, other) => (other === label ? Math.max(1, count) : count));
    const total = kept.reduce((sum, count) => sum + count, 0);
    return kept.map((count) => (count / total) * counts[label]!);
  });
  return {
    thresholds,
    confidentJoint,
    calibratedJoint,
    suspects: pruned(labels, probabilities, calibratedJoint),
  };
}

/** Rows of each given label, and the mean probability of the label among them. */
export function labelThresholds(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
): { counts: number[]; thresholds: (number | null)[] } {
  const counts = Array.from({ length: classCount }, () => 0);
  const sums = counts.slice();
  labels.forEach((label, row) => {
    counts[label]!++;
    sums[label]! += probabilities[row * classCount + label]!;
  });
  const thresholds = sums.map((sum, label) => (counts[label] === 0 ? null : sum / counts[label]!));
  return { counts, thresholds };
}

/**
 * The class that each row is confidently of: the most probable of those whose threshold it reaches,
 * or -1.
 */
export function confidentClasses(
  probabilities: Float64Array,
  thresholds: readonly (number | null)[],
): Int8Array {
  const classCount = thresholds.length;
  const bounds = Float64Array.from(thresholds, (threshold) => threshold ?? Infinity);
  const confident = new Int8Array(probabilities.length / classCount).fill(-1);
  for (let row = 0; row < confident.length; row++) {
    let highest = -1;
    for (let index = 0; index < classCount; index++) {
      const probability = probabilities[row * classCount + index]!;
      if (probability < bounds[index]! || probability <= highest) continue;
      highest = probability;
      confident[row] = index;
    }
  }
  return confident;
}

/**
 * Label quality of a row, 0 to 1: the normalised margin (Northcutt et al.), half the distance of
 * the given label's probability from that of the most probable other class, plus a half. With two
 * classes that is the label's own probability.
 */
export function labelQuality(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
  row: number,
): number {
  const start = row * classCount;
  const label = labels[row]!;
  const own = probabilities[start + label]!;
  if (classCount === 2) return own;
  const other = probabilities[start + likeliest(probabilities, start, classCount, label)]!;
  return (1 + own - other) / 2;
}

function pruned(
  labels: Uint8Array,
  probabilities: Float64Array,
  calibratedJoint: readonly (readonly number[])[],
): Uint32Array {
  const classCount = calibratedJoint.length;
  const doubtful = calibratedJoint.map((): number[] => []);
  labels.forEach((label, row) => {
    const start = row * classCount;
    const other = likeliest(probabilities, start, classCount, label);
    if (probabilities[start + other]! > probabilities[start + label]!) doubtful[label]!.push(row);
  });
  const suspects = new Set<number>();
  for (const [label, rows] of doubtful.entries()) {
    for (const [other, estimated] of calibratedJoint[label]!.entries()) {
      if (other === label) continue;
      // Of two classes the label's own probability ranks as the margin does, without its rounding.
      const margins = Float64Array.from(rows, (row) => {
        const own = probabilities[row * classCount + label]!;
        return classCount === 2 ? own : own - probabilities[row * classCount + other]!;
      });
      for (const place of lowest(margins, Math.round(estimated))) suspects.add(rows[place]!);
    }
  }
  const quality = new Map(
    Array.from(suspects, (row) => [row, labelQuality(labels, probabilities, classCount, row)]),
  );
  return Uint32Array.from([...suspects].sort((a, b) => quality.get(a)! - quality.get(b)! || a - b));
}

/** Places of the `count` lowest values, of equal ones the first. */
function lowest(values: Float64Array, count: number): number[] {
  if (count <= 0) return [];
  if (count >= values.length) return [...values.keys()];
  const bound = values.slice().sort()[count - 1]!;
  let equal = count - values.filter((value) => value < bound).length;
  const places: number[] = [];
  values.forEach((value, place) => {
    if (value < bound || (value === bound && equal-- > 0)) places.push(place);
  });
  return places;
}
