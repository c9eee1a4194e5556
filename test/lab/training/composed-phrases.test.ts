import { describe, expect, it } from 'vitest';
import { suite, textsOf } from '../../../lab/measure/behaviour/suite.ts';
import { composedMatcher, composedRows } from '../../../lab/training/composed-phrases.ts';
import { findPolarWords } from '../../../lab/training/polar-words.ts';
import type { CorpusRow } from '../../../lab/training/corpus.ts';

const polar = { positive: ['zippy'], negative: ['gunky'] };
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}.,!]/gu, '')
    .toLowerCase();

describe('composedRows', () => {
  it('turns a word around by negation alone', () => {
    const { plain, turned } = composedRows('en', polar);
    const about = (rows: CorpusRow[], word: string): Set<number> =>
      new Set(rows.filter(({ text }) => text.includes(word)).map(({ label }) => label));
    expect(about(plain, 'zippy')).toEqual(new Set([1]));
    expect(about(turned, 'zippy')).toEqual(new Set([0]));
    expect(about(plain, 'gunky')).toEqual(new Set([0]));
    expect(about(turned, 'gunky')).toEqual(new Set([1]));
  });

  it.each(['pt', 'en'])('leaves no gap in a sentence (%s)', (language) => {
    const { plain, turned } = composedRows(language, polar);
    for (const { text } of [...plain, ...turned]) expect(text).not.toMatch(/[{}#]|undefined/);
    expect(turned.length).toBeGreaterThan(plain.length);
  });

  it('makes nothing that the behavioural suite would count', () => {
    const texts = suite.flatMap(({ cases }) => cases.flatMap(textsOf));
    const words = [...new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []))];
    const composed = new Set(
      ['pt', 'en'].flatMap((language) => {
        const { plain, turned } = composedRows(language, { positive: words, negative: [] });
        return [...plain, ...turned].map(({ text }) => folded(text));
      }),
    );
    const taught = texts.filter((text) => composed.has(folded(text)));
    expect(taught.length).toBeGreaterThan(0);
    const canBeComposed = composedMatcher(folded);
    const counted = texts.filter((text) => !canBeComposed(text));
    for (const text of taught) expect(counted).not.toContain(text);
    expect(counted.length).toBeGreaterThan(texts.length * 0.85);
  });

  it('knows no other language', () => {
    expect(composedRows('xx', polar)).toEqual({ plain: [], turned: [] });
  });
});

describe('findPolarWords', () => {
  it('keeps frequent words of the language beyond the logit', async () => {
    const row = (text: string, language = 'en'): CorpusRow => ({
      corpus: 'c',
      language,
      text,
      label: 1,
    });
    const rows = [
      row('Good good grim'),
      row('GOOD grim'),
      row('good rare'),
      row('bom bom bom', 'pt'),
    ];
    const logits: Record<string, number> = { good: 3, grim: -2, rare: 9, bom: 5 };
    const found = await findPolarWords(
      rows,
      'en',
      (texts) => Promise.resolve(Float64Array.from(texts, (text) => logits[text] ?? 0)),
      { minRows: 2, minLogit: 1.5, limit: 10 },
    );
    expect(found).toEqual({ positive: ['good'], negative: ['grim'] });
  });
});
