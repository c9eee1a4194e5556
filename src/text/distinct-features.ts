/**
 * The features of one text after another, each once, in the order in which they stand there. Where
 * they are looked up is as small as the text, not as the vocabulary, so that it stays in the
 * processor's cache.
 */
export class DistinctFeatures {
  /** A hash table of features: one more than where each stands among the indices; 0 where free. */
  #places = new Int32Array(1 << 8);
  /** Leaves as many bits of 32 as a place in `#places` has. */
  #shift = 24;

  /** To be called before indices are written from the start again. */
  forget(): void {
    this.#places.fill(0);
  }

  /**
   * Appends those of a text.
   *
   * @param found numbers of features, of which the first `count` are valid
   * @param indices has room for as many from `start` on; before it are those of other texts, which
   *   were appended since `forget`
   * @returns where the next text's begin
   */
  append(found: Int32Array, count: number, indices: Int32Array, start: number): number {
    const places = this.#roomFor(count);
    const mask = places.length - 1;
    let end = start;
    for (let i = 0; i < count; i++) {
      const feature = found[i] as number;
      // By the golden ratio: features that are close are spread (D. E. Knuth, "The Art of Computer
      // Programming", 6.4).
      let slot = Math.imul(feature, 0x9e3779b1) >>> this.#shift;
      let place = places[slot] as number;
      // What was written for another text is free again.
      while (place > start && indices[place - 1] !== feature) {
        slot = (slot + 1) & mask;
        place = places[slot] as number;
      }
      if (place > start) continue;
      indices[end++] = feature;
      places[slot] = end;
    }
    return end;
  }

  /** At most half full. */
  #roomFor(count: number): Int32Array {
    if (this.#places.length < 2 * count) {
      this.#shift = Math.clz32(2 * count - 1);
      this.#places = new Int32Array(2 ** (32 - this.#shift));
    }
    return this.#places;
  }
}
