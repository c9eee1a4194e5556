import { estimate, undefinedEstimate } from '../../evaluation/estimate.ts';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';
import { countCommon, countRows, type Bitset } from '../bitset.ts';
import type { GroupErrors } from '../source-evidence.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { newcombeInterval } from '../statistics/newcombe-interval.ts';

/**
 * Errors in a group compared with those in the rest of the rows.
 *
 * @param wrong rows with an error
 * @param length rows in all
 */
export function groupErrors(group: Bitset, wrong: Bitset, length: number): GroupErrors {
  const rows = countRows(group);
  const errors = countCommon(group, wrong);
  const restRows = length - rows;
  const restErrors = countRows(wrong) - errors;
  const errorRate = rate(errors, rows);
  const restErrorRate = rate(restErrors, restRows);
  const difference =
    errorRate.value === null || restErrorRate.value === null
      ? null
      : {
          value: errorRate.value - restErrorRate.value,
          ...newcombeInterval(
            { proportion: errorRate.value, size: rows },
            { proportion: restErrorRate.value, size: restRows },
          ),
        };
  const pValue = compareShares({
    errorsInside: errors,
    rowsInside: rows,
    errorsOutside: restErrors,
    rowsOutside: restRows,
  });
  return { rows, errors, errorRate, restErrorRate, difference, pValue };
}

/**
 * Errors of the group beyond those that the rate of the rest would give, at least 0; all of them
 * where there is no rest.
 */
export function excessOverRest({ rows, errors, restErrorRate }: GroupErrors): number {
  return Math.max(0, errors - rows * (restErrorRate.value ?? 0));
}

/** Whether the group has more errors than the rest, at the level of 5 %. */
export function isWorse({ difference, pValue }: GroupErrors): boolean {
  return difference !== null && difference.value > 0 && pValue < 0.05;
}

function rate(errors: number, rows: number): Estimate {
  if (rows === 0) return undefinedEstimate('no-rows');
  return estimate(errors / rows, wilsonInterval(errors / rows, rows));
}
