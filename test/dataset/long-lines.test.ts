import { describe, expect, it } from 'vitest';
import { fileOf, named, recordsOf } from './file-of.ts';
import { refusalOf, surveyOf } from './read-all.ts';

const mebi = 1024 * 1024;

describe('a line of a million stray quotes', () => {
  it.each([
    ['in one cell', `"x"${'yx"'.repeat(mebi)}y",1`],
    ['in one cell over two lines', `"x"${'yx"'.repeat(mebi)}y\nz",1`],
    ['in a cell each', `${'"a"b",'.repeat(mebi / 4)}"c\nd",1`],
  ])('%s is read in time that grows with its length', async (_, line) => {
    const { records } = await recordsOf(fileOf(`text,label\n${line}\nbom,5\n`), {});
    expect(records.at(-1)?.cells).toEqual(['bom', '5']);
  });
});

describe('a header of several MiB', () => {
  it('of 20,000 columns has too many', async () => {
    const line = Array.from({ length: 20_000 }, (_, i) => String(i).padEnd(250, 'x')).join(',');
    expect(await refusalOf(named(fileOf(`${line}\n${line}\n`), 'a.csv'))).toEqual({
      code: 'file-too-many-columns',
      detail: { limit: 1_000 },
    });
  });

  it('with one long name is a header', async () => {
    const { rows, columns } = await surveyOf(
      named(fileOf(`texto,${'x'.repeat(5 * mebi)}\nmuito bom,5\nruim demais,1\n`), 'a.csv'),
    );
    expect(rows).toBe(2);
    expect(columns.map(({ name }) => name.length)).toEqual([5, 5 * mebi]);
  });
});

describe('a JSON object with several arrays of rows', () => {
  it('has the rows of those with the same members, and counts the others', async () => {
    const text = JSON.stringify({
      links: [{ rel: 'self' }],
      train: [
        { text: 'good', label: 1 },
        { text: 'bad', label: 0 },
      ],
      sizes: [2, 1],
      nested: { test: [{ text: 'nice', label: 1, votes: [{ by: 'a' }] }] },
    });
    const { rows, columns, files, fileFormat } = await surveyOf(named(fileOf(text), 'a.json'));
    expect(rows).toBe(3);
    expect(columns.find(({ name }) => name === 'text')).toMatchObject({ filled: 3, empty: 0 });
    expect(fileFormat.arrays).toEqual(['train', 'nested.test']);
    expect(files[0]?.arrays).toEqual([
      { name: 'links', rows: 1 },
      { name: 'train', rows: 2 },
      { name: 'nested.test', rows: 1 },
    ]);
  });
});
