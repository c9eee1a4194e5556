import type { LabelMapping, LabelTarget } from './dataset.ts';

/** The classes of polarity, in the order of their indices. */
export const polarityClasses = ['negative', 'positive'] as const;

/** Index of the class that a target means; null for rows that are not evaluated. */
export function classIndexOf(target: LabelTarget): number | null {
  if (typeof target === 'number') return target;
  if (target === 'negative') return 0;
  return target === 'positive' ? 1 : null;
}

/** Number of classes that a mapping has. */
export function classCountOf({ classes }: LabelMapping): number {
  return (classes ?? polarityClasses).length;
}
