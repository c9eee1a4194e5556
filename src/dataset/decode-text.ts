import type { DatasetEncoding } from './dataset.ts';
import { DatasetError } from './dataset-error.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';

const DEFAULT_CHUNK_BYTES = 512 * 1024;
const SAMPLE_BYTES = 256 * 1024;
const MAX_SAMPLE_BYTES = 4 * 1024 * 1024;
const MIN_SAMPLE_LINES = 10;

/** The beginning of a file as text. */
export interface TextSample {
  text: string;
  /** Whether the file ends within the sample. */
  complete: boolean;
}

/** @throws DatasetError `file-unreadable` when the browser refuses: the file changed, was removed, or is a folder. */
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

/** Every byte of the file, a chunk at a time, with the hooks called between chunks. */
export async function* readChunks(
  file: Blob,
  hooks: ReadHooks,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const chunkBytes = hooks.chunkBytes ?? DEFAULT_CHUNK_BYTES;
  for (let start = 0; start < file.size; start += chunkBytes) {
    throwIfAborted(hooks);
    const end = Math.min(file.size, start + chunkBytes);
    yield await readBytes(file, start, end);
    hooks.onProgress?.(end, file.size);
    await hooks.pause?.();
  }
  throwIfAborted(hooks);
}

/**
 * The file's text, a chunk at a time, without its byte order mark. A character that spans two chunks is whole;
 * bytes that stand for no character become U+FFFD.
 */
export async function* decodeText(
  file: Blob,
  encoding: DatasetEncoding,
  hooks: ReadHooks,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readChunks(file, hooks)) {
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/**
 * The first 256 KiB of the file, decoded; up to 4 MiB where the lines are so long that fewer than ten end in it.
 * A character cut by the sample's end is left off.
 */
export async function readSample(file: Blob, encoding: DatasetEncoding): Promise<TextSample> {
  let sample = await decodeBeginning(file, encoding, SAMPLE_BYTES);
  for (let bytes = SAMPLE_BYTES * 4; bytes <= MAX_SAMPLE_BYTES; bytes *= 4) {
    if (sample.complete || sample.text.split(/[\r\n]+/).length > MIN_SAMPLE_LINES) break;
    sample = await decodeBeginning(file, encoding, bytes);
  }
  return sample;
}

async function decodeBeginning(
  file: Blob,
  encoding: DatasetEncoding,
  length: number,
): Promise<TextSample> {
  const bytes = await readBytes(file, 0, length);
  const complete = file.size <= length;
  const decoder = new TextDecoder(encoding);
  // Always as a stream: Node 20 decodes windows-1252 at one go as if it were ISO-8859-1, without € and curly quotes.
  const text = decoder.decode(bytes, { stream: true });
  return { text: complete ? text + decoder.decode() : text, complete };
}
