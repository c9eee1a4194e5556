import type { LabelIssue } from '../../analysis/error-analysis-report.ts';
import type { ErrorTag } from '../../analysis/cues/tags.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter, RowSummary } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import type { NotesStore } from '../../storage/notes.ts';

/** A review whose label may be wrong. */
export interface DoubtedRow {
  /** Position among the evaluated rows. */
  index: number;
  /** Number of the record. */
  row: number;
  label: string;
  /** What the other reviews suggest; null where only the user doubts the label. */
  suggested: string | null;
  /** Whether the user marked it on Errors. */
  isMarked: boolean;
}

/** As many as one question lists. */
const limit = 1000;

const wrongLabel: ErrorTag = 'wrong-label';

/**
 * The reviews of an evaluation whose label may be wrong: those that the user marked first, then
 * what the analysis found, the most doubtful first.
 */
export async function doubtedRows(
  client: EngineClient,
  { id, classes }: EvaluationReport,
  issues: readonly LabelIssue[],
  notes: NotesStore,
): Promise<DoubtedRow[]> {
  const rowsOf = async (filter: RowFilter) => (await client.ask.rows(id, filter, 0, limit)).rows;
  const marked = await markedRows(client, id, notes);
  const [found, wrong] = await Promise.all([
    issues.length === 0 ? [] : rowsOf({ finding: { part: 'labelIssues' } }),
    marked.size === 0 ? [] : rowsOf({ outcome: 'wrong' }),
  ]);
  const issueOf = new Map(issues.map((issue) => [issue.row, issue]));
  const byRow = new Map<number, DoubtedRow>();
  const add = ({ row, index, trueClass }: RowSummary): void => {
    const issue = issueOf.get(row);
    byRow.set(row, {
      ...{ row, index },
      label: classes[trueClass ?? -1] ?? '',
      suggested: issue?.suggested ?? null,
      isMarked: marked.has(row),
    });
  };
  for (const row of wrong) if (marked.has(row.row)) add(row);
  const place = new Map(issues.map(({ row }, index) => [row, index]));
  const ordered = [...found].sort((a, b) => (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0));
  for (const row of ordered) if (!byRow.has(row.row)) add(row);
  return [...byRow.values()].filter(({ label }) => label !== '');
}

/** Rows that the user marked as wrongly labelled; none where the browser does not tell. */
async function markedRows(
  client: EngineClient,
  id: string,
  store: NotesStore,
): Promise<ReadonlySet<number>> {
  const { notes } = await store
    .load(await client.ask.contentHash(id))
    .catch(() => ({ notes: [] as { row: number; tags: string[] }[] }));
  return new Set(notes.filter(({ tags }) => tags.includes(wrongLabel)).map(({ row }) => row));
}
