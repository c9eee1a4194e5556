import { describe, expect, it } from 'vitest';
import type { FileFormat, RowPlace } from '../../src/dataset/dataset.ts';
import { readRows } from '../../src/dataset/read-rows.ts';
import { fileOf, named, recordsOf } from './file-of.ts';
import { surveyOf } from './read-all.ts';
import { workbookFile } from './xlsx-file.ts';

/** Rows with the place of each, by text. */
async function placesIn(file: File, format: Partial<FileFormat> = {}) {
  const survey = await surveyOf(file, format);
  const formats = survey.files.map(({ fileFormat }) => fileFormat);
  const places: [string, number, RowPlace][] = [];
  const reading = readRows([file], formats, { text: 0, id: null, groups: [] });
  for await (const rows of reading.batches()) {
    for (const { text, row, place } of rows) places.push([text, row, place]);
  }
  return places;
}

const csv = (text: string) => named(fileOf(text), 'a.csv');
const comma = { delimiter: ',', header: true } as const;

describe('the place of a row', () => {
  it('of delimited text is its line, and its row where a spreadsheet opens the file', async () => {
    const file = csv('text,label\r\none,1\r\n"two\r\nlines",0\r\n\r\nthree,1\r\n"4",0');
    expect(await placesIn(file, comma)).toEqual([
      ['one', 1, { sheetRow: 2, line: 2 }],
      ['two\r\nlines', 2, { sheetRow: 3, line: 3 }],
      ['three', 3, { sheetRow: 5, line: 6 }],
      ['4', 4, { sheetRow: 6, line: 7 }],
    ]);
  });

  it('counts from the first record where there is no header', async () => {
    expect(await placesIn(csv('one,1\rtwo,0\r'), { ...comma, header: false })).toEqual([
      ['one', 1, { sheetRow: 1, line: 1 }],
      ['two', 2, { sheetRow: 2, line: 2 }],
    ]);
  });

  it('stays right after a quote that is never closed', async () => {
    const file = csv('text,label\n"a\nb",1\n"open,1\nnext,0\nlast,1\n');
    expect((await placesIn(file, comma)).map(([text, , { line }]) => [text, line])).toEqual([
      ['a\nb', 2],
      ['"open', 4],
      ['next', 5],
      ['last', 6],
    ]);
  });

  it('stays right after a line that is too long, in text and in JSON Lines', async () => {
    const long = 'x'.repeat(9 * 1024 * 1024);
    const text = await recordsOf(fileOf(`t,l\na,1\n${long},1\nb,0\n`), {});
    expect(text.records.map(({ place }) => place.line)).toEqual([2, 3, 4]);
    const lines = await recordsOf(fileOf(`{"t":"a"}\n{"t":"${long}"}\n\n{"t":"b"}`), {
      format: 'jsonl',
    });
    expect(lines.records.map(({ place }) => place.line)).toEqual([1, 2, 4]);
  });

  it.each([1, 3, 7, 50])('is the same however the file is cut (%i bytes)', async (chunkBytes) => {
    const file = fileOf('t,l\na,1\n\n"b\nc",1\n"d\n\ne",0\nf,1\n');
    const { records } = await recordsOf(file, {}, { chunkBytes });
    expect(records.map(({ place }) => [place.line, place.sheetRow])).toEqual([
      [2, 2],
      [4, 4],
      [6, 5],
      [9, 6],
    ]);
  });

  it('of JSON is the line where the record starts', async () => {
    const file = named(fileOf('[\n {"t": "um dia",\n  "l": 1},\n\n {"t": "dois"}]'), 'a.json');
    expect(await placesIn(file)).toEqual([
      ['um dia', 1, { line: 2 }],
      ['dois', 2, { line: 5 }],
    ]);
    const lines = named(fileOf('{"t":"a"}\n\nno\n{"t":"b"}\n'), 'a.jsonl');
    expect(await placesIn(lines, { format: 'jsonl' })).toEqual([
      ['a', 1, { line: 1 }],
      ['b', 3, { line: 4 }],
    ]);
  });

  it('of a workbook is the row that the sheet shows', async () => {
    const cell = (place: string, text: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = workbookFile({
      sheets: {
        Notas:
          `<row r="3">${cell('A3', 'texto')}${cell('B3', 'nota')}</row>` +
          `<row r="4">${cell('A4', 'bom')}${cell('B4', 'x')}</row><row r="5"/>` +
          `<row r="9">${cell('A9', 'ruim')}${cell('B9', 'x')}</row>` +
          '<row><c t="inlineStr"><is><t>sem lugar</t></is></c></row>',
      },
    });
    expect(await placesIn(file, { header: true })).toEqual([
      ['bom', 1, { sheet: 'Notas', sheetRow: 4 }],
      ['ruim', 2, { sheet: 'Notas', sheetRow: 9 }],
      ['sem lugar', 3, { sheet: 'Notas', sheetRow: 10 }],
    ]);
  });
});
