import { expect, it, onTestFinished } from 'vitest';
import { useLocale } from '../../../src/i18n/locale.ts';
import { monthIndex, monthName, monthStart } from '../../../src/workbench/evaluate/month-words.ts';

it('names months of any year as the language does, whatever the time zone', async () => {
  expect(monthIndex('2026-03')).toBe(2026 * 12 + 2);
  expect(new Date(monthStart(monthIndex('0031-12'))).toISOString()).toBe(
    '0031-12-01T00:00:00.000Z',
  );
  expect(monthName(monthIndex('2026-03'))).toBe('March 2026');
  expect(monthName(monthIndex('2026-01'), 'short')).toBe('Jan 2026');
  await useLocale('pt-BR');
  onTestFinished(() => useLocale('en'));
  expect(monthName(monthIndex('2026-03'))).toBe('março de 2026');
});
