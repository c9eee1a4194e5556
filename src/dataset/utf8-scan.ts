/**
 * Counts well-formed and ill-formed multi-byte sequences of UTF-8, fed in pieces cut anywhere.
 * Well-formed is the Unicode Standard's table 3-7: no overlong forms, no surrogates, nothing above
 * U+10FFFF.
 */
export class Utf8Scan {
  /** Well-formed sequences of two to four bytes. */
  wellFormed = 0;
  illFormed = 0;
  #missing = 0;
  #lowest = 0x80;
  #highest = 0xbf;

  push(bytes: Uint8Array): void {
    const length = bytes.length;
    for (let i = 0; i < length; i++) {
      const byte = bytes[i] as number;
      if (this.#missing > 0) {
        const continues = byte >= this.#lowest && byte <= this.#highest;
        this.#lowest = 0x80;
        this.#highest = 0xbf;
        if (continues) {
          if (--this.#missing === 0) this.wellFormed++;
          continue;
        }
        this.#missing = 0;
        this.illFormed++;
      }
      if (byte >= 0x80) this.#lead(byte);
    }
  }

  /** A sequence that the end of the file cuts is ill-formed. */
  end(): void {
    if (this.#missing > 0) this.illFormed++;
    this.#missing = 0;
  }

  #lead(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.#missing = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.#missing = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.#missing = 3;
    else this.illFormed++;
    if (byte === 0xe0) this.#lowest = 0xa0;
    else if (byte === 0xed) this.#highest = 0x9f;
    else if (byte === 0xf0) this.#lowest = 0x90;
    else if (byte === 0xf4) this.#highest = 0x8f;
  }
}
