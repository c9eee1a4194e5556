import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../src/model/explanation.ts';
import { textPieces } from '../../src/ui/text-pieces.ts';

const limits = { length: 4000, marks: 300 };

/** A text and contributions that do not overlap, in reading order. */
const explained = fc
  .array(
    fc.tuple(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.boolean(),
    ),
  )
  .map((words) => {
    let text = '';
    const contributions: Contribution[] = [];
    for (const [word, value, marked] of words) {
      if (marked) contributions.push({ start: text.length, end: text.length + word.length, value });
      text += word;
    }
    return { text, contributions };
  });

describe('textPieces', () => {
  it('says the whole text, character for character', () => {
    fc.assert(
      fc.property(explained, ({ text, contributions }) => {
        const { pieces, left } = textPieces(text, contributions, limits);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(left).toBe(0);
      }),
    );
  });

  it('marks exactly the stretch that contributed, with a weight relative to the strongest', () => {
    const text = 'Não é bom, é ótimo';
    const { pieces } = textPieces(text, [
      { start: 0, end: 3, value: -2 },
      { start: 6, end: 9, value: 0.4 },
      { start: 13, end: 18, value: 1 },
    ]);
    expect(pieces).toEqual([
      { text: 'Não', value: -2, level: 4, signed: true },
      { text: ' é ', value: null, level: 0, signed: false },
      { text: 'bom', value: 0.4, level: 2, signed: false },
      { text: ', é ', value: null, level: 0, signed: false },
      { text: 'ótimo', value: 1, level: 3, signed: true },
    ]);
  });

  it('draws the beginning of a very long text, never half a word or half a character', () => {
    const contribution = { start: 8, end: 14, value: 1 };
    const cutWord = textPieces('One two splendid', [contribution], { length: 10, marks: 9 });
    expect(cutWord.pieces.map(({ text }) => text).join('')).toBe('One two ');
    expect(cutWord.left).toBe(8);

    const cutEmoji = textPieces('abc😡def', [], { length: 4, marks: 9 });
    expect(cutEmoji.pieces.map(({ text }) => text).join('')).toBe('abc');
    expect(cutEmoji.left).toBe(5);
  });

  it('keeps the strongest marks where there are too many', () => {
    const text = 'a b c d';
    const contributions = [1, -4, 3, 2].map((value, index) => ({
      start: index * 2,
      end: index * 2 + 1,
      value,
    }));
    const { pieces } = textPieces(text, contributions, { length: 99, marks: 2 });
    expect(pieces.filter(({ value }) => value !== null).map(({ text }) => text)).toEqual([
      'b',
      'c',
    ]);
  });

  it('marks nothing where nothing weighs anything', () => {
    const { pieces } = textPieces('so so', [{ start: 0, end: 2, value: 0 }]);
    expect(pieces).toEqual([{ text: 'so so', value: null, level: 0, signed: false }]);
  });
});
