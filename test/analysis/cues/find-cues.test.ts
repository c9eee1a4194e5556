import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisAborted } from '../../../src/analysis/analysis-hooks.ts';
import { cueBitmaps } from '../../../src/analysis/cues/cue-bitmaps.ts';
import { cueNames } from '../../../src/analysis/cues/cue.ts';
import { findCues } from '../../../src/analysis/cues/find-cues.ts';
import { guessTags } from '../../../src/analysis/cues/guess-tags.ts';
import { statedRatings } from '../../../src/analysis/cues/star-words.ts';

const pieces = [
  'não é ruim',
  'not bad',
  "isn't",
  '<b onclick="x()">',
  '👍🏽',
  '\ud83d',
  '\udc00',
  'مرحبا',
  '\u202e',
  '“ótimo”',
  '10/10',
  '!!',
  '?',
  'NUNCA MAIS',
  'só que não',
  'se fosse',
  'e\u0301',
  'melhor que o',
  'kkkk',
  ':(',
  '\u0000',
  ' ',
];

describe('findCues', () => {
  it('says every cue of a review with its places, in the languages it recognises by itself', () => {
    const text = 'Ótimo produto, só que não. Dou uma estrela!';
    const found = Object.fromEntries(
      findCues(text).map(({ name, ranges }) => [
        name,
        ranges.map(({ start, end }) => text.slice(start, end)),
      ]),
    );
    expect(found).toEqual({
      'irony-marker': ['só que não'],
      'star-words': ['uma estrela'],
      exclamation: ['!'],
    });
  });

  it('gives ranges that lie in the text, in order, apart and not empty, whatever the text holds', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('pt', 'en', 'und', 'other'), (review, language) => {
        for (const { name, ranges } of findCues(review, language)) {
          let end = 0;
          for (const range of ranges) {
            expect(range.start, name).toBeGreaterThanOrEqual(end);
            expect(range.end, name).toBeGreaterThan(range.start);
            end = range.end;
          }
          expect(end, name).toBeLessThanOrEqual(review.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['not bad ', 'en'],
    ['"ótimo ', 'pt'],
    ['"', 'pt'],
    ['AAAA', 'en'],
    ['5 estrelas nota ', 'pt'],
    ['tão mais menos se ', 'pt'],
    ['\ud83d!?', 'und'],
    ['<b>', 'und'],
  ] as const)('reads 100 kB of %j in a moment', (piece, language) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const started = performance.now();
    findCues(text, language);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('cueBitmaps', () => {
  const texts = ['Não é ruim!', 'The sound is great.', '', 'Nunca mais compro, péssimo 😍'];

  it('says the same of each row as reading it alone', async () => {
    const bitmaps = await cueBitmaps(texts);
    expect(Object.keys(bitmaps)).toEqual([...cueNames]);
    texts.forEach((text, row) => {
      const alone = new Set(findCues(text).map(({ name }) => name));
      for (const name of cueNames)
        expect(bitmaps[name][row], `${text} ${name}`).toBe(alone.has(name) ? 1 : 0);
    });
    expect([...bitmaps['double-negation']]).toEqual([1, 0, 0, 0]);
    expect([...bitmaps['emoji-against-words']]).toEqual([0, 0, 0, 1]);
  });

  it('believes the languages it is given', async () => {
    const bitmaps = await cueBitmaps(['no salt'], {}, () => 'pt');
    expect(bitmaps.negation[0]).toBe(0);
    expect((await cueBitmaps(['no salt'], {}, () => 'en')).negation[0]).toBe(1);
  });

  it('pauses while it works, reports, and stops when asked', async () => {
    const many = Array.from(
      { length: 3000 },
      () => 'Não gostei da cor, mas serve para o dia a dia',
    );
    let pauses = 0;
    const progress: number[] = [];
    await cueBitmaps(many, {
      pause: () => Promise.resolve(void pauses++),
      onProgress: (done) => progress.push(done),
    });
    expect(pauses).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(3000);
    const signal = { aborted: false };
    const stopped = cueBitmaps(many, {
      signal,
      pause: () => Promise.resolve(void (signal.aborted = true)),
    });
    await expect(stopped).rejects.toThrow(AnalysisAborted);
  });
});

describe('guessTags', () => {
  it('guesses from cues, each tag once, in the order of the vocabulary', () => {
    expect(guessTags(['slang', 'double-negation', 'negation', 'irony-marker', 'question'])).toEqual(
      ['irony', 'negation', 'slang-or-typos'],
    );
    expect(guessTags([])).toEqual([]);
    expect(guessTags([], { language: 'other' })).toEqual(['other-language']);
  });

  it('doubts a label only where every stated rating is of the other class', () => {
    const doubted = (text: string, label: number): boolean =>
      guessTags([], { label, statedRatings: statedRatings(text) }).includes('wrong-label');
    expect(doubted('Nota 10!', 0)).toBe(true);
    expect(doubted('Nota 10!', 1)).toBe(false);
    expect(doubted('One star.', 1)).toBe(true);
    expect(doubted('3 stars', 1)).toBe(false);
    expect(doubted('5 stars for ambition, 1 star for the tea', 0)).toBe(false);
    expect(doubted('Good', 0)).toBe(false);
  });
});

describe('statedRatings', () => {
  it.each([
    ['dou 1 estrela', 0],
    ['cinco estrelas', 1],
    ['3 stars', 0.5],
    ['nota 7', 0.7],
    ['8/10', 0.8],
    ['4 out of 5', 0.8],
    ['★★☆☆☆', 0.25],
    ['nota 4 de 5', 0.8],
  ])('reads %s as %d of 1', (text, rating) => {
    expect(statedRatings(text).map((one) => one.rating)).toEqual([rating]);
  });
});
