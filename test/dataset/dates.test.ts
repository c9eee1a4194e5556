import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/dataset/dataset.ts';
import { parseDate, type DateOrder } from '../../src/dataset/parse-date.ts';
import { fileOf, named } from './file-of.ts';
import { surveyOf } from './read-all.ts';

function written(cell: Cell, order: DateOrder = 'dmy'): string | null {
  const date = parseDate(cell, order);
  return date === null ? null : [date.year, date.month, date.day].join('-');
}

describe('parseDate', () => {
  it.each([
    ['2024-05-31', '2024-5-31'],
    ['2024/5/3', '2024-5-3'],
    ['2024-05-31T14:30:00Z', '2024-5-31'],
    ['2024-05-31 14:30', '2024-5-31'],
    ['31/05/2024', '2024-5-31'],
    [' 31.05.2024 ', '2024-5-31'],
    ['1-2-24, 8:15', '2024-2-1'],
    ['29/02/2024', '2024-2-29'],
    ['29/02/2000', '2000-2-29'],
  ])('reads %s', (cell, date) => {
    expect(written(cell)).toBe(date);
  });

  it('reads day and month in the order of the column', () => {
    expect(written('03/04/2024', 'dmy')).toBe('2024-4-3');
    expect(written('03/04/2024', 'mdy')).toBe('2024-3-4');
    expect(written('2024-04-03', 'mdy')).toBe('2024-4-3');
  });

  it.each<Cell>([
    ...['', 'ontem', '31/04/2024', '29/02/2023', '29/02/1900', '2024-13-01', '2024-00-10'],
    ...['00/01/2024', '2024', '1.5', '08:15:00', '31/05-2024', '12345/01/2024', '5/31/2024x'],
    ...[`2024-05-31 ${'x'.repeat(40)}`, 45443, true, null],
  ])('takes %s for no date', (cell) => {
    expect(written(cell)).toBeNull();
  });
});

/** The name of the column that is guessed to be the date, and the order of each column. */
async function guess(columns: Record<string, (row: number) => string>) {
  const names = Object.keys(columns);
  const lines = Array.from({ length: 1_500 }, (_, row) =>
    names.map((name) => columns[name]!(row)).join(';'),
  );
  const file = named(fileOf([names.join(';'), ...lines].join('\n')), 'a.csv');
  const survey = await surveyOf(file, { delimiter: ';', header: true });
  const { date, groups } = survey.guess;
  return {
    date: date === null ? null : survey.columns[date]!.name,
    groups: groups.map((index) => survey.columns[index]!.name),
    orders: survey.columns.map(({ dateOrder }) => dateOrder),
  };
}

describe('a column of dates', () => {
  const text = (row: number) => `muito bom mesmo ${String(row)}`;
  const iso = (row: number) => `2024-05-${String(1 + (row % 28)).padStart(2, '0')}`;

  it('is known by what is in it, and is no group', async () => {
    expect(await guess({ text, quando: iso })).toEqual({
      date: 'quando',
      groups: [],
      orders: [null, 'dmy'],
    });
    expect(await guess({ text, x: iso })).toMatchObject({ date: 'x' });
  });

  it('has days first unless its values say otherwise, whichever row says it', async () => {
    const early = (row: number) => `0${String(1 + (row % 9))}/0${String(1 + (row % 7))}/2024`;
    const late = (row: number) => (row === 1_400 ? '05/31/2024' : early(row));
    expect((await guess({ text, early, late })).orders).toEqual([null, 'dmy', 'mdy']);
  });

  it('may hold a few other values, and not many', async () => {
    const every = (nth: number) => (row: number) => (row % nth === 0 ? 'N/A' : iso(row));
    expect((await guess({ text, few: every(6), many: every(4) })).orders).toEqual([
      ...[null, 'dmy', null],
    ]);
  });

  it('is the one of the review where there are several, and never a day of birth', async () => {
    expect(await guess({ text, order_date: iso, review_date: iso })).toMatchObject({
      date: 'review_date',
    });
    expect(await guess({ text, prazo: iso, created_at: iso })).toMatchObject({
      date: 'created_at',
    });
    expect(await guess({ text, data_nascimento: iso })).toMatchObject({ date: null });
  });
});

describe('a column of ids', () => {
  it.each([
    ...['Nº do pedido', 'N° pedido', 'order id', 'review_id', 'id', 'código', 'protocolo'],
    ...['ticket', 'Número', 'order_number'],
  ])('is known as %s', async (name) => {
    const lines = Array.from(
      { length: 60 },
      (_, row) => `bom produto ${row % 7},${row * 7},${row % 2}`,
    );
    const file = named(fileOf([`texto,${name},label`, ...lines].join('\n')), 'a.csv');
    const { guess: found } = await surveyOf(file, { delimiter: ',', header: true });
    expect(found).toMatchObject({ text: 0, id: 1, label: 2 });
  });
});

describe('the decimal mark', () => {
  it.each([
    ['a;b\nx;1,5\ny;2.5\nz;3,5\n', ','],
    ['a;b\nx;1.5\ny;2\n', '.'],
    ['a;b\nx;1\ny;2\n', ','],
    ['a,b\nx,1\ny,2\n', '.'],
    ['a,b\nx,"1,5"\ny,2\n', ','],
  ])('of %j is %s', async (csv, mark) => {
    expect((await surveyOf(named(fileOf(csv), 'a.csv'), { header: true })).decimalMark).toBe(mark);
  });
});
