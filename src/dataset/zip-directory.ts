import { readBytes, storedBytes, type ByteSource } from './byte-source.ts';
import { damaged, DatasetError } from './dataset-error.ts';
import type { Packed } from './inflate.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

const endSignature = 0x06054b50;
const endBytes = 22;
const maxCommentBytes = 0xffff;
const memberSignature = 0x02014b50;
const memberBytes = 46;
const localSignature = 0x04034b50;
const localBytes = 30;
const maxDirectoryBytes = 8 * 1024 * 1024;
const encryptedFlag = 1;
const inZip64Field = 0xffffffff;
const zip64Field = 1;

/** One file of a zip, as its directory describes it. */
export interface ZipMember {
  name: string;
  /**
   * Bytes as packed and as unpacked; what a hostile directory says here is not believed when the
   * member is read.
   */
  packedSize: number;
  size: number;
  method: number;
  encrypted: boolean;
  /** Where its local header starts. */
  offset: number;
}

/**
 * The files that a zip holds, folders left out, read from the directory at its end alone
 * (APPNOTE.TXT 4.3.12, 4.3.16).
 * @param kind what the error calls the file
 * @throws DatasetError `file-damaged` (`detail.kind`) where there is no directory, or none that
 *   makes sense
 */
export async function readZipDirectory(file: Blob, kind: Packed['kind']): Promise<ZipMember[]> {
  const tail = await readBytes(
    file,
    Math.max(0, file.size - endBytes - maxCommentBytes),
    file.size,
  );
  const end = viewOf(tail);
  let at = tail.length - endBytes;
  while (at >= 0 && end.getUint32(at, true) !== endSignature) at--;
  if (at < 0) throw damaged(kind, 'It has no directory');
  const length = end.getUint32(at + 12, true);
  const start = end.getUint32(at + 16, true);
  if (length > maxDirectoryBytes || start + length > file.size) {
    throw damaged(kind, 'Its directory lies outside');
  }
  const members = parseDirectory(await readBytes(file, start, start + length), kind);
  return members.filter(({ name }) => !name.endsWith('/'));
}

function parseDirectory(bytes: Uint8Array<ArrayBuffer>, kind: Packed['kind']): ZipMember[] {
  const view = viewOf(bytes);
  const decoder = new TextDecoder();
  const members: ZipMember[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + memberBytes > bytes.length || view.getUint32(at, true) !== memberSignature) {
      throw damaged(kind, 'Its directory breaks off');
    }
    const nameEnd = at + memberBytes + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const [size, packedSize, offset] = resolveZip64(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      bytes.subarray(nameEnd, extraEnd),
    );
    members.push({
      name: decoder.decode(bytes.subarray(at + memberBytes, nameEnd)).replaceAll('\\', '/'),
      packedSize,
      size,
      offset,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & encryptedFlag) !== 0,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return members;
}

/**
 * Numbers that do not fit 32 bits stand, in this order, in an extra field; some writers put small
 * ones there too.
 */
function resolveZip64(
  numbers: [number, number, number],
  extra: Uint8Array<ArrayBuffer>,
): [number, number, number] {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== zip64Field) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  const resolve = (number: number): number => {
    if (number !== inZip64Field || at + 8 > extra.length) return number;
    const large = Number(view.getBigUint64(at, true));
    at += 8;
    return large;
  };
  return [resolve(numbers[0]), resolve(numbers[1]), resolve(numbers[2])];
}

/**
 * The bytes of one member.
 * @throws DatasetError `file-encrypted`; `file-damaged` where it lies outside the file or is packed
 *   in an unknown way
 */
export async function openZipMember(
  file: Blob,
  member: ZipMember,
  kind: Packed['kind'],
): Promise<ByteSource> {
  if (member.encrypted) {
    throw new DatasetError('file-encrypted', `${member.name} needs a password`);
  }
  const header = await readBytes(file, member.offset, member.offset + localBytes);
  const view = viewOf(header);
  if (header.length < localBytes || view.getUint32(0, true) !== localSignature) {
    throw damaged(kind, `${member.name} is not where the directory says`);
  }
  const start = member.offset + localBytes + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + member.packedSize > file.size) throw damaged(kind, `${member.name} breaks off`);
  const packed = file.slice(start, start + member.packedSize);
  if (member.method === 0) return storedBytes(packed);
  if (member.method !== 8) {
    throw damaged(kind, `${member.name} is packed by method ${String(member.method)}`);
  }
  return unpackedBytes({ file: packed, format: 'deflate-raw', kind, unpackedSize: member.size });
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
