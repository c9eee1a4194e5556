import { ColumnAccumulator, type ColumnEvidence } from './column-accumulator.ts';
import type {
  Cell,
  ColumnSummary,
  DatasetSurvey,
  FileFormat,
  ReadOptions,
  SurveyedFile,
} from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { openDataSet } from './data-set-records.ts';
import { guessColumns } from './guess-columns.ts';
import { ownCopy } from './own-copy.ts';
import { ProblemLog } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import { recogniseFile, type RecognisedFile } from './recognise-file.ts';
import type { DataRecord } from './record-reader.ts';

const maxHeadRows = 20;
const maxHeadCell = 500;

type Recognised = Omit<RecognisedFile, 'open'>;

/**
 * First reading of one file, or of several as one data set: recognises what `options` leave out,
 * each file for itself, summarises every column, counts rows and problems, and guesses which column
 * is what. Memory does not grow with the files, but for a workbook's sheet and a row group of
 * Parquet, which are held whole.
 *
 * @param files at least one; a name's extension counts only where the content leaves a doubt
 * @throws DatasetError see DatasetErrorCode; of several files `detail.file` says in which one
 * @throws DOMException `AbortError` when the signal is aborted
 */
export async function surveyDataset(
  files: readonly File[],
  options: ReadOptions,
  hooks: ReadHooks,
): Promise<DatasetSurvey> {
  const log = new ProblemLog();
  const recognised: Recognised[] = [];
  const reader = openDataSet(
    files.map((file, index) => ({
      name: file.name,
      size: file.size,
      open: async (problems, reading) => {
        const found = await recogniseFile(file, optionsFor(options, index), reading);
        recognised.push(found);
        return found.open(problems, reading);
      },
    })),
    log,
    hooks,
  );
  const accumulators: ColumnAccumulator[] = [];
  const head: Cell[][] = [];
  let rows = 0;
  let summarised = 0;

  const take = ({ cells, malformed }: DataRecord): void => {
    rows++;
    if (malformed) return;
    summarised++;
    if (head.length < maxHeadRows) head.push(cells.map(headCell));
    while (accumulators.length < reader.columns.length) accumulators.push(new ColumnAccumulator());
    for (let i = 0; i < accumulators.length; i++) accumulators[i]?.add(cells[i]);
  };
  for await (const batch of reader.batches()) batch.forEach(take);

  const fileFormat = recognised[0]?.fileFormat;
  if (fileFormat === undefined) throw new DatasetError('file-empty', 'There is no file');
  if (rows === 0) throw withoutRows(fileFormat);
  if (reader.columns.length === 0) throw withoutColumns(fileFormat);
  const evidence = reader.columns.map((column, index) =>
    (accumulators[index] ?? new ColumnAccumulator()).evidence(index, column, summarised),
  );
  const decodedTwice = log.countOf('decoded-twice');
  return {
    name: files.map(({ name }) => name).join(', '),
    size: files.reduce((sum, { size }) => sum + size, 0),
    fileFormat,
    files: surveyedFiles(files, recognised, reader.rowsOfFiles),
    rows,
    columns: evidence.map(summaryOf),
    head: head.map((cells) => evidence.map((_, index) => cells[index] ?? null)),
    decimalMark: decimalMarkOf(evidence, fileFormat),
    guess: guessColumns(evidence, summarised),
    problemCount: log.problemCount,
    problems: log.problems,
    ...(decodedTwice === 0 ? {} : { decodedTwice }),
  };
}

function optionsFor({ files, ...forAll }: ReadOptions, index: number): Partial<FileFormat> {
  return { ...forAll, ...files?.[index] };
}

function surveyedFiles(
  files: readonly File[],
  recognised: readonly Recognised[],
  rowsOfFiles: readonly number[],
): SurveyedFile[] {
  let firstRow = 1;
  return recognised.map((found, index) => {
    const rows = rowsOfFiles[index] ?? 0;
    const { fileFormat, sheets, arrays } = found;
    const file = {
      ...{ name: files[index]?.name ?? '', size: files[index]?.size ?? 0, fileFormat },
      ...(sheets === undefined ? {} : { sheets }),
      ...(arrays === undefined ? {} : { arrays }),
    };
    firstRow += rows;
    return { ...file, rows, firstRow: firstRow - rows };
  });
}

/**
 * The mark that most of the file's decimal numbers have. Where there are none, a comma next to
 * semicolons, as spreadsheets write both in the same countries.
 */
function decimalMarkOf(
  columns: readonly ColumnEvidence[],
  { delimiter }: FileFormat,
): DatasetSurvey['decimalMark'] {
  const commas = columns.reduce((sum, { decimalCommas }) => sum + decimalCommas, 0);
  const points = columns.reduce((sum, { decimalPoints }) => sum + decimalPoints, 0);
  if (commas === points) return delimiter === ';' ? ',' : '.';
  return commas > points ? ',' : '.';
}

function headCell(cell: Cell): Cell {
  return typeof cell === 'string' ? ownCopy(cell.slice(0, maxHeadCell)) : cell;
}

function summaryOf(evidence: ColumnEvidence): ColumnSummary {
  const { index, name, filled, empty, meanLength, numericShare } = evidence;
  const { distinct, values, holdsProbabilities, minNumber, maxNumber, dateOrder } = evidence;
  return {
    ...{ index, name, filled, empty, meanLength, numericShare },
    ...{ distinct, values, holdsProbabilities, minNumber, maxNumber, dateOrder },
  };
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
