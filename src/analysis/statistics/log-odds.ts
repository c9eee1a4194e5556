/**
 * Weight of the prior, in terms: how many terms of the whole corpus' mixture each side is imagined
 * to have on top of its own.
 */
const priorTerms = 500;

/**
 * z-scores of the log-odds ratios of each term between two sets of texts, with an informative
 * Dirichlet prior: what is said more in the first than in the second, given how often it is said at
 * all. Positive where the first says it more.
 *
 * B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin' Words", Political Analysis 16, 2008,
 * equations 16, 19, 20 and 22, with the prior α of each term its share in `prior` times 500.
 *
 * @param first count of each term in the first set
 * @param second count of each term in the second set
 * @param prior count of each term in a corpus that has every term; more than 0 each
 */
export function logOddsZScores(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  prior: ArrayLike<number>,
): Float64Array {
  const firstTotal = total(first) + priorTerms;
  const secondTotal = total(second) + priorTerms;
  const scale = priorTerms / total(prior);
  return Float64Array.from(prior, (count, term) => {
    const alpha = count * scale;
    const inFirst = first[term]! + alpha;
    const inSecond = second[term]! + alpha;
    const logOddsRatio =
      Math.log(inFirst / (firstTotal - inFirst)) - Math.log(inSecond / (secondTotal - inSecond));
    return logOddsRatio / Math.sqrt(1 / inFirst + 1 / inSecond);
  });
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let term = 0; term < counts.length; term++) sum += counts[term]!;
  return sum;
}
