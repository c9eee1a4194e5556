import type { LabelMapping } from '../../dataset/dataset.ts';

const rankOfTarget = ['negative', 'neutral', 'positive', 'leave-out'];

/**
 * The places of a file's labels in their natural order: numbers ascending, words from negative to
 * positive. Labels without such an order stay as they are, by frequency.
 */
export function orderOfLabels(assignments: LabelMapping['assignments']): number[] {
  const places = assignments.map((_, place) => place);
  const numbers = assignments.map(({ value }) =>
    String(value).trim() === '' ? NaN : Number(String(value).replace(',', '.')),
  );
  const keys = numbers.every(Number.isFinite)
    ? numbers
    : assignments.map(({ target }) => {
        const rank = rankOfTarget.indexOf(String(target));
        return rank === -1 ? rankOfTarget.length : rank;
      });
  return places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}
