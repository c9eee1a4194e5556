import { writeUtf8 } from './write-utf8.ts';

/** Bytes of one chunk; a scan holds one chunk in memory at a time. */
const defaultChunkSize = 4 * 1024 * 1024;

/**
 * Many texts, in order, as UTF-8 in Blobs, so that the texts of a 300 MB file do not fill the heap:
 * a browser may keep Blobs on disk. Appending is synchronous; reading is not.
 */
export class TextStore {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #chunkSize: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #used = 0;
  /** Sealed chunks, and the index of the first text of each. */
  readonly #chunks: Blob[] = [];
  readonly #firstTexts: number[] = [0];
  /** One past the last byte of each text within its chunk. */
  #ends: Uint32Array;
  #length = 0;

  constructor(capacity: number, chunkSize = defaultChunkSize) {
    this.#ends = new Uint32Array(capacity);
    this.#chunkSize = chunkSize;
    this.#buffer = new Uint8Array(chunkSize);
  }

  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    // A UTF-16 code unit takes at most three bytes in UTF-8.
    const needed = text.length * 3;
    if (this.#used > 0 && this.#used + needed > this.#buffer.length) this.#seal();
    if (needed > this.#buffer.length) this.#buffer = new Uint8Array(needed);
    this.#used = writeUtf8(text, this.#buffer, this.#used);
    if (this.#length === this.#ends.length) {
      const grown = new Uint32Array(Math.max(1024, this.#ends.length * 2));
      grown.set(this.#ends);
      this.#ends = grown;
    }
    this.#ends[this.#length] = this.#used;
    this.#length += 1;
  }

  /** The text at `index`. @throws RangeError outside the store. */
  async read(index: number): Promise<string> {
    const [text] = await this.readRange(index, index + 1);
    if (text === undefined) throw new RangeError(`There is no text ${index}.`);
    return text;
  }

  /** The texts from `start` up to, not including, `end`. */
  async readRange(start: number, end: number): Promise<string[]> {
    const last = Math.min(end, this.#length);
    const texts: string[] = [];
    let index = Math.max(0, start);
    while (index < last) {
      const chunk = this.#chunkOf(index);
      const stop = Math.min(last, this.#firstTexts[chunk + 1] ?? this.#length);
      const from = this.#startOf(index, chunk);
      const bytes = await this.#bytes(chunk, from, this.#ends[stop - 1] ?? from);
      for (; index < stop; index += 1) {
        const textStart = this.#startOf(index, chunk) - from;
        texts.push(
          this.#decoder.decode(bytes.subarray(textStart, (this.#ends[index] ?? 0) - from)),
        );
      }
    }
    return texts;
  }

  /** All texts in order, in batches of one chunk: the index of the first one and the texts. */
  async *scan(): AsyncGenerator<{ start: number; texts: string[] }> {
    for (let chunk = 0; chunk < this.#firstTexts.length; chunk += 1) {
      const start = this.#firstTexts[chunk] ?? 0;
      const end = this.#firstTexts[chunk + 1] ?? this.#length;
      if (end > start) yield { start, texts: await this.readRange(start, end) };
    }
  }

  #seal(): void {
    this.#chunks.push(new Blob([this.#buffer.subarray(0, this.#used)]));
    this.#firstTexts.push(this.#length);
    this.#used = 0;
    // A very long text had a buffer of its own; the next chunk is of the usual size again.
    if (this.#buffer.length !== this.#chunkSize) this.#buffer = new Uint8Array(this.#chunkSize);
  }

  #chunkOf(index: number): number {
    let low = 0;
    let high = this.#firstTexts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firstTexts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #startOf(index: number, chunk: number): number {
    return index === this.#firstTexts[chunk] ? 0 : (this.#ends[index - 1] ?? 0);
  }

  async #bytes(chunk: number, start: number, end: number): Promise<Uint8Array> {
    const sealed = this.#chunks[chunk];
    if (sealed === undefined) return this.#buffer.subarray(start, end);
    return new Uint8Array(await sealed.slice(start, end).arrayBuffer());
  }
}
