import { confusionMatrix, type ConfusionMatrix } from '../../evaluation/confusion-matrix.ts';
import { normalQuantile } from '../../evaluation/estimate.ts';
import { macroAverage } from '../../evaluation/macro-average.ts';
import { precisionRecallF1 } from '../../evaluation/precision-recall-f1.ts';
import type { Advice } from '../error-analysis-report.ts';
import { hasRow } from '../bitset.ts';
import type { Evaluated } from '../sources/evaluated.ts';
import { mcNemarTest } from '../statistics/mc-nemar-test.ts';

const level = 0.05;

/**
 * Training on the file is advised where it demonstrably helps: a classifier cross-validated on the
 * file, alone or as the mean with the one evaluated (whichever has the higher macro-F1), makes
 * fewer errors on the same rows. McNemar's exact test and the interval of the paired difference
 * must say so; at most the upper end of that interval would go. Fewer errors by giving up a rare
 * class are no gain: the macro-F1 must not fall, and the reason says what becomes of each class's
 * recall.
 */
export function adviseOnTraining(
  { rows, classes, predictions, wrong, errorCount }: Evaluated,
  crossValidated: Float64Array | null,
): Advice[] {
  if (crossValidated === null) return [];
  const { labels, probabilities } = rows;
  const average = probabilities.map((one, row) => (one + crossValidated[row]!) / 2);
  const matrixOf = (answers: ArrayLike<number>) =>
    confusionMatrix(
      labels,
      Uint8Array.from(answers, (answer) => (answer >= 0.5 ? 1 : 0)),
      classes.length,
    );
  const before = matrixOf(predictions);
  const alone = matrixOf(crossValidated);
  const together = matrixOf(average);
  const isBetterAlone = macroF1(alone) >= macroF1(together);
  const after = isBetterAlone ? alone : together;
  if (macroF1(after) < macroF1(before)) return [];
  const answers = isBetterAlone ? crossValidated : average;
  let repaired = 0;
  let spoilt = 0;
  for (let row = 0; row < rows.length; row++) {
    const isWrong = answers[row]! >= 0.5 !== (labels[row] === 1);
    if (isWrong === hasRow(wrong, row)) continue;
    if (isWrong) spoilt++;
    else repaired++;
  }
  const value = repaired - spoilt;
  const halfWidth =
    normalQuantile * Math.sqrt(repaired + spoilt - value ** 2 / Math.max(1, rows.length));
  const low = value - halfWidth;
  if (low <= 0 || mcNemarTest(repaired, spoilt) >= level) return [];
  const high = Math.min(repaired, value + halfWidth);
  return [
    {
      tactic: 'fine-tune',
      because: {
        finding: 'cross-validation',
        errors: errorCount,
        crossValidatedErrors: errorCount - value,
        probabilities: isBetterAlone ? 'cross-validated' : 'average',
        spared: { value, low, high: Math.max(value, high) },
        recalls: classes.map((name, index) => ({
          class: name,
          before: precisionRecallF1(before, index).recall.value,
          after: precisionRecallF1(after, index).recall.value,
        })),
      },
      errorsAtMost: Math.max(value, high),
      action: { code: 'train' },
    },
  ];
}

/** 0 where a class has neither rows nor predictions. */
function macroF1(matrix: ConfusionMatrix): number {
  return macroAverage(matrix).f1.value ?? 0;
}
