import type { Cell } from '../dataset/dataset.ts';
import { labelRows } from '../dataset/label-rows.ts';
import { ProblemLog } from '../dataset/problem-log.ts';
import { textOfRecord } from '../dataset/read-rows.ts';
import type { DataRecord } from '../dataset/record-reader.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import { columnsOfAnswers } from './columns-of-answers.ts';
import { columnName } from './describe-dataset.ts';
import type { Progress } from './engine-api.ts';
import { runJob, type Job } from './jobs.ts';
import { FinishedEvaluation, type FinishedClassification, type Results } from './results.ts';
import { writeRecords, type WrittenFileFormat } from './write-records.ts';

type Finished = FinishedEvaluation | FinishedClassification;

/** The question for the user's own file with the answers in it. */
export function answeredFileQuestions(results: Results) {
  return {
    /**
     * The files that were evaluated or classified, as one table: every record with all its cells,
     * then what was answered about it, or why it was left out. A table of more rows than a sheet
     * holds is delimited text, whatever was asked for; the type of the blob says which it is.
     */
    answeredFile: (
      id: string,
      format: WrittenFileFormat,
      handle: JobHandle<Progress>,
    ): Promise<Blob> => runJob(handle, (job) => writeAnsweredFile(results.get(id), format, job)),
  };
}

async function writeAnsweredFile(
  result: Finished,
  format: WrittenFileFormat,
  job: Job,
): Promise<Blob> {
  const { survey } = result.request;
  const answers = columnsOfAnswers(result);
  const own = survey.columns.map(({ index }) => columnName(survey, index));
  const names = [...own, ...newNames(own, [...answers.map(({ name }) => name), 'left_out'])];
  const reasonOf = reasonReader(result);
  const numbers = result.rows.rowNumbers;
  let next = 0;

  const cellsOf = (record: DataRecord): Cell[] => {
    const cells: Cell[] = own.map((_, column) => record.cells[column] ?? null);
    if (numbers[next] === record.row) {
      cells.push(...answers.map(({ cell }) => cell(next)), null);
      next += 1;
    } else {
      cells.push(...answers.map(() => null), reasonOf(record));
    }
    // A row with more cells than the file has columns keeps them, as wrong as it was.
    return cells.concat(record.cells.slice(own.length));
  };

  return writeRecords(result.request, names, cellsOf, format, job);
}

/** Why a record was left out, by the names that the report counts them under. */
function reasonReader(result: Finished): (record: DataRecord) => string {
  const { columns } = result.request;
  const withoutText = ({ malformed, cells }: DataRecord): string | null => {
    if (malformed) return 'malformed';
    return textOfRecord(cells, columns).trim() === '' ? 'emptyText' : null;
  };
  // A classification leaves no row with a text out.
  if (!(result instanceof FinishedEvaluation)) return (record) => withoutText(record) ?? '';
  const { columns: mapped, labels } = result.request;
  const answersNeeded = result.held === null;
  const label = labelRows(mapped, labels, new ProblemLog(), { answersNeeded });
  return (record) => {
    const { row, cells, place } = record;
    const reason = withoutText(record);
    if (reason !== null) return reason;
    const { leftOut } = label([{ row, place, cells, text: '', id: null, groups: [] }]);
    return leftOut[0]?.reason ?? '';
  };
}

/** Names that no column of the file has: `prediction`, or `prediction (2)` where it has one. */
function newNames(own: readonly string[], wanted: readonly string[]): string[] {
  const taken = new Set(own);
  return wanted.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
    taken.add(free);
    return free;
  });
}
