import type {
  ColumnMapping,
  DatasetRow,
  LabelledRow,
  LabelMapping,
  LeftOutRow,
  UnevaluatedRow,
} from './dataset.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import { predictionReader } from './prediction-reader.ts';
import type { ProblemSink } from './problem-log.ts';

const maxDetailLength = 100;

/** Rows with their labels, each row in one of the two lists, both in the order of the rows. */
export interface RowsByLabel {
  labelled: LabelledRow[];
  leftOut: LeftOutRow[];
}

/**
 * A function that gives rows their labels. A row without a class is left out for the first reason
 * of: no label, unmapped label, left out, neutral; the first two are problems too, with their row.
 * Where another system's predictions are mapped, a row without one is labelled all the same, with
 * `prediction` null.
 *
 * @param log of the reading that the rows come from
 * @throws TypeError the function does, where the rows were read without their cells
 */
export function labelRows(
  columns: Pick<ColumnMapping, 'label' | 'prediction'>,
  labels: LabelMapping,
  log: ProblemSink,
): (rows: readonly DatasetRow[]) => RowsByLabel {
  const lookUp = labelLookup(labels);
  const predictionOf = predictionReader(columns.prediction, log);

  const label = (read: DatasetRow): LabelledRow | LeftOutRow => {
    const { row, text, id, groups, cells } = read;
    if (cells === undefined) throw new TypeError('The rows were read without their cells');
    const value = cellValue(cells[columns.label]);
    if (value === null) {
      log.add({ row, code: 'no-label' });
      return { row, text, id, groups, reason: 'noLabel', label: null };
    }
    const mapped = lookUp(value);
    if (mapped === null) {
      const shown = typeof value === 'number' ? value : String(value).slice(0, maxDetailLength);
      log.add({ row, code: 'unmapped-label', detail: { value: shown } });
      return { row, text, id, groups, reason: 'unmapped', label: null };
    }
    const { target, place } = mapped;
    if (target === 'neutral' || target === 'leave-out') {
      const reason = target === 'neutral' ? target : 'leaveOut';
      return { row, text, id, groups, reason, label: place };
    }
    return { row, text, target, label: place, id, groups, ...predictionOf(row, cells) };
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
