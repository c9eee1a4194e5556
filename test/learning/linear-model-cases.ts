import { readFileSync } from 'node:fs';
import type { FeatureRows } from '../../src/learning/feature-rows.ts';
import type { LogisticProblem } from '../../src/learning/fit-logistic.ts';
import { softmaxInto } from '../../src/learning/softmax.ts';

export interface LinearModelCase {
  name: string;
  classCount: number;
  features: number;
  rows: number[][];
  values: number[];
  labels: number[];
  rowWeights: number[] | null;
  logistic: { l2: number; weights: number[]; biases: number[]; loss: number }[];
  bayes: { alpha: number; probabilities: number[] }[];
}

/** Made by linear-models.py with scikit-learn. */
export function linearModelCases(): LinearModelCase[] {
  const file = new URL('../fixtures/linear-models.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: LinearModelCase[] }).cases;
}

export function featureRows(
  rows: readonly (readonly number[])[],
  values: readonly number[] = rows.map(() => 1),
): FeatureRows {
  const rowSplits = new Float64Array(rows.length + 1);
  rows.forEach((row, place) => (rowSplits[place + 1] = rowSplits[place]! + row.length));
  return {
    rows: rows.length,
    indices: Uint32Array.from(rows.flat()),
    rowSplits,
    rowValues: Float32Array.from(values),
  };
}

export function problemOf(one: LinearModelCase): LogisticProblem {
  return {
    data: featureRows(one.rows, one.values),
    features: one.features,
    labels: Uint8Array.from(one.labels),
    classCount: one.classCount,
    offsets: null,
    rowWeights: one.rowWeights === null ? null : Float64Array.from(one.rowWeights),
    scales: null,
  };
}

/** Probabilities of all classes, `[rows × classes]`, of logits as `logitsOf` gives them. */
export function probabilitiesOf(logits: Float64Array, classCount: number): Float64Array {
  const all =
    classCount > 2
      ? logits.slice()
      : Float64Array.from({ length: 2 * logits.length }, (_, place) =>
          place % 2 === 0 ? 0 : logits[(place - 1) / 2]!,
        );
  for (let place = 0; place < all.length; place += classCount) {
    softmaxInto(all.subarray(place, place + classCount));
  }
  return all;
}
