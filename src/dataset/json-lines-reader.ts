import { annotatedRecord } from './annotation-records.ts';
import type { ByteSource } from './byte-source.ts';
import { CharacterCheck } from './character-check.ts';
import { ConcatenatedJson, isConcatenatedJson } from './concatenated-json.ts';
import type { FileFormat } from './dataset.ts';
import { decodeText, readSample } from './decode-text.ts';
import { isRecord, JsonColumns, parseJsonRecord } from './parse-json-record.ts';
import type { ProblemSink } from './problem-log.ts';
import type { ReadHooks } from './read-hooks.ts';
import type { DataRecord, RecordReader } from './record-reader.ts';

const maxLineLength = 8 * 1024 * 1024;

/**
 * Opens JSON Lines, and objects one after the other over several lines each. A line that is no
 * JSON, or no object, is a malformed record; empty lines are no records.
 */
export function openJsonLines(
  source: ByteSource,
  fileFormat: FileFormat,
  log: ProblemSink,
  hooks: ReadHooks,
): RecordReader {
  const columns = new JsonColumns();
  const check = new CharacterCheck(log);
  let row = 0;
  /** Of the record in hand, from 1. */
  let line = 0;

  const malformed = (code: 'invalid-json-line' | 'not-an-object' | 'text-too-long'): DataRecord => {
    const place = { line };
    log.add({ row, place, code });
    return { row, cells: [], malformed: true, place };
  };

  const toRecord = (text: string): DataRecord => {
    row++;
    check.report({ row, place: { line } }, [text]);
    let value: unknown;
    try {
      value = parseJsonRecord(text);
    } catch {
      return malformed('invalid-json-line');
    }
    if (!isRecord(value)) return malformed('not-an-object');
    const place = { line };
    const cells = columns.cells(annotatedRecord(value, { row, place }, log));
    return { row, cells, malformed: false, place };
  };

  /** Objects that are written over several lines each. */
  async function* objects(): AsyncGenerator<DataRecord[]> {
    const splitter = new ConcatenatedJson();
    for await (const text of decodeText(source, fileFormat.encoding, hooks)) {
      check.watch(text);
      yield splitter.push(text).map((found) => {
        ({ line } = found);
        if (found.text !== null) return toRecord(found.text);
        row++;
        return malformed('text-too-long');
      });
    }
    if (!splitter.isOpen) return;
    row++;
    yield [malformed('invalid-json-line')];
  }

  async function* batches(): AsyncGenerator<DataRecord[]> {
    const sample = await readSample(source, fileFormat.encoding);
    if (isConcatenatedJson(sample.text)) {
      yield* objects();
      return;
    }
    let pending = '';
    let skipping = false;
    for await (const text of decodeText(source, fileFormat.encoding, hooks)) {
      check.watch(text);
      const lastNewline = text.lastIndexOf('\n');
      if (lastNewline < 0) {
        if (!skipping) pending += text;
        if (pending.length <= maxLineLength) continue;
        pending = '';
        skipping = true;
        row++;
        line++;
        yield [malformed('text-too-long')];
        continue;
      }
      const lines = (pending + text.slice(0, lastNewline)).split('\n');
      pending = text.slice(lastNewline + 1);
      if (skipping) lines.shift();
      skipping = false;
      yield lines.flatMap((text) => {
        line++;
        return text.trim() === '' ? [] : [toRecord(text)];
      });
    }
    line++;
    if (!skipping && pending.trim() !== '') yield [toRecord(pending)];
  }

  return {
    get columns() {
      return columns.names;
    },
    batches,
  };
}
