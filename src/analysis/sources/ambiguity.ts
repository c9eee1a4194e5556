import { confidencesOf, twoClassProbabilities } from '../../evaluation/answers.ts';
import { expectedCalibrationError } from '../../evaluation/expected-calibration-error.ts';
import { bitsetWhere, countRows, hasRow, rowsOf } from '../bitset.ts';
import type { AmbiguityEvidence } from '../source-evidence.ts';
import type { CueRows } from '../slices/review-conditions.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { excessOverRest, groupErrors, isWorse } from './group-errors.ts';
import { strengthOf, strongest } from './strength.ts';

/** Probabilities this close to the threshold are near it. */
const nearDistance = 0.15;

/**
 * Share of all errors that lie near the threshold, where these rows err more than the rest: weak,
 * moderate, strong.
 */
const nearShares = [0.1, 0.3, 0.5] as const;

/** Share of all errors that reviews with mixed feelings have beyond the rate of the rest. */
const mixedShares = [0.02, 0.1, 0.2] as const;

/** Rows that a cue needs to say something about calibration. */
const minCueRows = 30;

/**
 * Signs that reviews leave open what they mean: errors near the threshold, and reviews with mixed
 * feelings that err more often.
 */
export function ambiguity(
  { rows, predictions, wrong, errorCount }: Evaluated,
  cues: readonly CueRows[],
): FoundSource<'ambiguity'> {
  const { length, labels, probabilities, threshold } = rows;
  const distance = (row: number) => Math.abs(probabilities[row]! - threshold);
  const near = bitsetWhere(length, (row) => distance(row) < nearDistance);
  const nearThreshold = groupErrors(near, wrong, length);
  const mixed = cues.find(({ name }) => name === 'mixed-feelings');
  const mixedFeelings = mixed === undefined ? null : groupErrors(mixed.rows, wrong, length);
  const errors = Math.max(1, errorCount);
  const evidence: AmbiguityEvidence = {
    distance: nearDistance,
    nearThreshold,
    shareOfErrors: nearThreshold.errors / errors,
    mixedFeelings,
    expectedCalibrationError: expectedCalibrationError(
      labels,
      predictions,
      confidencesOf(twoClassProbabilities(probabilities), 2, predictions),
    ),
    calibrationByCue: calibrationByCue(predictions, probabilities, cues, wrong),
  };
  const behind = rowsOf(wrong).filter(
    (row) => hasRow(near, row) || (mixed !== undefined && hasRow(mixed.rows, row)),
  );
  return {
    source: 'ambiguity',
    strength: strongest(
      isWorse(nearThreshold) ? strengthOf(evidence.shareOfErrors, nearShares) : 'none',
      mixedFeelings !== null && isWorse(mixedFeelings)
        ? strengthOf(excessOverRest(mixedFeelings) / errors, mixedShares)
        : 'none',
    ),
    evidence,
    rows: behind.sort((a, b) => distance(a) - distance(b) || a - b),
  };
}

function calibrationByCue(
  predictions: Uint8Array,
  probabilities: Float64Array,
  cues: readonly CueRows[],
  wrong: Uint32Array,
): AmbiguityEvidence['calibrationByCue'] {
  return cues
    .filter(({ rows }) => countRows(rows) >= minCueRows)
    .map(({ name, rows: members }) => {
      let confidence = 0;
      let correct = 0;
      const rows = rowsOf(members);
      for (const row of rows) {
        confidence += predictions[row] === 1 ? probabilities[row]! : 1 - probabilities[row]!;
        if (!hasRow(wrong, row)) correct++;
      }
      const count = rows.length;
      return { cue: name, rows: count, confidence: confidence / count, accuracy: correct / count };
    })
    .sort((a, b) => b.confidence - b.accuracy - (a.confidence - a.accuracy));
}
