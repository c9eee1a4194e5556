/** What the test says of a new model next to the one before. */
export type Verdict = 'better' | 'not-shown' | 'worse';

/**
 * Reads the verdict from the 95 % interval of the difference, new less old, on the test part.
 *
 * The interval alone decides, whatever the number of rows: over few it is wide, and small test
 * parts need no rule of their own. With the intervals of `pairedDifferences`, a model of the same
 * macro-F1 is called better on at most 2.7 % of the test parts of 50 to 2,000 rows, balanced or
 * 90:10 (`bench/false-verdicts.ts`). McNemar's test as a second condition would refuse models that
 * find more of a rare class at the price of some accuracy.
 */
export function verdictOf({ low, high }: { low: number; high: number }): Verdict {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'not-shown';
}
