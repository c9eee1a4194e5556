import { conditionsByCode, type Condition } from './condition.ts';
import { binName, binOf, binsOf } from './round-bins.ts';

/** Finer where most answers lie. */
const confidenceEdges = [0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

export function predictedClassConditions(
  predictions: Uint8Array,
  classes: readonly string[],
): Condition[] {
  const named = classes.map((value) => ({
    kind: 'predictedClass' as const,
    feature: 'predictedClass',
    value,
  }));
  return conditionsByCode('prediction', named, predictions);
}

/** Bins of the probability of the predicted class. */
export function confidenceConditions(
  predictions: Uint8Array,
  probabilities: Float64Array,
): Condition[] {
  const named = binsOf(confidenceEdges).map((bin) => ({
    kind: 'confidence' as const,
    feature: 'confidence',
    value: binName(bin, false),
    ...bin,
  }));
  const codes = Uint32Array.from(predictions, (prediction, row) =>
    binOf(confidenceEdges, prediction === 1 ? probabilities[row]! : 1 - probabilities[row]!),
  );
  return conditionsByCode('prediction', named, codes);
}
