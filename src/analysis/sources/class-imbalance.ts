import { accuracy } from '../../evaluation/accuracy.ts';
import { balancedAccuracy } from '../../evaluation/balanced-accuracy.ts';
import { confusionMatrix, supports } from '../../evaluation/confusion-matrix.ts';
import { imbalance } from '../../evaluation/imbalance.ts';
import { precisionRecallF1 } from '../../evaluation/precision-recall-f1.ts';
import type { ClassImbalanceEvidence, Strength } from '../source-evidence.ts';
import { rowsOf } from '../bitset.ts';
import { newcombeInterval } from '../statistics/newcombe-interval.ts';
import type { Evaluated, FoundSource } from './evaluated.ts';

/** How much lower the minority's recall is for the sign to be moderate and strong. */
const moderateGap = 0.05;
const strongGap = 0.15;

/**
 * Signs that the classifier neglects a rare class. None where the rarer class has 40 % of the rows
 * or more (`imbalance`); weak where it has fewer; moderate where its recall is also lower by 5
 * points, beyond chance; strong by 15 points, or where always guessing the majority would be
 * better, beyond chance.
 */
export function classImbalance({
  rows,
  classes,
  wrong,
}: Evaluated): FoundSource<'class-imbalance'> {
  const matrix = confusionMatrix(rows.labels, rows.predicted, classes.length);
  const rowsByClass = supports(matrix);
  // A class without rows hides nothing where two others have some.
  const present = rowsByClass.filter((count) => count > 0);
  const counted = present.length < 2 ? rowsByClass : present;
  const found = imbalance(
    matrix.filter((_, label) => present.length < 2 || rowsByClass[label]! > 0),
  );
  const majority = rowsByClass.indexOf(Math.max(...rowsByClass));
  const minority = rowsByClass.lastIndexOf(Math.min(...counted));
  const recalls = classes.map((_, index) => precisionRecallF1(matrix, index).recall);
  const high = recalls[majority]!.value;
  const low = recalls[minority]!.value;
  const evidence: ClassImbalanceEvidence = {
    rowsByClass,
    majorityClass: classes[majority]!,
    minorityClass: classes[minority]!,
    majorityShare: found?.majorityShare ?? 0,
    accuracy: accuracy(matrix),
    balancedAccuracy: balancedAccuracy(matrix),
    recalls,
    recallGap:
      high === null || low === null
        ? null
        : {
            value: high - low,
            ...newcombeInterval(
              { proportion: high, size: rowsByClass[majority]! },
              { proportion: low, size: rowsByClass[minority]! },
            ),
          },
  };
  return {
    source: 'class-imbalance',
    strength: found?.warn === true ? strength(evidence) : 'none',
    evidence,
    rows: rowsOf(wrong).filter((row) => rows.labels[row] === minority),
  };
}

function strength({ recallGap, majorityShare, accuracy }: ClassImbalanceEvidence): Strength {
  // Without a row of the other class nothing can be said of how it would fare.
  if (recallGap === null) return 'weak';
  if (accuracy.value !== null && accuracy.high <= majorityShare) return 'strong';
  if (recallGap.low <= 0 || recallGap.value < moderateGap) return 'weak';
  return recallGap.value < strongGap ? 'moderate' : 'strong';
}
