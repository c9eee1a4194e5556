const signatures: readonly (readonly [kind: string, signature: string, offset?: number])[] = [
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['webp', 'RIFF'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['rar', 'Rar!\x1a\x07'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['bzip2', 'BZh91AY&SY'],
  ['xz', '\xfd7zXZ\0'],
  ['sqlite', 'SQLite format 3\0'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['parquet', 'PAR1'],
  ['arrow', 'ARROW1'],
  ['tar', 'ustar', 257],
];

/**
 * Control characters that text files do hold: tab, line ends, page break, escape, the old
 * end-of-file mark.
 */
const unusualControl = /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g;

const maxControlShare = 0.05;
/** In a short file a few stray bytes are a large share. */
const minControls = 16;

/** What other zips than workbooks are, by a name that they all hold. */
const zipKinds: readonly (readonly [kind: string, member: RegExp])[] = [
  ['xlsx', /^xl\/workbook\.xml$/i],
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['docx', /^word\//i],
  ['pptx', /^ppt\//i],
  ['ods', /^META-INF\/manifest\.xml$/],
];

/**
 * The kind of a file that is not text, by its first bytes: `png`, `pdf`, `zip`, `parquet`, … or
 * null.
 */
export function binaryKind(head: Uint8Array): string | null {
  const found = signatures.find(([, signature, offset = 0]) =>
    [...signature].every((letter, index) => head[offset + index] === letter.charCodeAt(0)),
  );
  return found?.[0] ?? null;
}

/** What a zip is, by the names in it: `xlsx`, another kind of document, or `zip`. */
export function zipKind(names: readonly string[]): string {
  const found = zipKinds.find(([, member]) => names.some((name) => member.test(name)));
  // Some writers name the workbook otherwise; its parts lie in the same folder all the same.
  const holdsSheets = names.some((name) => /^xl\/worksheets\//i.test(name));
  return found?.[0] ?? (holdsSheets ? 'xlsx' : 'zip');
}

/** Whether decoded text has more control characters than any text has. */
export function looksBinary(text: string): boolean {
  const controls = text.match(unusualControl)?.length ?? 0;
  return controls >= minControls && controls > text.length * maxControlShare;
}
