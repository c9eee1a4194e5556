import {
  confusionMatrix,
  supports,
  type ConfusionMatrix,
} from '../../evaluation/confusion-matrix.ts';
import { normalQuantile } from '../../evaluation/estimate.ts';
import { precisionRecallF1 } from '../../evaluation/precision-recall-f1.ts';
import { hasRow } from '../bitset.ts';
import { likeliestClasses } from '../../evaluation/answers.ts';
import type { Advice } from '../error-analysis-report.ts';
import type { Evaluated } from '../sources/evaluated.ts';
import { mcNemarTest } from '../statistics/mc-nemar-test.ts';

const level = 0.05;

/**
 * A class has lost recall where it falls by more than this, and by two rows at least: of a class
 * with ten rows a single one is ten points.
 */
const maxRecallLoss = 0.02;
const minLostRows = 2;

/** What a classifier that learnt from the file would answer. */
interface Candidate {
  probabilities: 'cross-validated' | 'average';
  predicted: Uint8Array;
  matrix: ConfusionMatrix;
}

/**
 * Training on the file is advised where it demonstrably helps: a classifier cross-validated on the
 * file, alone or as the mean with the one evaluated, makes fewer errors on the same rows. McNemar's
 * exact test and the interval of the paired difference must say so; at most the upper end of that
 * interval would go. Fewer errors by giving up a rare class are no gain: neither the macro-F1 nor
 * the mean of the recalls may fall, nor the recall of any class by more than 2 points, and the
 * reason says what becomes of each class's recall. Of two candidates the one with the higher
 * macro-F1 is taken.
 */
export function adviseOnTraining(
  { rows, classes, wrong, errorCount }: Evaluated,
  crossValidated: Float64Array | null,
): Advice[] {
  if (crossValidated === null) return [];
  const { labels, predicted, probabilities, classCount } = rows;
  const before = confusionMatrix(labels, predicted, classCount);
  const candidate = (kind: Candidate['probabilities'], answers: Float64Array): Candidate => {
    const answered = likeliestClasses(answers, classCount);
    const matrix = confusionMatrix(labels, answered, classCount);
    return { probabilities: kind, predicted: answered, matrix };
  };
  const candidates = [candidate('cross-validated', crossValidated)];
  if (probabilities !== null) {
    const average = probabilities.map((one, place) => (one + crossValidated[place]!) / 2);
    candidates.push(candidate('average', average));
  }
  const [best] = candidates
    .filter(({ matrix }) => sparesEveryClass(before, matrix))
    .sort((a, b) => macroF1(b.matrix) - macroF1(a.matrix));
  if (best === undefined) return [];
  let repaired = 0;
  let spoilt = 0;
  for (let row = 0; row < rows.length; row++) {
    const isWrong = best.predicted[row] !== labels[row];
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
        probabilities: best.probabilities,
        spared: { value, low, high: Math.max(value, high) },
        recalls: classes.map((name, index) => ({
          class: name,
          before: precisionRecallF1(before, index).recall.value,
          after: precisionRecallF1(best.matrix, index).recall.value,
        })),
      },
      errorsAtMost: Math.max(value, high),
      action: { code: 'train' },
    },
  ];
}

/** Whether nothing that the errors alone do not show gets worse. */
function sparesEveryClass(before: ConfusionMatrix, after: ConfusionMatrix): boolean {
  if (macroF1(after) < macroF1(before) || macroRecall(after) < macroRecall(before)) return false;
  return supports(before).every((rows, label) => {
    const lost = before[label]![label]! - after[label]![label]!;
    return lost < minLostRows || lost / rows <= maxRecallLoss;
  });
}

/** Mean F1 of the classes that have rows or predictions; 0 where none has. */
function macroF1(matrix: ConfusionMatrix): number {
  return mean(matrix.map((_, index) => precisionRecallF1(matrix, index).f1.value));
}

/** Mean recall of the classes that have rows. */
function macroRecall(matrix: ConfusionMatrix): number {
  return mean(matrix.map((_, index) => precisionRecallF1(matrix, index).recall.value));
}

function mean(values: readonly (number | null)[]): number {
  const defined = values.filter((value) => value !== null);
  return defined.reduce((sum, value) => sum + value, 0) / Math.max(1, defined.length);
}
