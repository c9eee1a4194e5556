import type { AnalysisRows } from '../analysis-rows.ts';
import { bitsetWhere, countRows, type Bitset } from '../bitset.ts';
import type { Source, SourceEvidence, SourceName, Strength } from '../source-evidence.ts';

/** The rows with what the classifier made of them: what every source is looked for in. */
export interface Evaluated {
  rows: AnalysisRows;
  classes: readonly string[];
  /** Rows with an error. */
  wrong: Bitset;
  errorCount: number;
}

/** A source with the indices of the rows behind it, the most telling first. */
export interface FoundSource<Name extends SourceName = SourceName> {
  source: Name;
  strength: Strength;
  evidence: SourceEvidence[Name];
  rows: Uint32Array;
}

/** Most rows of a source that the report names. */
const maxRows = 1000;

export function evaluated(rows: AnalysisRows, classes: readonly string[]): Evaluated {
  const wrong = bitsetWhere(rows.length, (row) => rows.labels[row] !== rows.predicted[row]);
  return { rows, classes, wrong, errorCount: countRows(wrong) };
}

/** The source as the report has it: rows by their number in the file. */
export function reportedSource(found: FoundSource, { rowNumbers }: AnalysisRows): Source {
  return {
    source: found.source,
    strength: found.strength,
    evidence: found.evidence,
    rows: Array.from(found.rows.subarray(0, maxRows), (row) => rowNumbers[row]!),
    rowCount: found.rows.length,
  } as Source;
}
