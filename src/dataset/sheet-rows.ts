import { readDateStyles } from './cell-styles.ts';
import type { Cell } from './dataset.ts';
import { damaged } from './dataset-error.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readSharedStrings } from './shared-strings.ts';
import { TextAmount } from './text-amount.ts';
import { isoDateText, serialDateText } from './sheet-date.ts';
import { SheetListener, type RawCell, type SheetRow } from './sheet-listener.ts';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.ts';
import { parseXmlPart } from './xml-part.ts';
import { unescaped } from './xlsx-text.ts';

/** A sheet whose rows can be read, from the first one each time. */
export interface OpenSheet {
  /**
   * The rows that hold a value, as they are parsed: text as it is written (rich text joined),
   * numbers, booleans, dates as ISO text, a formula's last result; null for an empty cell and for
   * an error such as #N/A. Iterating throws DatasetError `file-damaged`, `file-too-many-columns`,
   * `file-too-large` (see TextAmount).
   */
  rows(hooks: ReadHooks): AsyncGenerator<SheetRow[]>;
}

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookCells {
  toCell: (cell: RawCell) => Cell;
}

/**
 * Reads what the cells of the sheets refer to: the shared texts and the styles. Only they are held.
 *
 * @param sheets those that are to be read; progress counts their bytes too
 * @throws DatasetError `file-damaged`, `file-encrypted`; `file-too-large` for the shared texts
 *   (`detail.limit`)
 */
export async function readWorkbookCells(
  { file, sharedStrings, styles, from1904 }: Workbook,
  sheets: readonly WorkbookSheet[],
  hooks: ReadHooks,
): Promise<WorkbookCells> {
  const total = (sharedStrings?.packedSize ?? 0) + packedSizeOf(sheets);
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  const dateStyles = await readDateStyles(file, styles, quietly);
  const strings = await readSharedStrings(file, sharedStrings, progressFrom(0, total, hooks));
  return { toCell: cellMaker(strings, dateStyles, from1904) };
}

/** The rows of one of the sheets that are read. */
export function openSheetRows(
  { file, sharedStrings }: Workbook,
  sheets: readonly WorkbookSheet[],
  sheet: WorkbookSheet,
  { toCell }: WorkbookCells,
): OpenSheet {
  const stringBytes = sharedStrings?.packedSize ?? 0;
  const before = stringBytes + packedSizeOf(sheets.slice(0, sheets.indexOf(sheet)));
  const total = stringBytes + packedSizeOf(sheets);
  return {
    rows: (reading) => {
      const amount = new TextAmount();
      const listener = new SheetListener((raw) => amount.counting(toCell(raw)));
      const counting = progressFrom(before, total, reading);
      return parseXmlPart(file, sheet.part, listener, () => listener.take(), counting);
    },
  };
}

function packedSizeOf(sheets: readonly WorkbookSheet[]): number {
  return sheets.reduce((sum, { part }) => sum + part.packedSize, 0);
}

/** The hooks for one part, whose progress goes on from the parts before it. */
function progressFrom(before: number, total: number, hooks: ReadHooks): ReadHooks {
  const { onProgress } = hooks;
  if (onProgress === undefined) return hooks;
  return {
    ...hooks,
    onProgress: (done) => {
      onProgress(before + done, total);
    },
  };
}

/**
 * What a cell is worth (ECMA-376 part 1, 18.18.11).
 * @throws DatasetError `file-damaged` the function does, for a value that does not fit its type
 */
function cellMaker(
  strings: readonly string[],
  dateStyles: readonly boolean[],
  from1904: boolean,
): (cell: RawCell) => Cell {
  return ({ type, style, value, inline }) => {
    if (type === 'e') return null;
    // A careless writer puts what should be inline into `<v>`.
    const isInline = type === 'inlineStr' && inline !== null;
    const text = (isInline ? inline : value) ?? '';
    if (text === '') return null;
    switch (type) {
      case 'n': {
        if (text.trim() === '') return null;
        const number = Number(text);
        if (!Number.isFinite(number)) throw invalid(type, text);
        const isDate = style !== undefined && dateStyles[Number(style)] === true;
        return isDate ? serialDateText(number, from1904) : number;
      }
      case 's': {
        const shared = strings[Number(text)];
        if (shared === undefined) throw invalid(type, text);
        return shared === '' ? null : shared;
      }
      case 'b':
        if (text === '1' || text === 'true') return true;
        if (text === '0' || text === 'false') return false;
        throw invalid(type, text);
      case 'd':
        return isoDateText(text);
      case 'str':
        return unescaped(text);
      case 'inlineStr':
        return isInline ? text : unescaped(text);
      default:
        throw invalid(type, text);
    }
  };
}

function invalid(type: string, text: string): Error {
  return damaged('xlsx', `A cell of the type ${type.slice(0, 20)} holds ${text.slice(0, 20)}`);
}
