import type { Cell } from './dataset.ts';
import { normaliseLabel } from './label-words.ts';
import { parseRating } from './parse-rating.ts';

/** The number that a label stands for, of a scale of five or of none (`4`, `4 stars`), or null. */
export function classNumber(value: Cell): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const rating = parseRating(normaliseLabel(value));
  return rating === null ? null : rating.value;
}

/**
 * What two values of one class have in common: they differ at most in case, spaces, accents and
 * hyphens, or in how they write one number.
 */
export function classKey(value: Cell): string {
  const label = normaliseLabel(String(value));
  const rating = typeof value === 'boolean' ? null : parseRating(label);
  if (rating === null) return label;
  const { value: number, top } = rating;
  // `4` and `4 stars` are one class, `4/10` is another.
  return top === null || top === 5 ? `#${String(number)}` : `#${String(number)}/${String(top)}`;
}
