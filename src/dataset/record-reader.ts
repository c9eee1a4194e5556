import type { Cell, RowPlace } from './dataset.ts';

/** One record of a file, whatever its format. */
export interface DataRecord {
  /** 1-based number of the record, the header not counted. */
  row: number;
  /** By column; shorter than the columns where the record lacks the last ones. */
  cells: readonly Cell[];
  /**
   * Whether the cells cannot be trusted to stand in their columns; such a record is counted and
   * never used.
   */
  malformed: boolean;
  place: RowPlace;
}

/**
 * Reads one format. A new format (XLSX, Parquet) is one more implementation, chosen in
 * open-records.ts; everything after it sees records alone. Problems go to the log that the reader
 * was made with.
 */
export interface RecordReader {
  /**
   * Names of the columns found so far, each once. Formats without a header row may find more while
   * reading.
   */
  readonly columns: readonly string[];
  /** All records in the file's order, some at a time. To be iterated once. */
  batches(): AsyncIterable<DataRecord[]>;
}
