import { seededRandom } from '../analysis/robustness/seeded-random.ts';
import type { ReadingOrder } from './engine-api.ts';

/**
 * Misclassified rows in the order in which they are read.
 *
 * @param wrong their indices, ascending; sorted in place
 * @param probabilities of class 1, of every evaluated row
 */
export function orderForReading(
  wrong: Uint32Array,
  probabilities: Float64Array,
  threshold: number,
  order: ReadingOrder,
): Uint32Array {
  if (order.by === 'chance') {
    const random = seededRandom(order.seed, 'reading');
    for (let last = wrong.length - 1; last > 0; last -= 1) {
      const other = random.below(last + 1);
      [wrong[last], wrong[other]] = [wrong[other] ?? 0, wrong[last] ?? 0];
    }
    return wrong;
  }
  const distance = (index: number) => Math.abs((probabilities[index] ?? 0) - threshold);
  const sign = order.by === 'confidence' ? -1 : 1;
  return wrong.sort((one, other) => sign * (distance(one) - distance(other)) || one - other);
}
