import { highestSecondByte, lowestSecondByte, sequenceLengthOf } from './utf8-sequence.ts';

/** Counts well-formed and ill-formed multi-byte sequences of UTF-8, fed in pieces cut anywhere. */
export class Utf8Scan {
  /** Well-formed sequences of two to four bytes. */
  wellFormed = 0;
  illFormed = 0;
  /** Of the ill-formed those that would be a small letter with an accent in windows-1252. */
  illFormedLetters = 0;
  /** The byte that the sequence in progress, or the last one, begins with. */
  #first = 0;
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
        this.#fail();
      }
      if (byte >= 0x80) this.#lead(byte);
    }
  }

  /** A sequence that the end of the file cuts is ill-formed. */
  end(): void {
    if (this.#missing > 0) this.#fail();
    this.#missing = 0;
  }

  #fail(): void {
    this.illFormed++;
    if (this.#first >= 0xe0 && this.#first !== 0xe2 && this.#first !== 0xf0) {
      this.illFormedLetters++;
    }
  }

  #lead(byte: number): void {
    this.#first = byte;
    const length = sequenceLengthOf(byte);
    if (length === 0) {
      this.#fail();
      return;
    }
    this.#missing = length - 1;
    this.#lowest = lowestSecondByte(byte);
    this.#highest = highestSecondByte(byte);
  }
}
