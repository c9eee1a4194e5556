import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentHash } from '../../src/engine/content-hash.ts';

const mebibyte = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The definition, computed with Node's own SHA-256. */
function expected(files: readonly Uint8Array[]): string {
  const leaves = files.flatMap((bytes) => {
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(BigInt(bytes.length));
    const hashes: Buffer[] = [size];
    for (let at = 0; at < bytes.length; at += 8 * mebibyte) {
      hashes.push(sha256(bytes.subarray(at, at + 8 * mebibyte)));
    }
    return hashes;
  });
  return sha256(Buffer.concat(leaves)).toString('hex');
}

it.each([
  ['no file', []],
  ['an empty file', [0]],
  ['a small file', [5]],
  ['two files', [5, 3]],
  ['exactly one piece', [8 * mebibyte]],
  ['one byte more than a piece', [8 * mebibyte + 1]],
])('hashes the content of %s', async (_, sizes) => {
  const files = sizes.map((size, place) => new Uint8Array(size).fill(place + 7));
  expect(await contentHash(files.map((bytes) => new Blob([bytes])))).toBe(expected(files));
});

it('tells two files from one with the content of both', async () => {
  const [a, b, both] = ['a', 'b', 'ab'].map((text) => new Blob([text])) as [Blob, Blob, Blob];
  expect(await contentHash([a, b])).not.toBe(await contentHash([both]));
});
