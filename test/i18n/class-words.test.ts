import { expect, it } from 'vitest';
import * as english from '../../src/i18n/en/class-words.ts';
import * as nouns from '../../src/i18n/pt-br/error-analysis/nouns.ts';
import * as portuguese from '../../src/i18n/pt-br/class-words.ts';

it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'calls an own class %s by its name, as any other',
  (name) => {
    expect(english.classWord(name)).toBe(name);
    expect(english.className(name)).toBe(`“${name}”`);
    expect(english.wantedReviews(name).other).toBe(`“${name}” reviews`);
    expect(portuguese.classWord(name)).toBe(name);
    expect(portuguese.className(name)).toBe(`“${name}”`);
    expect(portuguese.labelsOf(name)).toBe(`“${name}”`);
    expect(portuguese.wantedReviews(name).other).toBe(`avaliações de “${name}”`);
    expect(nouns.feminine(name)).toBe(`“${name}”`);
    expect(nouns.ofClass(2, name)).toBe(`de “${name}”`);
  },
);
