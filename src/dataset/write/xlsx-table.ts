import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../dataset.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Excel refuses a longer text in a cell. */
const maxCellText = 32_767;
/** Rows of a sheet of Excel, the header among them. */
export const maxSheetRows = 1_048_576;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetTypes}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetTypes}.worksheet+xml"/>` +
    '</Types>',
  '_rels/.rels':
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ` +
    `Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ` +
    `Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/**
 * Rows as a workbook of one sheet, packed as they come. Numbers are numbers and texts are texts, so
 * that no text runs as a formula. A text longer than a cell of Excel holds is cut there.
 */
export class XlsxTable {
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #row = 0;

  /** @param sheetName at most 31 code units, without any of `[]:*?/\` */
  constructor(sheetName: string) {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
    const workbook =
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>` +
      `<sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    for (const [name, text] of Object.entries({ ...parts, 'xl/workbook.xml': workbook })) {
      const part = new ZipDeflate(name);
      this.#zip.add(part);
      part.push(strToU8(declaration + text), true);
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml');
    this.#zip.add(this.#sheet);
    this.#sheet.push(strToU8(`${declaration}<worksheet xmlns="${main}"><sheetData>`));
  }

  /**
   * The bytes that these rows complete; the header is a row.
   * @throws RangeError beyond `maxSheetRows`
   */
  rows(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer>[] {
    if (this.#row + rows.length > maxSheetRows) throw new RangeError('A sheet ends there');
    this.#sheet.push(strToU8(rows.map((cells) => this.#rowXml(cells)).join('')));
    return this.#take();
  }

  /** The last bytes. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.#sheet.push(strToU8('</sheetData></worksheet>'), true);
    this.#zip.end();
    return this.#take();
  }

  #take(): Uint8Array<ArrayBuffer>[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  #rowXml(cells: readonly Cell[]): string {
    this.#row++;
    const number = String(this.#row);
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${number}`));
    return `<row r="${number}">${xml.join('')}</row>`;
  }
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c r="${place}"><v>${String(cell)}</v></c>` : '';
  }
  const text = escaped(cell.slice(0, maxCellText));
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A text in XML; control characters, and what looks like one of Excel's escapes, as `_x000B_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0B\x0C\x0D\x0E-\x1F\uFFFE\uFFFF]/g, (letter) => {
      return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
