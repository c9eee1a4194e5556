import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords, type TextRange } from '../../../src/analysis/robustness/changed-words.ts';

const cut = (text: string, ranges: readonly TextRange[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

function differences(before: string, after: string) {
  const found = changedWords(before, after);
  return { before: cut(before, found.before), after: cut(after, found.after) };
}

describe('Changed words', () => {
  it('are those that one text has and the other has not', () => {
    expect(differences('Ela gostou do livro dela.', 'Ele gostou do livro dele.')).toEqual({
      before: ['Ela', 'dela.'],
      after: ['Ele', 'dele.'],
    });
    expect(differences('It is good', 'It is not good')).toEqual({ before: [], after: ['not'] });
    expect(differences('Bom.', 'Bom. A caixa é azul.')).toEqual({
      before: [],
      after: ['A caixa é azul.'],
    });
    expect(differences('the same', 'the same')).toEqual({ before: [], after: [] });
    expect(differences('', 'new')).toEqual({ before: [], after: ['new'] });
  });

  it('say where the first one stands, also where a word is only missing', () => {
    expect(changedWords('It is good', 'It is not good')).toMatchObject({
      firstBefore: 6,
      firstAfter: 6,
    });
  });

  it('leave the same words in both texts when they are taken out', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'dd', 'é'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changedWords(before, after);
        const rest = (whole: string, ranges: readonly TextRange[]) =>
          ranges
            .reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), whole)
            .split(/\s+/)
            .filter((word) => word !== '');
        expect(rest(before, found.before)).toEqual(rest(after, found.after));
      }),
    );
  });

  it('are all of a long stretch rather than hours of work', () => {
    const words = (letter: string) =>
      Array.from({ length: 5000 }, (_, i) => `${letter}${i}`).join(' ');
    const started = performance.now();
    const found = changedWords(`same ${words('a')} end`, `same ${words('b')} end`);
    expect(performance.now() - started).toBeLessThan(500);
    expect(found.before).toEqual([{ start: 5, end: words('a').length + 5 }]);
  });
});
