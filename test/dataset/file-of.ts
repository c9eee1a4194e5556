import type { Cell, DatasetEncoding, FileFormat } from '../../src/dataset/dataset.ts';
import { openRecords } from '../../src/dataset/open-records.ts';
import { ProblemLog } from '../../src/dataset/problem-log.ts';
import type { ReadHooks } from '../../src/dataset/read-hooks.ts';
import type { DataRecord } from '../../src/dataset/record-reader.ts';

const windows1252From0x80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The text's bytes; letters that windows-1252 lacks are refused. */
export function encode(text: string, encoding: DatasetEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') {
    return Uint8Array.from(text, (letter) => {
      const special = windows1252From0x80.indexOf(letter);
      const byte = special >= 0 ? 0x80 + special : letter.charCodeAt(0);
      if (byte > 0xff) throw new Error(`Not in windows-1252: ${letter}`);
      return byte;
    });
  }
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  }
  return bytes;
}

export function fileOf(text: string, encoding: DatasetEncoding = 'utf-8'): Blob {
  return new Blob([encode(text, encoding)]);
}

/** The same bytes under a name; a blob that a test gave methods of its own keeps them. */
export function named(blob: Blob, name: string): File {
  return Object.defineProperties(blob, {
    name: { value: name, configurable: true },
    lastModified: { value: 0, configurable: true },
  }) as File;
}

/** Everything a reader says about a file. */
export async function recordsOf(
  file: Blob,
  fileFormat: Partial<FileFormat>,
  hooks: ReadHooks = {},
): Promise<{
  columns: readonly string[];
  records: DataRecord[];
  rows: (readonly Cell[])[];
  log: ProblemLog;
}> {
  const log = new ProblemLog();
  const whole: FileFormat = {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    ...fileFormat,
  };
  const reader = await openRecords(file, whole, log, hooks);
  const records: DataRecord[] = [];
  for await (const batch of reader.batches()) records.push(...batch);
  return { columns: reader.columns, records, rows: records.map(({ cells }) => cells), log };
}
