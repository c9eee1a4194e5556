/**
 * Numbers 32-bit hashes from 0 in the order in which they are met: a hash table with open
 * addressing, as a `Map` would box most of them. The hashes must be well mixed (`hashFinish`).
 */
export class HashNumbering {
  /** Hashes that have a number. */
  size = 0;
  /** By number; longer than `size`. */
  #hashes = new Int32Array(1 << 10);
  /** One more than the number at each place; 0 where there is none. */
  #places = new Int32Array(1 << 11);
  #mask = this.#places.length - 1;

  /** The number of a hash; where it is new, that is `size` before it was asked. */
  numberOf(hash: number): number {
    const places = this.#places;
    const hashes = this.#hashes;
    let place = hash & this.#mask;
    for (;;) {
      const number = (places[place] as number) - 1;
      if (number < 0) break;
      if (hashes[number] === hash) return number;
      place = (place + 1) & this.#mask;
    }
    const number = this.size++;
    hashes[number] = hash;
    places[place] = number + 1;
    // At most half of the places are taken, so that the next is seldom far.
    if (this.size === hashes.length) this.#grow();
    return number;
  }

  /** The hashes, each at its number. */
  hashes(): Int32Array {
    return this.#hashes.slice(0, this.size);
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#places = new Int32Array(2 * hashes.length);
    this.#mask = this.#places.length - 1;
    for (let number = 0; number < this.size; number++) {
      let place = (hashes[number] as number) & this.#mask;
      while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
      this.#places[place] = number + 1;
    }
  }
}
