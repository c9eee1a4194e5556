import { DatasetError } from './dataset-error.ts';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.ts';
import { openZipMember } from './zip-directory.ts';

const SAMPLE_BYTES = 1024 * 1024;
const ROW = /<(?:\w+:)?row[\s>][\s\S]*?<\/(?:\w+:)?row>/g;
const VALUE = /<(?:\w+:)?(?:v|t)(?:\s[^<>]*)?>/g;

/**
 * The sheet that was asked for by name; else the first with two rows of two cells at least, sheets that can be seen
 * before hidden ones; else the first with any cell; else the first.
 * @throws DatasetError `sheet-missing`, with `detail.sheet`
 */
export async function chooseSheet(
  workbook: Workbook,
  wanted: string | undefined,
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
    const filled = await filledCells(workbook.file, sheet);
    if (filled.filter((cells) => cells > 1).length > 1) return sheet;
    if (withCells === null && filled.some((cells) => cells > 0)) withCells = sheet;
  }
  const [first] = inOrder;
  if (first === undefined) throw new RangeError('A workbook has at least one sheet');
  return withCells ?? first;
}

/** Number of cells with a value in each of the sheet's first rows. */
async function filledCells(file: Blob, { part }: WorkbookSheet): Promise<number[]> {
  const source = await openZipMember(file, part, 'xlsx');
  const { bytes } = await source.beginning(SAMPLE_BYTES);
  const rows = new TextDecoder().decode(bytes).match(ROW) ?? [];
  return rows.map((row) => row.match(VALUE)?.length ?? 0);
}
