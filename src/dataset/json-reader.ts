import { annotatedRecord } from './annotation-records.ts';
import type { ByteSource } from './byte-source.ts';
import { CharacterCheck } from './character-check.ts';
import type { FileFormat } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { decodeText } from './decode-text.ts';
import { JsonArraySplitter, type JsonElement } from './json-array-splitter.ts';
import { JsonRows } from './json-rows.ts';
import { orientedRows } from './oriented-json.ts';
import { JsonColumns, parseJsonRecord } from './parse-json-record.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';

/** Most code units of a table that must be read whole. */
const maxWholeLength = 64 * 1024 * 1024;

/**
 * Opens a JSON array of objects, on its own or inside an object, or one of the other tables that
 * orientedRows reads. An element that is no row (see JsonRows) is a malformed record. Of several
 * arrays those are read that the format names. Iterating throws DatasetError `json-invalid` where
 * the text stops being JSON (`detail.line`, `.position`, and `.row` where a record is broken) and
 * `json-not-rows` when there is no array of objects.
 */
export function openJson(
  source: ByteSource,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): RecordReader {
  const columns = new JsonColumns();
  const check = new CharacterCheck(log);
  const rows = new JsonRows(fileFormat.arrays ?? []);
  let row = 0;

  const malformed = (code: 'not-an-object' | 'text-too-long', line: number): DataRecord => {
    const place = { line };
    log.add({ row, place, code });
    return { row, cells: [], malformed: true, place };
  };

  const toRecords = ({ array, text, line, position }: JsonElement): DataRecord[] => {
    if (!rows.isRead(array)) {
      if (text !== null && array.endsWith('features')) learn(text);
      return [];
    }
    row++;
    if (text === null) return [malformed('text-too-long', line)];
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
    const found = rows.of(value, array);
    if (found === null) return [malformed('not-an-object', line)];
    row--;
    return found.map((one) => {
      row++;
      const place = { line };
      const cells = columns.cells(annotatedRecord(one, { row, place }, log));
      return { row, cells, malformed: false, place };
    });
  };

  function learn(text: string): void {
    try {
      rows.learn(parseJsonRecord(text));
    } catch {
      // What is no row may be anything.
    }
  }

  /** The rows of a table that is written column by column, for which all of it must be there. */
  async function oriented(refusal: unknown): Promise<DataRecord[]> {
    const isRefused = refusal instanceof DatasetError && refusal.code === 'json-not-rows';
    if (!isRefused || row > 0) throw refusal;
    let text = '';
    for await (const piece of decodeText(source, fileFormat.encoding, hooks)) {
      text += piece;
      if (text.length > maxWholeLength) throw refusal;
    }
    let found: Record<string, unknown>[] | null;
    try {
      found = orientedRows(parseJsonRecord(text));
    } catch {
      throw refusal;
    }
    if (found === null) throw refusal;
    return found.map((one) => {
      row++;
      return { row, cells: columns.cells(one), malformed: false, place: {} };
    });
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    const splitter = new JsonArraySplitter();
    try {
      for await (const text of decodeText(source, fileFormat.encoding, hooks)) {
        check.watch(text);
        yield splitter.push(text).flatMap(toRecords);
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
