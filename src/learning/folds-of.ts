import { Random } from './random.ts';

/** Rows to be divided into folds. */
export interface FoldedRows {
  /** Any number that is the same for rows that must stay together; `groups` of a `RowSplit`. */
  groups: Uint32Array;
  /** Index of the class of each row. */
  labels: Uint8Array;
  classCount: number;
}

/**
 * Fold of every row for a stratified cross-validation with groups: rows of one group are in one
 * fold. Groups are drawn in a random order, the larger ones first, and each joins the fold that has
 * the fewest rows of its class, and of such folds the one with the fewest rows. Without any group
 * of two rows, each fold has its share of every class to within one row. A group counts as the
 * class that it has most often. With fewer groups than folds some folds are empty.
 *
 * @param folds 2 to 255
 * @throws RangeError if the lengths differ or `folds` is out of range
 */
export function foldsOf(
  { groups, labels, classCount }: FoldedRows,
  folds: number,
  seed: number,
): Uint8Array {
  if (groups.length !== labels.length) {
    throw new RangeError(`${groups.length} groups of rows, but ${labels.length} labels`);
  }
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= 255)) {
    throw new RangeError(`Rows cannot be divided into ${folds} folds`);
  }
  const numbers = new Map<number, number>();
  const numberOf = Uint32Array.from(groups, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  const sizes = new Uint32Array(numbers.size);
  const labelCounts = new Uint32Array(numbers.size * classCount);
  for (const [row, label] of labels.entries()) {
    const group = numberOf[row]!;
    sizes[group]!++;
    labelCounts[group * classCount + label]!++;
  }

  const order = Uint32Array.from(sizes, (_, group) => group);
  new Random(seed).shuffle(order);
  order.sort((a, b) => sizes[b]! - sizes[a]!);
  const rowsOfFold = new Uint32Array(folds);
  const labelsOfFold = new Uint32Array(folds * classCount);
  const foldOf = new Uint8Array(numbers.size);
  for (const group of order) {
    const counts = labelCounts.subarray(group * classCount, (group + 1) * classCount);
    const label = counts.indexOf(Math.max(...counts));
    let best = 0;
    for (let fold = 1; fold < folds; fold++) {
      const more =
        labelsOfFold[fold * classCount + label]! - labelsOfFold[best * classCount + label]!;
      if (more < 0 || (more === 0 && rowsOfFold[fold]! < rowsOfFold[best]!)) best = fold;
    }
    foldOf[group] = best;
    rowsOfFold[best]! += sizes[group]!;
    counts.forEach((count, k) => (labelsOfFold[best * classCount + k]! += count));
  }
  return Uint8Array.from(numberOf, (group) => foldOf[group]!);
}
