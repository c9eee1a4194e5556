import { openDataSet } from '../dataset/data-set-records.ts';
import type { Cell, DatasetSurvey } from '../dataset/dataset.ts';
import { labelRows } from '../dataset/label-rows.ts';
import { openRecords } from '../dataset/open-records.ts';
import { ProblemLog } from '../dataset/problem-log.ts';
import type { DataRecord } from '../dataset/record-reader.ts';
import { CsvTable } from '../dataset/write/csv-table.ts';
import { spreadsheetText } from '../evaluation/spreadsheet-text.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { columnsOfAnswers } from './columns-of-answers.ts';
import { columnName } from './describe-dataset.ts';
import type { Progress } from './engine-api.ts';
import { runJob, type Job } from './jobs.ts';
import { FinishedEvaluation, type FinishedClassification, type Results } from './results.ts';

/**
 * `same`: a workbook where the first file was one, else delimited text with the delimiter and the
 * decimal mark of the file. `xlsx`: a workbook in any case.
 */
export type AnsweredFileFormat = 'same' | 'xlsx';

type Finished = FinishedEvaluation | FinishedClassification;

/** Rows turned into a piece of the file at a time; between two the worker answers messages. */
const pieceRows = 2000;

/** The question for the user's own file with the answers in it. */
export function answeredFileQuestions(results: Results) {
  return {
    /**
     * The files that were evaluated or classified, as one table: every record with all its cells,
     * then what was answered about it, or why it was left out. A table of more rows than a sheet
     * holds is delimited text, whatever was asked for; the type of the blob says which it is.
     */
    answeredFile: (
      id: string,
      format: AnsweredFileFormat,
      handle: JobHandle<Progress>,
    ): Promise<Blob> => runJob(handle, (job) => writeAnsweredFile(results.get(id), format, job)),
  };
}

/** A table that is written piece by piece. */
interface PieceWriter {
  type: string;
  add: (rows: Cell[][]) => BlobPart[];
  end: () => BlobPart[];
}

async function writeAnsweredFile(
  result: Finished,
  format: AnsweredFileFormat,
  job: Job,
): Promise<Blob> {
  const { survey } = result.request;
  const answers = columnsOfAnswers(result);
  const own = survey.columns.map(({ index }) => columnName(survey, index));
  const names = [...own, ...newNames(own, [...answers.map(({ name }) => name), 'left_out'])];
  const reasonOf = reasonReader(result);
  const numbers = result.rows.rowNumbers;
  let next = 0;

  const cellsOf = (record: DataRecord): Cell[] => {
    const cells: Cell[] = own.map((_, column) => record.cells[column] ?? null);
    if (numbers[next] === record.row) {
      cells.push(...answers.map(({ cell }) => cell(next)), null);
      next += 1;
    } else {
      cells.push(...answers.map(() => null), reasonOf(record));
    }
    // A row with more cells than the file has columns keeps them, as wrong as it was.
    return cells.concat(record.cells.slice(own.length));
  };

  const writer = await pieceWriter(survey, format, names);
  const parts: Blob[] = [];
  const keep = (pieces: BlobPart[]) => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
  };
  keep(writer.add([names]));
  for await (const records of allRecords(result, job)) {
    for (let from = 0; from < records.length; from += pieceRows) {
      const piece = records.slice(from, from + pieceRows);
      keep(writer.add(piece.map(cellsOf)));
      const done = piece.at(-1)?.row ?? 0;
      job.progress({ stage: 'reading', done, total: survey.rows, unit: 'rows' });
      await job.pause();
    }
  }
  keep(writer.end());
  return new Blob(parts, { type: writer.type });
}

/** Every record of the files, those without a text and the malformed ones too. */
function allRecords({ request }: Finished, job: Job): AsyncIterable<DataRecord[]> {
  const { files, survey } = request;
  const log = new ProblemLog();
  const reader = openDataSet(
    survey.files.map(({ name, size, fileFormat }, index) => ({
      name,
      size,
      open: (problems, hooks) => {
        const file = files[index];
        if (file === undefined) throw new RangeError(`${name} was not given`);
        return openRecords(file, fileFormat, problems, hooks);
      },
    })),
    log,
    { signal: job, pause: () => job.pause() },
  );
  return reader.batches();
}

/** Why a record was left out, by the names that the report counts them under. */
function reasonReader(result: Finished): (record: DataRecord) => string {
  const { columns } = result.request;
  const withoutText = ({ malformed, cells }: DataRecord): string | null => {
    if (malformed) return 'malformed';
    return String(cells[columns.text] ?? '').trim() === '' ? 'emptyText' : null;
  };
  // A classification leaves no row with a text out.
  if (!(result instanceof FinishedEvaluation)) return (record) => withoutText(record) ?? '';
  const { columns: mapped, labels } = result.request;
  const answersNeeded = result.held === null;
  const label = labelRows(mapped, labels, new ProblemLog(), { answersNeeded });
  return (record) => {
    const { row, cells, place } = record;
    const reason = withoutText(record);
    if (reason !== null) return reason;
    const { leftOut } = label([{ row, place, cells, text: '', id: null, groups: [] }]);
    return leftOut[0]?.reason ?? '';
  };
}

async function pieceWriter(
  survey: DatasetSurvey,
  wanted: AnsweredFileFormat,
  names: readonly string[],
): Promise<PieceWriter> {
  const { format, delimiter, sheet } = survey.fileFormat;
  if (wanted === 'xlsx' || format === 'xlsx') {
    // Loaded when a file needs it, as the reader of workbooks is.
    const { XlsxTable, maxSheetRows } = await import('../dataset/write/xlsx-table.ts');
    if (survey.rows < maxSheetRows) {
      const table = new XlsxTable(sheet ?? 'Sheet1');
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        add: (rows) => table.rows(rows),
        end: () => table.end(),
      };
    }
  }
  const { decimalMark } = survey;
  const table = new CsvTable({ delimiter, decimalMark, guard: spreadsheetText });
  let isBegun = false;
  return {
    type: delimiter === '\t' ? 'text/tab-separated-values;charset=utf-8' : 'text/csv;charset=utf-8',
    add: (rows) => {
      if (isBegun) return [table.rows(rows)];
      isBegun = true;
      return [table.header(names), table.rows(rows.slice(1))];
    },
    end: () => [],
  };
}

/** Names that no column of the file has: `prediction`, or `prediction (2)` where it has one. */
function newNames(own: readonly string[], wanted: readonly string[]): string[] {
  const taken = new Set(own);
  return wanted.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
    taken.add(free);
    return free;
  });
}
