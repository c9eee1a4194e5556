import { readBytes } from './byte-source.ts';
import { damaged, DatasetError } from './dataset-error.ts';

const bytesARead = 256 * 1024;
/** How Chromium, Firefox and WebKit say that a gzip goes on after its first member. */
const afterTheEnd = /after (?:the )?end|past the end|junk|trailing|extra bytes/i;

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
 * Unpacks by the platform's own DecompressionStream.
 * @param taken counts the packed bytes that have been read
 * @throws DatasetError `file-damaged` (`detail.kind`) where the packed data break off or contradict
 *   themselves; `file-unreadable`
 */
export async function* inflate(
  { file, format, kind }: Packed,
  taken: { bytes: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let given = 0;
  try {
    for await (const bytes of inflateNatively(file, format, taken)) {
      given += bytes.length;
      yield bytes;
    }
    return;
  } catch (cause) {
    if (cause instanceof DatasetError) throw cause;
    if (format !== 'gzip' || !afterTheEnd.test(String(cause))) {
      throw damaged(kind, String(cause));
    }
  }
  const { gunzipMembers } = await import('./gzip-members.ts');
  taken.bytes = 0;
  let repeated = given;
  try {
    for await (const bytes of gunzipMembers(storedChunks(file, taken))) {
      if (repeated < bytes.length) yield bytes.subarray(repeated);
      repeated = Math.max(0, repeated - bytes.length);
    }
  } catch (cause) {
    throw cause instanceof DatasetError ? cause : damaged(kind, String(cause));
  }
}

async function* inflateNatively(
  file: Blob,
  format: CompressionFormat,
  taken: { bytes: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stored = storedChunks(file, taken);
  let unreadable: Error | null = null;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const next = await stored.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          unreadable = error instanceof Error ? error : new Error(String(error));
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const reader = stream.pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw unreadable ?? cause;
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early does not hear what the rest of the stream has to complain of.
    reader.cancel().catch(() => undefined);
  }
}

async function* storedChunks(
  file: Blob,
  taken: { bytes: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  while (taken.bytes < file.size) {
    const start = taken.bytes;
    taken.bytes = Math.min(file.size, start + bytesARead);
    yield await readBytes(file, start, taken.bytes);
  }
}
