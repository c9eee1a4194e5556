import { binaryKind, looksBinary, zipKind } from './binary-kind.ts';
import { checkDecoding } from './check-decoding.ts';
import { storedBytes, type ByteSource } from './byte-source.ts';
import type { DatasetPacking, FileFormat, JsonArray } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { readSample } from './decode-text.ts';
import { recogniseArrays } from './json-arrays.ts';
import { openRecords } from './open-records.ts';
import { openBytes, openZipTable } from './open-bytes.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import { recogniseEncoding } from './recognise-encoding.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { RecordReader } from './record-reader.ts';
import { readZipDirectory } from './zip-directory.ts';

const signatureBytes = 64 * 1024;

/** What a file is and how to read it. */
export interface RecognisedFile {
  fileFormat: FileFormat;
  /** Of a workbook. */
  sheets?: string[];
  /** Of JSON that has several. */
  arrays?: JsonArray[];
  open(log: ProblemSink, hooks: ReadHooks): RecordReader | Promise<RecordReader>;
}

/** A file's bytes out of their packing, and what kind of binary file they are. */
interface Unpacked {
  source: ByteSource;
  packing?: DatasetPacking;
  /** Of what is inside. */
  name: string;
  kind: string | null;
}

/**
 * Recognises one file: its packing by its first bytes, then what `options` leave out by its
 * content, its name in doubt.
 * @throws DatasetError `file-empty`; `file-binary` with `detail.kind` (`png`, `docx`, `tar`, …,
 *   `unknown`); `archive-not-one-table`; what reading a workbook throws
 */
export async function recogniseFile(
  file: File,
  options: Partial<FileFormat>,
  hooks: ReadHooks,
): Promise<RecognisedFile> {
  // Progress is of the reading itself; what must be unpacked to recognise the file comes before it.
  const quietly: ReadHooks = { ...hooks, onProgress: undefined };
  const { source, packing, name, kind } = await unpackFile(file, quietly);
  const { repairText } = options;
  const packed = {
    ...(packing === undefined ? {} : { packing }),
    ...(repairText === undefined ? {} : { repairText }),
  };
  const opened = (fileFormat: FileFormat): RecognisedFile => ({
    fileFormat,
    open: (log, reading) => openRecords(file, fileFormat, log, reading),
  });
  if (kind === 'xlsx') {
    const { recogniseSheet } = await import('./xlsx-reader.ts');
    const sheet = await recogniseSheet(await source.whole(quietly), options, hooks);
    const fileFormat = { ...sheet.fileFormat, ...packed };
    return {
      ...sheet,
      fileFormat,
      open: (log, reading) => checkDecoding(sheet.open(log, reading), fileFormat, log),
    };
  }
  if (kind === 'parquet') {
    return opened({ format: kind, encoding: 'utf-8', delimiter: null, header: true, ...packed });
  }
  if (kind !== null) {
    throw new DatasetError('file-binary', `The file is no text: ${kind}`, { kind });
  }
  const encoding = options.encoding ?? (await recogniseEncoding(source, hooks));
  const sample = await readSample(source, encoding);
  if (sample.complete && sample.text.trim() === '') {
    throw new DatasetError('file-empty', 'The file has nothing but spaces');
  }
  if (looksBinary(sample.text)) {
    throw new DatasetError('file-binary', 'The file is no text', { kind: 'unknown' });
  }
  const fileFormat = { ...recogniseFormat(sample, encoding, name, options), ...packed };
  const isObject = fileFormat.format === 'json' && sample.text.trimStart().startsWith('{');
  const arrays = isObject ? await recogniseArrays(source, encoding, quietly) : null;
  if (arrays === null) return opened(fileFormat);
  const read = arrays.all.filter(({ name: array }) => options.arrays?.includes(array));
  const names = read.length === 0 ? arrays.rows : read.map(({ name: array }) => array);
  return { ...opened({ ...fileFormat, arrays: names }), arrays: arrays.all };
}

async function unpackFile(file: File, hooks: ReadHooks): Promise<Unpacked> {
  if (file.size === 0) throw new DatasetError('file-empty', 'The file has no bytes');
  const stored = storedBytes(file);
  const kind = await kindOf(stored);
  if (kind === 'gzip') {
    const source = await openBytes(file, 'gzip');
    const name = file.name.replace(/\.(?:gz|gzip)$/i, '');
    const inner = await kindOf(source);
    // A workbook is a zip in which no one else packed anything.
    const members = inner === 'zip' ? await readZipDirectory(await source.whole(hooks), 'zip') : [];
    return {
      source,
      packing: 'gzip',
      name,
      kind: inner === 'zip' ? zipKind(members.map((member) => member.name)) : inner,
    };
  }
  if (kind !== 'zip') return { source: stored, name: file.name, kind };
  const members = await readZipDirectory(file, /\.xlsx$/i.test(file.name) ? 'xlsx' : 'zip');
  const document = zipKind(members.map((member) => member.name));
  if (document !== 'zip') return { source: stored, name: file.name, kind: document };
  const table = await openZipTable(file, members);
  const inner = await kindOf(table.source);
  const isWorkbook = inner === 'zip' && /\.xlsx$/i.test(table.name);
  return { ...table, packing: 'zip', kind: isWorkbook ? 'xlsx' : inner };
}

async function kindOf(source: ByteSource): Promise<string | null> {
  return binaryKind((await source.beginning(signatureBytes)).bytes);
}
