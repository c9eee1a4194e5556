import { binaryKind, looksBinary } from './binary-kind.ts';
import { ColumnAccumulator, type ColumnEvidence } from './column-accumulator.ts';
import type { Cell, ColumnSummary, DatasetSurvey, FileFormat, ReadOptions } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { readBytes, readSample } from './decode-text.ts';
import { guessColumns } from './guess-columns.ts';
import { openRecords } from './open-records.ts';
import { ownCopy } from './own-copy.ts';
import { ProblemLog } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import { recogniseEncoding } from './recognise-encoding.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { DataRecord } from './record-reader.ts';

const SIGNATURE_BYTES = 64 * 1024;
const MAX_HEAD_ROWS = 20;
const MAX_HEAD_CELL = 500;

/**
 * First reading of a whole file: recognises what `options` leaves out, summarises every column, counts rows and
 * problems, and guesses which column is what. Memory does not grow with the file.
 *
 * @param name the file's name; its extension counts only where the content leaves a doubt
 * @throws DatasetError see DatasetErrorCode; `file-binary` says in `detail.kind` what the file is (`xlsx`, `png`, …, `unknown`)
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function surveyDataset(
  file: Blob,
  name: string,
  options: ReadOptions,
  hooks: ReadHooks,
): Promise<DatasetSurvey> {
  const fileFormat = await recognise(file, name, options, hooks);
  const log = new ProblemLog();
  const reader = await openRecords(file, fileFormat, log, hooks);
  const accumulators: ColumnAccumulator[] = [];
  const head: Cell[][] = [];
  let rows = 0;
  let summarised = 0;

  const take = ({ cells, malformed }: DataRecord): void => {
    rows++;
    if (malformed) return;
    summarised++;
    if (head.length < MAX_HEAD_ROWS) head.push(cells.map(headCell));
    while (accumulators.length < reader.columns.length) accumulators.push(new ColumnAccumulator());
    for (let i = 0; i < accumulators.length; i++) accumulators[i]?.add(cells[i]);
  };
  for await (const batch of reader.batches()) batch.forEach(take);

  if (rows === 0) throw withoutRows(fileFormat);
  if (reader.columns.length === 0) throw withoutColumns(fileFormat);
  const evidence = reader.columns.map((column, index) =>
    (accumulators[index] ?? new ColumnAccumulator()).evidence(index, column, summarised),
  );
  return {
    name,
    size: file.size,
    fileFormat,
    rows,
    columns: evidence.map(summaryOf),
    head: head.map((cells) => evidence.map((_, index) => cells[index] ?? null)),
    guess: guessColumns(evidence, summarised),
    problemCount: log.problemCount,
    problems: log.problems,
  };
}

async function recognise(
  file: Blob,
  name: string,
  options: ReadOptions,
  hooks: ReadHooks,
): Promise<FileFormat> {
  if (file.size === 0) throw new DatasetError('file-empty', 'The file has no bytes');
  const kind = binaryKind(await readBytes(file, 0, SIGNATURE_BYTES));
  if (kind !== null)
    throw new DatasetError('file-binary', `The file is no text: ${kind}`, { kind });
  const encoding = options.encoding ?? (await recogniseEncoding(file, hooks));
  const sample = await readSample(file, encoding);
  if (sample.complete && sample.text.trim() === '') {
    throw new DatasetError('file-empty', 'The file has nothing but spaces');
  }
  if (looksBinary(sample.text)) {
    throw new DatasetError('file-binary', 'The file is no text', { kind: 'unknown' });
  }
  return recogniseFormat(sample, encoding, name, options);
}

function headCell(cell: Cell): Cell {
  return typeof cell === 'string' ? ownCopy(cell.slice(0, MAX_HEAD_CELL)) : cell;
}

function summaryOf(evidence: ColumnEvidence): ColumnSummary {
  const { index, name, filled, empty, meanLength, numericShare, distinct, values } = evidence;
  return { index, name, filled, empty, meanLength, numericShare, distinct, values };
}

function withoutRows({ format, header }: FileFormat): DatasetError {
  return format !== 'json' && format !== 'jsonl' && header
    ? new DatasetError('file-header-only', 'The file has a header and no rows')
    : new DatasetError('file-empty', 'The file has no rows');
}

function withoutColumns({ format }: FileFormat): DatasetError {
  return format === 'jsonl'
    ? new DatasetError('json-invalid', 'No line of the file is a JSON object', {
        line: 1,
        position: 0,
      })
    : new DatasetError('json-not-rows', 'No element of the JSON array is an object');
}
