import type { AnalysisRows } from './analysis-rows.ts';

/** Probability of the predicted class, a row each; null where only labels were answered. */
export function confidences({
  classCount,
  predicted,
  probabilities,
}: Pick<AnalysisRows, 'classCount' | 'predicted' | 'probabilities'>): Float64Array | null {
  if (probabilities === null) return null;
  return Float64Array.from(predicted, (index, row) => probabilities[row * classCount + index]!);
}

/** Probability of one class, a row each. */
export function columnOf(
  probabilities: Float64Array,
  classCount: number,
  index: number,
): Float64Array {
  return Float64Array.from(
    { length: probabilities.length / classCount },
    (_, row) => probabilities[row * classCount + index]!,
  );
}

/** The most probable class of each row: of two equal ones the second, of more the first such. */
export function likeliestClasses(probabilities: Float64Array, classCount: number): Uint8Array {
  const classes = new Uint8Array(probabilities.length / classCount);
  for (let row = 0; row < classes.length; row++) {
    const start = row * classCount;
    if (classCount === 2) classes[row] = probabilities[start + 1]! >= 0.5 ? 1 : 0;
    else classes[row] = likeliest(probabilities, start, classCount, -1);
  }
  return classes;
}

/**
 * The most probable class of the row whose probabilities begin at `start`, the first of equal ones.
 *
 * @param except a class that is passed over; -1 for none
 */
export function likeliest(
  probabilities: Float64Array,
  start: number,
  classCount: number,
  except: number,
): number {
  let best = except === 0 ? 1 : 0;
  for (let index = best + 1; index < classCount; index++) {
    if (index !== except && probabilities[start + index]! > probabilities[start + best]!) {
      best = index;
    }
  }
  return best;
}
