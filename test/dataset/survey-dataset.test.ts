import { describe, expect, it } from 'vitest';
import type { LabelledRow } from '../../src/dataset/dataset.ts';
import { guessLabelMapping } from '../../src/dataset/guess-label-mapping.ts';
import { readLabelledRows } from '../../src/dataset/read-labelled-rows.ts';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { fileOf, named } from './file-of.ts';

/** A file of any size that is made while it is read; the widest slice asked for is kept. */
function endlessFile(size: number, line: string): { file: Blob; widest: () => number } {
  const unit = new TextEncoder().encode(line).length;
  const tiles = new TextEncoder().encode(line.repeat(Math.ceil((2 * 1024 * 1024) / unit)));
  let widest = 0;
  const file = new Blob([]);
  Object.defineProperty(file, 'size', { value: size });
  file.slice = (start = 0, end = size) => {
    const to = Math.min(end, size);
    widest = Math.max(widest, to - start);
    const from = start % unit;
    return new Blob([tiles.subarray(from, from + to - start)]);
  };
  return { file, widest: () => widest };
}

describe('surveyDataset', () => {
  it('summarises every column over the whole file', async () => {
    const file = fileOf('text,label,preço\nbom, 1 ,"1,50"\nótimo,1,2.5\n,0,caro\nruim,,\n');
    const { columns, rows, head, size, name } = await surveyDataset([named(file, 'a.csv')], {}, {});
    expect({ rows, size, name }).toEqual({ rows: 4, size: file.size, name: 'a.csv' });
    expect(columns).toEqual([
      {
        index: 0,
        name: 'text',
        filled: 3,
        empty: 1,
        meanLength: 4,
        numericShare: 0,
        distinct: 3,
        values: [
          { value: 'bom', count: 1 },
          { value: 'ótimo', count: 1 },
          { value: 'ruim', count: 1 },
        ],
        holdsProbabilities: false,
        minNumber: null,
        maxNumber: null,
        dateOrder: null,
      },
      {
        index: 1,
        name: 'label',
        filled: 3,
        empty: 1,
        meanLength: 1,
        numericShare: 1,
        distinct: 2,
        values: [
          { value: '1', count: 2 },
          { value: '0', count: 1 },
        ],
        holdsProbabilities: false,
        minNumber: 0,
        maxNumber: 1,
        dateOrder: null,
      },
      {
        index: 2,
        name: 'preço',
        filled: 3,
        empty: 1,
        meanLength: 11 / 3,
        numericShare: 2 / 3,
        distinct: 3,
        values: [
          { value: '1,50', count: 1 },
          { value: '2.5', count: 1 },
          { value: 'caro', count: 1 },
        ],
        holdsProbabilities: false,
        minNumber: 1.5,
        maxNumber: 2.5,
        dateOrder: null,
      },
    ]);
    expect(head[0]).toEqual(['bom', ' 1 ', '1,50']);
  });

  it('tells probabilities from classes, prices and mere zeros and ones', async () => {
    const file = fileOf(
      `score,class,price,mixed
${Array.from({ length: 1_200 }, (_, i) => `${i / 1_200},${i % 2},${i / 1_000},${i % 7 === 0 ? 'n/a' : '0.5'}`).join('\n')}
n/a,1,2,0.5`,
    );
    const { columns } = await surveyDataset([named(file, 'a.csv')], {}, {});
    expect(columns.map(({ holdsProbabilities }) => holdsProbabilities)).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('keeps 1 and "1" and true apart, and gives up listing beyond a thousand values', async () => {
    const records = Array.from({ length: 1_500 }, (_, i) => ({
      n: i,
      label: [1, '1', true][i % 3],
    }));
    const { columns, head } = await surveyDataset(
      [named(fileOf(JSON.stringify(records)), 'a.json')],
      {},
      {},
    );
    expect(columns[0]).toMatchObject({
      distinct: null,
      values: [],
      numericShare: 1,
      filled: 1_500,
    });
    expect(columns[1]?.values).toEqual([
      { value: 1, count: 500 },
      { value: '1', count: 500 },
      { value: true, count: 500 },
    ]);
    expect(head).toHaveLength(20);
  });

  it('reads a large file in small pieces, pausing and telling how far it is', async () => {
    const size = 20 * 1024 * 1024;
    const { file, widest } = endlessFile(size, 'um texto de tamanho comum,1\n');
    const progress: number[] = [];
    let pauses = 0;
    const survey = await surveyDataset(
      [named(file, 'a.csv')],
      { header: false },
      {
        onProgress: (done, total) => {
          expect(total).toBe(size);
          progress.push(done);
        },
        pause: () => {
          pauses++;
          return Promise.resolve();
        },
      },
    );
    expect(survey.rows).toBe(Math.ceil(size / 28));
    expect(widest()).toBeLessThanOrEqual(1024 * 1024);
    expect(pauses).toBeGreaterThanOrEqual(size / (1024 * 1024));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(size);
  });

  it('stops when it is cancelled', async () => {
    const { file } = endlessFile(50 * 1024 * 1024, 'um texto de tamanho comum,1\n');
    const signal = { aborted: false };
    let calls = 0;
    const running = surveyDataset(
      [named(file, 'a.csv')],
      { encoding: 'utf-8' },
      {
        signal,
        onProgress: () => {
          if (++calls === 3) signal.aborted = true;
        },
      },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls).toBe(3);
  });
});

describe('readLabelledRows', () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, i) => `r${String(i)},"texto ${String(i)}",${String(1 + (i % 5))},${i % 2 ? 'a' : ''}`,
  );
  const file = fileOf(`id,texto,nota,grupo\n${rows.join('\n')}\n`);

  it('hands over the rows in order, at most 2,000 at a time, with id and groups', async () => {
    const survey = await surveyDataset([named(file, 'a.csv')], {}, {});
    const labels = guessLabelMapping(survey.columns[2] ?? expect.fail());
    const batches: LabelledRow[][] = [];
    let busy = false;
    const outcome = await readLabelledRows(
      [named(file, 'a.csv')],
      [survey.fileFormat],
      { text: 1, label: 2, id: 0, groups: [3] },
      labels,
      {
        onRows: async (batch) => {
          expect(busy).toBe(false);
          busy = true;
          await Promise.resolve();
          busy = false;
          batches.push(batch);
        },
      },
    );
    expect(batches.map(({ length }) => length)).toEqual([2_000, 2_000]);
    expect(outcome).toMatchObject({ rows: 5_000, excluded: { neutral: 1_000 }, problemCount: 0 });
    expect(batches[0]?.slice(0, 3)).toMatchObject([
      { row: 1, text: 'texto 0', target: 0, label: 0, id: 'r0', groups: [''] },
      { row: 2, text: 'texto 1', target: 0, label: 1, id: 'r1', groups: ['a'] },
      { row: 4, text: 'texto 3', target: 1, label: 3, id: 'r3', groups: ['a'] },
    ]);
  });

  it('stops between batches when it is cancelled', async () => {
    const survey = await surveyDataset([named(file, 'a.csv')], {}, {});
    const labels = guessLabelMapping(survey.columns[2] ?? expect.fail());
    const signal = { aborted: false };
    let batches = 0;
    const running = readLabelledRows(
      [named(file, 'a.csv')],
      [survey.fileFormat],
      { text: 1, label: 2, id: null, groups: [] },
      labels,
      {
        signal,
        onRows: () => {
          batches++;
          signal.aborted = true;
        },
      },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toBe(1);
  });

  it('does not take the number 1 for the text "1"', async () => {
    const json = fileOf(
      '[{"text":"bom","label":1},{"text":"ruim","label":"1"},{"text":"sim","label":true}]',
    );
    const { fileFormat } = await surveyDataset([named(json, 'a.json')], {}, {});
    const kept: LabelledRow[] = [];
    const outcome = await readLabelledRows(
      [named(json, 'a.csv')],
      [fileFormat],
      { text: 0, label: 1, id: null, groups: [] },
      {
        scheme: 'custom',
        assignments: [
          { value: 1, count: 1, target: 'positive' },
          { value: true, count: 1, target: 'negative' },
        ],
      },
      {
        onRows: (batch) => {
          kept.push(...batch);
        },
      },
    );
    expect(kept.map(({ row, target }) => [row, target])).toEqual([
      [1, 1],
      [3, 0],
    ]);
    expect(outcome.problems).toMatchObject([
      { row: 2, code: 'unmapped-label', detail: { value: '1' } },
    ]);
  });
});
