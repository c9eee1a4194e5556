import { describe, expect, it } from 'vitest';
import {
  RecordSplitter,
  type RawRecord,
  type SplitterFormat,
} from '../../src/dataset/record-splitter.ts';

const comma: SplitterFormat = { delimiter: ',', newline: '\n', width: 2 };

/** The records of a text that arrives in pieces of so many letters. */
function split(text: string, format: Partial<SplitterFormat> = {}, size = 0): RawRecord[] {
  const splitter = new RecordSplitter({ ...comma, ...format });
  const records: RawRecord[] = [];
  if (size > 0) {
    for (let from = 0; from < text.length; from += size) {
      records.push(...splitter.push(text.slice(from, from + size), false));
    }
    return [...records, ...splitter.push('', true)];
  }
  return splitter.push(text, true);
}

const cellsOf = (records: RawRecord[]) => records.map(({ cells }) => cells);
const flawsOf = (records: RawRecord[]) => records.map(({ flaw }) => flaw);

describe('RecordSplitter', () => {
  it.each<[string, string[][], Partial<SplitterFormat>?]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b', [['a', 'b']]],
    [
      'a;b\nc,d;e\n',
      [
        ['a', 'b'],
        ['c,d', 'e'],
      ],
      { delimiter: ';' },
    ],
    ['a,b\nc\td\n', [['a,b'], ['c\td']], { delimiter: null, width: 1 }],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\ne,f\r',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { newline: '\r' },
    ],
    ['a\rb,c\n', [['a\rb', 'c']]],
    [
      '\na,b\n\n\r\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['""\n', [['']], { width: 1 }],
    ['"a,b",c\n', [['a,b', 'c']]],
    ['"a\nb","c\r\nd"\n', [['a\nb', 'c\r\nd']]],
    ['"say ""no""",1\n', [['say "no"', '1']]],
    ['a,"b"\r\n', [['a', 'b']]],
    ['a,"b\r"\r\n', [['a', 'b\r']]],
    ['5" screen,1\n', [['5" screen', '1']]],
    ['"He said "no" to it",1\n', [['He said "no" to it', '1']]],
    ['a,b,\n', [['a', 'b', '']]],
  ])('splits %j, wherever it is cut', (text, expected, format = {}) => {
    for (const size of [0, 1, 2, 5]) {
      const records = split(text, format, size);
      expect(cellsOf(records)).toEqual(expected);
      expect(new Set(flawsOf(records))).toEqual(new Set([null]));
    }
  });

  it('gives a record as soon as its line ends', () => {
    const splitter = new RecordSplitter(comma);
    expect(splitter.push('a,b', false)).toEqual([]);
    expect(cellsOf(splitter.push('\nc,', false))).toEqual([['a', 'b']]);
    expect(cellsOf(splitter.push('d', true))).toEqual([['c', 'd']]);
  });

  describe('a quote that is never closed', () => {
    it('costs its own line alone', () => {
      const records = split('a,1\n"b,2\nc,3\nd,4\n');
      expect(cellsOf(records)).toEqual([
        ['a', '1'],
        ['"b', '2'],
        ['c', '3'],
        ['d', '4'],
      ]);
      expect(flawsOf(records)).toEqual([null, 'unclosed-quote', null, null]);
    });

    it('is found after cells, and at the end of a line that ends with CRLF', () => {
      const records = split('a,"x ""y""",1,"b,2\r\nc,3\r\n');
      expect(cellsOf(records)).toEqual([
        ['a', 'x "y"', '1', '"b', '2'],
        ['c', '3'],
      ]);
      expect(flawsOf(records)).toEqual(['unclosed-quote', null]);
    });

    it('is found where another quote opens a cell in a later line', () => {
      const records = split('"b,2\nc,3\n"d",4\n');
      expect(cellsOf(records)).toEqual([
        ['"b', '2'],
        ['c', '3'],
        ['d', '4'],
      ]);
      expect(flawsOf(records)).toEqual(['unclosed-quote', null, null]);
    });

    it('is found where its line has as many cells as others, and no prose', () => {
      const flawOf = (text: string, width: number | null) => flawsOf(split(text, { width }))[0];
      // Closed in the next line, after another quote.
      const ordinary = '"b,2\nthe 5" one",3\n';
      expect(flawOf(ordinary, 2)).toBe('unclosed-quote');
      expect(flawOf(ordinary, 3)).toBeNull();
      expect(flawOf(ordinary, null)).toBeNull();
      expect(flawOf('"b, 2\nthe 5" one",3\n', 2)).toBeNull();
    });

    it('means nothing after 20 of them', () => {
      const text = `${'"b,2\n'.repeat(21)}"c,d"\n`;
      const records = split(text);
      expect(flawsOf(records)).toEqual([
        ...new Array<string>(20).fill('unclosed-quote'),
        ...[null, null],
      ]);
      expect(cellsOf(records).slice(-2)).toEqual([
        ['"b', '2'],
        ['"c', 'd"'],
      ]);
    });

    it('ends the text', () => {
      expect(split('a,"b')).toEqual([
        { cells: ['a', '"b'], flaw: 'unclosed-quote', line: 1, sheetRow: 1 },
      ]);
    });
  });

  describe('a record of more than 8 Mi letters', () => {
    const long = 'x'.repeat(8 * 1024 * 1024);

    it('is left out to the end of its line', () => {
      const splitter = new RecordSplitter(comma);
      expect(splitter.push(long, false)).toEqual([]);
      expect(splitter.push('xx', false)).toEqual([
        { cells: [], flaw: 'text-too-long', line: 1, sheetRow: 1 },
      ]);
      expect(splitter.push('yy', false)).toEqual([]);
      expect(cellsOf(splitter.push('y,1\na,b\n', false))).toEqual([['a', 'b']]);
      expect(splitter.push('', true)).toEqual([]);
    });

    it('that begins with a quote reads as one that is never closed', () => {
      const splitter = new RecordSplitter(comma);
      const records = splitter.push(`"b,2\nc,3\n${long}`, false);
      expect(records.slice(0, 2)).toEqual([
        { cells: ['"b', '2'], flaw: 'unclosed-quote', line: 1, sheetRow: 1 },
        { cells: ['c', '3'], flaw: null, line: 2, sheetRow: 2 },
      ]);
    });

    it('with a line end is a record of its own, if it is no longer', () => {
      const splitter = new RecordSplitter({ ...comma, width: 1 });
      const [record] = splitter.push(`${long}\n`, true);
      expect(record?.flaw).toBeNull();
      expect(record?.cells[0]).toHaveLength(long.length);
    });
  });
});
