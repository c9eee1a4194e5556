import type { TrainingExamples } from './training-examples.ts';

/** What fewer rows of a group say of its labels is chance: they keep their weight. */
const minRowsOfGroup = 10;

/**
 * Weighs rows as if group and label were independent: a row of group g and label y counts
 * P(g)·P(y) / P(g, y) times as much. F. Kamiran and T. Calders, "Data preprocessing techniques for
 * classification without discrimination", Knowledge and Information Systems 33, 2012. Groups
 * and labels count as much in sum as before. Groups of fewer than 10 rows are left as they are.
 *
 * @param groups group of each of the file's rows
 */
export function reweighGroups(
  examples: TrainingExamples,
  groups: Uint32Array,
  classCount: number,
): TrainingExamples {
  const { labels, rows, origins } = examples;
  const groupOf = (row: number) => groups[origins[row] as number] as number;
  const sizes = new Map<number, number>();
  for (const row of rows) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1);
  const counted = rows.filter((row) => (sizes.get(groupOf(row)) ?? 0) >= minRowsOfGroup);
  const ofGroup = new Map<number, number>();
  const ofLabel = new Float64Array(classCount);
  const ofBoth = new Map<number, number>();
  let total = 0;
  const cellOf = (row: number) => groupOf(row) * classCount + (labels[row] as number);
  const add = (sums: Map<number, number>, key: number, weight: number) =>
    sums.set(key, (sums.get(key) ?? 0) + weight);
  for (const row of counted) {
    const weight = examples.weights[row] as number;
    add(ofGroup, groupOf(row), weight);
    add(ofBoth, cellOf(row), weight);
    ofLabel[labels[row] as number]! += weight;
    total += weight;
  }
  const weights = examples.weights.slice();
  for (const row of new Set(counted)) {
    const expected =
      ((ofGroup.get(groupOf(row)) ?? 0) * (ofLabel[labels[row] as number] as number)) / total;
    weights[row] = ((weights[row] as number) * expected) / (ofBoth.get(cellOf(row)) ?? 1);
  }
  return { ...examples, weights };
}
