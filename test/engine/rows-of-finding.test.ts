import { expect, it } from 'vitest';
import type { RowsBehind } from '../../src/analysis/analysis-stage.ts';
import { bitsetWhere } from '../../src/analysis/bitset.ts';
import { rowsOfFinding, type AnalysedFinding } from '../../src/engine/rows-of-finding.ts';

const only = (...rows: number[]) => bitsetWhere(40, (row) => rows.includes(row));
const behind: Partial<RowsBehind> = {
  slices: [only(1), only(2, 33)],
  cues: { negation: only(3, 5) },
  words: [[Uint32Array.of(9, 4)], [Uint32Array.of(8), Uint32Array.of(7, 6)]],
  confusions: [Uint32Array.of(18), Uint32Array.of(20, 19)],
  duplicates: [Uint32Array.of(10, 11), Uint32Array.of(13, 12)],
  labelIssues: Uint32Array.of(15, 14),
  sources: { ambiguity: Uint32Array.of(17, 16) } as RowsBehind['sources'],
};

it.each<[AnalysedFinding, number[]]>([
  [{ part: 'slices', index: 1 }, [2, 33]],
  [{ part: 'cues', cue: 'negation' }, [3, 5]],
  [{ part: 'words', label: 0, index: 0 }, [9, 4]],
  [{ part: 'words', label: 1, index: 1 }, [7, 6]],
  [{ part: 'confusions', index: 1 }, [20, 19]],
  [{ part: 'duplicates', index: 1 }, [13, 12]],
  [{ part: 'labelIssues' }, [15, 14]],
  [{ part: 'sources', source: 'ambiguity' }, [17, 16]],
])('gives the rows behind %j in the order of the finding', (finding, rows) => {
  expect([...rowsOfFinding(behind, finding)]).toEqual(rows);
});

it.each<AnalysedFinding>([
  { part: 'slices', index: 2 },
  { part: 'cues', cue: 'toString' },
  { part: 'words', label: 0, index: 1 },
  { part: 'words', label: 1, index: 2 },
  { part: 'words', label: 2, index: 0 },
  { part: 'confusions', index: 2 },
  { part: 'duplicates', index: 2 },
  { part: 'sources', source: 'constructor' },
])('says that there is no finding %j', (finding) => {
  const failure = {
    code: 'no-evaluation',
    message: `There is no finding ${JSON.stringify(finding)}.`,
  };
  expect(() => rowsOfFinding(behind, finding)).toThrow(expect.objectContaining(failure));
});

it.each<AnalysedFinding>([
  { part: 'slices', index: 0 },
  { part: 'cues', cue: 'negation' },
  { part: 'words', label: 0, index: 0 },
  { part: 'words', label: 1, index: 0 },
  { part: 'duplicates', index: 0 },
  { part: 'labelIssues' },
  { part: 'sources', source: 'ambiguity' },
])('says so too of %j when that part was not analysed', (finding) => {
  expect(() => rowsOfFinding({}, finding)).toThrow(
    expect.objectContaining({ name: 'EngineFailure', code: 'no-evaluation' }),
  );
});
