/**
 * Says of nearly every hash that is not in a set that it is not, by one look into a kilobyte: of
 * the words of a review few are in any list, and a `Set` takes many times longer to say so (B. H.
 * Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13, 1970, with one
 * function, as the hashes are mixed already).
 */
export class HashFilter {
  readonly #bits = new Uint32Array(256);

  /** @param hashes of `hashFinish` */
  constructor(hashes: Iterable<number>) {
    for (const hash of hashes) {
      const word = (hash >>> 5) & 255;
      this.#bits[word] = (this.#bits[word] as number) | (1 << (hash & 31));
    }
  }

  /** Whether a hash may be in the set; true of all that are. */
  mayHold(hash: number): boolean {
    return (((this.#bits[(hash >>> 5) & 255] as number) >>> (hash & 31)) & 1) === 1;
  }
}
