import { likeliest } from '../../evaluation/answers.ts';
import type { LabelWitness } from '../source-evidence.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import {
  confidentClasses,
  confidentLearning,
  labelThresholds,
  type ConfidentLearning,
} from '../../evaluation/confident-learning.ts';

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
  /** Rows × classes, row by row. */
  probabilities: Float64Array;
  /**
   * With those probabilities. Suspects are contradicted by both classifiers, where there are two.
   */
  learning: ConfidentLearning;
  /** Null where there are not two classifiers. */
  agreement: Agreement | null;
}

/** Probabilities of rows × classes by those who gave some. */
export interface Witnesses {
  /** By the classifier that is evaluated; null where it only gave labels. */
  model: Float64Array | null;
  /** By one trained on the other folds of the file; null where the file is too small. */
  crossValidated: Float64Array | null;
}

/**
 * Looks for wrong labels with the probabilities that have the lowest log loss on them: the
 * classifier's, those of a classifier that is cross-validated on the file, or the mean of the two.
 * A weak classifier contradicts many labels that are right, and its confidence does not tell; but
 * two that have learnt from different reviews seldom err on the same row. So a suspect has to be
 * contradicted by both, and by chance they agree on as many rows as the shares of each, multiplied,
 * say. Null where nobody gave probabilities.
 *
 * @param labels index of the given class, a row each
 */
export function secondOpinion(
  labels: Uint8Array,
  classCount: number,
  { model, crossValidated }: Witnesses,
): SecondOpinion | null {
  if (model === null || crossValidated === null) {
    const probabilities = model ?? crossValidated;
    if (probabilities === null) return null;
    return {
      witness: model === null ? 'cross-validated' : 'model',
      probabilities,
      learning: confidentLearning(labels, probabilities, classCount),
      agreement: null,
    };
  }
  const average = model.map((probability, place) => (probability + crossValidated[place]!) / 2);
  const witnesses: { witness: LabelWitness; probabilities: Float64Array }[] = [
    { witness: 'model', probabilities: model },
    { witness: 'cross-validated', probabilities: crossValidated },
    { witness: 'average', probabilities: average },
  ];
  const [best] = witnesses
    .map((one) => ({ ...one, loss: meanLogLoss(labels, one.probabilities, classCount) }))
    .sort((a, b) => a.loss - b.loss);
  const { witness, probabilities } = best!;
  const learning = confidentLearning(labels, probabilities, classCount);
  const isContradicted = (row: number) =>
    [model, crossValidated].every(
      (said) => likeliest(said, row * classCount, classCount, -1) !== labels[row],
    );
  return {
    witness,
    probabilities,
    learning: { ...learning, suspects: learning.suspects.filter(isContradicted) },
    agreement: agreementOf(
      confidentContradictions(labels, model, classCount),
      confidentContradictions(labels, crossValidated, classCount),
    ),
  };
}

/** Mean of −ln(probability of the given label), clipped as in `logLoss`; 0 without rows. */
function meanLogLoss(labels: Uint8Array, probabilities: Float64Array, classCount: number): number {
  let sum = 0;
  labels.forEach((label, row) => {
    const probability = probabilities[row * classCount + label]!;
    sum -= Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability)));
  });
  return sum / Math.max(1, labels.length);
}

function agreementOf(first: Uint8Array, second: Uint8Array): Agreement {
  const rows = first.length;
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

/**
 * Rows with another class that is more probable than their label, and at least as probable as it
 * usually is where it is given: 1, else 0.
 */
function confidentContradictions(
  labels: Uint8Array,
  probabilities: Float64Array,
  classCount: number,
): Uint8Array {
  const { thresholds } = labelThresholds(labels, probabilities, classCount);
  const confident = confidentClasses(probabilities, thresholds);
  return Uint8Array.from(labels, (label, row) => {
    const other = confident[row]!;
    if (other === -1 || other === label) return 0;
    const start = row * classCount;
    return probabilities[start + other]! > probabilities[start + label]! ? 1 : 0;
  });
}
