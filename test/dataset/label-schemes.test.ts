import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../src/dataset/column-vocabulary.ts';
import type { LabelTarget } from '../../src/dataset/dataset.ts';
import { scaleOfNumbers, scaleWithTop, type Scale } from '../../src/dataset/label-schemes.ts';

const signs = new Map<LabelTarget | null, string>([
  ['negative', '-'],
  ['neutral', '0'],
  ['positive', '+'],
]);

/** What the numbers mean on the scale, `?` for nothing. */
function meanings(scale: Scale, numbers: readonly number[]): string {
  return numbers.map((number) => signs.get(scale.target(number)) ?? '?').join('');
}

describe('scaleWithTop', () => {
  it.each([
    [3, 'stars-1-5'],
    [5, 'stars-1-5'],
    [6, 'stars-0-10'],
    [10, 'stars-0-10'],
    [11, 'score-0-100'],
    [100, 'score-0-100'],
  ])('takes a top of %d for %s', (top, scheme) => {
    expect(scaleWithTop(top).scheme).toBe(scheme);
  });

  it('is negative, neutral and positive up to exact bounds, and nothing beyond its ends', () => {
    expect(meanings(scaleWithTop(5), [-0.1, 0, 2.5, 2.6, 3.4, 3.5, 5, 5.1])).toBe('?--00++?');
    expect(meanings(scaleWithTop(10), [-1, 0, 4.99, 5, 6.9, 7, 10, 11])).toBe('?--00++?');
    expect(meanings(scaleWithTop(100), [-1, 0, 49.9, 50, 69.9, 70, 100, 101])).toBe('?--00++?');
  });
});

type Case = [numbers: number[], role: ColumnRole | null, scheme: string, meaning: string];

describe('scaleOfNumbers', () => {
  it.each<Case>([
    [[], 'stars', 'custom', ''],
    [[-1, 1], null, 'binary-minus1-1', '-+'],
    [[-1, 0, 1], 'stars', 'binary-minus1-1', '-0+'],
    [[-2, 1], null, 'custom', '??'],
    [[-1, 2], null, 'custom', '??'],
    [[0, 50, 100], null, 'score-0-100', '-0+'],
    [[0, 30, 49], null, 'custom', '???'],
    [[0, 30, 50], null, 'score-0-100', '--0'],
    [[0, 30, 49], 'stars', 'score-0-100', '---'],
    [[0, 10, 11], 'stars', 'score-0-100', '---'],
    [[0, 100], 'stars', 'custom', '??'],
    [[0, 50, 101], 'stars', 'custom', '???'],
    [[0, 10], 'stars', 'stars-0-10', '-+'],
    [[0, 10], null, 'custom', '??'],
    [[1, 6], 'stars', 'stars-0-10', '-0'],
    [[1, 5, 10], null, 'stars-0-10', '-0+'],
    [[0, 1], 'stars', 'binary-0-1', '-+'],
    [[0, 1], 'other', 'binary-0-1', '-+'],
    [[0], null, 'binary-0-1', '-'],
    [[1], 'stars', 'stars-1-5', '-'],
    [[1], 'class-label', 'binary-0-1', '+'],
    [[1], 'other', 'custom', '?'],
    [[0, 1, 2, 3, 4], 'stars', 'levels-0-4', '--0++'],
    [[0, 1, 2, 3], 'stars', 'stars-1-5', '?--0'],
    [[0, 1, 2, 3, 4, 5], null, 'stars-1-5', '?--0++'],
    [[1, 2], 'stars', 'stars-1-5', '--'],
    [[1, 2], 'other', 'custom', '??'],
    [[1, 2], 'class-label', 'binary-1-2', '-+'],
    [[2], 'class-label', 'custom', '?'],
    [[0, 2], null, 'levels-0-2', '-+'],
    [[0, 1, 2], 'class-label', 'levels-0-2', '-0+'],
    [[0, 1, 2], 'other', 'custom', '???'],
    [[0, 4], 'other', 'levels-0-4', '-+'],
    [[0, 3], null, 'levels-0-4', '-+'],
    [[1, 3], null, 'custom', '??'],
    [[1, 4], null, 'stars-1-5', '-+'],
    [[2, 4], 'other', 'stars-1-5', '-+'],
    [[0.5, 4.5], null, 'stars-1-5', '-+'],
    [[4], null, 'custom', '?'],
    [[5], 'stars', 'stars-1-5', '+'],
  ])('takes %j in a column of the role %s for %s: %s', (numbers, role, scheme, meaning) => {
    const scale = scaleOfNumbers(new Set(numbers), role);
    expect(scale.scheme).toBe(scheme);
    expect(meanings(scale, numbers)).toBe(meaning);
  });
});
