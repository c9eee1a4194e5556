import type { ByteSource } from './byte-source.ts';
import type { DatasetEncoding } from './dataset.ts';
import type { ReadHooks } from './read-hooks.ts';
import { Utf8Scan } from './utf8-scan.ts';

const headBytes = 64 * 1024;

/**
 * The encoding of a text file: its byte order mark; else UTF-16 by where its NULs stand; else UTF-8
 * unless the whole file has more ill-formed than well-formed multi-byte sequences; else
 * windows-1252. The whole file is read, because its first accented letter may stand anywhere, and
 * one damaged byte must not turn a UTF-8 file into another.
 */
export async function recogniseEncoding(
  source: ByteSource,
  hooks: ReadHooks,
): Promise<DatasetEncoding> {
  const { bytes: head } = await source.beginning(headBytes);
  const known = encodingByMark(head) ?? encodingByNuls(head);
  if (known !== null) return known;
  const scan = new Utf8Scan();
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  for await (const bytes of source.chunks(quietly)) scan.push(bytes);
  scan.end();
  return scan.illFormed > scan.wellFormed ? 'windows-1252' : 'utf-8';
}

function encodingByMark(head: Uint8Array): DatasetEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * In UTF-16, ASCII (delimiters, spaces and line ends at least) leaves one half of a code unit zero,
 * always the same half.
 */
function encodingByNuls(head: Uint8Array): DatasetEncoding | null {
  const units = head.length >> 1;
  if (units < 2) return null;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) zeroFirst++;
    if (head[i + 1] === 0) zeroSecond++;
  }
  if (zeroSecond >= units * 0.1 && zeroFirst <= units * 0.01) return 'utf-16le';
  if (zeroFirst >= units * 0.1 && zeroSecond <= units * 0.01) return 'utf-16be';
  return null;
}
