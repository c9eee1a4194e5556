import { describe, expect, it } from 'vitest';
import { DatasetError } from '../../src/dataset/dataset-error.ts';
import {
  openZipMember,
  readZipDirectory,
  type ZipMember,
} from '../../src/dataset/zip-directory.ts';

interface Member {
  name: string;
  content?: string;
  method?: number;
  flags?: number;
  /** Extra bytes of the directory and of the local header. */
  extra?: number[];
  localExtra?: number[];
  comment?: string;
  /** What the directory says, where that is not so. */
  says?: Partial<Record<'size' | 'packedSize' | 'offset', number>>;
}

const u16 = (n: number) => [n & 0xff, (n >>> 8) & 0xff];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(Math.floor(n / 0x10000))];
const u64 = (n: number) => [...u32(n), ...u32(0)];
const utf8 = (text: string) => [...new TextEncoder().encode(text)];

/** A zip of stored files, as APPNOTE.TXT describes it. */
function zipOf(
  members: readonly Member[],
  { comment = '', start, length }: { comment?: string; start?: number; length?: number } = {},
): Blob {
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const member of members) {
    const { name, content = '', method = 0, flags = 0, extra = [], says = {} } = member;
    const { localExtra = [], comment: note = '' } = member;
    const size = utf8(content).length;
    directory.push(
      ...[...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(flags), ...u16(method)],
      ...[...u32(0), ...u32(0), ...u32(says.packedSize ?? size), ...u32(says.size ?? size)],
      ...[...u16(utf8(name).length), ...u16(extra.length), ...u16(note.length)],
      ...[...u16(0), ...u16(0), ...u32(0), ...u32(says.offset ?? bytes.length)],
      ...[...utf8(name), ...extra, ...utf8(note)],
    );
    bytes.push(
      ...[...u32(0x04034b50), ...u16(20), ...u16(flags), ...u16(method)],
      ...[...u32(0), ...u32(0), ...u32(size), ...u32(size)],
      ...[...u16(utf8(name).length), ...u16(localExtra.length)],
      ...[...utf8(name), ...localExtra, ...utf8(content)],
    );
  }
  const end = [
    ...[...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(members.length), ...u16(members.length)],
    ...[...u32(length ?? directory.length), ...u32(start ?? bytes.length)],
    ...[...u16(comment.length), ...utf8(comment)],
  ];
  return new Blob([Uint8Array.from([...bytes, ...directory, ...end])]);
}

async function contentOf(file: Blob, member: ZipMember): Promise<string> {
  const source = await openZipMember(file, member, 'zip');
  return new TextDecoder().decode((await source.beginning(1000)).bytes);
}

async function refusal(promise: Promise<unknown>): Promise<object> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DatasetError) {
      return { code: error.code, message: error.message, detail: error.detail };
    }
    throw error;
  }
  throw new Error('The file was accepted');
}

const damaged = (reason: string) => ({
  ...{ code: 'file-damaged', message: expect.stringContaining(reason) as string },
  detail: { kind: 'zip' },
});

describe('readZipDirectory', () => {
  it('lists the files with what the directory says of them, folders left out', async () => {
    const file = zipOf([
      { name: 'a.csv', content: 'text,label' },
      { name: 'folder/' },
      { name: 'folder\\ç.csv', content: 'x', method: 8, comment: 'a note' },
      { name: 'secret', flags: 1, extra: [...u16(7), ...u16(2), 1, 2] },
      { name: 'plain', flags: 8 },
    ]);
    expect(await readZipDirectory(file, 'zip')).toEqual([
      { name: 'a.csv', packedSize: 10, size: 10, offset: 0, method: 0, encrypted: false },
      { name: 'folder/ç.csv', packedSize: 1, size: 1, offset: 82, method: 8, encrypted: false },
      { name: 'secret', packedSize: 0, size: 0, offset: 126, method: 0, encrypted: true },
      { name: 'plain', packedSize: 0, size: 0, offset: 162, method: 0, encrypted: false },
    ]);
  });

  it('finds the directory behind the longest comment, and in an empty zip', async () => {
    const file = zipOf([{ name: 'a' }], { comment: 'x'.repeat(0xffff) });
    expect(await readZipDirectory(file, 'zip')).toHaveLength(1);
    expect(await readZipDirectory(zipOf([]), 'zip')).toEqual([]);
  });

  it('takes numbers beyond 32 bits from the extra field, in their order', async () => {
    const large = 0xffffffff;
    const extra = (...numbers: number[]) => [
      ...[...u16(9), ...u16(3), 1, 2, 3],
      ...[...u16(1), ...u16(8 * numbers.length), ...numbers.flatMap(u64)],
    ];
    const file = zipOf([
      {
        name: 'a',
        extra: extra(70, 60, 50),
        says: { size: large, packedSize: large, offset: large },
      },
      { name: 'b', extra: extra(50), says: { size: 7, packedSize: 6, offset: large } },
      { name: 'c', extra: extra(60), says: { size: 7, packedSize: large, offset: 5 } },
      // A field that breaks off, and none at all.
      { name: 'd', extra: [...u16(1), ...u16(8), 1, 2], says: { size: large, packedSize: 6 } },
      { name: 'e', says: { size: large } },
    ]);
    const numbers = (await readZipDirectory(file, 'zip')).map(({ size, packedSize, offset }) => [
      ...[size, packedSize, offset],
    ]);
    expect(numbers.slice(0, 3)).toEqual([
      [70, 60, 50],
      [7, 6, 50],
      [7, 60, 5],
    ]);
    expect(numbers[3]?.[0]).toBe(large);
    expect(numbers[4]?.[0]).toBe(large);
  });

  it('refuses what has no directory, or none that makes sense', async () => {
    const whole = zipOf([{ name: 'a.csv', content: 'text' }]);
    const size = whole.size;
    const of = (file: Blob) => refusal(readZipDirectory(file, 'zip'));
    expect(await of(new Blob(['x'.repeat(100)]))).toEqual(damaged('It has no directory'));
    expect(await of(new Blob([]))).toEqual(damaged('It has no directory'));
    expect(await of(whole.slice(0, size - 1))).toEqual(damaged('It has no directory'));
    expect(await of(zipOf([{ name: 'a' }], { start: size }))).toEqual(
      damaged('Its directory lies outside'),
    );
    expect(await of(zipOf([{ name: 'a' }], { start: 0, length: 9 * 1024 * 1024 }))).toEqual(
      damaged('Its directory lies outside'),
    );
    expect(await of(zipOf([{ name: 'a' }], { start: 0 }))).toEqual(
      damaged('Its directory breaks off'),
    );
    expect(await of(zipOf([{ name: 'a' }], { length: 45 }))).toEqual(
      damaged('Its directory breaks off'),
    );
  });
});

describe('openZipMember', () => {
  const file = zipOf([
    { name: 'a.csv', content: 'text,label', localExtra: [1, 2, 3] },
    { name: 'odd', content: 'x', method: 9 },
    { name: 'secret', content: 'x', flags: 1 },
  ]);
  const membersOf = () => readZipDirectory(file, 'zip');

  it('gives the bytes of a stored file', async () => {
    const [first] = await membersOf();
    expect(await contentOf(file, first!)).toBe('text,label');
  });

  it('refuses a file that needs a password, or is packed in an unknown way', async () => {
    const [, odd, secret] = await membersOf();
    expect(await refusal(openZipMember(file, odd!, 'zip'))).toEqual(
      damaged('odd is packed by method 9'),
    );
    expect(await refusal(openZipMember(file, secret!, 'zip'))).toMatchObject({
      ...{ code: 'file-encrypted', message: 'secret needs a password' },
    });
  });

  it('refuses a file that is not where the directory says, or breaks off', async () => {
    const [first] = await membersOf();
    const open = (changes: Partial<ZipMember>) =>
      refusal(openZipMember(file, { ...first!, ...changes }, 'zip'));
    expect(await open({ offset: 1 })).toEqual(damaged('a.csv is not where the directory says'));
    expect(await open({ offset: file.size - 4 })).toEqual(
      damaged('a.csv is not where the directory says'),
    );
    expect(await open({ packedSize: file.size })).toEqual(damaged('a.csv breaks off'));
    // To the last byte of the file is not too far.
    const start = 30 + 'a.csv'.length + 3;
    const rest = { ...first!, packedSize: file.size - start };
    await expect(openZipMember(file, rest, 'zip')).resolves.toBeDefined();
    expect(await open({ packedSize: file.size - start + 1 })).toEqual(damaged('a.csv breaks off'));
  });
});
