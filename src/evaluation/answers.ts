/** What a classifier answered about n rows, k classes. */
export interface Answers {
  /** Names of the classes, 2 to 20, distinct. */
  classes: readonly string[];
  /** Index of the predicted class, a row each. */
  predicted: Uint8Array;
  /** n × k, row by row, each row sums to 1; null where only labels were answered. */
  probabilities: Float64Array | null;
}

/** From which probability on the second of two classes is predicted, unless another is chosen. */
export const usualThreshold = 0.5;

/** Probability of one class, a row each (a column of the n × k matrix). */
export function scoresOf(
  probabilities: Float64Array,
  classCount: number,
  index: number,
): Float64Array {
  const scores = new Float64Array(probabilities.length / classCount);
  for (let row = 0; row < scores.length; row++) {
    scores[row] = probabilities[row * classCount + index]!;
  }
  return scores;
}

/** Probability of the predicted class, a row each: the confidence of the answer. */
export function confidencesOf(
  probabilities: Float64Array,
  classCount: number,
  predicted: Uint8Array,
): Float64Array {
  const confidences = new Float64Array(predicted.length);
  for (let row = 0; row < predicted.length; row++) {
    confidences[row] = probabilities[row * classCount + predicted[row]!]!;
  }
  return confidences;
}

/** One class against the rest: 1 for the rows of the class, 0 for all others. */
export function isClassOf(labels: Uint8Array, index: number): Uint8Array {
  const isClass = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) isClass[row] = labels[row] === index ? 1 : 0;
  return isClass;
}

/** n × 2 from the probability of the second class alone. */
export function twoClassProbabilities(ofSecond: Float64Array): Float64Array {
  const probabilities = new Float64Array(2 * ofSecond.length);
  for (let row = 0; row < ofSecond.length; row++) {
    probabilities[2 * row] = 1 - ofSecond[row]!;
    probabilities[2 * row + 1] = ofSecond[row]!;
  }
  return probabilities;
}

/** The most probable class of each row: of two the second from one half on, of more the first. */
export function likeliestClasses(probabilities: Float64Array, classCount: number): Uint8Array {
  const classes = new Uint8Array(probabilities.length / classCount);
  for (let row = 0; row < classes.length; row++) {
    const start = row * classCount;
    if (classCount === 2) classes[row] = probabilities[start + 1]! >= usualThreshold ? 1 : 0;
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
