import { describe, expect, it } from 'vitest';
import { markedPieces } from '../../src/ui/marked-pieces.ts';
import { textPieces } from '../../src/ui/text-pieces.ts';

const text = 'It is not bad, but late';

describe('Pieces with named ranges', () => {
  it('are cut where ranges begin and end, and hold the whole text', () => {
    const { pieces } = textPieces(text, [{ start: 10, end: 13, value: -2 }]);
    const marked = markedPieces(pieces, [
      { start: 6, end: 13, name: 'double negation' },
      { start: 6, end: 9, name: 'negation' },
      { start: 15, end: 18, name: 'contrast' },
    ]);
    expect(marked.map((piece) => piece.text).join('')).toBe(text);
    expect(marked.map((piece) => [piece.text, piece.names])).toEqual([
      ['It is ', []],
      ['not', ['double negation', 'negation']],
      [' ', ['double negation']],
      ['bad', ['double negation']],
      [', ', []],
      ['but', ['contrast']],
      [' late', []],
    ]);
    expect(marked.find((piece) => piece.text === 'bad')!.value).toBe(-2);
  });

  it('carry the sign of a cut word once, at its end', () => {
    const { pieces } = textPieces('horrible', [{ start: 0, end: 8, value: -2 }]);
    const marked = markedPieces(pieces, [{ start: 0, end: 3, name: 'x' }]);
    expect(marked.map(({ text: part, signed }) => [part, signed])).toEqual([
      ['hor', false],
      ['rible', true],
    ]);
  });
});
