import { checkDecoding } from './check-decoding.ts';
import type { FileFormat } from './dataset.ts';
import { openDelimited } from './delimited-reader.ts';
import { openJsonLines } from './json-lines-reader.ts';
import { openBytes } from './open-bytes.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { RecordReader } from './record-reader.ts';

/**
 * The reader for a file's format: the one place that knows them all. Those of JSON tables,
 * workbooks and Parquet are loaded when a file needs them.
 * @throws DatasetError what unpacking and the format's reader throw
 */
export async function openRecords(
  file: Blob,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): Promise<RecordReader> {
  return checkDecoding(await openFormat(file, fileFormat, log, hooks), fileFormat, log);
}

async function openFormat(
  file: Blob,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): Promise<RecordReader> {
  const source = await openBytes(file, fileFormat.packing);
  switch (fileFormat.format) {
    case 'csv':
    case 'tsv':
      return openDelimited(source, fileFormat, log, hooks);
    case 'json': {
      const { openJson } = await import('./json-reader.ts');
      return openJson(source, fileFormat, log, hooks);
    }
    case 'jsonl':
      return openJsonLines(source, fileFormat, log, hooks);
    case 'xlsx': {
      const { openSheet } = await import('./xlsx-reader.ts');
      return openSheet(await source.whole(hooks), fileFormat, log, hooks);
    }
    case 'parquet': {
      const { openParquet } = await import('./parquet-reader.ts');
      return openParquet(await source.whole(hooks), log, hooks);
    }
  }
}
