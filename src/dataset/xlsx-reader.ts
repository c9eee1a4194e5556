import { chooseSheets } from './choose-sheet.ts';
import { ColumnNames } from './column-names.ts';
import type { Cell, FileFormat } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { MergedFill, readMergedCells } from './merged-cells.ts';
import type { ProblemSink } from './problem-log.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import { recogniseHeader } from './recognise-header.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';
import type { SheetRow } from './sheet-listener.ts';
import {
  openSheetRows,
  readWorkbookCells,
  type OpenSheet,
  type WorkbookCells,
} from './sheet-rows.ts';
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
 * Chooses a workbook's sheets and looks at their first rows, which tell whether they start with a
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
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  let cells: WorkbookCells | null = null;
  const readCells = async () => (cells ??= await readWorkbookCells(workbook, [], quietly));
  const wanted = options.sheets ?? (options.sheet === undefined ? [] : [options.sheet]);
  const sheets = await chooseSheets(workbook, wanted, readCells, hooks);
  const [sheet] = sheets;
  if (sheet === undefined) throw new RangeError('A workbook has at least one sheet');
  const known = cells ?? (await readWorkbookCells(workbook, sheets, hooks));
  const opened = sheets.map((one) => ({
    name: one.name,
    rows: openSheetRows(workbook, sheets, one, known),
    merged: () => readMergedCells(file, one.part, quietly),
  }));
  const sample = await firstRows(opened[0]!.rows, quietly);
  if (sample.length === 0) {
    const { name } = sheet;
    throw new DatasetError('sheet-empty', `The sheet ${name} has no cells`, { sheet: name });
  }
  const header = options.header ?? recogniseHeader(sample.map(({ cells: row }) => row.map(textOf)));
  const fileFormat: FileFormat = {
    ...{ format: 'xlsx', encoding: 'utf-8', delimiter: null, header, sheet: sheet.name },
    ...(sheets.length === 1 ? {} : { sheets: sheets.map(({ name }) => name) }),
  };
  return {
    fileFormat,
    sheets: workbook.sheets.map(({ name }) => name),
    open: (log, reading) => sheetRecords(opened, sample, header, log, reading),
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

/** A sheet of the table that is read. */
interface SheetOfTable {
  name: string;
  rows: OpenSheet;
  merged: () => ReturnType<typeof readMergedCells>;
}

/** A row that is wider than those of the sample adds columns without a name. */
function sheetRecords(
  sheets: readonly SheetOfTable[],
  sample: readonly SheetRow[],
  header: boolean,
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

  let row = 0;

  async function* recordsOf({ name, rows: sheet, merged }: SheetOfTable) {
    const fill = new MergedFill(await merged());
    let isHeader = header;
    for await (const rows of sheet.rows(hooks)) {
      const records: DataRecord[] = [];
      for (const { number, cells } of rows) {
        fill.fill(number, cells, isHeader);
        const place = { sheet: name, sheetRow: number };
        if (!isHeader) records.push({ row: ++row, cells, malformed: false, place });
        while (columns.names.length < cells.length) columns.add('');
        isHeader = false;
      }
      throwIfAborted(hooks);
      yield records;
    }
    for (const [column, filled] of fill.filled) {
      const label = columns.names[column] ?? '';
      log.add({ row: null, code: 'merged-cells', column: label, detail: { rows: filled } });
    }
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    for (const sheet of sheets) yield* recordsOf(sheet);
  }

  return { columns: columns.names, batches };
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
