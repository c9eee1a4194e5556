import { gzipSync, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../../src/dataset/dataset.ts';
import { openWholeEngine } from './open-whole-engine.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';
import workbookUrl from '../../fixtures/dataset/reviews.xlsx?url';
import parquetUrl from '../../fixtures/dataset/reviews-gzip.parquet?url';

const silent = new JobHandle<Progress>();
const file = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name);
const csv = strToU8('text,label\nExcelente, adorei,pos\n'.replace(', ', ' '));
const jsonLines = strToU8(
  '{"label":"neg","text":"Péssimo, quebrou"}\n{"label":"pos","text":"Great"}\n',
);

const labels: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 2, target: 'positive' },
    { value: 'neg', count: 1, target: 'negative' },
  ],
};

async function fetched(url: string, name: string): Promise<File> {
  return new File([await (await fetch(url)).blob()], name);
}

const engine = await openWholeEngine();

beforeAll(async () => {
  await engine.loadModel('m', new URL('/models/reviews-pt-en/', location.href).href);
});

describe('Engine with what a browser unpacks and parses', () => {
  it('evaluates a gzip and a zip as one data set', async () => {
    const files = [
      file(gzipSync(csv), 'a.csv.gz'),
      file(zipSync({ 'b.jsonl': jsonLines }), 'b.zip'),
    ];
    const survey = await engine.survey(files, {}, silent);
    expect(survey.files.map(({ rows, firstRow }) => [rows, firstRow])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const columns = { text: 0, label: 1, id: null, groups: [] };
    const report = await engine.evaluate(
      'e',
      'm',
      { task: 'evaluate', files, survey, columns, labels },
      silent,
    );
    expect(report.dataset).toMatchObject({
      name: 'a.csv.gz, b.zip',
      format: 'csv, jsonl',
      rows: 3,
      evaluated: 3,
    });
    const { rows } = await engine.rows('e', {}, 0, 10);
    expect(rows.map(({ row, text }) => [row, text])).toEqual([
      [1, 'Excelente adorei'],
      [2, 'Péssimo, quebrou'],
      [3, 'Great'],
    ]);
  });

  it('reads a workbook and Parquet', async () => {
    const workbook = await engine.survey([await fetched(workbookUrl, 'a.xlsx')], {}, silent);
    expect(workbook.head[0]?.slice(0, 4)).toEqual([1, 'Ótimo, chegou antes do prazo 😀', 5, true]);
    const parquet = await engine.survey([await fetched(parquetUrl, 'a.parquet')], {}, silent);
    expect(parquet.head[0]?.slice(0, 4)).toEqual([1, 'Ótimo 😀', 5, 0.5]);
  });

  it('says that a gzip is cut off, and reads the next file', async () => {
    const cut = gzipSync(strToU8('text,label\n' + 'bom,pos\n'.repeat(5000)));
    await expect(
      engine.survey([file(cut.subarray(0, cut.length - 10), 'b.csv.gz')], {}, silent),
    ).rejects.toMatchObject({ code: 'file-damaged', detail: { kind: 'gzip' } });
    const survey = await engine.survey([file(csv, 'a.csv')], {}, silent);
    const { polarity } = await engine.guessLabels(survey, 1);
    expect(polarity.assignments).toMatchObject([{ value: 'pos' }]);
  });

  it('unpacks a gzip of several members', async () => {
    const members = [gzipSync(csv), gzipSync(strToU8('bom,pos\n'))];
    const both = file(
      new Uint8Array(await new Blob(members.map((m) => new Uint8Array(m))).arrayBuffer()),
      'a.csv.gz',
    );
    const survey = await engine.survey([both], {}, silent);
    expect(survey.rows).toBe(2);
  });
});
