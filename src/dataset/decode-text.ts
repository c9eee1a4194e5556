import type { ByteSource } from './byte-source.ts';
import type { DatasetEncoding } from './dataset.ts';
import type { ReadHooks } from './read-hooks.ts';
import { pieceDecoder } from './text-decoder.ts';

const sampleBytes = 256 * 1024;
const maxSampleBytes = 4 * 1024 * 1024;
/** Where not one line ends before: what is longer is no record (see RecordSplitter). */
const maxLineSampleBytes = 16 * 1024 * 1024;
const minSampleLines = 10;

/** The beginning of a file as text. */
export interface TextSample {
  text: string;
  /** Whether the file ends within the sample. */
  complete: boolean;
}

/**
 * The file's text, a chunk at a time, without its byte order mark. A character that spans two
 * chunks is whole; bytes that stand for no character become U+FFFD.
 *
 * @param settings `marked` as for `pieceDecoder`
 */
export async function* decodeText(
  source: ByteSource,
  encoding: DatasetEncoding,
  hooks: ReadHooks,
  settings: { marked?: boolean } = {},
): AsyncGenerator<string> {
  const decoder = pieceDecoder(encoding, settings);
  for await (const bytes of source.chunks(hooks)) yield decoder.decode(bytes, false);
  yield decoder.decode(new Uint8Array(), true);
}

/**
 * The first 256 KiB of the file, decoded; up to 4 MiB where the lines are so long that fewer than
 * ten end in it, and up to 16 MiB where none does. A character cut by the sample's end is left off.
 */
export async function readSample(
  source: ByteSource,
  encoding: DatasetEncoding,
): Promise<TextSample> {
  let sample = await decodeBeginning(source, encoding, sampleBytes);
  for (let bytes = sampleBytes * 4; bytes <= maxLineSampleBytes; bytes *= 4) {
    const enough = bytes > maxSampleBytes ? 1 : minSampleLines;
    if (sample.complete || sample.text.split(/[\r\n]+/).length > enough) break;
    sample = await decodeBeginning(source, encoding, bytes);
  }
  return sample;
}

async function decodeBeginning(
  source: ByteSource,
  encoding: DatasetEncoding,
  length: number,
): Promise<TextSample> {
  const { bytes, complete } = await source.beginning(length);
  const decoder = pieceDecoder(encoding);
  // Always as a stream: Node 20 decodes windows-1252 at one go as if it were ISO-8859-1, without €
  // and curly quotes.
  const text = decoder.decode(bytes, false);
  return { text: complete ? text + decoder.decode(new Uint8Array(), true) : text, complete };
}
