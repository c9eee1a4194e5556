import { twoClassProbabilities } from '../evaluation/answers.ts';
import { softmaxInto } from './softmax.ts';

/** `[rows × classes]` from logits of the second of two classes, or of each of more. */
export function probabilitiesOfLogits(logits: Float64Array, classCount: number): Float64Array {
  if (classCount === 2)
    return twoClassProbabilities(logits.map((logit) => 1 / (1 + Math.exp(-logit))));
  const probabilities = logits.slice();
  for (let from = 0; from < probabilities.length; from += classCount) {
    softmaxInto(probabilities.subarray(from, from + classCount));
  }
  return probabilities;
}
