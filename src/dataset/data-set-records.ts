import { ColumnUnion } from './column-union.ts';
import type { DatasetProblem, RowPlace } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';

/** One file of a data set, opened when its turn comes. */
export interface DataSetFile {
  name: string;
  size: number;
  open(log: ProblemSink, hooks: ReadHooks): RecordReader | Promise<RecordReader>;
}

/** Several files, one after the other, as one reader. */
export interface DataSetReader extends RecordReader {
  /** Rows of each file that has been begun, in their order. */
  readonly rowsOfFiles: readonly number[];
  /** Where to report what is wrong with the records of the batch in hand. */
  readonly problems: ProblemSink;
}

/**
 * Reads files as one table: columns by name (see ColumnUnion), rows numbered on from file to file.
 * Where there are several, places, problems and thrown DatasetErrors say in which file they lie
 * (`place.file`, `file`, `detail.file`). Progress counts the bytes of all.
 */
export function openDataSet(
  files: readonly DataSetFile[],
  log: ProblemSink,
  hooks: ReadHooks,
): DataSetReader {
  const union = new ColumnUnion();
  const rowsOfFiles: number[] = [];
  const bytesTotal = files.reduce((sum, { size }) => sum + size, 0);
  let rowsBefore = 0;
  let bytesBefore = 0;
  let fileName: string | null = null;

  /** With several files a row's place needs its file. */
  const inFileOf = (place: RowPlace): RowPlace =>
    fileName === null ? place : { file: fileName, ...place };
  const report = (problem: DatasetProblem): void => {
    if (fileName === null) {
      log.add(problem);
      return;
    }
    const { place } = problem;
    log.add({
      ...problem,
      file: fileName,
      ...(place === undefined ? {} : { place: inFileOf(place) }),
    });
  };
  const inFile: ProblemSink = {
    add: (problem) => {
      const { row } = problem;
      report(row === null ? problem : { ...problem, row: row + rowsBefore });
    },
  };

  async function* recordsOf(file: DataSetFile): AsyncGenerator<DataRecord[]> {
    const reader = await file.open(inFile, {
      ...hooks,
      onProgress: (done, total) =>
        hooks.onProgress?.(bytesBefore + (file.size * done) / Math.max(1, total), bytesTotal),
    });
    let rows = 0;
    union.startFile(reader.columns, inFile);
    for await (const batch of reader.batches()) {
      union.extend(reader.columns);
      rows += batch.length;
      rowsOfFiles[rowsOfFiles.length - 1] = rows;
      yield files.length === 1
        ? batch
        : batch.map(({ row, cells, malformed, place }) => ({
            row: row + rowsBefore,
            cells: union.place(cells),
            malformed,
            place: inFileOf(place),
          }));
    }
    union.extend(reader.columns);
    union.endFile(inFile);
    rowsBefore += rows;
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    for (const file of files) {
      if (files.length > 1) fileName = file.name;
      rowsOfFiles.push(0);
      try {
        yield* recordsOf(file);
      } catch (error) {
        throw fileName !== null && error instanceof DatasetError
          ? new DatasetError(error.code, error.message, { ...error.detail, file: fileName })
          : error;
      }
      bytesBefore += file.size;
    }
  }

  return {
    get columns() {
      return union.names;
    },
    rowsOfFiles,
    problems: { add: report },
    batches,
  };
}
