import { scoreRanks } from '../../evaluation/score-ranks.ts';
import { seededRandom } from '../../text/seeded-random.ts';

/** A threshold and the errors it makes. */
export interface ThresholdErrors {
  threshold: number;
  errors: number;
}

/**
 * What a threshold chosen on other rows does: the rows that it corrects, and those that it spoils.
 */
export interface ThresholdGain extends ThresholdErrors {
  repaired: number;
  spoilt: number;
}

const folds = 5;

/**
 * The threshold with the fewest errors on these rows, class 1 being predicted from it on: halfway
 * between two distinct probabilities, or 0 or 1 beyond the last of them. Of several the one nearest
 * to `current`; `current` itself where it is among the best.
 *
 * The threshold with the fewest errors is so by chance in part. How much it is worth is measured by
 * cross-validation: each of five folds is predicted with the threshold that is best on the other
 * four.
 *
 * @param labels 0 or 1, a row each
 * @param probabilities of class 1, a row each
 */
export function bestThreshold(
  labels: Uint8Array,
  probabilities: Float64Array,
  current: number,
): ThresholdGain {
  const order = orderByProbability(probabilities);
  const sorted: SortedRows = {
    labels: Uint8Array.from(order, (row) => labels[row]!),
    probabilities: Float64Array.from(order, (row) => probabilities[row]!),
  };
  const random = seededRandom(1, 'threshold');
  const foldOf = Uint8Array.from(order, () => random.below(folds));
  let repaired = 0;
  let spoilt = 0;
  for (let fold = 0; fold < folds; fold++) {
    const { threshold } = thresholdOfMinErrors(sorted, current, (place) => foldOf[place] !== fold);
    for (let place = 0; place < foldOf.length; place++) {
      if (foldOf[place] !== fold) continue;
      const probability = sorted.probabilities[place]!;
      if (probability >= current === probability >= threshold) continue;
      if (probability >= threshold === (sorted.labels[place] === 1)) repaired++;
      else spoilt++;
    }
  }
  return { ...thresholdOfMinErrors(sorted, current, () => true), repaired: repaired, spoilt };
}

/** Rows by rising probability, equal ones in their order. */
function orderByProbability(probabilities: Float64Array): Uint32Array {
  const { rankOf, distinctCount } = scoreRanks(probabilities);
  const starts = new Uint32Array(distinctCount + 1);
  for (const rank of rankOf) starts[rank + 1]!++;
  for (let rank = 0; rank < distinctCount; rank++) starts[rank + 1]! += starts[rank]!;
  const order = new Uint32Array(rankOf.length);
  rankOf.forEach((rank, row) => (order[starts[rank]!++] = row));
  return order;
}

/** Rows by rising probability. */
interface SortedRows {
  labels: Uint8Array;
  probabilities: Float64Array;
}

function thresholdOfMinErrors(
  { labels, probabilities }: SortedRows,
  current: number,
  counts: (place: number) => boolean,
): ThresholdErrors {
  let currentErrors = 0;
  let errors = 0;
  let first: number | null = null;
  for (let place = 0; place < labels.length; place++) {
    if (!counts(place)) continue;
    first ??= probabilities[place]!;
    if (probabilities[place]! >= current !== (labels[place] === 1)) currentErrors++;
    // With everything predicted as class 1, each row of class 0 is wrong.
    if (labels[place] === 0) errors++;
  }
  let best = { threshold: current, errors: currentErrors };
  const consider = (threshold: number) => {
    const nearer = Math.abs(threshold - current) < Math.abs(best.threshold - current);
    if (errors < best.errors || (errors === best.errors && nearer)) best = { threshold, errors };
  };
  if (first === null) return best;
  consider(Math.min(current, first));
  let here = first;
  for (let place = 0; place < labels.length; place++) {
    if (!counts(place)) continue;
    const probability = probabilities[place]!;
    if (probability > here) consider((here + probability) / 2);
    here = probability;
    errors += labels[place] === 1 ? 1 : -1;
  }
  if (here < 1) consider((here + 1) / 2);
  return best;
}
