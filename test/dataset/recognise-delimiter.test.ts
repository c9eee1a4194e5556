import { describe, expect, it } from 'vitest';
import type { Delimiter } from '../../src/dataset/dataset.ts';
import { recogniseDelimiter } from '../../src/dataset/recognise-delimiter.ts';
import { recogniseFormat } from '../../src/dataset/recognise-format.ts';
import { recogniseLayout } from '../../src/dataset/delimited-layout.ts';

const sampleOf = (text: string, complete = true) => ({ text, complete });
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const delimiterOf = (text: string, preferred: Delimiter | null = null) =>
  recogniseDelimiter(sampleOf(text), preferred);
const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n));

describe('recogniseDelimiter', () => {
  it('finds none where there is none', () => {
    expect(delimiterOf('')).toBeNull();
    expect(delimiterOf(lines('text', 'good', 'bad'))).toBeNull();
  });

  it.each<Delimiter>([',', ';', '\t', '|'])('finds %j between two cells of every line', (one) => {
    expect(delimiterOf(lines(...times(8, (n) => `word${n}${one}value${n}`)))).toBe(one);
  });

  it('wants three of four lines to have as many cells, where nothing else speaks for it', () => {
    const of = (irregular: number) =>
      delimiterOf(
        lines(
          ...times(8 - irregular, (n) => `some long words number ${n};and more words ${n}`),
          ...times(irregular, (n) => `some long words ${n};without any end ${n};at all ${n}`),
        ),
      );
    expect([of(2), of(3)]).toEqual([';', null]);
  });

  it('is content with three of ten under names that are known', () => {
    const of = (regular: number) =>
      delimiterOf(
        lines(
          'text;label',
          ...times(regular - 1, (n) => `words ${n};1`),
          ...times(10 - regular, (n) => `words ${n}; and; more ${n}`),
        ),
      );
    expect([of(3), of(2)]).toEqual([';', null]);
  });

  it('is content with three of ten where a column at the edge holds few short values', () => {
    const of = (values: number, length: number) =>
      delimiterOf(
        lines(
          ...times(45, (n) => `${String(n % values).padStart(length, '0')};some words ${n}`),
          ...times(45, (n) => `more words ${n};than; there were;${n}`),
        ),
      );
    expect(of(12, 20)).toBe(';');
    expect(of(13, 20)).toBeNull();
    expect(of(12, 21)).toBeNull();
  });

  it('wants each value of such a column three times', () => {
    const of = (rows: number) =>
      delimiterOf(
        lines(
          ...times(rows, (n) => `${n % 3};some words ${n}`),
          ...times(rows, (n) => `more words ${n};than; there were;${n}`),
        ),
      );
    expect([of(9), of(8)]).toEqual([';', null]);
  });

  it('takes no comma of prose and of numbers for a delimiter', () => {
    expect(delimiterOf(lines(...times(8, (n) => `good ${n}, but dear`)))).toBeNull();
    expect(delimiterOf(lines(...times(8, (n) => `paid R$ ${n},50 for it ${n}`)))).toBeNull();
    expect(delimiterOf(lines(...times(8, (n) => `${n},5kg of it ${n}`)))).toBeNull();
    expect(delimiterOf(lines(...times(8, (n) => `good ${n},but dear`)))).toBe(',');
    expect(delimiterOf(lines(...times(8, (n) => `good ${n}, 1${n}`)))).toBe(',');
    expect(delimiterOf(lines(...times(8, (n) => `good ${n}, "dear ${n}"`)))).toBe(',');
  });

  it('believes a comma where one of five borders is none of prose', () => {
    const of = (plain: number) =>
      delimiterOf(
        lines(
          ...times(plain, (n) => `good ${n},but dear`),
          ...times(10 - plain, (n) => `good ${n}, but dear`),
        ),
      );
    expect([of(3), of(2)]).toEqual([',', null]);
  });

  it('prefers more cells, names that are known, and what the name of the file says', () => {
    expect(delimiterOf(lines(...times(8, (n) => `a${n},b${n};c${n};d${n}`)))).toBe(';');
    expect(delimiterOf(lines('text;label,x', 'a;b,c'))).toBe(';');
    expect(delimiterOf(lines(...times(8, (n) => `a${n}|b${n};c${n}`)))).toBe(';');
    expect(delimiterOf(lines(...times(8, (n) => `a${n}|b${n};c${n}`)), '|')).toBe('|');
    expect(delimiterOf(lines('text', 'good', 'bad'), '\t')).toBeNull();
  });
});

describe('recogniseLayout', () => {
  it('leaves off a record that the end of the sample cuts, unless it is the only one', () => {
    expect(recogniseLayout(sampleOf('a,b\nc,d', false), ',').records).toEqual([['a', 'b']]);
    expect(recogniseLayout(sampleOf('a,b\nc,d'), ',').records).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(recogniseLayout(sampleOf('a,b', false), ',').records).toEqual([['a', 'b']]);
  });

  it('gives the first 200', () => {
    expect(recogniseLayout(sampleOf('a\n'.repeat(201)), null).records).toHaveLength(200);
  });
});

describe('recogniseFormat', () => {
  const formatOf = (
    text: string,
    name = 'a.txt',
    options: Parameters<typeof recogniseFormat>[3] = {},
    complete = true,
  ) => recogniseFormat(sampleOf(text, complete), 'utf-8', name, options);
  const object = '{"text":"good","label":1}';

  it('is what the options say', () => {
    expect(formatOf('text,label\ngood,1\n', 'a.csv', { format: 'json' })).toEqual({
      ...{ format: 'json', encoding: 'utf-8', delimiter: null, header: true },
    });
    expect(formatOf('x', 'a.csv', { format: 'jsonl' }).format).toBe('jsonl');
    expect(formatOf(object, 'a.json', { format: 'csv' }).format).toBe('csv');
    expect(formatOf('text,label\ngood,1\n', 'a', { delimiter: ';' })).toMatchObject({
      ...{ format: 'csv', delimiter: ';' },
    });
    expect(formatOf('text,label\ngood,1\n', 'a', { delimiter: null }).delimiter).toBeNull();
    expect(formatOf('text,label\ngood,1\n', 'a', { delimiter: '\t' }).format).toBe('tsv');
    expect(formatOf('text,label\ngood,1\n', 'a', { header: false }).header).toBe(false);
    expect(formatOf('1,2\n3,4\n', 'a', { header: true }).header).toBe(true);
    // A delimiter, or no header, says that it is no JSON.
    expect(formatOf(`[${object}]`, 'a.json', { delimiter: ',' }).format).toBe('csv');
    expect(formatOf(`[${object}]`, 'a.json', { header: false }).format).toBe('csv');
    expect(formatOf(`[${object}]`, 'a.json', { header: true }).format).toBe('json');
  });

  it('takes the name of the file for a hint at tabs', () => {
    const both = lines(...times(8, (n) => `a${n}\tb${n};c${n}`));
    expect(formatOf(both, 'a.csv').delimiter).toBe(';');
    expect(formatOf(both, 'A.TSV').delimiter).toBe('\t');
    expect(formatOf(both, 'a.tab').delimiter).toBe('\t');
    expect(formatOf(both, 'tsv').delimiter).toBe(';');
    expect(formatOf(both, 'a.tsv.txt').delimiter).toBe(';');
    expect(formatOf(both, 'a.csv', { format: 'tsv' }).delimiter).toBe('\t');
  });

  it.each([
    [`[${object}]`, 'a.txt', 'json'],
    [`  \n [ \n {"a":1}]`, 'a.txt', 'json'],
    ['["a"]', 'a.txt', 'csv'],
    ['["a"]', 'a.json', 'json'],
    ['[good] it is', 'a.txt', 'csv'],
    ['plain', 'a.json', 'json'],
    ['plain', 'a.jsonl', 'jsonl'],
    ['plain', 'a.ndjson', 'jsonl'],
    ['plain', 'json', 'csv'],
    [`${object}\n${object}\n`, 'a.json', 'jsonl'],
    [`${object}\n\n${object}\n`, 'a.txt', 'jsonl'],
    [`${object}\nbroken\n`, 'a.txt', 'jsonl'],
    [`${object}\nbroken\n1\n`, 'a.txt', 'jsonl'],
    [object, 'a.txt', 'jsonl'],
    [object, 'a.json', 'json'],
    [object, 'a.jsonl', 'jsonl'],
    [`{"rows":[${object}]}`, 'a.txt', 'json'],
    [`{"rows" : [ ${object}]}`, 'a.txt', 'json'],
    ['{"rows":[1]}', 'a.txt', 'jsonl'],
    ['{"rows":[{"a":1}]}', 'a.jsonl', 'jsonl'],
    ['{\n"rows": [\n{"a": 1}\n]\n}', 'a.txt', 'json'],
    ['{}', 'a.txt', 'jsonl'],
    ['{ }x', 'a.txt', 'json'],
    ['{', 'a.txt', 'json'],
    ['{good} it is', 'a.txt', 'csv'],
    ['{good} it is\n{bad} it is', 'a.ndjson', 'jsonl'],
  ])('of %j named %s is %s', (text, name, format) => {
    expect(formatOf(text, name).format).toBe(format);
  });

  it('leaves off a line that the end of the sample cuts', () => {
    const cut = `${object}\nbroken\n{"text":"go`;
    expect(formatOf(cut, 'a.txt', {}, false).format).toBe('jsonl');
    expect(formatOf(`${object}\n{"te`, 'a.json', {}, false).format).toBe('json');
  });

  it('looks at the first 20 lines', () => {
    const of = (objects: number) =>
      formatOf(lines(...times(objects, () => object), ...times(40, () => '{"broken')), 'a').format;
    expect([of(10), of(9)]).toEqual(['jsonl', 'json']);
  });
});
