import type { EngineClient } from '../../../client/engine-client.ts';
import type { RowSummary, RowsOfFinding } from '../../../engine/engine-api.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import type { Findings } from '../findings/finding.ts';

/** A review whose label may be wrong, or several of one text with different labels. */
export interface LabelCase {
  kind: 'conflict' | 'marked' | 'suspect';
  rows: RowSummary[];
  /** Class that the rows should have; null where nobody says. */
  suggested: string | null;
}

/** As many as one question lists. */
const limit = 1000;

/** Rows of one text that are shown. */
const maxRows = 6;

/** How many cases there are: groups in conflict, rows that the user marked, and suspects. */
export function countLabelCases(findings: Findings, marked: ReadonlySet<number>): number {
  const { conflicts, suspects, own } = casesIn(findings, marked);
  return conflicts.length + own.length + suspects.length;
}

/** What there is to decide on, each row once; conflicts come first. */
function casesIn({ duplicates = [], labelIssues = [] }: Findings, marked: ReadonlySet<number>) {
  const conflicts = duplicates.flatMap(({ conflicting, rows }, index) =>
    conflicting ? [{ index, rows }] : [],
  );
  const taken = new Set(conflicts.flatMap(({ rows }) => rows));
  const own = [...marked].filter((row) => !taken.has(row));
  for (const row of own) taken.add(row);
  return { conflicts, own, suspects: labelIssues.filter(({ row }) => !taken.has(row)) };
}

/**
 * The cases with their texts.
 *
 * @param marked rows that the user marked as wrongly labelled
 * @param within only those with a row behind this finding, where one is chosen
 */
export async function readLabelCases(
  client: EngineClient,
  { id, classes }: EvaluationReport,
  findings: Findings,
  marked: ReadonlySet<number>,
  within: RowsOfFinding | null,
): Promise<LabelCase[]> {
  const { conflicts, own, suspects } = casesIn(findings, marked);
  const inside = within === null ? {} : { within };
  const nameOf = ({ trueClass }: RowSummary) => classes[trueClass ?? -1] ?? '';
  const cases: LabelCase[] = [];
  for (const { index } of conflicts) {
    const finding: RowsOfFinding = { part: 'duplicates', index };
    if (within !== null) {
      const { total } = await client.ask.rows(id, { finding, within }, 0, 1);
      if (total === 0) continue;
    }
    const { rows } = await client.ask.rows(id, { finding }, 0, limit);
    const suggested = majority(rows.map(nameOf));
    // Those that are not of the majority are shown first.
    const ordered = rows.sort(
      (one, other) => Number(nameOf(one) === suggested) - Number(nameOf(other) === suggested),
    );
    cases.push({ kind: 'conflict', rows: ordered.slice(0, maxRows), suggested });
  }
  const [wrong, suspected] = await Promise.all([
    own.length === 0
      ? []
      : client.ask
          .rows(id, { outcome: 'wrong', ...(within === null ? {} : { finding: within }) }, 0, limit)
          .then(({ rows }) => rows),
    suspects.length === 0
      ? []
      : client.ask
          .rows(id, { finding: { part: 'labelIssues' }, ...inside }, 0, limit)
          .then(({ rows }) => rows),
  ]);
  const suggestedOf = new Map(
    (findings.labelIssues ?? []).map(({ row, suggested }) => [row, suggested]),
  );
  const caseOf = (kind: LabelCase['kind'], row: RowSummary): LabelCase => ({
    ...{ kind, rows: [row] },
    suggested: suggestedOf.get(row.row) ?? null,
  });
  const ofOwn = new Set(own);
  const ofSuspects = new Set(suspects.map(({ row }) => row));
  return [
    ...cases,
    ...wrong.filter(({ row }) => ofOwn.has(row)).map((row) => caseOf('marked', row)),
    ...suspected.filter(({ row }) => ofSuspects.has(row)).map((row) => caseOf('suspect', row)),
  ];
}

/** The most frequent name; null where two are equally frequent. */
function majority(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}
