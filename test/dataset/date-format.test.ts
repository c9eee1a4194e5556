import { describe, expect, it } from 'vitest';
import { isDateFormat } from '../../src/dataset/date-format.ts';

describe('isDateFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'dd/mm/yyyy;@',
    'd "de" mmmm "de" yyyy',
    '[$-416]d\\ mmm\\ yy',
    '[Red][$-404]yyyy"年"m"月"d"日";@',
    'h:mm AM/PM',
    '[h]:mm:ss',
    '[ss].00',
    'mm:ss.000',
    'd mmmm yyyy г.',
    '[<45000]"Old";yyyy-mm-dd',
    'yyyy_-mm_)dd',
  ])('says yes to %s', (code) => {
    expect(isDateFormat(164, code)).toBe(true);
  });

  it.each([
    'General',
    'Standard',
    '0.00',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '"dia "0',
    '0%',
    '0.00E+00',
    '# ?/?',
    '@',
    '[$R$-416] #,##0.00',
    '\\d\\m\\y',
    '"yyyy-mm-dd"',
    '[Red]',
    '"yyyy',
  ])('says no to %s', (code) => {
    expect(isDateFormat(164, code)).toBe(false);
  });

  it('goes by the number of a built-in format, unless the file gives its code', () => {
    expect([14, 22, 27, 45, 58, 81].map((id) => isDateFormat(id, undefined))).not.toContain(false);
    expect([0, 9, 10, 37, 44, 49, 164].map((id) => isDateFormat(id, undefined))).not.toContain(
      true,
    );
    expect(isDateFormat(50, '0.00')).toBe(false);
  });

  it.each(['[', '"', '\\', '_', 'y', ';', '[h', '[]', 's.', '0'])(
    'reads a code of a million %j once',
    (piece) => {
      expect(typeof isDateFormat(164, piece.repeat(1_000_000))).toBe('boolean');
    },
  );
});
