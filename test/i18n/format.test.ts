import { describe, expect, it } from 'vitest';
import { formatSigned } from '../../src/i18n/format.ts';

describe('formatSigned', () => {
  it.each([
    [0.18345, '+0.183'],
    [-1.2, '\u22121.20'],
    [-1234.5, '\u22121,230'],
    [0, '0.00'],
  ])('writes %d as %s, with a minus rather than a hyphen', (value, written) => {
    expect(formatSigned(value)).toBe(written);
  });
});
