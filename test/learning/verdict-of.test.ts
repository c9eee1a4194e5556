import { expect, it } from 'vitest';
import { pairedDifferences } from '../../src/evaluation/paired-differences.ts';
import { verdictOf } from '../../src/learning/verdict-of.ts';

/** The difference in macro-F1 of two models that are right alone on so many of 100 rows. */
function difference(onlyNew: number, onlyOld: number) {
  const labels = Uint8Array.from({ length: 100 }, (_, row) => row % 2);
  const ofNew = labels.map((label, row) => (row < onlyOld ? 1 - label : label));
  const ofOld = labels.map((label, row) => (row >= 100 - onlyNew ? 1 - label : label));
  return pairedDifferences(labels, ofNew, ofOld, 2).metrics.macroF1.difference!;
}

it.each([
  [20, 4, 'better'],
  [4, 20, 'worse'],
  [7, 4, 'not-shown'],
  [1, 0, 'not-shown'],
  [0, 0, 'not-shown'],
] as const)('of %i errors removed and %i introduced in 100 rows: %s', (removed, added, verdict) => {
  expect(verdictOf(difference(removed, added))).toBe(verdict);
});
