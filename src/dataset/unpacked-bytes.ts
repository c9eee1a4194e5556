import { chunkLength, type ByteSource } from './byte-source.ts';
import { damaged, tooLarge } from './dataset-error.ts';
import { inflate, type Packed } from './inflate.ts';
import { throwIfAborted, type ReadHooks } from './read-hooks.ts';

const mebibyte = 1024 * 1024;
/** Of one file, however it is read. */
const maxUnpackedMib = 4096;
/** Of one file that must be held whole: a workbook or Parquet inside a gzip. */
const maxHeldMib = 512;
/**
 * Text of reviews packs 3 to 10 to 1; far above it, and this large, a file is nothing but padding.
 */
const maxRatio = 200;
const minSuspectMib = 256;

/**
 * Bytes that are unpacked while they are read, by the platform's own DecompressionStream. Reading
 * throws DatasetError `file-damaged` where the packed data break off or contradict themselves
 * (`detail.kind`), and `file-too-large` beyond 4 GiB, or beyond 256 MiB at more than 200 to 1
 * (`detail.limit`, in MiB).
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
        if (held > maxHeldMib * mebibyte) throw tooLarge(maxHeldMib);
        parts.push(new Blob([bytes]));
      }
      return new Blob(parts);
    },
  };
}

async function* unpack(packed: Packed, hooks: ReadHooks): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { file, kind, unpackedSize } = packed;
  const taken = { bytes: 0 };
  let unpacked = 0;
  for await (const bytes of inflate(packed, taken)) {
    throwIfAborted(hooks);
    unpacked += bytes.length;
    if (unpacked > (unpackedSize ?? Infinity)) throw damaged(kind, 'It is larger than it says');
    refuseBomb(unpacked, taken.bytes);
    hooks.onProgress?.(taken.bytes, file.size);
    yield bytes;
  }
  if (unpacked < (unpackedSize ?? 0)) throw damaged(kind, 'It is smaller than it says');
}

function refuseBomb(unpacked: number, packed: number): void {
  if (unpacked > maxUnpackedMib * mebibyte) throw tooLarge(maxUnpackedMib);
  if (unpacked > minSuspectMib * mebibyte && unpacked > packed * maxRatio) {
    throw tooLarge(minSuspectMib);
  }
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
