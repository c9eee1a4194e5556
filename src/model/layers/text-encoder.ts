/** Turns the tokens of a review into one row of a model's input. */
export interface TextEncoder {
  /** Numbers a row. */
  readonly width: number;
  /** Writes the row of some tokens; `row` has `width` numbers, all 0. */
  encode(tokens: readonly string[], row: Float32Array): void;
  isKnown(token: string): boolean;
  /** Of the tokens, the first that is read and one past the last. */
  readRange(tokens: readonly string[]): [from: number, to: number];
}
