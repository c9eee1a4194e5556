import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetEncoding, Delimiter } from '../../src/dataset/dataset.ts';
import { encode, fileOf, recordsOf } from './file-of.ts';

const delimiter = fc.constantFrom<Delimiter>(',', ';', '\t', '|');
const newline = fc.constantFrom('\n', '\r\n', '\r');
const encoding = fc.constantFrom<DatasetEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252');
const chunkBytes = fc.integer({ min: 1, max: 40 });

const nasty = [
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  ' ',
  "'",
  '=1+1',
  '<b>',
  'não',
  'ótimo',
  '€',
  '’',
];
const latinCell = fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 4 })), {
  maxLength: 5,
});
const unicodeCell = fc.array(
  fc.oneof(
    fc.constantFrom(...nasty, '😀', 'مرحبا', '\u{1F468}\u200D\u{1F469}'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 5 },
);

/**
 * No NUL and no U+FFFD, which are reported, and no leading byte order mark, which is not part of
 * the text.
 */
const clean = (parts: string[]): string => parts.join('').replace(/[\0\uFFFD\uFEFF]/g, '');

function table(cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> {
  return fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  );
}

/** RFC 4180: a cell is quoted where it must be, and where `always` says so. */
function write(
  rows: string[][],
  by: Delimiter,
  end: string,
  always: boolean,
  lastEnd: boolean,
): string {
  const cellText = (cell: string, only: boolean): string =>
    always ||
    only ||
    /["\r\n\u001F]/.test(cell) ||
    cell.includes(by) ||
    cell !== cell.trim() ||
    cell === ''
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const lines = rows.map((row) => row.map((cell) => cellText(cell, row.length === 1)).join(by));
  return lines.join(end) + (lastEnd ? end : '');
}

describe('delimited text', () => {
  it('is read back exactly, whatever its delimiter, line ends, encoding and chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        encoding.chain((chosen) =>
          fc.record({
            encoding: fc.constant(chosen),
            rows: table((chosen === 'windows-1252' ? latinCell : unicodeCell).map(clean)),
          }),
        ),
        delimiter,
        newline,
        fc.boolean(),
        fc.boolean(),
        chunkBytes,
        async (drawn, by, end, always, lastEnd, chunk) => {
          const text = write(drawn.rows, by, end, always, lastEnd);
          const mark = drawn.encoding === 'windows-1252' ? '' : '\uFEFF';
          const { rows, log } = await recordsOf(
            fileOf(mark + text, drawn.encoding),
            { encoding: drawn.encoding, delimiter: by, header: false },
            { chunkBytes: chunk },
          );
          expect(rows).toEqual(drawn.rows);
          expect(log.problemCount).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('splits LF and CRLF lines in one file', async () => {
    const { rows } = await recordsOf(
      fileOf('text,label\r\na,1\nb,0\r\n"c\r\n",1\r\n"d\r",0\n'),
      {},
    );
    expect(rows).toEqual([
      ['a', '1'],
      ['b', '0'],
      ['c\r\n', '1'],
      ['d\r', '0'],
    ]);
  });

  it('keeps one row number for a record, empty lines left out', async () => {
    const { records } = await recordsOf(fileOf('text,label\n\na,1\n\n  \nb,0\n\n'), {});
    expect(records.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', '1'],
      [2, 'b', '0'],
    ]);
  });
});

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\uFFFD', '')),
  fc.constantFrom('"', '\\', '\n', '[', ']', '{', '},{', '\u2028', 'não', '😀'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.oneof(
  fc.constantFrom('text', 'label', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((name) => !/[.\0\uFFFD]/.test(name)),
);
/** Entries instead of objects, so that no name of Object.prototype is lost while drawing. */
const entries = fc.uniqueArray(fc.tuple(key, scalar), { selector: ([name]) => name, maxLength: 5 });
const objects = fc.array(entries, { minLength: 1, maxLength: 8 });

function objectText(members: [string, unknown][], space: string): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${space}${JSON.stringify(value)}`).join(`,${space}`)}}`;
}

function expectSame(
  columns: readonly string[],
  rows: (readonly unknown[])[],
  drawn: [string, unknown][][],
): void {
  const read = rows.map(
    (cells) => new Map(columns.map((name, index) => [name, cells[index] ?? null])),
  );
  drawn.forEach((members, index) => {
    for (const [name, value] of members) expect(read[index]?.get(name)).toEqual(value);
  });
  expect(rows).toHaveLength(drawn.length);
}

describe('JSON', () => {
  it('arrays are read back exactly, alone or wrapped, however they are spaced and cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        objects,
        fc.constantFrom('', ' ', '\n  ', '\r\n'),
        fc.constantFrom('', 'reviews', '__proto__'),
        chunkBytes,
        async (drawn, space, wrapper, chunk) => {
          const array = `[${space}${drawn.map((members) => objectText(members, space)).join(`${space},${space}`)}${space}]`;
          const text =
            wrapper === ''
              ? array
              : `{"n":[1,[2],"[{"],"${wrapper}":${space}${array},"end":{"a":[]}}`;
          const { columns, rows } = await recordsOf(
            new Blob([encode(text, 'utf-8')]),
            { format: 'json' },
            { chunkBytes: chunk },
          );
          expectSame(columns, rows, drawn);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('lines are read back exactly, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        objects,
        fc.constantFrom('\n', '\r\n', '\n\n'),
        chunkBytes,
        async (drawn, end, chunk) => {
          const text = drawn.map((members) => objectText(members, '')).join(end);
          const { columns, rows } = await recordsOf(
            fileOf(text),
            { format: 'jsonl' },
            { chunkBytes: chunk },
          );
          expectSame(columns, rows, drawn);
        },
      ),
      { numRuns: 150 },
    );
  });
});
