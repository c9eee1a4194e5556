/**
 * `npx tsx scripts/precompress.ts dist`: lays a `.gz` next to every file of the built site that
 * gets smaller by it, for nginx's gzip_static.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? npx tsx scripts/precompress.ts dist');
const compress = promisify(gzip);

let before = 0;
let after = 0;
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.endsWith('.gz')) continue;
  const path = join(entry.parentPath, entry.name);
  const bytes = await readFile(path);
  const smaller = await compress(bytes, { level: 9 });
  before += bytes.length;
  if (smaller.length < 0.95 * bytes.length) {
    await writeFile(`${path}.gz`, smaller);
    after += smaller.length;
  } else {
    after += bytes.length;
  }
}
console.log(`${folder}: ${before} bytes, ${after} as they are sent`);
