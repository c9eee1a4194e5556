import { describe, expect, it } from 'vitest';
import { preferredLocale } from '../../src/i18n/locale.ts';

describe('preferredLocale', () => {
  it('is the language chosen last time, whatever the browser prefers', () => {
    expect(preferredLocale('en', ['pt-BR'])).toBe('en');
    expect(preferredLocale('pt-BR', ['en-GB'])).toBe('pt-BR');
  });

  it("is else the browser's first supported locale", () => {
    expect(preferredLocale(null, ['fr-FR', 'pt-PT', 'en-GB'])).toBe('pt-BR');
    expect(preferredLocale(null, ['de', 'EN-us', 'pt-BR'])).toBe('en');
    expect(preferredLocale('nl', ['pt'])).toBe('pt-BR');
  });

  it('is English where the browser prefers no supported language', () => {
    expect(preferredLocale(null, ['fr-FR', 'ptx'])).toBe('en');
    expect(preferredLocale(null, [])).toBe('en');
  });
});
