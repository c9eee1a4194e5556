import { chooseSheet } from './choose-sheet.ts';
import { ColumnNames } from './column-names.ts';
import type { Cell, FileFormat } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import type { ProblemSink } from './problem-log.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import { recogniseHeader } from './recognise-header.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';
import type { SheetRow } from './sheet-listener.ts';
import { openSheetRows, type OpenSheet } from './sheet-rows.ts';
import { openWorkbook } from './xlsx-workbook.ts';

const sampleRows = 200;

/** A sheet as a first reading finds it. */
export interface RecognisedSheet {
  fileFormat: FileFormat;
  /** Names of all sheets. */
  sheets: string[];
  open(log: ProblemSink, hooks: ReadHooks): RecordReader;
}

/**
 * Chooses a workbook's sheet and looks at its first rows, which tell whether they start with a
 * header. Rows without a single value are no records, as empty lines of text are none.
 * @throws DatasetError `sheet-empty` (`detail.sheet`); as openWorkbook, chooseSheet and
 *   openSheetRows
 */
export async function recogniseSheet(
  file: Blob,
  options: Partial<FileFormat>,
  hooks: ReadHooks,
): Promise<RecognisedSheet> {
  const workbook = await openWorkbook(file, hooks);
  const sheet = await chooseSheet(workbook, options.sheet, hooks);
  const opened = await openSheetRows(workbook, sheet, hooks);
  const sample = await firstRows(opened, { ...hooks, onProgress: undefined });
  if (sample.length === 0) {
    const { name } = sheet;
    throw new DatasetError('sheet-empty', `The sheet ${name} has no cells`, { sheet: name });
  }
  const header = options.header ?? recogniseHeader(sample.map(({ cells }) => cells.map(textOf)));
  const fileFormat: FileFormat = {
    ...{ format: 'xlsx', encoding: 'utf-8', delimiter: null, header, sheet: sheet.name },
  };
  return {
    fileFormat,
    sheets: workbook.sheets.map(({ name }) => name),
    open: (log, reading) => sheetRecords(opened, sample, fileFormat, log, reading),
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

async function firstRows(sheet: OpenSheet, hooks: ReadHooks): Promise<SheetRow[]> {
  const sample: SheetRow[] = [];
  for await (const rows of sheet.rows(hooks)) {
    sample.push(...rows);
    if (sample.length >= sampleRows) break;
  }
  return sample.slice(0, sampleRows);
}

/** A row that is wider than those of the sample adds columns without a name. */
function sheetRecords(
  sheet: OpenSheet,
  sample: readonly SheetRow[],
  { header, sheet: name = '' }: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): RecordReader {
  const columns = new ColumnNames();
  const names = header ? (sample[0]?.cells ?? []).map((cell) => textOf(cell).trim()) : [];
  const width = sample.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < width; column++) {
    const name = names[column] ?? '';
    const unique = columns.add(name);
    if (unique !== name)
      log.add({ row: null, code: 'duplicate-column', column: name, detail: { renamed: unique } });
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    let row = header ? 0 : 1;
    for await (const rows of sheet.rows(hooks)) {
      const records: DataRecord[] = [];
      for (const { number, cells } of rows) {
        const place = { sheet: name, sheetRow: number };
        if (row > 0) records.push({ row, cells, malformed: false, place });
        while (columns.names.length < cells.length) columns.add('');
        row++;
      }
      throwIfAborted(hooks);
      yield records;
    }
  }

  return { columns: columns.names, batches };
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
