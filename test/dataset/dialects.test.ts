import { describe, expect, it } from 'vitest';
import type { DatasetEncoding } from '../../src/dataset/dataset.ts';
import { named } from './file-of.ts';
import { refusalOf, surveyOf } from './read-all.ts';
import { bytesFile } from './xlsx-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (text: string, name = 'a.csv') => named(bytesFile(utf8(text)), name);
const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('');
const words = ['Adorei o fone', 'Veio quebrado', 'Muito bom', 'Nunca mais compro'];

/** The first row, the number of rows and what was said about the file. */
async function read(text: string, name?: string) {
  const { head, rows, problems, columns } = await surveyOf(file(text, name));
  return {
    first: head[0],
    rows,
    codes: [...new Set(problems.map(({ code }) => code))],
    names: columns.map(({ name: column }) => column),
  };
}

describe('Delimited text as programs write it', () => {
  it.each([
    [
      'with the separator named, as for Excel',
      'sep=;\r\nid;texto;nota;preco\r\n' +
        times(6, (n) => `${n};"${words[n % 4]}, sim";5,0;19,9\r\n`),
      { first: ['0', 'Adorei o fone, sim', '5,0', '19,9'], rows: 6, codes: [] },
    ],
    [
      'with the separator named otherwise than most files have it',
      'SEP=|\ntexto|nota\n' + times(6, (n) => `${words[n % 4]}|${n}\n`),
      { first: ['Adorei o fone', '0'], rows: 6, codes: [] },
    ],
    [
      'with a title and a date above the header',
      'Reviews by product\nPeriod: January\nid,rating,text\n' +
        times(6, (n) => `${n},5,${words[n % 4]}\n`),
      { first: ['0', '5', 'Adorei o fone'], rows: 6, codes: ['title-lines'] },
    ],
    [
      'with comments above the header',
      '# exported by a shop\n# all of 2024\nid,rating,text\n' +
        times(6, (n) => `${n},5,${words[n % 4]}\n`),
      { first: ['0', '5', 'Adorei o fone'], rows: 6, codes: ['title-lines'] },
    ],
    [
      'with the names of rows that R writes',
      '"text","label"\n' + times(6, (n) => `"${n + 1}","${words[n % 4]}, sim","positive"\n`),
      { first: ['1', 'Adorei o fone, sim', 'positive'], rows: 6, codes: [] },
    ],
    [
      'with spaces before its quotes',
      '"stars", "text"\n' + times(6, (n) => `"5", "${words[n % 4]}, sim"\n`),
      { first: ['5', 'Adorei o fone, sim'], rows: 6, codes: [] },
    ],
    [
      'with quotes behind backslashes',
      '"id","text"\n' + times(6, (n) => `"${n}","${words[n % 4]} \\"nota dez\\", disse"\n`),
      { first: ['0', 'Adorei o fone "nota dez", disse'], rows: 6, codes: [] },
    ],
    [
      'with commas in a last column that is not quoted',
      'label,text\n' +
        times(8, (n) => `${n % 2 ? 'bad' : 'good'},${words[n % 4]}${n > 4 ? ', sim' : ''}\n`),
      { first: ['good', 'Adorei o fone'], rows: 8, codes: ['joined-cells'] },
    ],
    [
      'with commas in a middle column that is not quoted',
      'id,text,label\n' +
        times(
          8,
          (n) => `${n},${words[n % 4]}${n > 4 ? ', sim' : ` ${n}`},${n % 2 ? 'bad' : 'good'}\n`,
        ),
      { first: ['0', 'Adorei o fone 0', 'good'], rows: 8, codes: ['joined-cells'] },
    ],
    [
      'of fastText, with a second label and quotes',
      times(4, (n) => `__label__${n % 2} __label__x ${words[n % 4]} "sim", claro\n`),
      { first: ['0', 'Adorei o fone "sim", claro'], rows: 4, codes: [] },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toMatchObject(expected);
  });

  it.each([
    [
      'a quote behind a space that is text',
      'id,text\n1,"say, ""hi"", twice"\n2,"a, ""b"""\n',
      'say, "hi", twice',
    ],
    ['a backslash that ends a cell', '"text","label"\n"C:\\","x"\n"D:\\","y"\n', undefined],
    [
      'rows that lack their last cells',
      'text,label,city\nbom,1,Rio\nruim,0\nso texto\nbom,1,Recife\n',
      undefined,
    ],
  ])('leaves %s as the standard has it', async (_, text, second) => {
    const { head, problems } = await surveyOf(file(text));
    if (second !== undefined) expect(head[0]?.[1]).toBe(second);
    expect(problems.filter(({ code }) => code === 'broken-line')).toEqual([]);
    expect(head.flat().filter((cell) => cell === 'C:\\').length).toBe(text.includes('C:') ? 1 : 0);
  });

  it('says where a line break seems to stand in a text without quotes, and takes no half of it', async () => {
    const text = `text\tlabel\n${times(3, (n) => `${words[n]}\npor isso\tgood\n${words[n]} sim\tbad\n`)}`;
    const { problems, head, rows } = await surveyOf(file(text, 'a.tsv'));
    expect(problems.filter(({ code }) => code === 'broken-line')).toHaveLength(3);
    expect(rows).toBe(9);
    expect(head.map(([cell]) => cell)).not.toContain('por isso');
  });

  it.each([1, 2, 3, 7, 64])('is the same in pieces of %i bytes', async (chunkBytes) => {
    const text = '"id", "text"\r\n' + times(30, (n) => `"${n}", "${words[n % 4]} é, sim"\r\n`);
    const { openDelimited } = await import('../../src/dataset/delimited-reader.ts');
    const { storedBytes } = await import('../../src/dataset/byte-source.ts');
    const { ProblemLog } = await import('../../src/dataset/problem-log.ts');
    const log = new ProblemLog();
    const reader = await openDelimited(
      storedBytes(new Blob([utf8(text)])),
      { format: 'csv', encoding: 'utf-8', delimiter: ',', header: true },
      log,
      { chunkBytes },
    );
    const cells: unknown[] = [];
    for await (const batch of reader.batches()) cells.push(...batch.map((one) => one.cells));
    expect(cells).toEqual(
      Array.from({ length: 30 }, (_, n) => [String(n), `${words[n % 4]} é, sim`]),
    );
    expect(log.problems).toEqual([]);
  });
});

const macRoman: Record<string, number> = { é: 0x8e, ã: 0x8b, ç: 0x8d, ó: 0x97, õ: 0x9b, á: 0x87 };
const cp850: Record<string, number> = { é: 0x82, ã: 0xc6, ç: 0x87, ó: 0xa2, õ: 0xe4, á: 0xa0 };
const latin: Record<string, number> = { é: 0xe9, ã: 0xe3, ç: 0xe7, ó: 0xf3, õ: 0xf5, á: 0xe1 };
const bytesBy = (text: string, table: Record<string, number>) =>
  Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));
const portuguese =
  'texto,nota\n' + times(8, (n) => `não é ótimo, ação á toa ${n}`.replace(',', '') + `,${n}\n`);

describe('Encodings', () => {
  const utf32 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 4));
    [...text].forEach((letter, at) => view.setUint32(at * 4, letter.codePointAt(0)!, littleEndian));
    return new Uint8Array(view.buffer);
  };
  const cases: [DatasetEncoding, Uint8Array][] = [
    ['macintosh', bytesBy(portuguese, macRoman)],
    ['ibm850', bytesBy(portuguese, cp850)],
    ['windows-1252', bytesBy(portuguese, latin)],
    ['iso-8859-15', bytesBy(portuguese.replaceAll('toa', '5¤'), latin)],
    ['utf-32le', utf32(portuguese, true)],
    ['utf-32be', utf32(portuguese, false)],
    ['utf-32le', utf32(`\ufeff${portuguese}`, true)],
    ['utf-32be', utf32(`\ufeff${portuguese}`, false)],
  ];

  it.each(cases)('%s is known by its letters', async (encoding, bytes) => {
    const { fileFormat, head } = await surveyOf(named(bytesFile(bytes), 'a.csv'));
    expect(fileFormat.encoding).toBe(encoding);
    const euro = encoding === 'iso-8859-15';
    expect(head[0]).toEqual([euro ? 'não é ótimo ação á 5€ 0' : 'não é ótimo ação á toa 0', '0']);
  });

  it('leaves a private character of plain UTF-8 as it is', async () => {
    const { head, problems } = await surveyOf(file('text,label\na \uf7e9 b,0\n'));
    expect([head[0]?.[0], problems]).toEqual(['a \uf7e9 b', []]);
  });

  it('takes English quotation marks of windows-1252 for no letters of another', async () => {
    const bytes = bytesBy(`text,label\n${times(6, (n) => `don’t – buy ${n},0\n`)}`, {
      '’': 0x92,
      '–': 0x96,
    });
    const { fileFormat, head } = await surveyOf(named(bytesFile(bytes), 'a.csv'));
    expect([fileFormat.encoding, head[0]?.[0]]).toEqual(['windows-1252', 'don’t – buy 0']);
  });

  it.each([
    ['mostly windows-1252', 6, 4],
    ['mostly UTF-8', 4, 6],
  ])('reads a file of two, %s, row by row, and says in which', async (_, ofOne, ofOther) => {
    const one = (n: number) => bytesBy(`não é ótimo ${n},0\n`, latin);
    const other = (n: number) => utf8(`não é ótimo ${n},1\n`);
    const parts = [
      utf8('texto,nota\n'),
      ...Array.from({ length: ofOne }, (__, n) => one(n)),
      ...Array.from({ length: ofOther }, (__, n) => other(n)),
    ];
    const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
    const { head, problems, fileFormat } = await surveyOf(named(bytesFile(bytes), 'a.csv'));
    expect(fileFormat.encoding).toBe('utf-8+windows-1252');
    expect(head.every(([text]) => /^não é ótimo \d$/.test(String(text)))).toBe(true);
    expect(problems.filter(({ code }) => code === 'mixed-encoding')).toHaveLength(ofOne);
  });
});

const rows = [
  { text: 'Adorei o fone', label: 'positive' },
  { text: 'Veio quebrado', label: 'negative' },
  { text: 'Muito bom', label: 'positive' },
];
const texts = rows.map(({ text }) => text);

describe('JSON as programs write it', () => {
  const byColumn = (key: 'text' | 'label') =>
    Object.fromEntries(rows.map((row, at) => [String(at), row[key]]));
  const studio = (choice: unknown, more = {}) => ({
    annotations: [{ result: [{ value: { choices: choice }, type: 'choices' }], ...more }],
  });

  it.each([
    ['pandas, by columns', JSON.stringify({ text: byColumn('text'), label: byColumn('label') })],
    ['pandas, by index', JSON.stringify(Object.fromEntries(rows.map((row, at) => [at, row])))],
    [
      'pandas, split',
      JSON.stringify({
        columns: ['text', 'label'],
        index: [0, 1, 2],
        data: rows.map(({ text, label }) => [text, label]),
      }),
    ],
    ['pandas, table', JSON.stringify({ schema: { fields: [{ name: 'text' }] }, data: rows })],
    [
      'written over lines, one after the other',
      rows.map((row) => JSON.stringify(row, null, 2)).join('\n'),
    ],
    [
      'with what Python writes for no number',
      JSON.stringify(rows).replaceAll('"}', '","n":NaN,"m":-Infinity}'),
    ],
    [
      'Label Studio',
      JSON.stringify(
        rows.map(({ text, label }) => ({ id: 1, data: { text }, ...studio([label]) })),
      ),
    ],
    ['doccano', rows.map(({ text, label }) => JSON.stringify({ text, label: [label] })).join('\n')],
  ])('%s', async (_, text) => {
    const { columns, head, guess } = await surveyOf(file(text, 'a.json'));
    const at = (name: RegExp) => columns.findIndex((column) => name.test(column.name));
    const found = head.filter((cells) => cells[at(/text$/)] !== null);
    expect(found.map((cells) => cells[at(/text$/)])).toEqual(texts);
    expect(found.map((cells) => cells[at(/^label$/)])).toEqual(rows.map(({ label }) => label));
    expect([guess.text, guess.label]).toEqual([at(/text$/), at(/^label$/)]);
  });

  it('keeps “NaN” that is text', async () => {
    const { head } = await surveyOf(
      file('[{"text":"NaN, he said","n":NaN},{"text":"b","n":1}]', 'a.json'),
    );
    expect(head).toEqual([
      ['NaN, he said', null],
      ['b', 1],
    ]);
  });

  it('takes what was rejected for its opposite, and what was ignored for no label', async () => {
    const text = [
      { text: 'Adorei', label: 'POSITIVE', answer: 'accept' },
      { text: 'Ruim', label: 'POSITIVE', answer: 'reject' },
      { text: 'Hm', label: 'POSITIVE', answer: 'ignore' },
      { text: 'Caro', accept: ['PRICE'], answer: 'accept' },
    ];
    const { head, problems } = await surveyOf(
      file(text.map((row) => JSON.stringify(row)).join('\n'), 'a.jsonl'),
    );
    expect(head.map((cells) => cells[1])).toEqual(['POSITIVE', 'negative', null, 'PRICE']);
    expect(problems).toMatchObject([{ row: 2, code: 'rejected-answer' }]);
  });

  it('leaves out annotations that were cancelled', async () => {
    const cancelled = studio(['Negative'], { was_cancelled: true });
    const text = [
      { data: { text: 'a' }, ...cancelled },
      {
        data: { text: 'b' },
        annotations: [...cancelled.annotations, ...studio(['Positive']).annotations],
      },
    ];
    const { head } = await surveyOf(file(JSON.stringify(text), 'a.json'));
    expect(head.map((cells) => cells.at(-1))).toEqual([null, 'Positive']);
  });

  it('that is no table stays refused', async () => {
    expect(await refusalOf(file('{"a":{"b":{"c":1}}}', 'a.json'))).toMatchObject({
      code: 'json-not-rows',
    });
  });
});
