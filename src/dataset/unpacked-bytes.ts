import { chunkLength, readBytes, type ByteSource } from './byte-source.ts';
import { DatasetError } from './dataset-error.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';

const MEBIBYTE = 1024 * 1024;
const READ_BYTES = 256 * 1024;
/** Of one file, however it is read. */
const MAX_UNPACKED_MIB = 4096;
/** Of one file that must be held whole: a workbook or Parquet inside a gzip. */
const MAX_HELD_MIB = 512;
/** Text of reviews packs 3 to 10 to 1; far above it, and this large, a file is nothing but padding. */
const MAX_RATIO = 200;
const MIN_SUSPECT_MIB = 256;

export interface Packed {
  /** The packed bytes alone. */
  file: Blob;
  format: 'gzip' | 'deflate-raw';
  /** What the message calls it. */
  kind: 'gzip' | 'zip' | 'xlsx';
  /** What it should unpack to, in bytes, where that is known. */
  unpackedSize?: number;
}

/**
 * Bytes that are unpacked while they are read, by the platform's own DecompressionStream. Iterating throws DatasetError
 * `file-damaged` where the packed data break off or contradict themselves (`detail.kind`), and `file-too-large` beyond
 * 4 GiB, or beyond 256 MiB at more than 200 to 1 (`detail.limit`, in MiB).
 */
export function unpackedBytes(packed: Packed): ByteSource {
  return {
    async beginning(length) {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let found = 0;
      for await (const bytes of unpack(packed, {})) {
        parts.push(bytes);
        found += bytes.length;
        if (found > length) break;
      }
      return { bytes: joined(parts).slice(0, length), complete: found <= length };
    },
    async *chunks(hooks) {
      const length = chunkLength(hooks);
      let parts: Uint8Array<ArrayBuffer>[] = [];
      let held = 0;
      for await (const bytes of unpack(packed, hooks)) {
        parts.push(bytes);
        held += bytes.length;
        if (held < length) continue;
        yield joined(parts);
        [parts, held] = [[], 0];
        await hooks.pause?.();
      }
      if (held > 0) yield joined(parts);
      await hooks.pause?.();
    },
    async whole(hooks) {
      const parts: Blob[] = [];
      let held = 0;
      for await (const bytes of this.chunks(hooks)) {
        held += bytes.length;
        if (held > MAX_HELD_MIB * MEBIBYTE) throw tooLarge(MAX_HELD_MIB);
        parts.push(new Blob([bytes]));
      }
      return new Blob(parts);
    },
  };
}

async function* unpack(
  { file, format, kind, unpackedSize }: Packed,
  hooks: ReadHooks,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let taken = 0;
  let unreadable: Error | null = null;
  const stored = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const end = Math.min(file.size, taken + READ_BYTES);
          controller.enqueue(await readBytes(file, taken, end));
          taken = end;
          if (taken >= file.size) controller.close();
        } catch (error) {
          unreadable = error instanceof Error ? error : new Error(String(error));
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const reader = stored.pipeThrough(new DecompressionStream(format)).getReader();
  let unpacked = 0;
  try {
    for (;;) {
      throwIfAborted(hooks);
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw unreadable ?? damaged(kind, String(cause));
      });
      if (done) break;
      unpacked += value.length;
      if (unpacked > (unpackedSize ?? Infinity)) throw damaged(kind, 'It is larger than it says');
      refuseBomb(unpacked, taken);
      hooks.onProgress?.(taken, file.size);
      yield value;
    }
    if (unpacked < (unpackedSize ?? 0)) throw damaged(kind, 'It is smaller than it says');
  } finally {
    // Whoever stops early does not hear what the rest of the stream has to complain of.
    reader.cancel().catch(() => undefined);
  }
}

function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked > MAX_UNPACKED_MIB * MEBIBYTE) throw tooLarge(MAX_UNPACKED_MIB);
  if (unpacked > MIN_SUSPECT_MIB * MEBIBYTE && unpacked > packed * MAX_RATIO) {
    throw tooLarge(MIN_SUSPECT_MIB);
  }
}

/** @param limit in MiB */
export function tooLarge(limit: number): DatasetError {
  return new DatasetError('file-too-large', `Unpacked, the file has over ${String(limit)} MiB`, {
    limit,
  });
}

export function damaged(kind: string, cause: string): DatasetError {
  return new DatasetError('file-damaged', `The ${kind} is damaged: ${cause}`, { kind });
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
