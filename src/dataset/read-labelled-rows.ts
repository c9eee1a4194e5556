import type {
  Cell,
  ColumnMapping,
  DatasetProblem,
  ExcludedCounts,
  FileFormat,
  LabelledRow,
  LabelMapping,
  UnevaluatedRow,
} from './dataset.ts';
import { openDataSet } from './data-set-records.ts';
import { cellValue, labelLookup } from './label-lookup.ts';
import { openRecords } from './open-records.ts';
import { ownCopy } from './own-copy.ts';
import { predictionReader } from './prediction-reader.ts';
import { ProblemLog, type ProblemSink } from './problem-log.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import type { DataRecord } from './record-reader.ts';

const BATCH_ROWS = 2_000;
const MAX_DETAIL_LENGTH = 100;

export interface ReadRowsHooks extends ReadHooks {
  /** Awaited; at most 2,000 rows at a time, in the file's order. */
  onRows(batch: LabelledRow[]): Promise<void> | void;
  /** Rows whose label is neutral or left out, for whoever wants to look at them too. Awaited, in batches as the others. */
  onUnevaluatedRows?(batch: UnevaluatedRow[]): Promise<void> | void;
}

/** What a reading of all rows came to. */
export interface ReadingOutcome {
  /** Records of the file, whether they could be used or not. */
  rows: number;
  excluded: ExcludedCounts;
  problemCount: number;
  /** The first of the problems, at most 1,000. */
  problems: DatasetProblem[];
}

/**
 * Second reading: hands over every row that has a text and a negative or positive label. All others are counted in
 * `excluded`, each once, for the first reason of: malformed, empty text, no label, unmapped label, left out, neutral;
 * the first four are problems too, with their row.
 *
 * Where another system's predictions are mapped, a row without one is handed over all the same, with `prediction` null.
 *
 * @param files those of the survey, in its order
 * @param fileFormats theirs, as the survey found them
 * @throws DatasetError see DatasetErrorCode
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function readLabelledRows(
  files: readonly File[],
  fileFormats: readonly FileFormat[],
  columns: ColumnMapping,
  labels: LabelMapping,
  hooks: ReadRowsHooks,
): Promise<ReadingOutcome> {
  const log = new ProblemLog();
  const reader = openDataSet(
    files.map((file, index) => ({
      name: file.name,
      size: file.size,
      open: (problems, reading) => {
        const fileFormat = fileFormats[index];
        if (fileFormat === undefined) throw new RangeError(`${file.name} was not surveyed`);
        return openRecords(file, fileFormat, problems, reading);
      },
    })),
    log,
    hooks,
  );
  const toRow = rowMaker(columns, labels, reader.problems);
  const excluded: ExcludedCounts = {
    neutral: 0,
    leaveOut: 0,
    unmapped: 0,
    emptyText: 0,
    noLabel: 0,
    malformed: 0,
  };
  let rows = 0;
  let batch: LabelledRow[] = [];
  let unevaluated: UnevaluatedRow[] = [];
  for await (const records of reader.batches()) {
    for (const record of records) {
      rows++;
      const result = toRow(record);
      if (typeof result === 'string') {
        excluded[result]++;
      } else if (isLabelled(result)) {
        batch.push(result);
      } else {
        excluded[result.reason]++;
        if (hooks.onUnevaluatedRows !== undefined) {
          unevaluated.push({ text: ownCopy(result.text), label: result.label });
        }
      }
      if (batch.length >= BATCH_ROWS) {
        throwIfAborted(hooks);
        await hooks.onRows(batch);
        batch = [];
      }
      if (unevaluated.length >= BATCH_ROWS) {
        throwIfAborted(hooks);
        await hooks.onUnevaluatedRows?.(unevaluated);
        unevaluated = [];
      }
    }
  }
  throwIfAborted(hooks);
  if (batch.length > 0) await hooks.onRows(batch);
  if (unevaluated.length > 0) await hooks.onUnevaluatedRows?.(unevaluated);
  return { rows, excluded, problemCount: log.problemCount, problems: log.problems };
}

/** A row that its label leaves out. */
interface LeftOutRow extends UnevaluatedRow {
  reason: 'neutral' | 'leaveOut';
}

function isLabelled(row: LabelledRow | LeftOutRow): row is LabelledRow {
  return 'target' in row;
}

/** A function that makes a labelled row of a record, or says why not. */
function rowMaker(
  columns: ColumnMapping,
  labels: LabelMapping,
  log: ProblemSink,
): (record: DataRecord) => LabelledRow | LeftOutRow | keyof ExcludedCounts {
  const lookUp = labelLookup(labels);
  const predictionOf = predictionReader(columns.prediction, log);
  const groupValues = new Map<string, string>();
  const groupValue = (cell: Cell | undefined): string => {
    const value = textOf(cellValue(cell));
    const known = groupValues.get(value);
    if (known !== undefined) return known;
    const own = ownCopy(value);
    groupValues.set(own, own);
    return own;
  };

  return ({ row, cells, malformed }) => {
    if (malformed) return 'malformed';
    const text = textOf(cells[columns.text]);
    if (text.trim() === '') {
      log.add({ row, code: 'empty-text' });
      return 'emptyText';
    }
    const label = cellValue(cells[columns.label]);
    if (label === null) {
      log.add({ row, code: 'no-label' });
      return 'noLabel';
    }
    const mapped = lookUp(label);
    if (mapped === null) {
      const value = typeof label === 'number' ? label : String(label).slice(0, MAX_DETAIL_LENGTH);
      log.add({ row, code: 'unmapped-label', detail: { value } });
      return 'unmapped';
    }
    const { target, place } = mapped;
    if (target === 'leave-out') return { text, label: place, reason: 'leaveOut' };
    if (target === 'neutral') return { text, label: place, reason: 'neutral' };
    const id = columns.id === null ? null : textOf(cellValue(cells[columns.id]));
    return {
      row,
      text: ownCopy(text),
      target,
      label: place,
      id: id === null || id === '' ? null : ownCopy(id),
      groups: columns.groups.map((index) => groupValue(cells[index])),
      ...predictionOf(row, cells),
    };
  };
}

function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell === null || cell === undefined ? '' : String(cell);
}
