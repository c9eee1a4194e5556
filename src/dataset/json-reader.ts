import { annotatedRecord } from './annotation-records.ts';
import type { ByteSource } from './byte-source.ts';
import { CharacterCheck } from './character-check.ts';
import type { FileFormat } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { decodeText } from './decode-text.ts';
import { JsonArraySplitter, type JsonElement } from './json-array-splitter.ts';
import { orientedRows } from './oriented-json.ts';
import { isRecord, JsonColumns, parseJsonRecord } from './parse-json-record.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';

/** Most code units of a table that must be read whole. */
const maxWholeLength = 64 * 1024 * 1024;

/**
 * Opens a JSON array of objects, on its own or inside an object, or one of pandas' other
 * tables (see orientedRows). An element that is no object is a
 * malformed record. Iterating throws DatasetError `json-invalid` where the text stops being JSON
 * (`detail.line`, `.position`, and `.row` where a record is broken) and `json-not-rows` when there
 * is no array of objects.
 */
export function openJson(
  source: ByteSource,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): RecordReader {
  const columns = new JsonColumns();
  const check = new CharacterCheck(log);
  let row = 0;

  const malformed = (code: 'not-an-object' | 'text-too-long', line: number): DataRecord => {
    const place = { line };
    log.add({ row, place, code });
    return { row, cells: [], malformed: true, place };
  };

  const toRecord = ({ text, line, position }: JsonElement): DataRecord => {
    row++;
    if (text === null) return malformed('text-too-long', line);
    check.report({ row, place: { line } }, [text]);
    let value: unknown;
    try {
      value = parseJsonRecord(text);
    } catch {
      throw new DatasetError(
        'json-invalid',
        `Invalid JSON in the record that starts in line ${String(line)}`,
        {
          line,
          position,
          row,
        },
      );
    }
    if (isRecord(value)) {
      const place = { line };
      const cells = columns.cells(annotatedRecord(value, { row, place }, log));
      return { row, cells, malformed: false, place };
    }
    return malformed('not-an-object', line);
  };

  /** The rows of a table that is written column by column, for which all of it must be there. */
  async function oriented(refusal: unknown): Promise<DataRecord[]> {
    const isRefused = refusal instanceof DatasetError && refusal.code === 'json-not-rows';
    if (!isRefused || row > 0) throw refusal;
    let text = '';
    for await (const piece of decodeText(source, fileFormat.encoding, hooks)) {
      text += piece;
      if (text.length > maxWholeLength) throw refusal;
    }
    let rows: Record<string, unknown>[] | null;
    try {
      rows = orientedRows(parseJsonRecord(text));
    } catch {
      throw refusal;
    }
    if (rows === null) throw refusal;
    return rows.map((one) => {
      row++;
      return { row, cells: columns.cells(one), malformed: false, place: {} };
    });
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    const splitter = new JsonArraySplitter();
    try {
      for await (const text of decodeText(source, fileFormat.encoding, hooks)) {
        check.watch(text);
        yield splitter.push(text).map(toRecord);
      }
      splitter.end();
    } catch (refusal) {
      yield await oriented(refusal);
    }
  }

  return {
    get columns() {
      return columns.names;
    },
    batches,
  };
}
