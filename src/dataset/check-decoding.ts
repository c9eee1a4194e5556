import type { Cell, FileFormat } from './dataset.ts';
import { decodedOnce, isDecodedTwice } from './decoded-twice.ts';
import type { ProblemSink } from './problem-log.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';

/** Code units of a cell that are looked at: where one letter is garbled, others are. */
const maxLooked = 16 * 1024;

/**
 * A reader whose records are looked through for text that was decoded twice: reported as
 * `decoded-twice`, or put right where the format says so.
 */
export function checkDecoding(
  reader: RecordReader,
  { repairText = false }: FileFormat,
  log: ProblemSink,
): RecordReader {
  const checked = (record: DataRecord): DataRecord => {
    if (!record.cells.some(isSuspect)) return record;
    if (repairText) return { ...record, cells: record.cells.map(repaired) };
    const { row, place } = record;
    log.add({ row, place, code: 'decoded-twice' });
    return record;
  };

  async function* batches(): AsyncGenerator<DataRecord[]> {
    for await (const records of reader.batches()) yield records.map(checked);
  }

  return {
    get columns() {
      return repairText ? reader.columns.map(decodedOnce) : reader.columns;
    },
    batches,
  };
}

function isSuspect(cell: Cell): boolean {
  return typeof cell === 'string' && isDecodedTwice(cell.slice(0, maxLooked));
}

function repaired(cell: Cell): Cell {
  return typeof cell === 'string' ? decodedOnce(cell) : cell;
}
