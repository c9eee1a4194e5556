import fc from 'fast-check';
import Papa from 'papaparse';
import { readFile } from 'node:fs/promises';
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
      probabilities: probabilities.flatMap((probability) => [1 - probability, probability]),
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
        probabilities: [0.0625, 0.9375, 0.5, 0.5],
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

  it('has a column for the probability of every class', () => {
    const names = ['entrega', 'produto', 'outro'];
    const row = predictionsCsvRows(names, {
      rows: [4],
      texts: ['Veio quebrado'],
      labels: [1],
      predictions: [0],
      probabilities: [0.5, 0.375, 0.125],
    });
    expect(predictionsCsvHeader(names)).toBe(
      'row,text,label,prediction,probability,p_entrega,p_produto,p_outro,correct\r\n',
    );
    expect(row).toBe('4,Veio quebrado,produto,entrega,0.5,0.5,0.375,0.125,false\r\n');
  });

  it('leaves the probabilities empty where only labels were answered', () => {
    const row = predictionsCsvRows(['a', 'b', 'c'], {
      rows: [1],
      texts: ['x'],
      labels: [2],
      predictions: [2],
      probabilities: null,
    });
    expect(row).toBe('1,x,c,c,,,,,true\r\n');
  });

  it('is the same in one batch or in many', () => {
    const texts = ['um', 'dois\nlinhas', '=3'];
    const inMany = texts.map((text, index) =>
      predictionsCsvRows(classes, {
        rows: [index + 1],
        texts: [text],
        labels: [index % 2],
        predictions: [1],
        probabilities: [0.25, 0.75],
      }),
    );
    expect(predictionsCsvHeader(classes) + inMany.join('')).toBe(fileOf(texts));
  });

  it('writes nothing for an empty batch', () => {
    const nothing = { rows: [], texts: [], labels: [], predictions: [], probabilities: [] };
    expect(predictionsCsvRows(classes, nothing)).toBe('');
  });

  it.each([
    ['=HYPERLINK("https://example.org","x")', `'=HYPERLINK("https://example.org","x")`],
    ['=1+1\nsecond line', `'=1+1\nsecond line`],
    ['+55 11 99999-0000', `'+55 11 99999-0000`],
    ['- muito bom', `'- muito bom`],
    ['-5', `'-5`],
    ['@SUM(A1:A2)', `'@SUM(A1:A2)`],
    ['\t=1', `'\t'=1`],
    ['\r=1', `'\r'=1`],
    ['\n=1', `'\n'=1`],
    ['\tbom', `'\tbom`],
    ["'\0", "''\0"],
    ['＝1+1', `'＝1+1`],
    ["'=1", `''=1`],
    // From here on the cell begins with something else.
    ["bom;=cmd|' /C calc'!A0;fim", `bom;'=cmd|' /C calc'!A0;fim`],
    ['linha um\n=1+1', `linha um\n'=1+1`],
    ['péssimo\t=2+2', `péssimo\t'=2+2`],
    ['bom, -5', `bom, '-5`],
    [' =1+1', ` '=1+1`],
    ['\u00a0=1+1', `\u00a0'=1+1`],
    ['\u200b=1+1', `\u200b'=1+1`],
    ['"=1+1"', `"'=1+1"`],
    ['a;"=1+1"', `a;"'=1+1"`],
    ['“－1”', `“'－1”`],
  ])('lets no spreadsheet run %j', (text, cell) => {
    expect(readBack(fileOf([text]))[1]![1]).toBe(cell);
  });

  it.each(['Bom - barato', "'90s", 'a=b', '', 'bom; barato, leve', '"ótimo" + barato'])(
    'leaves %j as it is',
    (text) => {
      expect(readBack(fileOf([text]))[1]![1]).toBe(text);
    },
  );

  it('starts no formula in any part, whatever the file is split at', () => {
    const piece = fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'),
      fc.constantFrom(',', ';', '\t', '|', ...lineBreaks),
      fc.constantFrom('"', "'", '“', '”', '«', '’', ' ', '\u00a0', '\u200b', '\ufeff', '\0'),
      fc.constantFrom('a', '1+1', ' =', ';"'),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, name) => {
        const names = [name, `b${name}`];
        const file =
          predictionsCsvHeader(names) +
          predictionsCsvRows(names, {
            rows: texts.map((_, index) => index + 1),
            texts,
            labels: texts.map((_, index) => index % 2),
            predictions: texts.map(() => 1),
            probabilities: texts.flatMap(() => [1 - 1e-7, 1e-7]),
          });
        expect(partsOf(file).filter(isFormula)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('escapes class names as well', () => {
    const row = predictionsCsvRows(['=bad', 'a,b'], {
      rows: [1],
      texts: ['x'],
      labels: [0],
      predictions: [1],
      probabilities: [0, 1],
    });
    expect(row).toBe(`1,x,"'=bad","a,b",1,0,1,false\r\n`);
    expect(readBack(predictionsCsvHeader(['=bad', 'a,=b']))[0]!.slice(5, 7)).toEqual([
      'p_=bad',
      `p_a,'=b`,
    ]);
  });

  it('gives back every text and every double', async () => {
    const reviewOf = await documentedReviewOf();
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...`=-＋"',;|\t\r\n\u2028 \u00a0“a\0`),
        maxLength: 20,
      }),
    );
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, probability), { minLength: 1 }), (rows) => {
        const texts = rows.map(([text]) => text);
        const probabilities = rows.map(([, probability]) => probability);
        const [, ...records] = readBack(fileOf(texts, probabilities));
        expect(records.map((record) => reviewOf(record[1]!))).toEqual(texts);
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

const lineBreaks = ['\r\n', '\n', '\r', '\v', '\f', '\x1c', '\x1e', '\x85', '\u2028', '\u2029'];

/** The cells of the file in the eyes of every program that may open it. */
function partsOf(file: string): string[] {
  const lines = [file, file.replaceAll('"', '')].flatMap((text) =>
    text.split(/[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/),
  );
  return [',', ';', '\t', '|'].flatMap((delimiter) => [
    ...lines.flatMap((line) => line.split(delimiter)),
    ...lines.flatMap((line) => line.split(/[,;\t|]/)),
    ...(['\r\n', '\n', '\r'] as const).flatMap((newline) =>
      Papa.parse<string[]>(file, { delimiter, newline }).data.flat(),
    ),
  ]);
}

/** Whether the part begins with a sign of a formula once blanks and quotes are dropped. */
function isFormula(part: string): boolean {
  const start = part.replace(/^[\s\p{Cc}\p{Cf}"“”„«»’]+/u, '');
  return /^[=+\-@]/.test(start.normalize('NFKC'));
}

/** What docs/predictions-file.md gives for reading the reviews back. */
async function documentedReviewOf(): Promise<(cell: string) => string> {
  const page = new URL('../../docs/predictions-file.md', import.meta.url);
  const code = /```js\n(.*?)```/s.exec(await readFile(page, 'utf8'))![1]!;
  const module: unknown = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  return (module as { reviewOf: (cell: string) => string }).reviewOf;
}
