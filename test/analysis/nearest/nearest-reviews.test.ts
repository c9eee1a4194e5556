import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnalysisAborted } from '../../../src/analysis/analysis-hooks.ts';
import { NearestReviews } from '../../../src/analysis/nearest/nearest-reviews.ts';
import { sharedWords } from '../../../src/analysis/nearest/shared-words.ts';

const texts = [
  'A bateria dura pouco e esquenta',
  'A bateria dura o dia inteiro',
  'O zíper quebrou na primeira semana',
  'ZIPER quebrou!!! na primeira semana',
  'Gostei da cor e do tecido',
  'The battery runs hot',
];
const labels = [0, 1, 0, 1, 1, 0];

function otherLabel(row: number) {
  return { limit: 3, accept: (other: number) => labels[other] !== labels[row] };
}

describe('NearestReviews', () => {
  it('finds the review with the same words and the other label', async () => {
    const nearest = await NearestReviews.build(texts);
    expect(nearest.find(texts[0]!, otherLabel(0))[0]!.row).toBe(1);
    const [closest] = nearest.find(texts[2]!, otherLabel(2));
    expect(closest!.row).toBe(3);
    expect(closest!.similarity).toBeGreaterThan(0.8);
    expect(closest!.similarity).toBeLessThan(1);
  });

  it('gives the cosine of the words, weighted by rarity', async () => {
    const nearest = await NearestReviews.build(['um dois', 'um três', 'quatro']);
    const common = Math.log(4 / 3) + 1;
    const rare = Math.log(4 / 2) + 1;
    const [closest] = nearest.find('um dois', { limit: 5, accept: (row) => row !== 0 });
    expect(closest!.row).toBe(1);
    expect(closest!.similarity).toBeCloseTo(common ** 2 / (common ** 2 + rare ** 2), 12);
  });

  it('answers for a text that is in no row, and gives nothing where nothing is shared', async () => {
    const nearest = await NearestReviews.build(texts);
    const all = { limit: 10, accept: () => true };
    expect(nearest.find('zíper', all).map(({ row }) => row)).toEqual([3, 2]);
    expect(nearest.find('geladeira', all)).toEqual([]);
    expect(nearest.find('', all)).toEqual([]);
    expect(nearest.find('!!! ?', all)).toEqual([]);
  });

  it('gives one text once, and as many as asked', async () => {
    const nearest = await NearestReviews.build(['bom som', 'bom som', 'som ruim', 'som']);
    const found = nearest.find('bom som', { limit: 2, accept: (row) => row !== 0 });
    expect(found.map(({ row }) => row)).toEqual([1, 3]);
    expect(found[0]!.similarity).toBeCloseTo(1, 12);
  });

  it('finds what a full comparison finds', async () => {
    const word = fc.constantFrom(
      ...'som tela cor zíper bateria preço bom ruim não muito'.split(' '),
    );
    const review = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(review, { minLength: 2, maxLength: 40 }), async (reviews) => {
        const nearest = await NearestReviews.build(reviews);
        const asked = reviews[0]!;
        const found = nearest.find(asked, { limit: 3, accept: (row) => row !== 0 });
        const frequency = new Map<string, number>();
        const sets = reviews.map((text) => new Set(text.split(' ')));
        for (const set of sets)
          for (const one of set) frequency.set(one, (frequency.get(one) ?? 0) + 1);
        const weight = (one: string): number =>
          (Math.log((1 + reviews.length) / (1 + frequency.get(one)!)) + 1) ** 2;
        const sum = (words: Iterable<string>): number =>
          [...words].reduce((total, one) => total + weight(one), 0);
        const cosines = sets.slice(1).map((set) => {
          const both = [...set].filter((one) => sets[0]!.has(one));
          return sum(both) / Math.sqrt(sum(set) * sum(sets[0]!));
        });
        const best = cosines
          .filter((one) => one > 0)
          .sort((a, b) => b - a)
          .slice(0, 3);
        expect(found).toHaveLength(best.length);
        found.forEach(({ similarity }, i) => expect(similarity).toBeCloseTo(best[i]!, 10));
      }),
      { numRuns: 60 },
    );
  });

  it('finds among rows that all have the same word', async () => {
    const same = Array.from({ length: 20_000 }, (_, row) => (row === 900 ? 'bom mesmo' : 'bom'));
    const nearest = await NearestReviews.build(same);
    const [closest] = nearest.find('bom', { limit: 1, accept: (row) => row === 900 });
    expect(closest).toMatchObject({ row: 900 });
  });

  it('reads what is hardly text, and stops when asked', async () => {
    const odd = [
      '',
      '\ud83d',
      '<b>bom</b>',
      '😀'.repeat(3),
      'a'.repeat(100_000),
      'bom '.repeat(25_000),
    ];
    const nearest = await NearestReviews.build(odd);
    expect(nearest.find('bom', { limit: 3, accept: () => true }).map(({ row }) => row)).toEqual([
      5, 2,
    ]);
    expect((await NearestReviews.build([])).find('bom', { limit: 3, accept: () => true })).toEqual(
      [],
    );
    const many = Array<string>(20_000).fill('um texto qualquer');
    await expect(NearestReviews.build(many, { signal: { aborted: true } })).rejects.toThrow(
      AnalysisAborted,
    );
  });
});

describe('sharedWords', () => {
  it('marks the shared words in both texts', () => {
    const one = 'O zíper quebrou!';
    const other = 'QUEBROU de novo o ziper';
    const shared = sharedWords(one, other);
    expect(shared.one.map(({ start, end }) => one.slice(start, end))).toEqual([
      'O',
      'zíper',
      'quebrou',
    ]);
    expect(shared.other.map(({ start, end }) => other.slice(start, end))).toEqual([
      'QUEBROU',
      'o',
      'ziper',
    ]);
  });
});
