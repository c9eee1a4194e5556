import type { ByteSource } from './byte-source.ts';
import { CharacterCheck } from './character-check.ts';
import { ColumnNames } from './column-names.ts';
import type { FileFormat } from './dataset.ts';
import { decodeText, readSample } from './decode-text.ts';
import { DialectRewriter, fastTextColumns } from './delimited-dialect.ts';
import { columnNamesOf, recogniseLayout } from './delimited-layout.ts';
import { hasBrokenLines, joinCells, unquotedColumn } from './delimited-records.ts';
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
  const { delimiter } = fileFormat;
  const layout = recogniseLayout(sample, delimiter);
  const { dialect, newline, records: sampled, titles, above } = layout;
  const found = dialect.isFastText
    ? [...fastTextColumns]
    : columnNamesOf(sampled, fileFormat.header);
  const check = new CharacterCheck(log, { marked: fileFormat.encoding === 'utf-8+windows-1252' });
  check.watch(sample.text);
  if (fileFormat.header) check.report({ row: null }, found);
  const columns = new ColumnNames();
  for (const name of check.cleaned(found)) {
    const unique = columns.add(name);
    if (unique !== name)
      log.add({ row: null, code: 'duplicate-column', column: name, detail: { renamed: unique } });
  }
  const width = columns.names.length;
  const data = fileFormat.header ? sampled.slice(1) : sampled;
  const unquoted = unquotedColumn(data, width);
  if (titles > 0) log.add({ row: null, code: 'title-lines', detail: { lines: titles } });
  const rewriter = new DialectRewriter(dialect, delimiter);
  const splitter = new RecordSplitter({ delimiter, newline, width });
  const mayBreak = !sample.text.includes('"') && hasBrokenLines(data, width);
  let cellsBefore = width;
  let row = 0;

  const toRecord = (raw: RawRecord): DataRecord => {
    row++;
    const { flaw, line, sheetRow } = raw;
    const place = { sheetRow, line };
    if (flaw !== null) log.add({ row, place, code: flaw });
    check.report({ row, place }, raw.cells);
    const read = check.cleaned(raw.cells);
    const isJoined = unquoted !== null && flaw === null && read.length > width;
    const cells = isJoined ? joinCells(read, unquoted, width, delimiter ?? '') : read;
    if (isJoined) {
      const column = columns.names[unquoted] ?? '';
      log.add({ row, place, code: 'joined-cells', column, detail: { found: read.length } });
    }
    const isRest = mayBreak && cellsBefore < width && cellsBefore + cells.length === width + 1;
    cellsBefore = isRest ? width : cells.length;
    if (isRest) {
      log.add({ row, place, code: 'broken-line' });
      return { row, cells, malformed: true, place };
    }
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
    let pending = above + (fileFormat.header ? 1 : 0);
    const records = (piece: string, last: boolean): DataRecord[] => {
      check.watch(piece);
      let raws = splitter.push(rewriter.push(piece, last), last);
      if (width > 1)
        raws = raws.filter(({ cells }) => cells.length !== 1 || cells[0]?.trim() !== '');
      const skipped = Math.min(pending, raws.length);
      pending -= skipped;
      raws = raws.slice(skipped);
      return raws.map(toRecord);
    };
    for await (const text of decodeText(source, fileFormat.encoding, hooks, { marked: true }))
      yield records(text, false);
    yield records('', true);
  }

  return { columns: columns.names, batches };
}
