import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { predictionsCsvHeader, predictionsCsvRows } from '../../src/evaluation/predictions-csv.ts';

const classes = ['negative', 'positive'];

function fileOf(texts: string[], probabilities: number[] = texts.map(() => 0.75)): string {
  return (
    predictionsCsvHeader(classes) +
    predictionsCsvRows(classes, {
      rows: texts.map((_, index) => index + 1),
      texts,
      labels: texts.map((_, index) => index % 2),
      predictions: probabilities.map((probability) => (probability >= 0.5 ? 1 : 0)),
      probabilities,
    })
  );
}

function readBack(file: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.pop(), 'the file ends with a line end').toEqual(['']);
  return data;
}

describe('the predictions file', () => {
  it('has the promised columns, line ends and values', () => {
    const file =
      predictionsCsvHeader(classes) +
      predictionsCsvRows(classes, {
        rows: [1, 7],
        texts: ['Adorei', 'Não, "nunca" mais'],
        labels: [1, 0],
        predictions: [1, 1],
        probabilities: [0.9375, 0.5],
      });
    expect(file).toBe(
      'row,text,label,prediction,probability,p_negative,p_positive,correct\r\n' +
        '1,Adorei,positive,positive,0.9375,0.0625,0.9375,true\r\n' +
        '7,"Não, ""nunca"" mais",negative,positive,0.5,0.5,0.5,false\r\n',
    );
  });

  it('gives the probability of the class that was predicted, not of the second class', () => {
    const [, row] = readBack(fileOf(['Ruim'], [0.125]));
    expect(row!.slice(3, 7)).toEqual(['negative', '0.875', '0.875', '0.125']);
  });

  it('is the same in one batch or in many', () => {
    const texts = ['um', 'dois\nlinhas', '=3'];
    const inMany = texts.map((text, index) =>
      predictionsCsvRows(classes, {
        rows: [index + 1],
        texts: [text],
        labels: [index % 2],
        predictions: [1],
        probabilities: [0.75],
      }),
    );
    expect(predictionsCsvHeader(classes) + inMany.join('')).toBe(fileOf(texts));
  });

  it('writes nothing for an empty batch', () => {
    const nothing = { rows: [], texts: [], labels: [], predictions: [], probabilities: [] };
    expect(predictionsCsvRows(classes, nothing)).toBe('');
  });

  it.each([
    '=HYPERLINK("https://example.org","x")',
    '=1+1\nsecond line',
    '+55 11 99999-0000',
    '- muito bom',
    '-5',
    '@SUM(A1:A2)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    "'=1",
  ])('lets no spreadsheet run %j', (text) => {
    expect(readBack(fileOf([text]))[1]![1]).toBe(`'${text}`);
  });

  it.each(['Bom - barato', "'90s", 'a=b', '', ' =1'])('leaves %j as it is', (text) => {
    expect(readBack(fileOf([text]))[1]![1]).toBe(text);
  });

  it('escapes class names as well', () => {
    const row = predictionsCsvRows(['=bad', 'a,b'], {
      rows: [1],
      texts: ['x'],
      labels: [0],
      predictions: [1],
      probabilities: [1],
    });
    expect(row).toBe(`1,x,"'=bad","a,b",1,0,1,false\r\n`);
    expect(readBack(predictionsCsvHeader(['=bad', 'a,b']))[0]!.slice(5, 7)).toEqual([
      'p_=bad',
      'p_a,b',
    ]);
  });

  it('gives back every text and every double', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('=', '-', "'", '"', ',', '\r', '\n', ' ', 'a', '\0') }),
    );
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, probability), { minLength: 1 }), (rows) => {
        const texts = rows.map(([text]) => text);
        const probabilities = rows.map(([, probability]) => probability);
        const [, ...records] = readBack(fileOf(texts, probabilities));
        expect(records.map((record) => unescaped(record[1]!))).toEqual(texts);
        // −0 is written as 0.
        expect(records.map((record) => Number(record[6]))).toEqual(probabilities.map((p) => p + 0));
        for (const record of records) {
          expect(record).toHaveLength(8);
          expect(record[4]).toBe(record[record[3] === 'positive' ? 6 : 5]);
          expect(record[7]).toBe(String(record[2] === record[3]));
        }
      }),
    );
  });
});

function unescaped(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n\0＝＋－＠])/, '');
}
