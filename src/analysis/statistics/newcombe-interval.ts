import type { Interval } from '../../evaluation/estimate.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';

/**
 * 95 % interval for the difference p₁ − p₂ of two independent proportions, from their Wilson
 * intervals: the hybrid score method, number 10 in R. G. Newcombe, "Interval estimation for the
 * difference between independent proportions", Statistics in Medicine 17, 1998; statsmodels'
 * `confint_proportions_2indep(method='newcomb')`.
 *
 * @param first proportion and number of trials, more than 0
 */
export function newcombeInterval(
  first: { proportion: number; size: number },
  second: { proportion: number; size: number },
): Interval {
  const one = wilsonInterval(first.proportion, first.size);
  const two = wilsonInterval(second.proportion, second.size);
  const difference = first.proportion - second.proportion;
  return {
    low: difference - Math.hypot(first.proportion - one.low, two.high - second.proportion),
    high: difference + Math.hypot(one.high - first.proportion, second.proportion - two.low),
  };
}
