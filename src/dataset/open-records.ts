import type { FileFormat } from './dataset.ts';
import { openDelimited } from './delimited-reader.ts';
import { openJsonLines } from './json-lines-reader.ts';
import { openJson } from './json-reader.ts';
import type { ProblemLog } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { RecordReader } from './record-reader.ts';

/**
 * The reader for a file's format: the one place that knows them all.
 * @throws DatasetError what the format's reader throws
 */
export async function openRecords(
  file: Blob,
  fileFormat: FileFormat,
  log: ProblemLog,
  hooks: ReadHooks,
): Promise<RecordReader> {
  switch (fileFormat.format) {
    case 'csv':
    case 'tsv':
      return openDelimited(file, fileFormat, log, hooks);
    case 'json':
      return openJson(file, fileFormat, log, hooks);
    case 'jsonl':
      return openJsonLines(file, fileFormat, log, hooks);
  }
}
