import { confusionMatrix } from '../evaluation/confusion-matrix.ts';
import { macroF1Of } from './choose-trial.ts';
import type { TrialRecord } from './training-record.ts';

/**
 * What a trial came to out of fold.
 *
 * @param predicted class of each row of the training part
 * @param labels its true class
 * @param classes their names
 */
export function describeTrial(
  name: string,
  settings: TrialRecord['settings'],
  predicted: Uint8Array,
  labels: Uint8Array,
  classes: readonly string[],
  seconds: number,
): TrialRecord {
  const matrix = confusionMatrix(labels, predicted, classes.length);
  const right = matrix.reduce((sum, counts, k) => sum + (counts[k] ?? 0), 0);
  return {
    name,
    settings,
    validation: {
      macroF1: macroF1Of(matrix),
      accuracy: right / labels.length,
      recall: Object.fromEntries(
        classes.map((label, k) => {
          const counts = matrix[k] ?? [];
          const all = counts.reduce((sum, count) => sum + count, 0);
          return [label, all === 0 ? 0 : (counts[k] ?? 0) / all];
        }),
      ),
    },
    seconds,
    chosen: false,
  };
}
