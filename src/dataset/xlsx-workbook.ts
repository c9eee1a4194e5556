import { damaged, DatasetError } from './dataset-error.ts';
import { elementAttributes } from './xlsx-xml.ts';
import { openZipMember, readZipDirectory, type ZipMember } from './zip-directory.ts';

const MAX_PART_BYTES = 4 * 1024 * 1024;

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  part: ZipMember;
}

/** What a workbook says of itself before any cell is read. */
export interface Workbook {
  file: Blob;
  sheets: WorkbookSheet[];
  /** Whether days are counted from 1904. */
  from1904: boolean;
  sharedStrings: ZipMember | null;
  styles: ZipMember | null;
}

/**
 * Reads which sheets a workbook has and where its parts lie (ECMA-376 part 1, 18.2; part 2, relationships). Sheets that
 * are charts or dialogs do not count.
 * @throws DatasetError `file-damaged`, `file-encrypted`; `workbook-without-sheets`
 */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const members = await readZipDirectory(file, 'xlsx');
  const memberAt = (path: string): ZipMember | null =>
    members.find(({ name }) => name.toLowerCase() === path.toLowerCase()) ?? null;
  const main = members.find(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name));
  if (main === undefined) throw damaged('xlsx', 'It has no workbook');
  const relations = memberAt(main.name.replace(/([^/]+)$/, '_rels/$1.rels'));
  if (relations === null) throw damaged('xlsx', 'Its parts are not listed');

  const related = elementAttributes(await partText(file, relations), 'Relationship').map(
    (attributes) => ({
      id: attributes.get('Id') ?? '',
      type: /[^/]*$/.exec(attributes.get('Type') ?? '')?.[0] ?? '',
      part: memberAt(partPath(attributes.get('Target') ?? '')),
    }),
  );
  const partOfType = (wanted: string): ZipMember | null =>
    related.find(({ type }) => type === wanted)?.part ?? null;

  const xml = await partText(file, main);
  const sheets = elementAttributes(xml, 'sheet').flatMap((attributes): WorkbookSheet[] => {
    const found = related.find(({ id }) => id === attributes.get('id'));
    if (found?.type !== 'worksheet' || found.part === null) return [];
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    return [{ name: attributes.get('name') ?? '', hidden, part: found.part }];
  });
  if (sheets.length === 0) {
    throw new DatasetError('workbook-without-sheets', 'The workbook has no sheet of cells');
  }
  const from1904 = ['1', 'true'].includes(
    elementAttributes(xml, 'workbookPr')[0]?.get('date1904') ?? '',
  );
  return {
    file,
    sheets,
    from1904,
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
  };
}

async function partText(file: Blob, part: ZipMember): Promise<string> {
  const source = await openZipMember(file, part, 'xlsx');
  const { bytes, complete } = await source.beginning(MAX_PART_BYTES);
  if (!complete) throw damaged('xlsx', `${part.name} is too long`);
  return new TextDecoder().decode(bytes);
}

/** Targets are relative to the workbook's folder unless they start with a slash. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
