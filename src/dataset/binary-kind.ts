const SIGNATURES: readonly (readonly [kind: string, signature: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['webp', [0x52, 0x49, 0x46, 0x46]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['sqlite', [...'SQLite format 3\0'].map((letter) => letter.charCodeAt(0))],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['parquet', [...'PAR1'].map((letter) => letter.charCodeAt(0))],
  ['arrow', [...'ARROW1'].map((letter) => letter.charCodeAt(0))],
];

/** Control characters that text files do hold: tab, line ends, page break, escape, the old end-of-file mark. */
const UNUSUAL_CONTROL = /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/g;

const MAX_CONTROL_SHARE = 0.05;
/** In a short file a few stray bytes are a large share. */
const MIN_CONTROLS = 16;

/** The kind of a file that is not text, by its first bytes: `png`, `pdf`, `zip`, `xlsx`, … or null. */
export function binaryKind(head: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => head[index] === byte),
  );
  if (found === undefined) return null;
  const [kind] = found;
  return kind === 'zip' && holdsWorkbook(head) ? 'xlsx' : kind;
}

/** Whether decoded text has more control characters than any text has. */
export function looksBinary(text: string): boolean {
  const controls = text.match(UNUSUAL_CONTROL)?.length ?? 0;
  return controls >= MIN_CONTROLS && controls > text.length * MAX_CONTROL_SHARE;
}

/** A zip names its entries in plain ASCII; those of a workbook stand under `xl/`, and its list of types comes early. */
function holdsWorkbook(head: Uint8Array): boolean {
  const names = new TextDecoder('windows-1252').decode(head);
  return names.includes('xl/') || names.includes('[Content_Types].xml');
}
