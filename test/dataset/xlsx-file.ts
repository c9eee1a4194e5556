import { strToU8, zipSync, type Zippable } from 'fflate';
import { named } from './file-of.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** Inside of `<sheetData>` by the sheet's name. */
  sheets: Record<string, string>;
  /** Inside of `<sst>`. */
  sharedStrings?: string;
  /** Inside of `<styleSheet>`. */
  styles?: string;
  from1904?: boolean;
  /** Files that replace those of the workbook, or are added to them. */
  others?: Record<string, Uint8Array>;
}

/**
 * A workbook of the least parts that make one, as text that a test writes: libraries write no
 * broken ones.
 */
export function workbookFile(parts: WorkbookParts, name = 'reviews.xlsx'): File {
  const names = Object.keys(parts.sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relations}"><workbookPr date1904="${String(parts.from1904 ?? false)}"/><sheets>` +
        names
          .map((sheet, i) => `<sheet name="${sheet}" sheetId="${i + 1}" r:id="s${i}"/>`)
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships>' +
        names.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)).join('') +
        relation('t', 'sharedStrings', 'sharedStrings.xml') +
        relation('y', 'styles', '/xl/styles.xml') +
        '</Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${parts.sharedStrings ?? ''}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${parts.styles ?? ''}</styleSheet>`),
  };
  names.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i}.xml`] = strToU8(
      `<worksheet><sheetData>${parts.sheets[sheet] ?? ''}</sheetData></worksheet>`,
    );
  });
  // Level 1: tests make bombs of it.
  return named(bytesFile(zipSync({ ...files, ...parts.others }, { level: 1 })), name);
}

/** Rows of text and numbers as the inside of `<sheetData>`, texts inline. */
export function sheetRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, row) => {
      const inside = cells.map((cell, column) => {
        const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
        if (cell === null) return `<c ${place}/>`;
        return typeof cell === 'number'
          ? `<c ${place}><v>${cell}</v></c>`
          : `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    })
    .join('');
}

export function bytesFile(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
