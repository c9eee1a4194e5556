import { storedBytes, type ByteSource } from './byte-source.ts';
import { DatasetError } from './dataset-error.ts';
import type { DatasetPacking } from './dataset.ts';
import { unpackedBytes } from './unpacked-bytes.ts';
import { openZipMember, readZipDirectory, type ZipMember } from './zip-directory.ts';

const tableName = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|parquet)$/i;
/** What operating systems add to the files that the user packed. */
const systemName = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * A file's bytes out of what they are packed in.
 * @throws DatasetError as `openZipTable`
 */
export async function openBytes(
  file: Blob,
  packing: DatasetPacking | undefined,
): Promise<ByteSource> {
  switch (packing) {
    case undefined:
      return storedBytes(file);
    case 'gzip':
      return unpackedBytes({ file, format: 'gzip', kind: 'gzip' });
    case 'zip':
      return (await openZipTable(file, await readZipDirectory(file, 'zip'))).source;
  }
}

/**
 * The one file of rows that a zip holds, with its name.
 * @throws DatasetError `archive-not-one-table` where there is none or several (`detail.count`),
 *   `file-encrypted`, `file-damaged`
 */
export async function openZipTable(
  file: Blob,
  members: readonly ZipMember[],
): Promise<{ name: string; source: ByteSource }> {
  const tables = members.filter(({ name }) => tableName.test(name) && !systemName.test(name));
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    throw new DatasetError('archive-not-one-table', 'The zip does not hold exactly one table', {
      count: tables.length,
    });
  }
  return { name: table.name, source: await openZipMember(file, table, 'zip') };
}
