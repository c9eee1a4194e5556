/** One a class: from which probability on it is predicted; null where it has no threshold. */
export type ClassThresholds = readonly (number | null)[];

/**
 * The class of each row where some classes have thresholds.
 *
 * - A class whose probability p reaches its threshold t is predicted, however probable the others
 *   are; of several the one with the largest p / t.
 * - A row that reaches none keeps its answer, or, where the class of the answer has a threshold,
 *   gets the most probable of the classes without one; where every class has one, the largest p/t.
 *
 * With a threshold for every class this is the rule of mlr's `setThreshold` and Spark's
 * `thresholds`, the largest p / t; with one alone it is that class against the rest, as the ROC and
 * the precision–recall curve have it. With the thresholds t and 1 − t two classes are as usual: the
 * one is predicted where its probability is at least t.
 *
 * @param answered the class that each row was given without a threshold
 * @param probabilities n × k, row by row
 */
export function predictFromThresholds(
  answered: Uint8Array,
  probabilities: Float64Array,
  thresholds: ClassThresholds,
): Uint8Array {
  const { length } = thresholds;
  return answered.map((answer, row) =>
    classOfRow(answer, probabilities.subarray(row * length, (row + 1) * length), thresholds),
  );
}

/**
 * The highest threshold of one class at which each row is predicted as it, the other thresholds
 * being what they are; at most 1, and −∞ where none does it. These are scores of the class against
 * the rest: without other thresholds they are its probabilities.
 *
 * @param probabilities n × k, row by row
 */
export function highestThresholds(
  probabilities: Float64Array,
  thresholds: ClassThresholds,
  index: number,
): Float64Array {
  const { length } = thresholds;
  const others = thresholds.with(index, null);
  const lowest = thresholds.with(index, 0);
  // What is not claimed goes to a class without a threshold, if there is another one.
  const least = others.some((threshold, other) => threshold === null && other !== index) ? 1 : 0;
  return Float64Array.from({ length: probabilities.length / length }, (_, row) => {
    const own = probabilities.subarray(row * length, (row + 1) * length);
    const strongest = largestRatio(own, others);
    const ratio = strongest < 0 ? 0 : ratioOf(own[strongest]!, others[strongest]!);
    if (ratio === Infinity) return classOfRow(strongest, own, lowest) === index ? 0 : -Infinity;
    const rival = Math.max(least, ratio);
    return rival === 0 ? 1 : Math.min(1, own[index]! / rival);
  });
}

function classOfRow(answer: number, own: Float64Array, thresholds: ClassThresholds): number {
  const strongest = largestRatio(own, thresholds);
  if (strongest < 0) return answer;
  if (own[strongest]! >= thresholds[strongest]!) return strongest;
  if (thresholds[answer] === null) return answer;
  let best = -1;
  for (let index = 0; index < own.length; index++) {
    if (thresholds[index] === null && (best < 0 || own[index]! > own[best]!)) best = index;
  }
  return best < 0 ? strongest : best;
}

/**
 * The class with the largest p / t, of equal ones the most probable, of those the first; −1 where
 * none has a threshold.
 */
function largestRatio(own: Float64Array, thresholds: ClassThresholds): number {
  let best = -1;
  let bestRatio = -1;
  for (let index = 0; index < own.length; index++) {
    const threshold = thresholds[index]!;
    if (threshold === null) continue;
    const ratio = ratioOf(own[index]!, threshold);
    if (ratio > bestRatio || (ratio === bestRatio && own[index]! > own[best]!)) {
      best = index;
      bestRatio = ratio;
    }
  }
  return best;
}

/** A threshold of 0 is always reached, and by more than any other. */
function ratioOf(probability: number, threshold: number): number {
  return threshold === 0 ? Infinity : probability / threshold;
}
