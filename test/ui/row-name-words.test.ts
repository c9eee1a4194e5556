import { html, render } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RowName } from '../../src/dataset/dataset.ts';
import { useLocale } from '../../src/i18n/locale.ts';
import { otherNames, rowName } from '../../src/i18n/row-name.ts';
import { rowNameWords } from '../../src/ui/row-name-words.ts';

function drawn(name: RowName): string {
  const element = document.createElement('p');
  render(html`${rowNameWords(name)}`, element);
  return element.textContent;
}

beforeEach(() => useLocale('en'));

describe('The name of a row', () => {
  it('is its number, its place as its program counts, and its id', () => {
    const row = { row: 12, place: { sheetRow: 13, line: 14 }, id: 'A-7' };
    expect(rowName(row)).toBe('Row 12 · spreadsheet row 13, line 14 · Id A-7');
    expect(otherNames(row)).toEqual(['spreadsheet row 13, line 14', 'Id A-7']);
    expect(drawn(row)).toBe(rowName(row));
  });

  it('begins its place with the file where there are several', () => {
    const place = { file: 'june.xlsx', sheet: 'Notas', sheetRow: 13 };
    expect(rowName({ row: 1204, place, id: null })).toBe(
      'Row 1,204 · june.xlsx, spreadsheet row 13, sheet “Notas”',
    );
    expect(drawn({ row: 3, place: { file: 'b.parquet' } })).toBe('Row 3 · b.parquet');
  });

  it('is the number alone where nothing else is known', () => {
    expect(rowName({ row: 2, id: '' })).toBe('Row 2');
    expect(otherNames({ row: 2 })).toEqual([]);
    expect(drawn({ row: 2 })).toBe('Row 2');
  });

  it('is Portuguese in Portuguese', async () => {
    await useLocale('pt-BR');
    expect(rowName({ row: 2, place: { sheetRow: 3, line: 3 }, id: '91' })).toBe(
      'Linha 2 · linha 3 da planilha · Id 91',
    );
    await useLocale('en');
  });
});
