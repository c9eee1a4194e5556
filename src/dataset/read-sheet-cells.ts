import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { Cell } from './dataset.ts';
import { damaged } from './dataset-error.ts';
import { isoText } from './iso-text.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import { refuseLargeSheet, SheetBounds } from './sheet-bounds.ts';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.ts';
import { openZipMember, type ZipMember } from './zip-directory.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;
/** Times without a day count from the eve of 1900. */
const FIRST_DAYS_MS = [Date.UTC(1899, 11, 29), Date.UTC(1900, 0, 1)] as const;

/**
 * All cells of one sheet, every row as long as the longest: text as it is written (rich text joined), numbers, booleans,
 * dates as ISO text, a formula's last result; null for an empty cell and for an error such as #N/A.
 *
 * The parser gets the sheet as a workbook of its own, unpacked: parsers unpack with workers made from blobs, which the
 * site's Content-Security-Policy forbids, and they believe whatever a sheet says of its size. They also work in one go,
 * so what is cancelled meanwhile ends after it.
 *
 * @throws DatasetError `file-too-large` above 128 MiB of unpacked XML (`detail.limit`) or 20 million cells
 * (`detail.cells`), `file-too-many-columns`, `file-damaged`, `file-encrypted`
 */
export async function readSheetCells(
  workbook: Workbook,
  sheet: WorkbookSheet,
  hooks: ReadHooks,
): Promise<Cell[][]> {
  const parts = [sheet.part, workbook.sharedStrings, workbook.styles];
  refuseLargeSheet(parts.reduce((sum, part) => sum + (part?.size ?? 0), 0));
  const { file } = workbook;
  const bounds = new SheetBounds();
  const sheetBytes = await unpackPart(file, sheet.part, hooks, (xml) => {
    bounds.push(xml);
  });
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  const styles = await optionalPart(file, workbook.styles, quietly);
  const sharedStrings = await optionalPart(file, workbook.sharedStrings, quietly);
  throwIfAborted(hooks);
  const alone = aloneInWorkbook(workbook.from1904, sheetBytes, sharedStrings, styles);
  try {
    const rows = await readSheet(alone, 1, { trim: false });
    return rows.map((cells) => cells.map(toCell));
  } catch (cause) {
    throw damaged('xlsx', String(cause));
  }
}

function optionalPart(
  file: Blob,
  part: ZipMember | null,
  hooks: ReadHooks,
): Promise<Uint8Array> | null {
  return part === null ? null : unpackPart(file, part, hooks);
}

async function unpackPart(
  file: Blob,
  part: ZipMember,
  hooks: ReadHooks,
  watch?: (xml: string) => void,
): Promise<Uint8Array> {
  const source = await openZipMember(file, part, 'xlsx');
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(part.size);
  let offset = 0;
  for await (const chunk of source.chunks(hooks)) {
    if (offset + chunk.length > bytes.length) throw damaged('xlsx', `${part.name} is too long`);
    bytes.set(chunk, offset);
    offset += chunk.length;
    watch?.(decoder.decode(chunk, { stream: true }));
  }
  return bytes;
}

function aloneInWorkbook(
  from1904: boolean,
  sheet: Uint8Array,
  sharedStrings: Uint8Array | null,
  styles: Uint8Array | null,
): ArrayBuffer {
  const related = [
    { type: 'worksheet', target: 'sheet.xml', bytes: sheet },
    { type: 'sharedStrings', target: 'strings.xml', bytes: sharedStrings },
    { type: 'styles', target: 'styles.xml', bytes: styles },
  ].filter(({ bytes }) => bytes !== null);
  const relations = related.map(
    ({ type, target }) =>
      `<Relationship Id="${type}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  const zip = zipSync(
    {
      'xl/workbook.xml': strToU8(
        `<workbook xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904 ? '1' : '0'}"/>` +
          '<sheets><sheet name="sheet" sheetId="1" r:id="worksheet"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
      ...Object.fromEntries(
        related.map(({ target, bytes }) => [`xl/${target}`, bytes ?? new Uint8Array()]),
      ),
    },
    { level: 0 },
  );
  return zip.buffer;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  return value instanceof Date ? dateText(value) : null;
}

/** To the second: a day's fraction in a double is less than exact. */
function dateText(date: Date): Cell {
  const time = Math.round(date.getTime() / 1000) * 1000;
  const [from, to] = FIRST_DAYS_MS;
  const isTimeAlone = time > from && time < to && time % MILLISECONDS_OF_A_DAY !== 0;
  const text = isoText(new Date(time));
  return isTimeAlone ? text.slice(text.indexOf('T') + 1) : text === '' ? null : text;
}
