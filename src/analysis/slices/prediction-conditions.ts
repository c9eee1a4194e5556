import type { AnalysisRows } from '../analysis-rows.ts';
import { confidences } from '../confidences.ts';
import { conditionsByCode, type Condition } from './condition.ts';
import { binName, binOf, binsOf } from './round-bins.ts';

/** Finer where most answers lie. */
const confidenceEdges = [0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/** What more than two classes have below these; two have next to nothing. */
const lowConfidenceEdges = [0.2, 0.4];

export function predictedClassConditions(
  predicted: Uint8Array,
  classes: readonly string[],
): Condition[] {
  const named = classes.map((value) => ({
    kind: 'predictedClass' as const,
    feature: 'predictedClass',
    value,
  }));
  return conditionsByCode('prediction', named, predicted);
}

/** Bins of the probability of the predicted class; none without probabilities. */
export function confidenceConditions(rows: AnalysisRows): Condition[] {
  const confidence = confidences(rows);
  if (confidence === null) return [];
  const edges =
    rows.classCount === 2 ? confidenceEdges : [...lowConfidenceEdges, ...confidenceEdges];
  const named = binsOf(edges).map((bin) => ({
    kind: 'confidence' as const,
    feature: 'confidence',
    value: binName(bin, false),
    ...bin,
  }));
  const codes = Uint32Array.from(confidence, (value) => binOf(edges, value));
  return conditionsByCode('prediction', named, codes);
}
