import type {
  ColumnMapping,
  DatasetProblem,
  ExcludedCounts,
  FileFormat,
  LabelledRow,
  LabelMapping,
  UnevaluatedRow,
} from './dataset.ts';
import { isUnevaluated, labelRows, type LabelRowsOptions } from './label-rows.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import { maxBatchRows, maxBatchText, readRows } from './read-rows.ts';

export interface ReadLabelledRowsHooks extends ReadHooks, LabelRowsOptions {
  /** Awaited; at most 2,000 rows at a time, in the file's order. */
  onRows(batch: LabelledRow[]): Promise<void> | void;
  /**
   * Rows whose label is neutral or left out, for whoever wants to look at them too. Awaited, in
   * batches as the others.
   */
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
 * Reads rows and labels them: hands over every row that has a text and a class, and an answer where
 * answers are needed. All others are counted in `excluded`, each once, for the first reason of:
 * malformed, empty text (see readRows), no label, unmapped label, left out, neutral, no answer (see
 * labelRows).
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
  hooks: ReadLabelledRowsHooks,
): Promise<ReadingOutcome> {
  const reading = readRows(files, fileFormats, columns, { ...hooks, withCells: true });
  const label = labelRows(columns, labels, reading.log, hooks);
  const excluded: ExcludedCounts = {
    neutral: 0,
    leaveOut: 0,
    unmapped: 0,
    emptyText: 0,
    noLabel: 0,
    noPrediction: 0,
    malformed: 0,
  };
  const labelled = new RowBatch<LabelledRow>(hooks, (batch) => hooks.onRows(batch));
  const unevaluated = new RowBatch<UnevaluatedRow>(hooks, (batch) =>
    hooks.onUnevaluatedRows?.(batch),
  );
  for await (const rows of reading.batches()) {
    const sorted = label(rows);
    for (const row of sorted.labelled) if (labelled.add(row)) await labelled.handOver();
    for (const row of sorted.leftOut) {
      excluded[row.reason]++;
      if (hooks.onUnevaluatedRows === undefined || !isUnevaluated(row)) continue;
      if (unevaluated.add(row)) await unevaluated.handOver();
    }
  }
  await labelled.handOver();
  await unevaluated.handOver();
  return {
    rows: reading.rows,
    excluded: { ...excluded, ...reading.excluded },
    problemCount: reading.problemCount,
    problems: [...reading.problems],
  };
}

/**
 * Rows on their way to a hook, as many at a time as readRows hands over, however few of its rows
 * they were.
 */
class RowBatch<Row extends { text: string }> {
  readonly #hooks: ReadHooks;
  readonly #take: (rows: Row[]) => Promise<void> | void;
  #rows: Row[] = [];
  #length = 0;

  constructor(hooks: ReadHooks, take: (rows: Row[]) => Promise<void> | void) {
    this.#hooks = hooks;
    this.#take = take;
  }

  /** Whether the batch is full. */
  add(row: Row): boolean {
    this.#rows.push(row);
    this.#length += row.text.length;
    return this.#rows.length >= maxBatchRows || this.#length >= maxBatchText;
  }

  async handOver(): Promise<void> {
    throwIfAborted(this.#hooks);
    const rows = this.#rows;
    this.#rows = [];
    this.#length = 0;
    if (rows.length > 0) await this.#take(rows);
  }
}
