import type { RowsBehind } from '../analysis/analysis-stage.ts';
import { rowsOf } from '../analysis/bitset.ts';
import type { RowsOfFinding } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';

/** A finding of the analysis; what the user typed is none. */
export type AnalysedFinding = Exclude<RowsOfFinding, { part: 'typed' }>;

/**
 * Indices of the rows behind a finding, in the order of the finding: the most telling first, if it
 * ranks them.
 *
 * @throws EngineFailure `no-evaluation` if the analysis has no such finding
 */
export function rowsOfFinding(
  rowsBehind: Partial<RowsBehind>,
  finding: AnalysedFinding,
): Uint32Array {
  const found = lookUp(rowsBehind, finding);
  if (found === undefined) {
    throw new EngineFailure('no-evaluation', `There is no finding ${JSON.stringify(finding)}.`);
  }
  return found;
}

function lookUp(
  { cues, slices, words, confusions, duplicates, labelIssues, sources }: Partial<RowsBehind>,
  finding: AnalysedFinding,
): Uint32Array | undefined {
  switch (finding.part) {
    case 'slices': {
      const members = slices?.[finding.index];
      return members && rowsOf(members);
    }
    case 'cues': {
      const members = Object.entries(cues ?? {}).find(([name]) => name === finding.cue)?.[1];
      return members && rowsOf(members);
    }
    case 'duplicates':
      return duplicates?.[finding.index];
    case 'words':
      return words?.[finding.label]?.[finding.index];
    case 'confusions':
      return confusions?.[finding.index];
    case 'sources':
      return Object.entries(sources ?? {}).find(([name]) => name === finding.source)?.[1];
    case 'labelIssues':
      return labelIssues;
  }
}
