import type { Cell } from './dataset.ts';
import { numberOf } from './number-of.ts';

/** What a softmax of single precision may be past its ends. */
const slack = 1e-6;

/** Why a value is no probability. `outside`: a number that is not from 0 to 1, such as a logit. */
export type ProbabilityFlaw = 'not-a-number' | 'outside';

/** The probability that a cell states: `0.87`, `0,87` and `87 %` are one. */
export function probabilityOf(value: Cell): number | ProbabilityFlaw {
  const isPercent = typeof value === 'string' && value.endsWith('%');
  const percent = isPercent ? /^(.*\S)\s*%$/s.exec(value)?.[1] : undefined;
  const number = numberOf(percent ?? value);
  if (number === null) return 'not-a-number';
  const probability = percent === undefined ? number : number / 100;
  if (probability < -slack || probability > 1 + slack) return 'outside';
  return Math.min(1, Math.max(0, probability));
}
