import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { encode, named } from './file-of.ts';
import { labelsOf, readAll, refusalOf, surveyOf } from './read-all.ts';
import { bytesFile } from './xlsx-file.ts';

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/dataset/${name}.parquet`, import.meta.url));
const fixture = (name: string): File => named(bytesFile(bytesOf(name)), `${name}.parquet`);

const moment = ['2024-05-31', '2024-05-31T14:30:00'];
const expectedRows = [
  [1, 'Ótimo 😀', 5, 0.5, true, ...moment, 'SP', '["a","b"]', '{"name":"Ana","age":30}', '00ff'],
  [2, 'Péssimo', 1, null, false, ...moment, 'RJ', '[]', '{"name":null,"age":31}', '00ff'],
  [3, null, 3, null, null, ...moment, 'SP', null, null, '00ff'],
  [4, 'Bom', 4, 0.25, true, ...moment, 'SP', '["c"]', '{"name":"Bo","age":1}', '00ff'],
  [
    '9007199254740993',
    'Ruim',
    2,
    1,
    false,
    ...moment,
    'RJ',
    '["d"]',
    '{"name":"Li","age":2}',
    '00ff',
  ],
];

describe('Parquet written by pyarrow', () => {
  it.each(['reviews-none', 'reviews-snappy', 'reviews-gzip', 'reviews-pages-v2'])(
    '%s: every type becomes a cell, over row groups',
    async (name) => {
      const { head, columns, rows, fileFormat, guess } = await surveyOf(fixture(name));
      expect(head).toEqual(expectedRows);
      expect(rows).toBe(5);
      expect(columns.map((column) => column.name)).toEqual([
        'id',
        'text',
        'stars',
        'score',
        'verified',
        'day',
        'moment',
        'state',
        'tags',
        'author',
        'photo',
      ]);
      expect(fileFormat).toEqual({
        format: 'parquet',
        encoding: 'utf-8',
        delimiter: null,
        header: true,
      });
      expect(guess).toMatchObject({ text: 1, label: 2 });
    },
  );

  it.each(['zstd', 'brotli', 'lz4'])('compressed by %s: is read the same', async (name) => {
    expect((await surveyOf(fixture(`reviews-${name}`))).head).toEqual(expectedRows);
  });

  it('without rows: file-header-only', async () => {
    expect(await refusalOf(fixture('no-rows'))).toMatchObject({ code: 'file-header-only' });
  });

  it('is evaluated by row number, its empty text reported', async () => {
    const { kept, problems, excluded } = await readAll(
      [fixture('reviews-snappy')],
      { text: 1, label: 7, id: 0, groups: [4] },
      labelsOf({ SP: 'positive', RJ: 'negative' }),
    );
    expect(
      kept.map(({ row, text, target, id, groups }) => [row, text, target, id, groups]),
    ).toEqual([
      [1, 'Ótimo 😀', 1, '1', ['true']],
      [2, 'Péssimo', 0, '2', ['false']],
      [4, 'Bom', 1, '4', ['true']],
      [5, 'Ruim', 0, '9007199254740993', ['false']],
    ]);
    expect(excluded.emptyText).toBe(1);
    expect(problems).toEqual([{ row: 3, id: '3', code: 'empty-text' }]);
  });

  it('tells how far it is, and stops when it is cancelled', async () => {
    const file = fixture('reviews-snappy');
    const signal = { aborted: false };
    const progress: number[] = [];
    const running = surveyDataset(
      [file],
      {},
      {
        signal,
        onProgress: (done, total) => {
          expect(total).toBe(file.size);
          progress.push(done);
          signal.aborted = progress.length === 2;
        },
      },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress).toHaveLength(2);
  });
});

describe('Parquet that cannot be read is refused', () => {
  const damaged = { code: 'file-damaged', detail: { kind: 'parquet' } };

  it.each([0.1, 0.5, 0.99])('cut off at %f of its length', async (share) => {
    const bytes = bytesOf('reviews-snappy');
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    expect(await refusalOf(named(bytesFile(cut), 'a.parquet'))).toEqual(damaged);
  });

  it('whose footer is noise, or says that it is longer than the file', async () => {
    const noise = Uint8Array.from(bytesOf('reviews-snappy'));
    const view = new DataView(noise.buffer);
    const footer = view.getUint32(noise.length - 8, true);
    for (let i = noise.length - 8 - footer; i < noise.length - 8; i++) noise[i] = (i * 37) & 0xff;
    expect(await refusalOf(named(bytesFile(noise), 'a.parquet'))).toEqual(damaged);
    view.setUint32(noise.length - 8, 0x7fffffff, true);
    expect(await refusalOf(named(bytesFile(noise), 'a.parquet'))).toEqual(damaged);
  });

  it('whose dictionary stands for 20 GB of text in 100 kB', async () => {
    expect(await refusalOf(fixture('amplified'))).toEqual({
      code: 'file-too-large',
      detail: { limit: 4096 },
    });
  });

  it('of nothing but its name', async () => {
    const file = named(bytesFile(encode('PAR1PAR1', 'utf-8')), 'a.parquet');
    expect(await refusalOf(file)).toEqual(damaged);
  });

  it('that claims rows without end', async () => {
    // The first row group's number of rows is the 2 before its ordinal; see RowGroup in
    // parquet.thrift.
    const bytes = bytesOf('reviews-none');
    let refused = 0;
    let tried = 0;
    for (let at = bytes.length - 9; at > 4 && tried < 4000; at--, tried++) {
      if (bytes[at] !== 4 || bytes[at - 1] !== 0x16) continue;
      const huge = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0x03];
      const changed = Uint8Array.of(...bytes.subarray(0, at), ...huge, ...bytes.subarray(at + 1));
      const view = new DataView(changed.buffer);
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
      view.setUint32(changed.length - 8, length + huge.length - 1, true);
      const outcome = await refusalOf(named(bytesFile(changed), 'a.parquet')).catch(() => null);
      if (outcome === null) continue;
      expect(outcome).toEqual(damaged);
      refused++;
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('with any of its bytes changed: read, or refused with a code, never anything else', async () => {
    const bytes = bytesOf('reviews-snappy');
    let refused = 0;
    for (let at = 4; at < bytes.length; at += 29) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      await surveyOf(named(bytesFile(changed), 'a.parquet')).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'DatasetError' });
        refused++;
      });
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('Parquet that claims more than it holds', () => {
  it('is read no further than its pages, where a run has no end', async () => {
    expect(await refusalOf(fixture('endless-run'))).toMatchObject({ code: 'file-damaged' });
  });

  it('is refused where a page does not say how long its levels are', async () => {
    expect(await refusalOf(fixture('no-level-lengths'))).toMatchObject({ code: 'file-damaged' });
  });
});

describe('Parquet with two columns of one name', () => {
  it('gives each its own values', async () => {
    const { head, columns, problems } = await surveyOf(fixture('duplicate-columns'));
    expect(columns.map(({ name }) => name)).toEqual(['text', 'label', 'text (2)']);
    expect(head[1]).toEqual(['good text 1', 1, 'SECOND 1']);
    expect(problems).toMatchObject([{ code: 'duplicate-column', column: 'text' }]);
  });
});
