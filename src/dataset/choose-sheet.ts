import { DatasetError } from './dataset-error.ts';
import type { ReadHooks } from './read-hooks.ts';
import { SheetListener } from './sheet-listener.ts';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.ts';
import { parseXmlPart } from './xml-part.ts';

/** Slices of 64 Ki code units. */
const maxSampleSlices = 16;

/** What the beginning of a sheet shows. */
type SheetLook = 'table' | 'cells' | 'nothing';

/**
 * The sheet that was asked for by name; else the first with two rows of two cells at least, sheets
 * that can be seen before hidden ones; else the first with any cell; else the first.
 * @throws DatasetError `sheet-missing`, with `detail.sheet`
 */
export async function chooseSheet(
  workbook: Workbook,
  wanted: string | undefined,
  hooks: ReadHooks,
): Promise<WorkbookSheet> {
  const { sheets } = workbook;
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (found !== undefined) return found;
    throw new DatasetError('sheet-missing', `The workbook has no sheet ${wanted}`, {
      sheet: wanted,
    });
  }
  const inOrder = [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  let withCells: WorkbookSheet | null = null;
  for (const sheet of inOrder) {
    const look = await lookOf(workbook.file, sheet, { ...hooks, onProgress: undefined });
    if (look === 'table') return sheet;
    if (look === 'cells') withCells ??= sheet;
  }
  const [first] = inOrder;
  if (first === undefined) throw new RangeError('A workbook has at least one sheet');
  return withCells ?? first;
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
