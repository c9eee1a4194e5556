import { describe, expect, it } from 'vitest';
import { gatherWords, nameOf } from '../../src/ui/gathered-words.ts';

describe('gatherWords', () => {
  it('takes the places of a word together, strongest first, and loses nothing', () => {
    const text = 'Good, good but bad';
    const words = gatherWords(text, [
      { start: 0, end: 4, value: 0.5 },
      { start: 6, end: 10, value: 0.75 },
      { start: 11, end: 14, value: -0.25 },
      { start: 15, end: 18, value: -2 },
    ]);
    expect(words).toEqual([
      { word: 'bad', value: -2, count: 1 },
      { word: 'Good', value: 1.25, count: 2 },
      { word: 'but', value: -0.25, count: 1 },
    ]);
    expect(words.map(nameOf)).toEqual(['bad', 'Good ×2', 'but']);
  });

  it('cuts a word that is very long', () => {
    const text = 'x'.repeat(1000);
    expect(gatherWords(text, [{ start: 0, end: 1000, value: 1 }])[0]!.word).toHaveLength(61);
  });
});
