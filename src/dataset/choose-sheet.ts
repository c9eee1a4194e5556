import { DatasetError } from './dataset-error.ts';
import type { ReadHooks } from './read-hooks.ts';
import { recogniseHeader } from './recognise-header.ts';
import { isSentence, likenessToReviews } from './review-likeness.ts';
import { SheetListener, type SheetRow } from './sheet-listener.ts';
import { openSheetRows, type OpenSheet, type WorkbookCells } from './sheet-rows.ts';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.ts';
import { parseXmlPart } from './xml-part.ts';

/** Slices of 64 Ki code units. */
const maxSampleSlices = 16;
const maxSampleRows = 50;

/** What the beginning of a sheet shows. */
type SheetLook = 'table' | 'cells' | 'nothing';

/**
 * The sheets that were asked for by name; else the one that is most like reviews among those with
 * two rows of two cells at least, and the others with the same first row; else the first with any
 * cell; else the first. Sheets that can be seen go before hidden ones.
 *
 * @param readCells called where several sheets are tables
 * @throws DatasetError `sheet-missing`, with `detail.sheet`
 */
export async function chooseSheets(
  workbook: Workbook,
  wanted: readonly string[],
  readCells: () => Promise<WorkbookCells>,
  hooks: ReadHooks,
): Promise<WorkbookSheet[]> {
  const { sheets } = workbook;
  const quietly = { ...hooks, onProgress: undefined };
  if (wanted.length > 0) return wanted.map((name) => sheetOfName(sheets, name));
  const inOrder = [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const tables: WorkbookSheet[] = [];
  let withCells: WorkbookSheet | null = null;
  for (const sheet of inOrder) {
    if (sheet.hidden && tables.length > 0) break;
    const look = await lookOf(workbook.file, sheet, quietly);
    if (look === 'table') tables.push(sheet);
    if (look === 'cells') withCells ??= sheet;
  }
  const [first = withCells ?? inOrder[0]] = tables;
  if (first === undefined) throw new RangeError('A workbook has at least one sheet');
  return tables.length < 2
    ? [first]
    : likeliestSheets(workbook, tables, await readCells(), quietly);
}

function sheetOfName(sheets: readonly WorkbookSheet[], wanted: string): WorkbookSheet {
  const found = sheets.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  throw new DatasetError('sheet-missing', `The workbook has no sheet ${wanted}`, { sheet: wanted });
}

async function likeliestSheets(
  workbook: Workbook,
  tables: readonly WorkbookSheet[],
  cells: WorkbookCells,
  hooks: ReadHooks,
): Promise<WorkbookSheet[]> {
  const looks: { sheet: WorkbookSheet; names: string[]; likeness: number }[] = [];
  for (const sheet of tables) {
    const rows = await firstRows(openSheetRows(workbook, [sheet], sheet, cells), hooks);
    const [names = [], ...data] = rows.map(({ cells: row }) => row);
    const sentences = data.filter((row) => row.some(isSentence)).length;
    const header = names.map((name) => String(name ?? '').trim());
    const likeness = likenessToReviews({ names: header, looked: data.length, sentences });
    looks.push({ sheet, names: header, likeness });
  }
  const best = looks.reduce((found, one) => (one.likeness > found.likeness ? one : found));
  const isNamed = recogniseHeader([best.names]);
  return looks
    .filter((one) => one === best || (isNamed && one.names.join('\0') === best.names.join('\0')))
    .map(({ sheet }) => sheet);
}

/** The first rows of a sheet; none of one that is damaged, which may not be the one wanted. */
async function firstRows(sheet: OpenSheet, hooks: ReadHooks): Promise<SheetRow[]> {
  const sample: SheetRow[] = [];
  try {
    for await (const rows of sheet.rows(hooks)) {
      sample.push(...rows);
      if (sample.length >= maxSampleRows) break;
    }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
  return sample.slice(0, maxSampleRows);
}

/**
 * What the first Mi code units of a sheet look like. One that is damaged may not be the one that is
 * read.
 */
async function lookOf(file: Blob, { part }: WorkbookSheet, hooks: ReadHooks): Promise<SheetLook> {
  // A cell that has a value and stands where no table ends says no more than its neighbours do.
  const listener = new SheetListener(({ value, inline }) => (value ?? inline ?? '') !== '' || null);
  let slices = 0;
  let look: SheetLook = 'nothing';
  let wide = 0;
  try {
    for await (const rows of parseXmlPart(file, part, listener, () => listener.take(), hooks)) {
      for (const { cells } of rows) {
        look = 'cells';
        if (cells.filter((cell) => cell !== null).length > 1) wide++;
        if (wide > 1) return 'table';
      }
      if (++slices === maxSampleSlices) break;
    }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
  }
  return look;
}
