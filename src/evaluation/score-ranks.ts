/** Each row's place among the distinct scores, from the lowest. */
export interface ScoreRanks {
  rankOf: Uint32Array;
  distinctCount: number;
}

/** Bits of a double that are sorted in one pass: six passes cover the 62 that scores can have. */
const digitBits = 11;
const digitCount = 2 ** digitBits;

/** Index of the lower half of a double among its two 32-bit words on this machine. */
const lowWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/**
 * Ranks rows by score. The typed array's own sort moves scores without their rows, and a sort of
 * row numbers with a comparison function is many times slower, so this is a radix sort: the bits of
 * doubles that are not negative are in the order of their values (D. E. Knuth, "The Art of Computer
 * Programming" 3, section 5.2.5).
 *
 * @param scores 0 to 1, a row each
 */
export function scoreRanks(scores: Float64Array): ScoreRanks {
  const rows = scores.length;
  // −0 becomes 0, which has the lowest bits.
  const keys = scores.map((score) => score + 0);
  const words = new Uint32Array(keys.buffer);
  let order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  let next = new Uint32Array(rows);
  for (const [word, shift] of passes) {
    const starts = digitStarts(words, word, shift, rows);
    if (starts === null) continue;
    for (let place = 0; place < rows; place++) {
      const row = order[place]!;
      const digit = (words[2 * row + word]! >>> shift) & (digitCount - 1);
      next[starts[digit]!++] = row;
    }
    [order, next] = [next, order];
  }
  const rankOf = next;
  let rank = -1;
  let last = -1;
  for (let place = 0; place < rows; place++) {
    const row = order[place]!;
    const key = keys[row]!;
    if (key !== last) rank++;
    last = key;
    rankOf[row] = rank;
  }
  return { rankOf, distinctCount: rank + 1 };
}

const passes = [lowWord, 1 - lowWord].flatMap((word) =>
  [0, digitBits, 2 * digitBits].map((shift) => [word, shift] as const),
);

/** Where each digit's rows begin; null where all rows have the same digit. */
function digitStarts(
  words: Uint32Array,
  word: number,
  shift: number,
  rows: number,
): Uint32Array | null {
  const counts = new Uint32Array(digitCount);
  for (let row = 0; row < rows; row++) {
    counts[(words[2 * row + word]! >>> shift) & (digitCount - 1)]!++;
  }
  if (rows === 0 || counts.includes(rows)) return null;
  let start = 0;
  for (let digit = 0; digit < digitCount; digit++) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
  return counts;
}
