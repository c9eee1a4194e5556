import type { ByteSource } from './byte-source.ts';
import { CharacterCheck } from './character-check.ts';
import { ColumnNames } from './column-names.ts';
import type { FileFormat } from './dataset.ts';
import { decodeText, readSample } from './decode-text.ts';
import { columnNamesOf, recogniseNewline, sampleRecords } from './delimited-layout.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';
import { RecordSplitter, type RawRecord } from './record-splitter.ts';

/**
 * Opens CSV, TSV and their kin. A record with too few cells is used, its last cells being empty;
 * one with too many is malformed, because no one can tell which of its cells are in their column,
 * unless all that are too many are empty.
 * @throws DatasetError `file-too-many-columns`, `file-unreadable`
 */
export async function openDelimited(
  source: ByteSource,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): Promise<RecordReader> {
  const sample = await readSample(source, fileFormat.encoding);
  const found = columnNamesOf(sampleRecords(sample, fileFormat.delimiter), fileFormat.header);
  const check = new CharacterCheck(log);
  check.watch(sample.text);
  if (fileFormat.header) check.report({ row: null }, found);
  const columns = new ColumnNames();
  for (const name of check.withoutNuls(found)) {
    const unique = columns.add(name);
    if (unique !== name)
      log.add({ row: null, code: 'duplicate-column', column: name, detail: { renamed: unique } });
  }
  const width = columns.names.length;
  const splitter = new RecordSplitter({
    delimiter: fileFormat.delimiter,
    newline: recogniseNewline(sample.text),
    width,
  });
  let row = 0;

  const toRecord = (raw: RawRecord): DataRecord => {
    row++;
    const { flaw, line, sheetRow } = raw;
    const place = { sheetRow, line };
    if (flaw !== null) log.add({ row, place, code: flaw });
    check.report({ row, place }, raw.cells);
    const cells = check.withoutNuls(raw.cells);
    const tooMany = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    const malformed = tooMany || flaw === 'text-too-long';
    if (!malformed && cells.length === width) return { row, cells, malformed, place };
    if (tooMany || (cells.length < width && flaw !== 'text-too-long')) {
      log.add({
        row,
        place,
        code: tooMany ? 'too-many-cells' : 'too-few-cells',
        detail: { expected: width, found: cells.length },
      });
    }
    return { row, cells, malformed, place };
  };

  async function* batches(): AsyncGenerator<DataRecord[]> {
    let headerPending = fileFormat.header;
    const records = (text: string, last: boolean): DataRecord[] => {
      check.watch(text);
      let raws = splitter.push(text, last);
      if (width > 1)
        raws = raws.filter(({ cells }) => cells.length !== 1 || cells[0]?.trim() !== '');
      if (headerPending && raws.length > 0) {
        headerPending = false;
        raws = raws.slice(1);
      }
      return raws.map(toRecord);
    };
    for await (const text of decodeText(source, fileFormat.encoding, hooks))
      yield records(text, false);
    yield records('', true);
  }

  return { columns: columns.names, batches };
}
