import type { ByteSource } from './byte-source.ts';
import type { DatasetEncoding } from './dataset.ts';
import type { ReadHooks } from './read-hooks.ts';
import { recogniseCodePage } from './recognise-code-page.ts';
import { Utf8Scan } from './utf8-scan.ts';

const headBytes = 64 * 1024;

/** Fewest sequences of UTF-8 by which a file of another encoding counts as one of both. */
const minOfBoth = 2;

/**
 * The encoding of a text file: its byte order mark; else UTF-16 or UTF-32 by where its NULs stand;
 * else UTF-8 unless the whole file has more ill-formed than well-formed multi-byte sequences; else
 * UTF-8 and windows-1252 where it has some of both; else the one of eight bits whose letters are
 * those of the languages that are read. The whole file is read, because its first accented letter
 * may stand anywhere, and one damaged byte must not turn a UTF-8 file into another; one of eight
 * bits is read twice.
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
  const { wellFormed, illFormed, illFormedLetters } = scan;
  // Cut-off characters of UTF-8 are as a rule its first bytes, and no letters of windows-1252.
  const areLetters = illFormedLetters * 2 > illFormed;
  if (illFormed <= wellFormed) {
    const isMixed = areLetters && illFormed > minOfBoth && illFormed * 20 > wellFormed;
    return isMixed ? 'utf-8+windows-1252' : 'utf-8';
  }
  if (wellFormed >= minOfBoth && areLetters) return 'utf-8+windows-1252';
  const counts = new Uint32Array(256);
  for await (const bytes of source.chunks(quietly)) for (const byte of bytes) counts[byte]!++;
  return recogniseCodePage(counts);
}

function encodingByMark(head: Uint8Array): DatasetEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) {
    return head[2] === 0 && head[3] === 0 && head.length >= 8 ? 'utf-32le' : 'utf-16le';
  }
  if (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff) return 'utf-32be';
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
  const wide = utf32ByNuls(head);
  if (wide !== null) return wide;
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

/** In UTF-32 the highest byte of every code point is zero, and the one next to it nearly always. */
function utf32ByNuls(head: Uint8Array): DatasetEncoding | null {
  const points = head.length >> 2;
  if (points < 4) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < points * 4; at++) if (head[at] === 0) zeros[at & 3]!++;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const most = points * 0.9;
  if (fourth === points && third >= most && first === 0) return 'utf-32le';
  return first === points && second >= most && fourth === 0 ? 'utf-32be' : null;
}
