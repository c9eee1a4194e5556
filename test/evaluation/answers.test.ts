import { expect, it } from 'vitest';
import {
  confidencesOf,
  isClassOf,
  scoresOf,
  twoClassProbabilities,
} from '../../src/evaluation/answers.ts';
import { calibrationBins } from '../../src/evaluation/calibration-bins.ts';

const probabilities = Float64Array.of(0.5, 0.25, 0.25, 0.125, 0.125, 0.75);

it('takes one class, or the predicted one, from the probabilities', () => {
  expect(scoresOf(probabilities, 3, 2)).toEqual(Float64Array.of(0.25, 0.75));
  expect(confidencesOf(probabilities, 3, Uint8Array.of(0, 2))).toEqual(Float64Array.of(0.5, 0.75));
  expect(isClassOf(Uint8Array.of(2, 0, 2, 1), 2)).toEqual(Uint8Array.of(1, 0, 1, 0));
  expect(twoClassProbabilities(Float64Array.of(0.75, 0))).toEqual(
    Float64Array.of(0.25, 0.75, 1, 0),
  );
});

it('bins the confidence of the predicted class', () => {
  const labels = Uint8Array.of(0, 1);
  const predicted = Uint8Array.of(0, 2);
  const used = calibrationBins(labels, predicted, confidencesOf(probabilities, 3, predicted));
  expect(used.filter(({ rows }) => rows > 0)).toEqual([
    { rows: 1, confidence: 0.5, accuracy: 1 },
    { rows: 1, confidence: 0.75, accuracy: 0 },
  ]);
});
