import { DatasetError } from './dataset-error.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';

/**
 * As text of two bytes a character half a MiB: what is larger, a browser takes from the system and
 * gives back each time, which costs ten times as much as to decode it.
 */
const defaultChunkBytes = 256 * 1024;

/** The beginning of a file's bytes. */
export interface Beginning {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether the file ends within them. */
  complete: boolean;
}

/**
 * The bytes of a file, unpacked where it is packed. Every method may be called again and starts
 * anew; all throw DatasetError `file-unreadable`, and `file-damaged` or `file-too-large` where
 * unpacking fails.
 */
export interface ByteSource {
  /** The first bytes, at most `length`. */
  beginning(length: number): Promise<Beginning>;
  /**
   * Every byte, a chunk at a time, with the hooks called between chunks. Progress counts bytes as
   * they are stored.
   */
  chunks(hooks: ReadHooks): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** All of it, for formats that are not read from front to back. */
  whole(hooks: ReadHooks): Promise<Blob>;
}

/**
 * @throws DatasetError `file-unreadable` when the browser refuses: the file changed, was removed,
 *   or is a folder.
 */
export async function readBytes(
  file: Blob,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new DatasetError('file-unreadable', `The file cannot be read: ${String(cause)}`);
  }
}

/** The bytes of a file as they are stored. */
export function storedBytes(file: Blob): ByteSource {
  return {
    beginning: async (length) => ({
      bytes: await readBytes(file, 0, length),
      complete: file.size <= length,
    }),
    chunks: (hooks) => readChunks(file, hooks),
    whole: () => Promise.resolve(file),
  };
}

export function chunkLength(hooks: ReadHooks): number {
  return hooks.chunkBytes ?? defaultChunkBytes;
}

async function* readChunks(file: Blob, hooks: ReadHooks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const length = chunkLength(hooks);
  const read = (start: number) => {
    const bytes = readBytes(file, start, Math.min(file.size, start + length));
    // It is awaited when its turn comes, and may fail before.
    bytes.catch(() => {});
    return bytes;
  };
  let next = read(0);
  for (let start = 0; start < file.size; start += length) {
    throwIfAborted(hooks);
    const bytes = await next;
    // The browser reads on while these are worked with.
    if (start + length < file.size) next = read(start + length);
    yield bytes;
    hooks.onProgress?.(start + bytes.length, file.size);
    await hooks.pause?.();
  }
  throwIfAborted(hooks);
}
