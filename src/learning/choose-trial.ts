import { confusionMatrix, supports } from '../evaluation/confusion-matrix.ts';
import { meanF1 } from '../evaluation/macro-average.ts';
import { outputsFor } from './fit-family.ts';

/** Out-of-fold logits of one trial, a row of the training part each. */
export interface TriedLogits {
  /** Of two classes those of the second, `[rows]`, of more `[rows × classes]`. */
  logits: Float64Array;
}

/** Macro-F1, where one class may have to keep a recall. */
export interface Objective {
  floor: { classIndex: number; recall: number } | null;
}

export interface ChosenTrial {
  /** Place among the trials; -1 for the model as it is. */
  trial: number;
  /** Of two classes the second is answered from this logit on; 0 for more. */
  cut: number;
  macroF1: number;
}

/** Probabilities 0.3, 0.4, 0.5, 0.6 and 0.7 as logits. */
const cuts = [0.3, 0.4, 0.5, 0.6, 0.7].map((share) => Math.log(share / (1 - share)));

/**
 * How many standard errors, of the share of rows that a change answers otherwise, it must gain: a
 * change that gains less has as likely found a whim of these rows.
 */
const changePenalty = 0.5;

/**
 * The trial, and of two classes its cut, with the highest out-of-fold macro-F1 less a penalty for
 * every answer that it changes. The model as it is has none, and is chosen where nothing beats it.
 *
 * @param base logits of the model as it is, or null where there is none
 * @param baseCut where that model answers the second of two classes
 */
export function chooseTrial(
  trials: readonly TriedLogits[],
  labels: Uint8Array,
  classCount: number,
  base: { logits: Float64Array; cut: number } | null,
  { floor }: Objective,
): ChosenTrial {
  const rows = labels.length;
  const before = base === null ? null : predictedAt(base.logits, classCount, base.cut);
  let best: ChosenTrial | null = null;
  let bestScore = -Infinity;
  const consider = (trial: number, cut: number, predicted: Uint8Array): void => {
    const matrix = confusionMatrix(labels, predicted, classCount);
    const macroF1 = macroF1Of(matrix);
    const changed =
      before === null
        ? 0
        : predicted.reduce((sum, answer, row) => sum + (answer === before[row] ? 0 : 1), 0);
    const missing =
      floor === null ? 0 : Math.max(0, floor.recall - recallOf(matrix, floor.classIndex));
    // A floor that nothing reaches is approached first, and only then macro-F1 counts.
    const score = macroF1 - changePenalty * Math.sqrt(changed / rows / rows) - 10 * missing;
    if (score <= bestScore) return;
    bestScore = score;
    best = { trial, cut, macroF1 };
  };
  if (base !== null && before !== null) consider(-1, base.cut, before);
  trials.forEach(({ logits }, trial) => {
    for (const cut of classCount === 2 ? cuts : [0]) {
      consider(trial, cut, predictedAt(logits, classCount, cut));
    }
  });
  if (best === null) throw new RangeError('there is nothing to choose from');
  return best;
}

/** The highest macro-F1 of some logits over the cuts that are tried. */
export function bestMacroF1(logits: Float64Array, labels: Uint8Array, classCount: number): number {
  return Math.max(
    ...(classCount === 2 ? cuts : [0]).map((cut) =>
      macroF1Of(confusionMatrix(labels, predictedAt(logits, classCount, cut), classCount)),
    ),
  );
}

/**
 * The answered class of each row: of two the second from the cut on, of more the one of the largest
 * logit, the first of equal ones.
 */
export function predictedAt(logits: Float64Array, classCount: number, cut: number): Uint8Array {
  if (classCount === 2) return Uint8Array.from(logits, (logit) => (logit >= cut ? 1 : 0));
  const outputs = outputsFor(classCount);
  return Uint8Array.from({ length: logits.length / outputs }, (_, row) => {
    let best = 0;
    for (let k = 1; k < outputs; k++) {
      if ((logits[row * outputs + k] as number) > (logits[row * outputs + best] as number))
        best = k;
    }
    return best;
  });
}

/** Mean F1 over the classes that have rows or are answered. */
export function macroF1Of(matrix: readonly (readonly number[])[]): number {
  const answered = matrix.map((_, k) => matrix.reduce((sum, counts) => sum + (counts[k] ?? 0), 0));
  const there = supports(matrix).flatMap((rows, k) => (rows + (answered[k] ?? 0) > 0 ? [k] : []));
  return there.length === matrix.length
    ? meanF1(matrix)
    : meanF1(there.map((label) => there.map((answer) => matrix[label]?.[answer] ?? 0)));
}

function recallOf(matrix: readonly (readonly number[])[], classIndex: number): number {
  const counts = matrix[classIndex] ?? [];
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return rows === 0 ? 1 : (counts[classIndex] ?? 0) / rows;
}
