import type { ErrorAnalysisReport } from '../analysis/error-analysis-report.ts';
import type { AnsweredRows } from './answered-rows.ts';

type RowNames = NonNullable<ErrorAnalysisReport['rowNames']>;

/** Rows of a group of duplicates that are named: more of them are no easier to find. */
const maxOfGroup = 10;

/** Names of the rows that findings list by their numbers; rows without a name are left out. */
export async function nameRowsOfFindings(
  { labelIssues = [], duplicates = [], sources = [] }: Partial<ErrorAnalysisReport>,
  rows: AnsweredRows,
): Promise<RowNames> {
  const numbers = [
    ...labelIssues.map(({ row }) => row),
    ...duplicates.flatMap((group) => group.rows.slice(0, maxOfGroup)),
    ...sources.flatMap((source) => source.rows),
  ];
  if (numbers.length === 0) return {};
  const { rowNumbers } = rows;
  const indices = new Set(numbers.map((number) => indexOf(rowNumbers, number)));
  return Object.fromEntries(
    (await rows.names(indices)).flatMap(({ row, place, id }) => {
      const hasId = id !== undefined && id !== null && id !== '';
      if (place === undefined && !hasId) return [];
      return [[row, { ...(place === undefined ? {} : { place }), ...(hasId ? { id } : {}) }]];
    }),
  );
}

/** Index of a record among the rows, whose numbers ascend. */
function indexOf(rowNumbers: Uint32Array, number: number): number {
  let low = 0;
  let high = rowNumbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rowNumbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
