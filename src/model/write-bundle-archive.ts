import { zipSync, type Zippable } from 'fflate';

/** Fixed, so that the same bundle gives the same archive whenever it is packed. */
const modified = new Date(1980, 0, 1);

/** One zip of the files, by path. */
export function writeBundleArchive(files: ReadonlyMap<string, Uint8Array>): Blob {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: 6, mtime: modified }];
  return new Blob([zipSync(entries)], { type: 'application/zip' });
}
