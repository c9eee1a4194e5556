import { expectedCalibrationError } from '../../evaluation/expected-calibration-error.ts';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import type { AnalysisRows } from '../analysis-rows.ts';
import { bitsetWhere, countRows, emptyBitset, hasRow, rowsOf, type Bitset } from '../bitset.ts';
import { likeliest, scoresOf } from '../../evaluation/answers.ts';
import { confidences } from '../confidences.ts';
import type { AmbiguityEvidence } from '../source-evidence.ts';
import type { CueRows } from '../slices/review-conditions.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';
import { excessOverRest, groupErrors, isWorse } from './group-errors.ts';
import { strengthOf, strongest } from './strength.ts';

/** Probabilities this close to the threshold are near it. */
const nearDistance = 0.15;

/** Two classes whose probabilities are this close leave it open: as near as that to a half. */
const nearMargin = 0.3;

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
 * Signs that reviews leave open what they mean: errors near the threshold, or between two classes
 * that are about as probable, and reviews with mixed feelings that err more often. Without
 * probabilities the mixed feelings are all there is.
 */
export function ambiguity(
  { rows, wrong, errorCount }: Evaluated,
  cues: readonly CueRows[],
): FoundSource<'ambiguity'> {
  const { length } = rows;
  const calls = closeCalls(rows);
  const near =
    calls === null
      ? emptyBitset(length)
      : bitsetWhere(length, (row) => calls.distances[row]! < calls.near);
  const nearThreshold = calls === null ? null : groupErrors(near, wrong, length);
  const mixed = cues.find(({ name }) => name === 'mixed-feelings');
  const mixedFeelings = mixed === undefined ? null : groupErrors(mixed.rows, wrong, length);
  const errors = Math.max(1, errorCount);
  const shareOfErrors = nearThreshold === null ? null : nearThreshold.errors / errors;
  const confidence = confidences(rows);
  const evidence: AmbiguityEvidence = {
    measure: calls?.measure ?? null,
    distance: calls?.near ?? null,
    nearThreshold,
    shareOfErrors,
    mixedFeelings,
    expectedCalibrationError: confidence === null ? null : calibrationError(confidence, wrong),
    calibrationByCue: confidence === null ? [] : calibrationByCue(confidence, cues, wrong),
  };
  const behind = rowsOf(wrong).filter(
    (row) => hasRow(near, row) || (mixed !== undefined && hasRow(mixed.rows, row)),
  );
  return {
    source: 'ambiguity',
    strength: strongest(
      nearThreshold !== null && isWorse(nearThreshold)
        ? strengthOf(shareOfErrors ?? 0, nearShares)
        : 'none',
      mixedFeelings !== null && isWorse(mixedFeelings)
        ? strengthOf(excessOverRest(mixedFeelings) / errors, mixedShares)
        : 'none',
    ),
    evidence,
    rows:
      calls === null
        ? behind
        : behind.sort((a, b) => calls.distances[a]! - calls.distances[b]! || a - b),
  };
}

/**
 * How close each row's decision was, and below what it counts as close; null without probabilities.
 */
function closeCalls({ length, classCount, probabilities, threshold }: AnalysisRows): {
  measure: 'threshold' | 'margin';
  distances: Float64Array;
  near: number;
} | null {
  if (probabilities === null) return null;
  if (threshold !== null) {
    const distances = scoresOf(probabilities, classCount, 1).map((probability) =>
      Math.abs(probability - threshold),
    );
    return { measure: 'threshold', distances, near: nearDistance };
  }
  const distances = Float64Array.from({ length }, (_, row) => {
    const start = row * classCount;
    const first = likeliest(probabilities, start, classCount, -1);
    const second = likeliest(probabilities, start, classCount, first);
    return probabilities[start + first]! - probabilities[start + second]!;
  });
  return { measure: 'margin', distances, near: nearMargin };
}

/** That of the predicted class alone, which is right or not: as if there were two classes. */
function calibrationError(confidence: Float64Array, wrong: Bitset): Estimate {
  const right = Uint8Array.from(confidence, (_, row) => (hasRow(wrong, row) ? 0 : 1));
  return expectedCalibrationError(right, new Uint8Array(right.length).fill(1), confidence);
}

function calibrationByCue(
  ofPredicted: Float64Array,
  cues: readonly CueRows[],
  wrong: Bitset,
): AmbiguityEvidence['calibrationByCue'] {
  return cues
    .filter(({ rows }) => countRows(rows) >= minCueRows)
    .map(({ name, rows: members }) => {
      let confidence = 0;
      let correct = 0;
      const rows = rowsOf(members);
      for (const row of rows) {
        confidence += ofPredicted[row]!;
        if (!hasRow(wrong, row)) correct++;
      }
      const count = rows.length;
      return { cue: name, rows: count, confidence: confidence / count, accuracy: correct / count };
    })
    .sort((a, b) => b.confidence - b.accuracy - (a.confidence - a.accuracy));
}
