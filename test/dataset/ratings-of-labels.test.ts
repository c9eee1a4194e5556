import { describe, expect, it } from 'vitest';
import type { Cell, LabelTarget } from '../../src/dataset/dataset.ts';
import { ratingsOfLabels } from '../../src/dataset/ratings-of-labels.ts';
import { readAll } from './read-all.ts';

function ratingsOf(...labels: [Cell, LabelTarget | null, number?][]): number[] | null {
  const ratings = ratingsOfLabels({
    scheme: 'custom',
    assignments: labels.map(([value, target, count = 10]) => ({ value, target, count })),
  });
  return ratings === null ? null : [...ratings];
}

describe('Ratings of labels', () => {
  it('reads stars however they are written', () => {
    expect(
      ratingsOf(
        ['5', 'positive'],
        ['4 stars', 'positive'],
        ['★★★☆☆', 'neutral'],
        ['2 estrelas', 'negative'],
        [1, 'negative'],
      ),
    ).toEqual([5, 4, 3, 2, 1]);
  });

  it('leaves words among them, and labels without a meaning, without a rating', () => {
    expect(
      ratingsOf(
        ['1', 'negative'],
        ['2', 'negative'],
        ['great', 'positive', 1],
        ['9', 'positive'],
        ['77', null],
      ),
    ).toEqual([1, 2, NaN, 9, NaN]);
  });

  it('are finer than the class where one class has two of them', () => {
    expect(ratingsOf([1, 'negative'], [4, 'positive'], [5, 'positive'])).toEqual([1, 4, 5]);
    expect(ratingsOf([1, 'negative'], [2, 'negative'], [5, 'positive'])).toEqual([1, 2, 5]);
    expect(ratingsOf([1, 'negative'], [3, 'neutral'], [5, 'positive'])).toBeNull();
  });

  it('are at least three, in half of the rows', () => {
    const words = (count: number) =>
      ratingsOf([1, 'negative'], [2, 'negative'], [5, 'positive'], ['good', 'positive', count]);
    expect([words(30), words(31)]).toEqual([[1, 2, 5, NaN], null]);
    expect(ratingsOf([1, 'negative'], [2, 'negative'], ['good', 'positive', 1])).toBeNull();
    expect(ratingsOf([1, 'negative'], [2, 'negative'], [true, 'positive', 1])).toBeNull();
  });

  it.each([
    [
      'two codes',
      [
        ['0', 'negative'],
        ['1', 'positive'],
      ],
    ],
    [
      'a number for each class',
      [
        [-1, 'negative'],
        [0, 'neutral'],
        [1, 'positive'],
      ],
    ],
    [
      'words',
      [
        ['bad', 'negative'],
        ['awful', 'negative'],
        ['good', 'positive'],
      ],
    ],
    [
      'several scales',
      [
        ['1/5', 'negative'],
        ['4/5', 'positive'],
        ['80%', 'positive'],
      ],
    ],
    [
      'mostly words',
      [
        ['bad', 'negative', 90],
        [1, 'negative', 9],
        [2, 'negative', 9],
        [5, 'positive', 9],
      ],
    ],
  ] as [string, [Cell, LabelTarget | null, number?][]][])('are none: %s', (_name, labels) => {
    expect(ratingsOf(...labels)).toBeNull();
  });
});

describe('Reading rows of ratings', () => {
  const file = new File(['text,stars\nGood,5\nSo so,3\nBad,1\nBy mistake,9\nNice,4\n'], 'a.csv');
  const labels = {
    scheme: 'stars-1-5' as const,
    assignments: (
      [
        ['1', 'negative'],
        ['3', 'neutral'],
        ['4', 'positive'],
        ['5', 'positive'],
        ['9', 'leave-out'],
      ] as [string, LabelTarget][]
    ).map(([value, target]) => ({ value, count: 1, target })),
  };

  it('says which label each row has, and hands over those that are not evaluated', async () => {
    const columns = { text: 0, label: 1, id: null, groups: [] };
    const { kept, unevaluated, excluded } = await readAll([file], columns, labels);
    expect(kept.map(({ text, label }) => [text, label])).toEqual([
      ['Good', 3],
      ['Bad', 0],
      ['Nice', 2],
    ]);
    expect(unevaluated).toMatchObject([
      { row: 2, text: 'So so', id: null, groups: [], reason: 'neutral', label: 1 },
      { row: 4, text: 'By mistake', id: null, groups: [], reason: 'leaveOut', label: 4 },
    ]);
    expect(excluded).toMatchObject({ neutral: 1, leaveOut: 1 });
  });
});
