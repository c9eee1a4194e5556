import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  DatasetRow,
  DatasetSurvey,
  LabelledRow,
  LabelMapping,
  LeftOutRow,
  RowColumns,
} from '../../src/dataset/dataset.ts';
import { labelRows } from '../../src/dataset/label-rows.ts';
import { ProblemLog } from '../../src/dataset/problem-log.ts';
import { readRows, type ReadRowsOptions, type RowReading } from '../../src/dataset/read-rows.ts';
import { fileOf, named } from './file-of.ts';
import { surveyOf } from './read-all.ts';

const formatsOf = ({ files }: DatasetSurvey) => files.map(({ fileFormat }) => fileFormat);

async function rowsOf(
  files: readonly File[],
  columns: RowColumns = { text: 0, id: null, groups: [] },
  options: ReadRowsOptions = {},
): Promise<{ rows: DatasetRow[]; batches: number[]; reading: RowReading; survey: DatasetSurvey }> {
  const survey = await surveyOf(files);
  const reading = readRows(files, formatsOf(survey), columns, options);
  const rows: DatasetRow[] = [];
  const batches: number[] = [];
  for await (const batch of reading.batches()) {
    rows.push(...batch);
    batches.push(batch.length);
  }
  return { rows, batches, reading, survey };
}

const stars: LabelMapping = {
  scheme: 'stars-1-5',
  assignments: [
    { value: '1', count: 1, target: 'negative' },
    { value: '3', count: 1, target: 'neutral' },
    { value: '5', count: 1, target: 'positive' },
    { value: '9', count: 1, target: 'leave-out' },
  ],
};

describe('a file without labels', () => {
  it.each([
    ['one column', 'texto\nmuito bom\nveio quebrado\nnão gostei da cor\n', 'a.csv'],
    ['no header', 'muito bom mesmo.\nveio quebrado, infelizmente.\nnão gostei da cor!\n', 'a.txt'],
    [
      'JSON Lines',
      '{"text":"muito bom"}\n{"text":"veio quebrado"}\n{"text":"a tampa não fecha direito"}\n',
      'a.jsonl',
    ],
  ])('is a data set: %s', async (_, text, name) => {
    const { rows, survey, reading } = await rowsOf([named(fileOf(text), name)]);
    expect(survey.guess).toMatchObject({ text: 0, label: null });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ row: 1, id: null, groups: [] });
    expect(reading).toMatchObject({ rows: 3, problemCount: 0 });
  });

  it('reads a title before the text, and each alone where the other is empty', async () => {
    const file = named(fileOf('title,text\n Bom ,Adorei\n,Gostei\nRuim,\n , \n'), 'a.csv');
    const columns = { text: 1, title: 0, id: null, groups: [] };
    const { rows, reading } = await rowsOf([file], columns);
    expect(rows.map(({ text }) => text)).toEqual(['Bom\nAdorei', 'Gostei', 'Ruim']);
    expect(reading.excluded.emptyText).toBe(1);
  });

  it('gives its rows their ids and groups, and says which records are no rows', async () => {
    const file = named(
      fileOf('id,texto,loja\na1,muito bom,norte\na2,,sul\na3,ruim,norte,x\na4,lento,\n'),
      'a.csv',
    );
    const { rows, reading } = await rowsOf([file], { text: 1, id: 0, groups: [2] });
    expect(rows).toMatchObject([
      { row: 1, text: 'muito bom', id: 'a1', groups: ['norte'] },
      { row: 4, text: 'lento', id: 'a4', groups: [''] },
    ]);
    expect(reading.rows).toBe(4);
    expect(reading.excluded).toEqual({ malformed: 1, emptyText: 1 });
    expect(reading.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'empty-text'],
      [3, 'too-many-cells'],
    ]);
  });

  it('refuses only who asks for labels', async () => {
    const { rows, reading } = await rowsOf([named(fileOf('texto\nmuito bom\n'), 'a.csv')]);
    expect(() => labelRows({ label: 0 }, stars, reading.log)(rows)).toThrow(TypeError);
  });
});

describe('readRows', () => {
  it('numbers rows on over several files, and carries the cells that were asked for', async () => {
    const files = [
      named(fileOf('texto,nota\nbom,5\n'), 'a.csv'),
      named(fileOf('nota,texto\n1,ruim\n'), 'b.csv'),
    ];
    const { rows } = await rowsOf(files, undefined, { withCells: true });
    expect(rows.map(({ row, text, cells }) => ({ row, text, cells }))).toEqual([
      { row: 1, text: 'bom', cells: ['bom', '5'] },
      { row: 2, text: 'ruim', cells: ['ruim', '1'] },
    ]);
  });

  it('hands over at most 8 Mi code units of text at a time, or a single row', async () => {
    const long = 'ab '.repeat(1024 * 1024);
    const lines = Array.from({ length: 6 }, (_, i) => JSON.stringify({ text: `${long}${i}` }));
    const file = named(fileOf(`${lines.join('\n')}\n`), 'a.jsonl');
    const { batches } = await rowsOf([file]);
    expect(Math.max(...batches)).toBeLessThanOrEqual(2);
    expect(batches.reduce((sum, rows) => sum + rows)).toBe(6);
  });
});

describe('labelRows', () => {
  it('says of each row that it leaves out why', async () => {
    const text =
      'texto,nota,id\nbom,5,a\nmédio,3,b\nsem nota,,c\nengano,9,d\nestranho,7,e\nruim,1,f\n';
    const { rows, reading } = await rowsOf(
      [named(fileOf(text), 'a.csv')],
      { text: 0, id: 2, groups: [] },
      { withCells: true },
    );
    const { labelled, leftOut } = labelRows({ label: 1 }, stars, reading.log)(rows);
    expect(labelled.map(({ row, target, label }) => [row, target, label])).toEqual([
      [1, 1, 2],
      [6, 0, 0],
    ]);
    expect(leftOut).toMatchObject([
      { row: 2, text: 'médio', id: 'b', groups: [], reason: 'neutral', label: 1 },
      { row: 3, text: 'sem nota', id: 'c', groups: [], reason: 'noLabel', label: null },
      { row: 4, text: 'engano', id: 'd', groups: [], reason: 'leaveOut', label: 3 },
      { row: 5, text: 'estranho', id: 'e', groups: [], reason: 'unmapped', label: null },
    ]);
    expect(reading.problems).toMatchObject([
      { row: 3, code: 'no-label' },
      { row: 5, code: 'unmapped-label', detail: { value: '7' } },
    ]);
  });

  it('adds up: every record is labelled or counted under one reason', async () => {
    const cell = fc.constantFrom('', ' ', 'bom', '5', '1', '3', '9', '7', 'x');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1 }),
        async (records) => {
          const lines = records.map((cells) => ['"k"', ...cells].join(','));
          const file = named(fileOf(`id,texto,nota\n${lines.join('\n')}\n`), 'a.csv');
          const survey = await surveyOf(file);
          const reading = readRows(
            [file],
            formatsOf(survey),
            { text: 1, id: null, groups: [] },
            { withCells: true },
          );
          const label = labelRows({ label: 2 }, stars, reading.log);
          const labelled: LabelledRow[] = [];
          const leftOut: LeftOutRow[] = [];
          for await (const rows of reading.batches()) {
            const sorted = label(rows);
            labelled.push(...sorted.labelled);
            leftOut.push(...sorted.leftOut);
          }
          const { malformed, emptyText } = reading.excluded;
          expect(labelled.length + leftOut.length + malformed + emptyText).toBe(reading.rows);
          expect(reading.rows).toBe(records.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a log of problems', () => {
  it('keeps the first 1,000 by their rows, however they come, and counts all', () => {
    const log = new ProblemLog();
    log.add({ row: null, code: 'columns-by-position' });
    for (let row = 1_100; row > 0; row--) log.add({ row, code: 'empty-text' });
    expect(log.problemCount).toBe(1_101);
    expect(log.problems.map(({ row }) => row)).toEqual([
      null,
      ...Array.from({ length: 999 }, (_, index) => index + 1),
    ]);
  });
});
