import { describe, expect, it } from 'vitest';
import type { ColumnMapping, LabelMapping, RowPlace } from '../../src/dataset/dataset.ts';
import { evaluateDataset } from '../../src/engine/evaluate-dataset.ts';
import { Job } from '../../src/engine/jobs.ts';
import { RowPlaces } from '../../src/engine/row-places.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { sheetRows, workbookFile } from '../dataset/xlsx-file.ts';
import { modelOf } from './model-of.ts';

const labels: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 1, target: 'positive' },
    { value: 'neg', count: 1, target: 'negative' },
    { value: 'odd', count: 1, target: 'leave-out' },
  ],
};

/** What the list says of each evaluated row of files of text, label and id. */
async function listed(files: File[]) {
  const survey = await surveyOf(files);
  const columns: ColumnMapping = { text: 0, label: 1, id: 2, groups: [] };
  const request = { task: 'evaluate' as const, files, survey, columns, labels };
  const { rows } = await evaluateDataset({
    ...{ id: 'e', ...request, model: modelOf(), job: new Job() },
  });
  const summaries = await rows.summaries(Uint32Array.from({ length: rows.length }, (_, i) => i));
  return summaries.map(({ row, place, id }) => [row, place, id]);
}

describe('The list of evaluated rows', () => {
  it('knows row, line and id where quotes hold line breaks and lines are empty', async () => {
    const csv =
      'text,label,id\nGood 0.9,pos,a1\n"Bad\nand\nslow 0.1",neg,a2\n\nSo 0.5,odd,a3\nFine 0.8,pos,\n';
    expect(await listed([new File([csv], 'a.csv')])).toEqual([
      [1, { sheetRow: 2, line: 2 }, 'a1'],
      [2, { sheetRow: 3, line: 3 }, 'a2'],
      [4, { sheetRow: 6, line: 8 }, ''],
    ]);
  });

  it('knows the file, the row and the sheet of each of several workbooks', async () => {
    const workbook = (sheet: string, ...texts: string[]) => {
      const rows = texts.map((text, index) => [text, index === 0 ? 'pos' : 'neg', index]);
      const inside = sheetRows([['text', 'label', 'id'], [null, null, null], ...rows]);
      return workbookFile({ sheets: { [sheet]: inside } }, `${sheet}.xlsx`);
    };
    const files = [
      workbook('May', 'Good 0.9', 'Bad 0.1'),
      workbook('June', 'Fine 0.8', 'Slow 0.2'),
    ];
    expect(await listed(files)).toEqual([
      [1, { file: 'May.xlsx', sheet: 'May', sheetRow: 3 }, '0'],
      [2, { file: 'May.xlsx', sheet: 'May', sheetRow: 4 }, '1'],
      [3, { file: 'June.xlsx', sheet: 'June', sheetRow: 3 }, '0'],
      [4, { file: 'June.xlsx', sheet: 'June', sheetRow: 4 }, '1'],
    ]);
  });

  it('knows the line alone of JSON Lines', async () => {
    const lines = [
      '{"text":"Good 0.9","label":"pos","id":1}',
      '',
      '{"text":"Bad 0.1","label":"neg","id":2}',
    ];
    expect(await listed([new File([lines.join('\n')], 'a.jsonl')])).toEqual([
      [1, { line: 1 }, '1'],
      [2, { line: 3 }, '2'],
    ]);
  });
});

describe('RowPlaces', () => {
  it('gives back what was set, and nothing of other rows', () => {
    const set: RowPlace[] = [
      ...[{ line: 9 }, {}, { sheet: 'A', sheetRow: 2 }, { sheetRow: 3 }],
      ...[{ file: 'a.csv', line: 1 }, { file: 'b.parquet' }],
    ];
    const places = new RowPlaces(7);
    set.forEach((place, index) => places.set(index, place));
    expect(Array.from({ length: 7 }, (_, index) => places.of(index))).toEqual([
      ...[{ line: 9 }, undefined, { sheet: 'A', sheetRow: 2 }, { sheetRow: 3 }],
      ...[{ file: 'a.csv', line: 1 }, { file: 'b.parquet' }, undefined],
    ]);
  });
});
