/**
 * The tokens of one text as parallel arrays, reused from text to text so that reading a review
 * allocates nothing. Token `i` has the hash `hashes[i]` and stands at `[starts[i], ends[i])` of the
 * original text, in UTF-16 code units. Ranges follow one another without overlap.
 */
export class TokenBuffer {
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the token opens a sentence, so that no n-gram reaches back over it. */
  readonly opensSentence: Uint8Array;
  count = 0;
  /** Whether the text had more tokens, or more characters, than are read. */
  truncated = false;

  readonly capacity: number;

  /** @param capacity most tokens that are read of a text */
  constructor(capacity: number) {
    this.capacity = capacity;

    this.hashes = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.opensSentence = new Uint8Array(capacity);
  }
}
