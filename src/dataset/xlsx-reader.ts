import { chooseSheet } from './choose-sheet.ts';
import { ColumnNames } from './column-names.ts';
import type { Cell, FileFormat } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { columnNamesOf } from './delimited-layout.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readSheetCells } from './read-sheet-cells.ts';
import { recogniseHeader } from './recognise-header.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';
import { openWorkbook } from './xlsx-workbook.ts';

const HEADER_SAMPLE_ROWS = 200;
const BATCH_ROWS = 2_000;

/** A sheet as a first reading finds it. */
export interface RecognisedSheet {
  fileFormat: FileFormat;
  /** Names of all sheets. */
  sheets: string[];
  open(log: ProblemSink, hooks: ReadHooks): RecordReader;
}

/**
 * Chooses a workbook's sheet and reads it, so that its cells can tell whether they start with a header.
 * @throws DatasetError `sheet-empty` (`detail.sheet`); as openWorkbook, chooseSheet and readSheetCells
 */
export async function recogniseSheet(
  file: Blob,
  options: Partial<FileFormat>,
  hooks: ReadHooks,
): Promise<RecognisedSheet> {
  const workbook = await openWorkbook(file);
  const sheet = await chooseSheet(workbook, options.sheet);
  const rows = filledRows(await readSheetCells(workbook, sheet, hooks));
  if (rows.length === 0) {
    const { name } = sheet;
    throw new DatasetError('sheet-empty', `The sheet ${name} has no cells`, { sheet: name });
  }
  const header = options.header ?? recogniseHeader(asText(rows.slice(0, HEADER_SAMPLE_ROWS)));
  return {
    fileFormat: { format: 'xlsx', encoding: 'utf-8', delimiter: null, header, sheet: sheet.name },
    sheets: workbook.sheets.map(({ name }) => name),
    open: (log, reading) => sheetRecords(rows, header, log, reading),
  };
}

/**
 * Opens the sheet that the format names.
 * @throws DatasetError as recogniseSheet
 */
export async function openSheet(
  file: Blob,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): Promise<RecordReader> {
  return (await recogniseSheet(file, fileFormat, hooks)).open(log, hooks);
}

/** Rows without a single value are no records, as empty lines of text are none. */
function filledRows(rows: readonly Cell[][]): Cell[][] {
  return rows.filter((cells) => cells.some((cell) => cell !== null));
}

function asText(rows: readonly Cell[][]): string[][] {
  return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
}

function sheetRecords(
  rows: readonly Cell[][],
  header: boolean,
  log: ProblemSink,
  hooks: ReadHooks,
): RecordReader {
  const columns = new ColumnNames();
  for (const name of columnNamesOf(asText(rows.slice(0, HEADER_SAMPLE_ROWS)), header)) {
    const unique = columns.add(name);
    if (unique !== name)
      log.add({ row: null, code: 'duplicate-column', column: name, detail: { renamed: unique } });
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    const first = header ? 1 : 0;
    for (let start = first; start < rows.length; start += BATCH_ROWS) {
      yield rows
        .slice(start, start + BATCH_ROWS)
        .map((cells, index) => ({ row: start - first + index + 1, cells, malformed: false }));
      await hooks.pause?.();
    }
  }

  return { columns: columns.names, batches };
}
