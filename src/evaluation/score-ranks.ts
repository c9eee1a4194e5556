/** Each row's place among the distinct scores, from the lowest. */
export interface ScoreRanks {
  rankOf: Uint32Array;
  distinctCount: number;
}

/**
 * Bits that one pass sorts by: three passes cover the upper word of doubles from 0 to 1, whose
 * first two bits are 0.
 */
const digitBits = 10;
const digitCount = 2 ** digitBits;
const digitMask = digitCount - 1;

/** Rows that insertion sorts faster than a call of `sort`. */
const fewRows = 16;

/** Index of the upper half of a double among its two 32-bit words on this machine. */
const upperWord = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Ranks rows by score. The typed array's own sort moves scores without their rows, and a sort of
 * row numbers with a comparison function is many times slower, so this is a radix sort: the bits of
 * doubles that are not negative are in the order of their values (D. E. Knuth, "The Art of Computer
 * Programming" 3, section 5.2.5). It goes by their upper words; few rows have the same one, and
 * those are sorted by comparison.
 *
 * @param scores 0 to 1, a row each
 */
export function scoreRanks(scores: Float64Array): ScoreRanks {
  const rows = scores.length;
  const keys = new Float64Array(rows);
  // −0 becomes 0, which has the lowest bits.
  for (let row = 0; row < rows; row++) keys[row] = scores[row]! + 0;
  const words = new Uint32Array(keys.buffer);
  const starts = digitStarts(words, rows);
  let order = new Uint32Array(rows);
  let next = new Uint32Array(rows);
  const [low, ...others] = starts;
  // The first pass takes the rows as they come.
  for (let row = 0; row < rows; row++) {
    order[low[words[2 * row + upperWord]! & digitMask]!++] = row;
  }
  for (const [pass, start] of others.entries()) {
    const shift = (pass + 1) * digitBits;
    for (let place = 0; place < rows; place++) {
      const row = order[place]!;
      next[start[(words[2 * row + upperWord]! >>> shift) & digitMask]!++] = row;
    }
    [order, next] = [next, order];
  }
  sortEqualWords(order, keys, words);
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

/** Where the rows of each digit begin, in each pass. */
function digitStarts(
  words: Uint32Array,
  rows: number,
): [low: Uint32Array, middle: Uint32Array, high: Uint32Array] {
  const low = new Uint32Array(digitCount);
  const middle = new Uint32Array(digitCount);
  const high = new Uint32Array(digitCount);
  for (let row = 0; row < rows; row++) {
    const word = words[2 * row + upperWord]!;
    low[word & digitMask]!++;
    middle[(word >>> digitBits) & digitMask]!++;
    high[(word >>> (2 * digitBits)) & digitMask]!++;
  }
  for (const counts of [low, middle, high]) {
    let start = 0;
    for (let digit = 0; digit < digitCount; digit++) {
      const count = counts[digit]!;
      counts[digit] = start;
      start += count;
    }
  }
  return [low, middle, high];
}

/** Puts each run of rows whose upper words are equal into the order of their keys. */
function sortEqualWords(order: Uint32Array, keys: Float64Array, words: Uint32Array): void {
  let start = 0;
  while (start < order.length) {
    const word = words[2 * order[start]! + upperWord]!;
    let isSorted = true;
    let end = start + 1;
    while (end < order.length && words[2 * order[end]! + upperWord]! === word) {
      if (keys[order[end]!]! < keys[order[end - 1]!]!) isSorted = false;
      end++;
    }
    if (!isSorted) sortRun(order, start, end, keys);
    start = end;
  }
}

function sortRun(order: Uint32Array, start: number, end: number, keys: Float64Array): void {
  if (end - start > fewRows) {
    order.subarray(start, end).sort((one, other) => keys[one]! - keys[other]!);
    return;
  }
  for (let place = start + 1; place < end; place++) {
    const row = order[place]!;
    let to = place;
    for (; to > start && keys[order[to - 1]!]! > keys[row]!; to--) order[to] = order[to - 1]!;
    order[to] = row;
  }
}
