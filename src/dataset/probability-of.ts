import type { Cell } from './dataset.ts';
import { numberOf } from './number-of.ts';

/** What a softmax of single precision may be past its ends. */
const slack = 1e-6;

/** Why a value is no probability. `outside`: a number that is not from 0 to 1, such as a logit. */
export type ProbabilityFlaw = 'not-a-number' | 'outside';

/**
 * The probability that a cell states: `0.87`, `0,87` and `87 %` are one.
 *
 * @param top what stands for certainty where there is no sign: 1, or 100 of percentages
 */
export function probabilityOf(value: Cell, top: 1 | 100 = 1): number | ProbabilityFlaw {
  const number = numberOf(value);
  const probability = percentOf(value) ?? (number === null ? null : number / top);
  if (probability === null) return 'not-a-number';
  if (probability < -slack || probability > 1 + slack) return 'outside';
  return Math.min(1, Math.max(0, probability));
}

/** The share that a percentage with its sign states: 0.875 of `87,5 %`; null for anything else. */
export function percentOf(value: Cell): number | null {
  if (typeof value !== 'string' || !value.endsWith('%')) return null;
  const percent = /^(.*\S)\s*%$/s.exec(value)?.[1];
  const number = percent === undefined ? null : numberOf(percent);
  return number === null ? null : number / 100;
}
