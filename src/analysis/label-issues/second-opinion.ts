import { logLoss } from '../../evaluation/log-loss.ts';
import type { LabelWitness } from '../source-evidence.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { confidentLearning, type ConfidentLearning } from './confident-learning.ts';

/** How often the two classifiers confidently contradict the same label. */
export interface Agreement {
  both: number;
  /** If the errors of one had nothing to do with those of the other. */
  expected: number;
  /** Of the hypothesis that they have nothing to do with each other. */
  pValue: number;
}

/** What the classifier and one that was trained on the file itself say together. */
export interface SecondOpinion {
  /** Whose probabilities fit the labels best. */
  witness: LabelWitness;
  probabilities: Float64Array;
  /**
   * With those probabilities. Suspects are contradicted by both classifiers, where there are two.
   */
  learning: ConfidentLearning;
  /** Null where there is no second classifier. */
  agreement: Agreement | null;
}

/**
 * Looks for wrong labels with the probabilities that have the lowest log loss on them: the
 * classifier's, those of a classifier that is cross-validated on the file, or the mean of the two.
 * A weak classifier contradicts many labels that are right, and its confidence does not tell; but
 * two that have learnt from different reviews seldom err on the same row. So a suspect has to be
 * contradicted by both, and by chance they agree on as many rows as the shares of each, multiplied,
 * say.
 *
 * @param labels given class of each row, 0 or 1
 * @param model probability of class 1 by the classifier that is evaluated
 * @param crossValidated the same by one trained on the other folds of the file; null where the file
 *   is too small
 */
export function secondOpinion(
  labels: Uint8Array,
  model: Float64Array,
  crossValidated: Float64Array | null,
): SecondOpinion {
  if (crossValidated === null) {
    const learning = confidentLearning(labels, model);
    return { witness: 'model', probabilities: model, learning, agreement: null };
  }
  const average = model.map((probability, row) => (probability + crossValidated[row]!) / 2);
  const witnesses: { witness: LabelWitness; probabilities: Float64Array }[] = [
    { witness: 'model', probabilities: model },
    { witness: 'cross-validated', probabilities: crossValidated },
    { witness: 'average', probabilities: average },
  ];
  const [best] = witnesses
    .map((one) => ({ ...one, loss: logLoss(labels, one.probabilities).value ?? 0 }))
    .sort((a, b) => a.loss - b.loss);
  const { witness, probabilities } = best!;
  const learning = confidentLearning(labels, probabilities);
  const isContradicted = (row: number) =>
    [model, crossValidated].every((said) => (said[row]! > 0.5 ? 1 : 0) !== labels[row]);
  return {
    witness,
    probabilities,
    learning: { ...learning, suspects: learning.suspects.filter(isContradicted) },
    agreement: agreementOf(labels, model, crossValidated),
  };
}

function agreementOf(
  labels: Uint8Array,
  model: Float64Array,
  crossValidated: Float64Array,
): Agreement {
  const rows = labels.length;
  const first = confidentContradictions(labels, model);
  const second = confidentContradictions(labels, crossValidated);
  let both = 0;
  let ofFirst = 0;
  let ofSecond = 0;
  for (let row = 0; row < rows; row++) {
    both += first[row]! & second[row]!;
    ofFirst += first[row]!;
    ofSecond += second[row]!;
  }
  return {
    both,
    expected: (ofFirst * ofSecond) / Math.max(1, rows),
    pValue: compareShares({
      errorsInside: both,
      rowsInside: ofFirst,
      errorsOutside: ofSecond - both,
      rowsOutside: rows - ofFirst,
    }),
  };
}

/** Rows whose other label is at least as probable as it usually is where it is given: 1, else 0. */
function confidentContradictions(labels: Uint8Array, probabilities: Float64Array): Uint8Array {
  const { thresholds } = confidentLearning(labels, probabilities);
  return Uint8Array.from(labels, (label, row) => {
    const other = label === 1 ? 1 - probabilities[row]! : probabilities[row]!;
    const threshold = thresholds[label === 1 ? 0 : 1];
    return threshold !== null && other > 0.5 && other >= threshold ? 1 : 0;
  });
}
