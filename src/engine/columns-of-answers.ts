import type { Cell } from '../dataset/dataset.ts';
import { expectedStars } from '../model/expected-stars.ts';
import { FinishedEvaluation, type FinishedClassification } from './results.ts';

/** A column that an answered file has after the user's own. */
export interface AnswerColumn {
  name: string;
  /** @param index of an answered row */
  cell: (index: number) => Cell;
}

/** Decimals of expected stars: they are a mean, and their file is read by people. */
const starDecimals = 3;

/**
 * What was answered about the rows of a result, as columns. Those that the answers do not fill,
 * such as probabilities where only classes were answered, are not among them.
 */
export function columnsOfAnswers(
  result: FinishedEvaluation | FinishedClassification,
): AnswerColumn[] {
  const { rows, report } = result;
  const { classes } = report;
  const { probabilities } = rows;
  const columns: AnswerColumn[] = [
    { name: 'prediction', cell: (index) => classes[rows.predictedClass(index)] ?? null },
  ];
  if (probabilities !== null) {
    columns.push({ name: 'probability', cell: (index) => rows.confidence(index) });
    classes.forEach((name, place) => {
      const cell = (index: number) => probabilities[index * classes.length + place] ?? null;
      columns.push({ name: `p_${name}`, cell });
    });
  }
  const stars = starsOf(result);
  if (stars !== null) {
    const cell = (index: number) => Number(stars(index).toFixed(starDecimals));
    columns.push({ name: 'expected_stars', cell });
  }
  if (result instanceof FinishedEvaluation) {
    const cell = (index: number) => rows.trueClass(index) === rows.predictedClass(index);
    columns.push({ name: 'correct', cell });
  }
  return columns;
}

/** Stars that the model expects of a row; null where it does not say. */
function starsOf(
  result: FinishedEvaluation | FinishedClassification,
): ((index: number) => number) | null {
  if (!(result instanceof FinishedEvaluation)) {
    const { stars } = result.rows;
    return stars === null ? null : (index) => stars[index] ?? NaN;
  }
  const { rows, held, classes } = result;
  const scale = held?.model.starScale ?? null;
  const { probabilities } = rows;
  if (held === null || scale === null || probabilities === null) return null;
  const { names, values } = classes;
  const of = (index: number, place: number) => probabilities[index * names.length + place] ?? 0;
  const positive = names.indexOf(held.model.info.classes[1] ?? '');
  if (positive >= 0) {
    return (index) => {
      const probability = of(index, positive);
      return expectedStars(scale, Math.log(probability / (1 - probability)));
    };
  }
  // The classes are the stars themselves.
  if (values === null) return null;
  return (index) => values.reduce((sum, value, place) => sum + value * of(index, place), 0);
}
