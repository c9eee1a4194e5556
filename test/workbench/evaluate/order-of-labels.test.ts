import { describe, expect, it } from 'vitest';
import type { LabelTarget } from '../../../src/dataset/dataset.ts';
import { orderOfLabels } from '../../../src/workbench/evaluate/order-of-labels.ts';

const ordered = (labels: readonly (readonly [string | number, LabelTarget | null])[]) => {
  const assignments = labels.map(([value, target]) => ({ value, count: 1, target }));
  return orderOfLabels(assignments).map((place) => assignments[place]?.value);
};

describe('The order of labels', () => {
  it('is that of numbers, also with a decimal comma', () => {
    expect(
      ordered([
        ['10', 'positive'],
        ['4,5', 'positive'],
        ['1', 'negative'],
        ['4', 'neutral'],
      ]),
    ).toEqual(['1', '4', '4,5', '10']);
  });

  it('goes from negative to positive in words, and ends with what is not mapped', () => {
    expect(
      ordered([
        ['good', 'positive'],
        ['hmm', null],
        ['so so', 'neutral'],
        ['bad', 'negative'],
      ]),
    ).toEqual(['bad', 'so so', 'good', 'hmm']);
  });
});
