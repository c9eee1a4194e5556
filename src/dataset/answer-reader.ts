import type { Cell, LabelledRow, PredictionMapping, RowAnswer, RowName } from './dataset.ts';
import { classIndexOf } from './class-index.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import {
  isProblem,
  probabilityReader,
  shownValue,
  type ProbabilityReader,
} from './probability-reader.ts';
import { problemRow, type ProblemSink } from './problem-log.ts';

const noAnswer: RowAnswer = { predicted: null, probabilities: null };

/**
 * A function that reads what a classifier answered about a record: nothing where no columns are
 * mapped. A row whose label or probabilities are empty, mean nothing, are no probabilities or do
 * not sum to 1 has no answer, which is a problem with its row. A label that is not the most
 * probable class is a problem too, and stays the answer.
 *
 * @throws TypeError where neither labels nor probabilities of the classes are mapped
 */
export function answerReader(
  mapping: PredictionMapping | undefined,
  classCount: number,
  log: ProblemSink,
): (row: RowName, cells: readonly Cell[]) => Pick<LabelledRow, 'answer'> {
  if (mapping === undefined) return () => ({});
  const labelOf = labelReader(mapping, log);
  const probabilitiesOf = probabilityReader(mapping.probability, classCount);
  if (labelOf !== null) {
    return (row, cells) => {
      const predicted = labelOf(row, cells);
      if (predicted === null) return { answer: noAnswer };
      if (probabilitiesOf === null) return { answer: { predicted, probabilities: null } };
      const probabilities = read(probabilitiesOf, row, cells, predicted, log);
      if (probabilities === null) return { answer: noAnswer };
      if (Math.max(...probabilities) > (probabilities[predicted] ?? 0)) {
        log.add({ ...problemRow(row), code: 'prediction-not-most-probable' });
      }
      return { answer: { predicted, probabilities } };
    };
  }
  if (probabilitiesOf === null || mapping.probability?.kind === 'of-predicted') {
    throw new TypeError('The mapping has neither predicted labels nor probabilities of classes');
  }
  return (row, cells) => {
    const probabilities = read(probabilitiesOf, row, cells, null, log);
    if (probabilities === null) return { answer: noAnswer };
    return { answer: { predicted: likeliestClass(probabilities), probabilities } };
  };
}

/** Index of the predicted class, or null, which is reported unless the label means no class. */
function labelReader(
  { column, labels }: PredictionMapping,
  log: ProblemSink,
): ((row: RowName, cells: readonly Cell[]) => number | null) | null {
  if (column === null) return null;
  if (labels === null) throw new TypeError('The predicted labels have no meaning');
  const lookUp = labelLookup(labels);
  return (row, cells) => {
    const value = cellValue(cells[column]);
    if (value === null) {
      log.add({ ...problemRow(row), code: 'no-prediction' });
      return null;
    }
    const mapped = lookUp(value);
    if (mapped === null) {
      log.add({
        ...problemRow(row),
        code: 'unmapped-prediction',
        detail: { value: shownValue(value) },
      });
      return null;
    }
    return classIndexOf(mapped.target);
  };
}

function read(
  reader: ProbabilityReader,
  row: RowName,
  cells: readonly Cell[],
  predicted: number | null,
  log: ProblemSink,
): readonly number[] | null {
  const found = reader(cells, predicted);
  if (!isProblem(found)) return found;
  log.add({ ...problemRow(row), ...found });
  return null;
}

/** Of equals the first, but of two classes the second, which is predicted from 0.5 on. */
function likeliestClass(probabilities: readonly number[]): number {
  if (probabilities.length === 2) return (probabilities[1] ?? 0) >= 0.5 ? 1 : 0;
  return probabilities.indexOf(Math.max(...probabilities));
}
