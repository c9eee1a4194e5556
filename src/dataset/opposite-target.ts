import type { LabelTarget } from './dataset.ts';

/** Negative for positive and positive for negative; every other meaning, or none, as it is. */
export function oppositeTarget(target: LabelTarget | null): LabelTarget | null {
  if (target === 'negative') return 'positive';
  return target === 'positive' ? 'negative' : target;
}
