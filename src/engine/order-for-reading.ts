import { seededRandom } from '../text/seeded-random.ts';
import type { ReadingOrder } from './engine-api.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** What the order depends on. */
type Answered = Pick<
  EvaluatedRows,
  'classCount' | 'labels' | 'predicted' | 'probabilities' | 'threshold'
>;

/**
 * Misclassified rows in the order in which they are read. Where the answers are classes without
 * probabilities, none is surer than another.
 *
 * @param wrong their indices, ascending; sorted in place
 */
export function orderForReading(
  wrong: Uint32Array,
  rows: Answered,
  order: ReadingOrder,
): Uint32Array {
  switch (order.by) {
    case 'chance':
      return shuffled(wrong, order.seed);
    case 'confusion':
      return byConfusion(wrong, rows);
    default: {
      const surety = suretyOf(rows);
      const sign = order.by === 'confidence' ? -1 : 1;
      return wrong.sort((one, other) => sign * (surety(one) - surety(other)) || one - other);
    }
  }
}

function shuffled(wrong: Uint32Array, seed: number): Uint32Array {
  const random = seededRandom(seed, 'reading');
  for (let last = wrong.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [wrong[last], wrong[other]] = [wrong[other] ?? 0, wrong[last] ?? 0];
  }
  return wrong;
}

/** The pairs of true and predicted class with the most rows first. */
function byConfusion(wrong: Uint32Array, { classCount, labels, predicted }: Answered): Uint32Array {
  const pairOf = (row: number) => (labels[row] ?? 0) * classCount + (predicted[row] ?? 0);
  const counts = new Uint32Array(classCount * classCount);
  for (const row of wrong) counts[pairOf(row)] = (counts[pairOf(row)] ?? 0) + 1;
  const countOf = (row: number) => counts[pairOf(row)] ?? 0;
  return wrong.sort(
    (one, other) => countOf(other) - countOf(one) || pairOf(one) - pairOf(other) || one - other,
  );
}

/**
 * How sure the classifier is of a wrong answer: how far the probability is from the threshold; of
 * more than two classes, how much more probable it takes the predicted class to be than the true
 * one.
 */
function suretyOf(rows: Answered): (row: number) => number {
  const { classCount, labels, predicted, probabilities, threshold } = rows;
  if (probabilities === null) return () => 0;
  if (threshold !== null) {
    return (row) => Math.abs((probabilities[row * 2 + 1] ?? 0) - threshold);
  }
  const of = (row: number, index: number | undefined) =>
    probabilities[row * classCount + (index ?? 0)] ?? 0;
  return (row) => of(row, predicted[row]) - of(row, labels[row]);
}
