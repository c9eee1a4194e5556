import { openDataSet } from '../dataset/data-set-records.ts';
import type { Cell, DatasetSurvey } from '../dataset/dataset.ts';
import { openRecords } from '../dataset/open-records.ts';
import { ProblemLog } from '../dataset/problem-log.ts';
import type { DataRecord } from '../dataset/record-reader.ts';
import { CsvTable } from '../dataset/write/csv-table.ts';
import { spreadsheetText } from '../evaluation/spreadsheet-text.ts';
import type { Job } from './jobs.ts';

/**
 * `same`: a workbook where the first file was one, else delimited text with the delimiter and the
 * decimal mark of the file. `xlsx`: a workbook in any case.
 */
export type WrittenFileFormat = 'same' | 'xlsx';

/** Files as they were read first. */
export interface ReadFiles {
  files: readonly File[];
  survey: DatasetSurvey;
}

/** Rows turned into a piece of the file at a time; between two the worker answers messages. */
const pieceRows = 2000;

/** A table that is written piece by piece. */
interface PieceWriter {
  type: string;
  add: (rows: Cell[][]) => BlobPart[];
  end: () => BlobPart[];
}

/**
 * Every record of files as one table.
 *
 * @param names of the columns
 * @param cellsOf what stands in them of a record
 */
export async function writeRecords(
  read: ReadFiles,
  names: readonly string[],
  cellsOf: (record: DataRecord) => Cell[],
  format: WrittenFileFormat,
  job: Job,
): Promise<Blob> {
  const { survey } = read;
  const writer = await pieceWriter(survey, format, names);
  const parts: Blob[] = [];
  const keep = (pieces: BlobPart[]) => {
    if (pieces.length > 0) parts.push(new Blob(pieces));
  };
  keep(writer.add([[...names]]));
  for await (const records of allRecords(read, job)) {
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
function allRecords({ files, survey }: ReadFiles, job: Job): AsyncIterable<DataRecord[]> {
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

async function pieceWriter(
  survey: DatasetSurvey,
  wanted: WrittenFileFormat,
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
