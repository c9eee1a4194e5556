import { NORMAL_QUANTILE } from '../../evaluation/estimate.ts';
import { logLoss } from '../../evaluation/log-loss.ts';
import type { Advice } from '../error-analysis-report.ts';
import { hasRow } from '../bitset.ts';
import type { Evaluated } from '../sources/evaluated.ts';
import { mcNemarTest } from '../statistics/mc-nemar-test.ts';

const LEVEL = 0.05;

/**
 * Training on the file is advised where it demonstrably helps: a classifier cross-validated on the file, alone or as the mean with the
 * one evaluated (whichever has the lower log loss), makes fewer errors on the same rows. McNemar's exact test and the
 * interval of the paired difference must say so; at most the upper end of that interval would go.
 */
export function adviseOnTraining(
  { rows, wrong, errorCount }: Evaluated,
  crossValidated: Float64Array | null,
): Advice[] {
  if (crossValidated === null) return [];
  const { labels, probabilities } = rows;
  const average = probabilities.map((one, row) => (one + crossValidated[row]!) / 2);
  const lossOf = (answers: Float64Array) => logLoss(labels, answers).value ?? 0;
  const isBetterAlone = lossOf(crossValidated) <= lossOf(average);
  const answers = isBetterAlone ? crossValidated : average;
  let mended = 0;
  let spoilt = 0;
  for (let row = 0; row < rows.length; row++) {
    const isWrong = answers[row]! >= 0.5 !== (labels[row] === 1);
    if (isWrong === hasRow(wrong, row)) continue;
    if (isWrong) spoilt++;
    else mended++;
  }
  const value = mended - spoilt;
  const halfWidth =
    NORMAL_QUANTILE * Math.sqrt(mended + spoilt - value ** 2 / Math.max(1, rows.length));
  const low = value - halfWidth;
  if (low <= 0 || mcNemarTest(mended, spoilt) >= LEVEL) return [];
  const high = Math.min(mended, value + halfWidth);
  return [
    {
      tactic: 'fine-tune',
      because: {
        finding: 'cross-validation',
        errors: errorCount,
        crossValidatedErrors: errorCount - value,
        probabilities: isBetterAlone ? 'cross-validated' : 'average',
        spared: { value, low, high: Math.max(value, high) },
      },
      errorsAtMost: Math.max(value, high),
      action: { code: 'train' },
    },
  ];
}
