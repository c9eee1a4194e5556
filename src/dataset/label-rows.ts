import { answerReader } from './answer-reader.ts';
import { classCountOf, classIndexOf } from './class-index.ts';
import type {
  ColumnMapping,
  DatasetRow,
  LabelledRow,
  LabelMapping,
  LeftOutRow,
  UnevaluatedRow,
} from './dataset.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import { shownValue } from './probability-reader.ts';
import { problemRow, type ProblemSink } from './problem-log.ts';

/** Rows with their labels, each row in one of the two lists, both in the order of the rows. */
export interface RowsByLabel {
  labelled: LabelledRow[];
  leftOut: LeftOutRow[];
}

export interface LabelRowsOptions {
  /** Whether a row without an answer that can be used is left out: where answers are evaluated. */
  answersNeeded?: boolean | undefined;
}

/**
 * A function that gives rows their labels. A row without a class is left out for the first reason
 * of: no label, unmapped label, left out, neutral; the first two are problems too, with their row.
 * Where a classifier's answers are mapped, a row without one is labelled all the same, unless
 * answers are needed.
 *
 * @param log of the reading that the rows come from
 * @throws TypeError where the mapping of the answers is incomplete; the function does where the
 *   rows were read without their cells
 */
export function labelRows(
  columns: Pick<ColumnMapping, 'label' | 'prediction'>,
  labels: LabelMapping,
  log: ProblemSink,
  { answersNeeded = false }: LabelRowsOptions = {},
): (rows: readonly DatasetRow[]) => RowsByLabel {
  const lookUp = labelLookup(labels);
  const answerOf = answerReader(columns.prediction, classCountOf(labels), log);

  const label = ({ row, place, text, id, groups, cells }: DatasetRow): LabelledRow | LeftOutRow => {
    // Written out here and below: the rest of an object costs more than all else of a row.
    const read = { row, place, text, id, groups };
    if (cells === undefined) throw new TypeError('The rows were read without their cells');
    const value = cellValue(cells[columns.label]);
    if (value === null) {
      log.add({ ...problemRow(read), code: 'no-label' });
      return { ...read, reason: 'noLabel', label: null };
    }
    const mapped = lookUp(value);
    if (mapped === null) {
      log.add({
        ...problemRow(read),
        code: 'unmapped-label',
        detail: { value: shownValue(value) },
      });
      return { ...read, reason: 'unmapped', label: null };
    }
    const target = classIndexOf(mapped.target);
    if (target === null) {
      const reason = mapped.target === 'neutral' ? 'neutral' : 'leaveOut';
      return { ...read, reason, label: mapped.place };
    }
    const { answer } = answerOf(read, cells);
    if (answersNeeded && (answer?.predicted ?? null) === null) {
      return { ...read, reason: 'noPrediction', label: mapped.place };
    }
    const labelled = { row, place, text, id, groups, target, label: mapped.place };
    return answer === undefined ? labelled : { ...labelled, answer };
  };

  return (rows) => {
    const sorted: RowsByLabel = { labelled: [], leftOut: [] };
    for (const row of rows) {
      const result = label(row);
      if ('target' in result) sorted.labelled.push(result);
      else sorted.leftOut.push(result);
    }
    return sorted;
  };
}

/** Whether the row was left out by what its label means, rather than for lack of a meaning. */
export function isUnevaluated(row: LeftOutRow): row is UnevaluatedRow {
  return row.reason === 'neutral' || row.reason === 'leaveOut';
}
