import type {
  Cell,
  DatasetProblem,
  DatasetRow,
  ExcludedCounts,
  FileFormat,
  RowColumns,
} from './dataset.ts';
import { openDataSet, type DataSetReader } from './data-set-records.ts';
import { cellValue } from './label-lookup.ts';
import { openRecords } from './open-records.ts';
import { ownCopy } from './own-copy.ts';
import { ProblemLog, problemRow, type ProblemSink } from './problem-log.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';

export const maxBatchRows = 2_000;
/**
 * UTF-16 code units: a workbook or Parquet names one long text in many rows at the cost of a few
 * bytes each.
 */
export const maxBatchText = 8 * 1024 * 1024;

export interface ReadRowsOptions extends ReadHooks {
  /** Whether rows carry all cells of their record. */
  withCells?: boolean;
}

/**
 * Rows on their way out of files. What it says of itself is complete once the last batch is taken.
 */
export interface RowReading {
  /** Records so far, whether they could be used or not. */
  readonly rows: number;
  /** Records so far that are no rows, by reason. */
  readonly excluded: Pick<ExcludedCounts, 'malformed' | 'emptyText'>;
  readonly problemCount: number;
  /** The first of the problems, at most 1,000. */
  readonly problems: readonly DatasetProblem[];
  /** Where to report what is wrong with the rows of the batch in hand. */
  readonly log: ProblemSink;
  /**
   * The rows in the files' order, at most 2,000 and 8 Mi code units of text at a time, or a single
   * row. To be iterated once.
   */
  batches(): AsyncGenerator<DatasetRow[]>;
}

/**
 * Second reading: every record with a text, whether it has a label or not. `rows` less the sum of
 * `excluded` is the number of rows handed over. Records without a text are problems with their row;
 * what is wrong with malformed ones the format's reader has said.
 *
 * Iterating throws DatasetError (see DatasetErrorCode), and DOMException `AbortError` when the
 * signal is aborted.
 *
 * @param files those of the survey, in its order
 * @param fileFormats theirs, as the survey found them
 */
export function readRows(
  files: readonly File[],
  fileFormats: readonly FileFormat[],
  columns: RowColumns,
  options: ReadRowsOptions = {},
): RowReading {
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
    options,
  );
  return new DataSetRows(reader, log, columns, options);
}

class DataSetRows implements RowReading {
  readonly #reader: DataSetReader;
  readonly #problems: ProblemLog;
  readonly #columns: RowColumns;
  readonly #options: ReadRowsOptions;
  /** Each value of the groups once: there are few of them and many rows. */
  readonly #groupValues = new Map<string, string>();
  readonly excluded = { malformed: 0, emptyText: 0 };
  rows = 0;

  constructor(
    reader: DataSetReader,
    problems: ProblemLog,
    columns: RowColumns,
    options: ReadRowsOptions,
  ) {
    this.#reader = reader;
    this.#problems = problems;
    this.#columns = columns;
    this.#options = options;
  }

  get problemCount(): number {
    return this.#problems.problemCount;
  }

  get problems(): readonly DatasetProblem[] {
    return this.#problems.problems;
  }

  get log(): ProblemSink {
    return this.#reader.problems;
  }

  async *batches(): AsyncGenerator<DatasetRow[]> {
    const { groups } = this.#columns;
    for await (const records of this.#reader.batches()) {
      let batch: DatasetRow[] = [];
      let length = 0;
      for (const { row, cells, malformed, place } of records) {
        this.rows++;
        if (malformed) {
          this.excluded.malformed++;
          continue;
        }
        const text = textOfRecord(cells, this.#columns);
        if (text.trim() === '') {
          this.log.add({
            ...problemRow({ row, place, id: this.#idOf(cells) }),
            code: 'empty-text',
          });
          this.excluded.emptyText++;
          continue;
        }
        if (batch.length === maxBatchRows || length + text.length > maxBatchText) {
          if (batch.length > 0) yield batch;
          throwIfAborted(this.#options);
          [batch, length] = [[], 0];
        }
        length += text.length;
        batch.push({
          row,
          place,
          text,
          id: this.#idOf(cells),
          groups: groups.map((index) => this.#groupValue(cells[index])),
          ...(this.#options.withCells === true ? { cells } : {}),
        });
      }
      if (batch.length > 0) yield batch;
      throwIfAborted(this.#options);
    }
  }

  #idOf(cells: readonly Cell[]): string | null {
    const { id } = this.#columns;
    return id === null ? null : ownCopy(textOf(cellValue(cells[id]))) || null;
  }

  #groupValue(cell: Cell | undefined): string {
    const value = textOf(cellValue(cell));
    const known = this.#groupValues.get(value);
    if (known !== undefined) return known;
    const own = ownCopy(value);
    this.#groupValues.set(own, own);
    return own;
  }
}

/** The text of a record: that of its column, after that of its title where one is read. */
export function textOfRecord(
  cells: readonly Cell[],
  { text: column, title: titleColumn }: Pick<RowColumns, 'text' | 'title'>,
): string {
  const text = textOf(cells[column]);
  if (titleColumn === undefined) return text;
  const title = textOf(cells[titleColumn]).trim();
  if (title === '') return text;
  return text.trim() === '' ? title : `${title}\n${text}`;
}

function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell === null || cell === undefined ? '' : String(cell);
}
