import { strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { fileOf, named } from './file-of.ts';
import { labelsOf, readAll, refusalOf, surveyOf } from './read-all.ts';
import { bytesFile } from './xlsx-file.ts';

const csv = (text: string, name: string): File => named(fileOf(text), name);
const labels = labelsOf({ pos: 'positive', neg: 'negative' });

describe('several files as one data set', () => {
  it('have their columns by name, in any order, and their rows numbered on', async () => {
    const files = [
      csv('id,texto,classe\n1,muito bom,pos\n2,muito ruim,neg\n', 'a.csv'),
      csv('classe;texto;id\nneg;péssimo, nunca mais;3\n', 'b.csv'),
    ];
    const { kept, survey, rows, problems } = await readAll(
      files,
      { text: 1, label: 2, id: 0, groups: [] },
      labels,
    );
    expect(survey.columns.map(({ name, filled }) => [name, filled])).toEqual([
      ['id', 3],
      ['texto', 3],
      ['classe', 3],
    ]);
    expect(survey).toMatchObject({
      name: 'a.csv, b.csv',
      size: (files[0]?.size ?? 0) + (files[1]?.size ?? 0),
      rows: 3,
    });
    expect(survey.files).toMatchObject([
      { name: 'a.csv', rows: 2, firstRow: 1, fileFormat: { delimiter: ',' } },
      { name: 'b.csv', rows: 1, firstRow: 3, fileFormat: { delimiter: ';' } },
    ]);
    expect(kept.map(({ row, text, id }) => [row, text, id])).toEqual([
      [1, 'muito bom', '1'],
      [2, 'muito ruim', '2'],
      [3, 'péssimo, nunca mais', '3'],
    ]);
    expect([rows, problems]).toEqual([3, []]);
  });

  it('may each be of another format and encoding', async () => {
    const files = [
      csv('text,label,state\nbom,pos,SP\n', 'a.csv'),
      named(fileOf('text\tlabel\nnão, péssimo\tneg\n', 'utf-16le'), 'b.tsv'),
      csv('{"label":"pos","text":"ótimo"}\n{"text":"ruim","label":"neg","stars":1}\n', 'c.jsonl'),
      named(
        bytesFile(
          readFileSync(new URL('../fixtures/dataset/reviews-snappy.parquet', import.meta.url)),
        ),
        'd.parquet',
      ),
    ];
    const { columns, files: surveyed, rows, problems } = await surveyOf(files);
    expect(
      surveyed.map(({ fileFormat, rows: each }) => [fileFormat.format, fileFormat.encoding, each]),
    ).toEqual([
      ['csv', 'utf-8', 1],
      ['tsv', 'utf-16le', 1],
      ['jsonl', 'utf-8', 2],
      ['parquet', 'utf-8', 5],
    ]);
    expect(rows).toBe(9);
    expect(columns.slice(0, 5).map(({ name, filled, empty }) => [name, filled, empty])).toEqual([
      ['text', 8, 1],
      ['label', 4, 5],
      ['state', 6, 3],
      ['stars', 6, 3],
      ['id', 5, 4],
    ]);
    expect(problems.filter(({ code }) => code === 'missing-column')).toEqual([
      { row: null, file: 'b.tsv', code: 'missing-column', column: 'state' },
      { row: null, file: 'c.jsonl', code: 'missing-column', column: 'state' },
      { row: null, file: 'd.parquet', code: 'missing-column', column: 'label' },
    ]);
    expect(problems).toContainEqual({
      row: null,
      file: 'c.jsonl',
      code: 'added-column',
      column: 'stars',
    });
  });

  it('say in which file a problem lies, in both readings', async () => {
    const files = [
      csv('texto,classe\nbom,pos\n,neg\n', 'a.csv'),
      csv('texto,classe\nruim,neg\nsó,um,a,mais\n,pos\nótimo,talvez\n', 'b.csv'),
    ];
    const { problems, survey, excluded, kept } = await readAll(
      files,
      { text: 0, label: 1, id: null, groups: [] },
      labels,
    );
    const place = { file: 'b.csv', sheetRow: 3, line: 3 };
    expect(survey.problems).toEqual([
      {
        ...{ row: 4, place, file: 'b.csv', code: 'too-many-cells' },
        detail: { expected: 2, found: 4 },
      },
    ]);
    expect(problems.map(({ row, file, code }) => [row, file, code])).toEqual([
      [2, 'a.csv', 'empty-text'],
      [4, 'b.csv', 'too-many-cells'],
      [5, 'b.csv', 'empty-text'],
      [6, 'b.csv', 'unmapped-label'],
    ]);
    expect(excluded).toMatchObject({ emptyText: 2, malformed: 1, unmapped: 1 });
    expect(kept.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('without a header in the later ones are taken by position, and that is said', async () => {
    const files = [
      csv('texto,classe\nbom demais,pos\n', 'part-1.csv'),
      csv('ruim demais,neg\nmuito ruim,neg\n', 'part-2.csv'),
    ];
    const { kept, survey } = await readAll(
      files,
      { text: 0, label: 1, id: null, groups: [] },
      labels,
    );
    expect(kept.map(({ row, text }) => [row, text])).toEqual([
      [1, 'bom demais'],
      [2, 'ruim demais'],
      [3, 'muito ruim'],
    ]);
    expect(survey.problems).toMatchObject([
      { row: null, file: 'part-2.csv', code: 'columns-by-position' },
    ]);
  });

  it('can be told apart in what is chosen for them', async () => {
    const files = [csv('a,pos\nb,neg\n', '1.csv'), csv('c,pos\nd,neg\n', '2.csv')];
    const { files: surveyed } = await surveyOf(files, {
      header: false,
      files: { 1: { header: true } },
    });
    expect(surveyed.map(({ rows }) => rows)).toEqual([2, 1]);
  });

  it('are refused when one of them cannot be read, and that one is named', async () => {
    const good = csv('texto,classe\nbom,pos\n', 'a.csv');
    expect(await refusalOf([good, csv('', 'b.csv')])).toEqual({
      code: 'file-empty',
      detail: { file: 'b.csv' },
    });
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(await refusalOf([good, named(bytesFile(png), 'c.csv')])).toEqual({
      code: 'file-binary',
      detail: { kind: 'png', file: 'c.csv' },
    });
  });

  it('keep one that has a header and no rows', async () => {
    const files = [csv('texto,classe\n', 'a.csv'), csv('classe,texto\npos,bom\n', 'b.csv')];
    const { head, files: surveyed } = await surveyOf(files);
    expect(surveyed.map(({ rows, firstRow }) => [rows, firstRow])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(head).toEqual([['bom', 'pos']]);
  });

  it('tell progress over all of their bytes', async () => {
    const lines = strToU8('texto,classe\n' + 'um texto comum,pos\n'.repeat(50_000));
    const files = [named(bytesFile(lines), 'a.csv'), named(bytesFile(lines), 'b.csv')];
    const progress: number[] = [];
    await surveyDataset(
      files,
      {},
      {
        onProgress: (done, total) => {
          expect(total).toBe(2 * lines.length);
          progress.push(done);
        },
      },
    );
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(2 * lines.length);
    expect(progress.some((done) => done <= lines.length)).toBe(true);
  });

  it('of more than a thousand columns together are refused', async () => {
    const names = (from: number): string =>
      Array.from({ length: 600 }, (_, i) => `c${String(from + i)}`).join(',');
    const row = Array.from({ length: 600 }, () => 'x').join(',');
    const files = [csv(`${names(0)}\n${row}\n`, 'a.csv'), csv(`${names(600)}\n${row}\n`, 'b.csv')];
    expect(await refusalOf(files)).toEqual({
      code: 'file-too-many-columns',
      detail: { limit: 1_000, file: 'b.csv' },
    });
  });
});

describe('one file', () => {
  it('is named in no problem', async () => {
    const { problems } = await surveyOf(csv('texto,classe\na,b\na,b\na,b,c\n', 'a.csv'));
    expect(problems).toMatchObject([
      { row: 3, code: 'too-many-cells', detail: { expected: 2, found: 3 } },
    ]);
  });
});
