import { damaged, DatasetError } from './dataset-error.ts';
import type { ReadHooks } from './read-hooks.ts';
import { readXmlPart } from './xml-part.ts';
import { readZipDirectory, type ZipMember } from './zip-directory.ts';

/** Of the parts that list the others. */
const maxPartBytes = 4 * 1024 * 1024;

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
 * What one part says of another: the last word of the relation's type, and the part, null where the
 * zip lacks it.
 */
interface Related {
  type: string;
  part: ZipMember | null;
}

/**
 * Reads which sheets a workbook has and where its parts lie (ECMA-376 part 1, 18.2; part 2,
 * relationships). Sheets that are charts or dialogs do not count.
 * @throws DatasetError `file-damaged`, `file-encrypted`; `workbook-without-sheets`
 */
export async function openWorkbook(file: Blob, hooks: ReadHooks): Promise<Workbook> {
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  const members = await readZipDirectory(file, 'xlsx');
  const byPath = new Map<string, ZipMember>();
  for (const member of members) {
    const path = member.name.toLowerCase();
    if (!byPath.has(path)) byPath.set(path, member);
  }
  const main = members.find(({ name }) => /^xl\/workbook[^/]*\.xml$/i.test(name));
  if (main === undefined) throw damaged('xlsx', 'It has no workbook');
  const nameAt = main.name.lastIndexOf('/') + 1;
  const relationsName = `${main.name.slice(0, nameAt)}_rels/${main.name.slice(nameAt)}.rels`;
  const relations = byPath.get(relationsName.toLowerCase());
  if (relations === undefined) throw damaged('xlsx', 'Its parts are not listed');

  const related = await readRelations(file, relations, byPath, quietly);
  const partOfType = (wanted: string): ZipMember | null =>
    [...related.values()].find(({ type }) => type === wanted)?.part ?? null;
  const { sheets, from1904 } = await readSheets(file, main, related, quietly);
  if (sheets.length === 0) {
    throw new DatasetError('workbook-without-sheets', 'The workbook has no sheet of cells');
  }
  return {
    file,
    sheets,
    from1904,
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
  };
}

async function readRelations(
  file: Blob,
  part: ZipMember,
  byPath: ReadonlyMap<string, ZipMember>,
  hooks: ReadHooks,
): Promise<Map<string, Related>> {
  const related = new Map<string, Related>();
  await readElements(file, part, hooks, (name, { Id = '', Type = '', Target = '' }) => {
    if (name !== 'Relationship' || related.has(Id)) return;
    related.set(Id, {
      type: Type.slice(Type.lastIndexOf('/') + 1),
      part: byPath.get(partPath(Target).toLowerCase()) ?? null,
    });
  });
  return related;
}

async function readSheets(
  file: Blob,
  part: ZipMember,
  related: ReadonlyMap<string, Related>,
  hooks: ReadHooks,
): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await readElements(file, part, hooks, (element, attributes) => {
    if (element === 'workbookPr') {
      from1904 ||= ['1', 'true'].includes(attributes.date1904 ?? '');
    } else if (element === 'sheet') {
      const found = related.get(relationId(attributes));
      if (found?.type !== 'worksheet' || found.part === null) return;
      const { name = '', state = 'visible' } = attributes;
      sheets.push({ name, hidden: state !== 'visible', part: found.part });
    }
  });
  return { sheets, from1904 };
}

async function readElements(
  file: Blob,
  part: ZipMember,
  hooks: ReadHooks,
  take: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  if (Math.max(part.size, part.packedSize) > maxPartBytes) {
    throw damaged('xlsx', `${part.name} is too long`);
  }
  const open = (name: string, _: number, attributes: Readonly<Record<string, string>>): void => {
    take(name, attributes);
  };
  await readXmlPart(file, part, { open }, hooks);
}

/** The id of a relation is the one attribute with a prefix, which each writer chooses. */
function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name === 'id' || name.endsWith(':id'));
  return (key === undefined ? undefined : attributes[key]) ?? '';
}

/** Targets are relative to the workbook's folder unless they start with a slash. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
