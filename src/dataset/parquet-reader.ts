import { gunzipSync } from 'fflate';
import {
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type DecodedArray,
  type FileMetaData,
  type SchemaTree,
} from 'hyparquet';
import { isLabelList, onlyItem } from './annotation-records.ts';
import { readBytes } from './byte-source.ts';
import { classLabelName, classLabelNames } from './class-label-names.ts';
import { ColumnNames } from './column-names.ts';
import type { Cell } from './dataset.ts';
import { damaged, DatasetError, tooLarge } from './dataset-error.ts';
import { parquetCell } from './parquet-cells.ts';
import type { ProblemSink } from './problem-log.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';
import { TextAmount } from './text-amount.ts';

const usualCodecs = new Set(['UNCOMPRESSED', 'SNAPPY', 'GZIP']);
const seldomCodecs = new Set(['BROTLI', 'ZSTD', 'LZ4', 'LZ4_RAW']);
const maxRowGroupMib = 512;
const maxRowGroupBytes = maxRowGroupMib * 1024 * 1024;
const maxRowGroupRows = 10_000_000;
const batchRows = 2_000;

type RowGroup = FileMetaData['row_groups'][number];

/**
 * Opens Parquet; its top-level columns are the columns. One row group is held at a time, column by
 * column. Iterating throws `file-damaged` where a row group does not hold the rows that the footer
 * promises, and `file-too-large` where its cells stand for too much text (see TextAmount).
 * @throws DatasetError `file-damaged`; `parquet-codec` for a compression that is not read
 *   (`detail.codec`); `file-too-large` for a row group of over 512 MiB (`detail.limit`);
 *   `file-too-many-columns`
 */
export async function openParquet(
  file: Blob,
  log: ProblemSink,
  hooks: ReadHooks,
): Promise<RecordReader> {
  const bytes = {
    byteLength: file.size,
    slice(start: number, end = file.size) {
      const slice = readPart(file, start, end);
      // The parser reads ahead and may never look at what it then does not need.
      slice.catch(() => undefined);
      return slice;
    },
  };
  const decoder = new TextDecoder();
  const options = {
    file: bytes,
    geoparquet: false,
    compressors: {
      GZIP: boundedTo((input: Uint8Array, length: number) =>
        gunzipSync(input, { out: new Uint8Array(length) }),
      ),
    } as Record<string, Decompress>,
    // A column of JSON stays the text that it is in the file.
    parsers: { jsonFromBytes: (json?: Uint8Array) => json && decoder.decode(json) },
  };
  const metadata = await orDamaged(() => parquetMetadataAsync(bytes, options));
  const groups = metadata.row_groups;
  groups.forEach(refuseUnreadable);
  if (groups.some(isSeldomCompressed)) {
    const { seldomCompressors } = await import('./parquet-compressors.ts');
    for (const [codec, decompress] of Object.entries(seldomCompressors)) {
      options.compressors[codec] = boundedTo(decompress);
    }
  }
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  // The parser finds columns by their names, so two of one name would both be the first.
  const keys = new Set(names).size < names.length ? nameByPlace(metadata) : names;
  const scan = await orDamaged(() => parquetScan({ ...options, metadata }));
  const classNames = classLabelNames(metadata, names);
  const areLists = names.map(isLabelList);
  const cellOf = (value: unknown, place: number): Cell => {
    const classes = classNames[place] ?? null;
    if (classes !== null) return parquetCell(classLabelName(value, classes));
    const item = areLists[place] === true ? onlyItem(value) : undefined;
    return parquetCell(item === undefined ? value : item);
  };
  const columns = new ColumnNames();
  for (const name of names) {
    const unique = columns.add(name);
    if (unique !== name)
      log.add({ row: null, code: 'duplicate-column', column: name, detail: { renamed: unique } });
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    const amount = new TextAmount();
    let groupStart = 0;
    let bytesDone = 0;
    for (const group of groups) {
      const rows = Number(group.num_rows);
      const rowEnd = groupStart + rows;
      const range = { rowStart: groupStart, rowEnd };
      const data: DecodedArray[] = [];
      for (const column of rows === 0 ? [] : keys) {
        throwIfAborted(hooks);
        const values = await orDamaged(() => scan.readColumn({ column, ...range }));
        if (values.length !== rows) throw damaged('parquet', `${column} lacks rows`);
        data.push(values);
        await hooks.pause?.();
      }
      for (let start = 0; start < rows; start += batchRows) {
        throwIfAborted(hooks);
        const length = Math.min(batchRows, rows - start);
        yield Array.from({ length }, (_, index) => ({
          row: groupStart + start + index + 1,
          cells: data.map((values, place) => amount.counting(cellOf(values[start + index], place))),
          malformed: false,
          place: {},
        }));
        await hooks.pause?.();
      }
      groupStart = rowEnd;
      bytesDone += compressedBytes(group);
      hooks.onProgress?.(Math.min(bytesDone, file.size), file.size);
    }
    throwIfAborted(hooks);
  }

  return { columns: columns.names, batches };
}

/**
 * Renames the top-level columns to their places, in the schema and in the paths of the row groups,
 * and returns those.
 * @throws DatasetError `file-damaged` where a row group has not one column for each leaf of the
 *   schema
 */
function nameByPlace(metadata: FileMetaData): string[] {
  const tree = parquetSchema(metadata);
  const leaves: string[] = [];
  const keys = tree.children.map((child, place) => {
    const key = String(place);
    leaves.push(...Array.from({ length: leafCount(child) }, () => key));
    child.element.name = key;
    return key;
  });
  for (const { columns } of metadata.row_groups) {
    if (columns.length !== leaves.length) throw damaged('parquet', 'A row group lacks columns');
    columns.forEach(({ meta_data: column }, place) => {
      column?.path_in_schema.splice(0, 1, leaves[place] ?? '');
    });
  }
  return keys;
}

function leafCount({ children }: SchemaTree): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + leafCount(child), 0);
}

async function readPart(file: Blob, start: number, end: number): Promise<ArrayBuffer> {
  const isInside = start >= 0 && start <= end && end <= file.size;
  if (!isInside) throw damaged('parquet', 'A part of it lies outside');
  return (await readBytes(file, start, end)).buffer;
}

/**
 * What the parser throws over a file that is not as it says, as one error; what reading threw stays
 * what it is.
 */
async function orDamaged<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    throw damaged('parquet', String(cause));
  }
}

function refuseUnreadable({ columns, num_rows: rows }: RowGroup): void {
  for (const { meta_data: column } of columns) {
    if (column === undefined) throw new DatasetError('file-encrypted', 'The columns are encrypted');
    if (!usualCodecs.has(column.codec) && !seldomCodecs.has(column.codec)) {
      throw new DatasetError('parquet-codec', `The columns are compressed by ${column.codec}`, {
        codec: column.codec,
      });
    }
  }
  const unpacked = columns.reduce(
    (sum, { meta_data: column }) => sum + Number(column?.total_uncompressed_size ?? 0),
    0,
  );
  if (unpacked > maxRowGroupBytes) throw tooLarge(maxRowGroupMib);
  if (rows < 0n || rows > maxRowGroupRows) {
    throw damaged('parquet', `It claims ${String(rows)} rows at once`);
  }
}

type Decompress = (input: Uint8Array, length: number) => Uint8Array;

/** What a page claims to be unpacked is allocated before it is. */
function boundedTo(decompress: Decompress): Decompress {
  return (input, length) => {
    if (length > maxRowGroupBytes) throw new RangeError(`a page claims ${length} bytes`);
    return decompress(input, length);
  };
}

function isSeldomCompressed({ columns }: RowGroup): boolean {
  return columns.some(({ meta_data: column }) => seldomCodecs.has(column?.codec ?? ''));
}

function compressedBytes({ columns }: RowGroup): number {
  return columns.reduce(
    (sum, { meta_data: column }) => sum + Number(column?.total_compressed_size ?? 0),
    0,
  );
}
