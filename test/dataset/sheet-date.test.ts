import { describe, expect, it } from 'vitest';
import { isoText } from '../../src/dataset/iso-text.ts';
import { isoDateText, serialDateText } from '../../src/dataset/sheet-date.ts';

describe('Dates of sheets', () => {
  it.each([
    [45443, false, '2024-05-31'],
    [45443.5, false, '2024-05-31T12:00:00'],
    [45443 - 1462, true, '2024-05-31'],
    [1, false, '1899-12-31'],
    [0.34375, false, '08:15:00'],
    [0.999994, false, '23:59:59'],
    [0, false, '1899-12-30'],
    [1.25, false, '06:00:00'],
    [2.25, false, '1900-01-01T06:00:00'],
    [-0.5, false, '12:00:00'],
    [-1, false, '1899-12-29'],
    [-1.5, false, '1899-12-28T12:00:00'],
    [1e12, false, null],
  ])('the number %d (from 1904: %s) is %s', (serial, from1904, text) => {
    expect(serialDateText(serial, from1904)).toBe(text);
  });

  it.each([
    ['2024-05-31', '2024-05-31'],
    ['2024-05-31T14:30', '2024-05-31T14:30:00'],
    ['2024-05-31T14:30:15Z', '2024-05-31T14:30:15'],
    ['2024-05-31T14:30:15.4', '2024-05-31T14:30:15'],
    ['2024-05-31T00:00:00', '2024-05-31'],
    ['2024-13-31', '2024-13-31'],
    ['31/05/2024', '31/05/2024'],
    ['x2024-05-31', 'x2024-05-31'],
    ['2024-05-31 ', '2024-05-31 '],
  ])('the text %s is %s', (value, text) => {
    expect(isoDateText(value)).toBe(text);
  });

  it('is written with its time where it has one', () => {
    expect(isoText(new Date(Date.UTC(2024, 4, 31)))).toBe('2024-05-31');
    expect(isoText(new Date(Date.UTC(2024, 4, 31, 1)))).toBe('2024-05-31T01:00:00');
    expect(isoText(new Date(Date.UTC(2024, 4, 31, 1, 2, 3, 4)))).toBe('2024-05-31T01:02:03.004');
    expect(isoText(new Date(NaN))).toBe('');
  });
});
