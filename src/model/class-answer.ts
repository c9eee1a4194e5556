import type { Prediction } from './prediction.ts';

/** What a prediction says of the classes. */
type ClassAnswer = Pick<Prediction, 'prediction' | 'label' | 'probability' | 'probabilities'>;

/**
 * The answer of two classes.
 *
 * @param positive probability of the second class; from the threshold on it is the answer
 */
export function ofTwo(
  [first = '', second = '']: readonly string[],
  positive: number,
  threshold = 0.5,
): ClassAnswer {
  const prediction = positive >= threshold ? 1 : 0;
  return {
    prediction,
    label: prediction === 1 ? second : first,
    probability: prediction === 1 ? positive : 1 - positive,
    probabilities: { [first]: 1 - positive, [second]: positive },
  };
}

/**
 * The answer of several classes: the likeliest, of several as likely the first.
 *
 * @param values a probability a class, in their order; what follows is not read
 */
export function ofSeveral(classes: readonly string[], values: Float32Array): ClassAnswer {
  let prediction = 0;
  classes.forEach((_, index) => {
    if ((values[index] as number) > (values[prediction] as number)) prediction = index;
  });
  return {
    prediction,
    label: classes[prediction] as string,
    probability: values[prediction] as number,
    // Assigned one by one, a class called `__proto__` would be lost.
    probabilities: Object.fromEntries(
      classes.map((name, index) => [name, values[index] as number]),
    ),
  };
}
