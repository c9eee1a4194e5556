import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { surveyDataset } from '../../src/dataset/survey-dataset.ts';
import { encode, named } from './file-of.ts';
import { labelsOf, readAll, refusalOf, surveyOf } from './read-all.ts';
import { bytesFile } from './xlsx-file.ts';

const csv = 'texto;nota\n“Ótimo”, não é péssimo;5\nruim;1\n';
const gzip = (bytes: Uint8Array, name: string): File => named(bytesFile(gzipSync(bytes)), name);
const zip = (files: Record<string, Uint8Array>, name = 'a.zip'): File =>
  named(bytesFile(zipSync(files)), name);
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/dataset/${name}`, import.meta.url));

describe('a gzip', () => {
  it.each(['utf-8', 'utf-16le', 'windows-1252'] as const)(
    'of a CSV in %s is the CSV',
    async (encoding) => {
      const file = gzip(encode(csv, encoding), 'reviews.csv.gz');
      const { fileFormat, head, size } = await surveyOf(file);
      expect(fileFormat).toEqual({
        format: 'csv',
        encoding,
        delimiter: ';',
        header: true,
        packing: 'gzip',
      });
      expect(head).toEqual([
        ['“Ótimo”, não é péssimo', '5'],
        ['ruim', '1'],
      ]);
      expect(size).toBe(file.size);
      const { kept } = await readAll(
        [file],
        { text: 0, label: 1, id: null, groups: [] },
        labelsOf({ 5: 'positive', 1: 'negative' }),
      );
      expect(kept.map(({ target }) => target)).toEqual([1, 0]);
    },
  );

  it('of JSON Lines is known by the name without .gz', async () => {
    const { fileFormat } = await surveyOf(gzip(strToU8('{"t":"a","l":1}\n'), 'a.jsonl.gz'));
    expect(fileFormat.format).toBe('jsonl');
  });

  it.each(['reviews.xlsx', 'reviews-snappy.parquet'])('of %s is what is inside', async (name) => {
    const { fileFormat, rows } = await surveyOf(gzip(fixture(name), `${name}.gz`));
    expect(fileFormat.format).toBe(name.split('.')[1]);
    expect([fileFormat.packing, rows]).toEqual(['gzip', 5]);
  });

  it('is unpacked as it is read, with progress in bytes as they are stored, and can be cancelled', async () => {
    const line = 'um texto de tamanho comum que se repete muitas vezes,1\n';
    const text = Array.from({ length: 200_000 }, (_, i) => `${String((i * 7919) % 99991)} ${line}`);
    const file = gzip(strToU8(text.join('')), 'a.csv.gz');
    const progress: number[] = [];
    const survey = await surveyDataset(
      [file],
      { header: false },
      {
        onProgress: (done, total) => {
          expect(total).toBe(file.size);
          progress.push(done);
        },
      },
    );
    expect(survey.rows).toBe(200_000);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(file.size);
    const signal = { aborted: false };
    await expect(
      surveyDataset(
        [file],
        { encoding: 'utf-8' },
        {
          signal,
          onProgress: () => {
            signal.aborted = true;
          },
        },
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('cut off, or with a byte changed, is damaged: no row of it is passed off as all', async () => {
    const bytes = gzipSync(strToU8(csv.repeat(2000)));
    const damaged = { code: 'file-damaged', detail: { kind: 'gzip' } };
    const cut = bytes.subarray(0, bytes.length - 12);
    expect(await refusalOf(named(bytesFile(cut), 'a.csv.gz'))).toEqual(damaged);
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 6] = (changed.at(-6) ?? 0) ^ 1;
    expect(await refusalOf(named(bytesFile(changed), 'a.csv.gz'))).toEqual(damaged);
  });

  it('that is a bomb is given up before it is all unpacked', async () => {
    const bomb = gzipSync(new Uint8Array(300 * 1024 * 1024).fill(0x20));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(named(bytesFile(bomb), 'a.csv.gz'))).toEqual({
      code: 'file-too-large',
      detail: { limit: 256 },
    });
  });

  it('of what is no table says what it is', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(await refusalOf(gzip(png, 'a.gz'))).toEqual({
      code: 'file-binary',
      detail: { kind: 'png' },
    });
    expect(await refusalOf(gzip(strToU8(''), 'a.csv.gz'))).toMatchObject({ code: 'file-empty' });
  });
});

describe('a zip', () => {
  it('of one table is that table, whatever else the system put in', async () => {
    const { fileFormat, head } = await surveyOf(
      zip({ 'dados/reviews.csv': strToU8(csv), '__MACOSX/._reviews.csv': strToU8('x') }),
    );
    expect(fileFormat).toMatchObject({ format: 'csv', delimiter: ';', packing: 'zip' });
    expect(head[1]).toEqual(['ruim', '1']);
  });

  it('of one workbook is that workbook', async () => {
    const file = zip({ 'reviews.xlsx': fixture('reviews.xlsx') });
    const { kept } = await readAll(
      [file],
      { text: 1, label: 7, id: null, groups: [] },
      labelsOf({ '007': 'positive', '08': 'negative' }),
    );
    expect(kept).toHaveLength(2);
  });

  it('of several tables, or none, is refused with their number', async () => {
    const several = zip({ 'a.csv': strToU8(csv), 'b.csv': strToU8(csv) });
    expect(await refusalOf(several)).toEqual({
      code: 'archive-not-one-table',
      detail: { count: 2 },
    });
    expect(await refusalOf(zip({ 'a.png': strToU8('x') }))).toEqual({
      code: 'archive-not-one-table',
      detail: { count: 0 },
    });
  });

  it('of a document says which', async () => {
    const docx = zip({
      '[Content_Types].xml': strToU8('<x/>'),
      'word/document.xml': strToU8('<x/>'),
    });
    expect(await refusalOf(docx)).toEqual({ code: 'file-binary', detail: { kind: 'docx' } });
  });

  it('with a password says so', async () => {
    const bytes = zipSync({ 'a.csv': strToU8(csv) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 10 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await refusalOf(named(bytesFile(bytes), 'a.zip'))).toMatchObject({
      code: 'file-encrypted',
    });
  });

  it('cut off is damaged', async () => {
    const bytes = zipSync({ 'a.csv': strToU8(csv) });
    const cut = bytes.subarray(0, bytes.length - 30);
    expect(await refusalOf(named(bytesFile(cut), 'a.zip'))).toEqual({
      code: 'file-damaged',
      detail: { kind: 'zip' },
    });
  });
});
