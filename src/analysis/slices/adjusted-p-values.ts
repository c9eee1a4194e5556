import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';

/**
 * q-values over two families of hypotheses: Benjamini–Hochberg within each, times the number of
 * families that are not empty. The false discovery rate over everything tried is then at most the
 * sum of the families' shares, whatever depends on what: a false discovery is a part of its own
 * family's discoveries at most as large as of all of them. So thousands of pairs neither drown a
 * few categories, nor do hundreds of pairs that one bad category makes significant lower the bar
 * for all others.
 *
 * NaN stands for a hypothesis that is not tried; its q-value is 1.
 */
export function adjustedPValues(
  singlePValues: Float64Array,
  pairPValues: Float64Array,
): { singleQValues: Float64Array; pairQValues: Float64Array; tried: number } {
  const isTried = (pValue: number) => !Number.isNaN(pValue);
  const singles = singlePValues.filter(isTried);
  const pairs = pairPValues.filter(isTried);
  const families = singles.length > 0 && pairs.length > 0 ? 2 : 1;
  const spread = (pValues: Float64Array, tried: Float64Array) => {
    const qValues = benjaminiHochberg(tried);
    let next = 0;
    return pValues.map((pValue) =>
      isTried(pValue) ? Math.min(1, families * qValues[next++]!) : 1,
    );
  };
  return {
    singleQValues: spread(singlePValues, singles),
    pairQValues: spread(pairPValues, pairs),
    tried: singles.length + pairs.length,
  };
}
