import { rowsOf, type Bitset } from './bitset.ts';
import type { ErrorAnalysisReport } from './error-analysis-report.ts';
import type { SourceName } from './source-evidence.ts';

export type StageName =
  | 'fairness'
  | 'cues'
  | 'slices'
  | 'words'
  | 'duplicates'
  | 'label-issues'
  | 'swaps'
  | 'robustness'
  | 'sources';

/** In the order in which they are finished: what no text is read for comes first. */
export const stageNames: readonly StageName[] = [
  'fairness',
  'cues',
  'slices',
  'words',
  'duplicates',
  'label-issues',
  'swaps',
  'robustness',
  'sources',
];

/** Indices of the rows behind the findings, in the order in which the report has them. */
export interface RowsBehind {
  cues: Record<string, Bitset>;
  slices: Bitset[];
  /** Wrong rows of each word, by true class. */
  words: Uint32Array[][];
  confusions: Uint32Array[];
  duplicates: Uint32Array[];
  labelIssues: Uint32Array;
  sources: Record<SourceName, Uint32Array>;
}

/**
 * One finished part of the analysis. The parts of the report and of the rows, put together, are the
 * whole.
 */
export interface AnalysisStage {
  stage: StageName;
  report: Partial<ErrorAnalysisReport>;
  rowsBehind: Partial<RowsBehind>;
}

export interface ErrorAnalysis {
  report: ErrorAnalysisReport;
  rowsBehind: RowsBehind;
}

/** Indices of the rows of a slice, for a list of them. */
export function rowsOfSlice({ slices }: Pick<RowsBehind, 'slices'>, index: number): Uint32Array {
  const members = slices[index];
  if (members === undefined) throw new RangeError(`There is no slice ${index}`);
  return rowsOf(members);
}
