/** A stretch of a text: `[start, end)` in UTF-16 code units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where two texts differ, word by word. */
export interface ChangedWords {
  before: TextRange[];
  after: TextRange[];
  /** Where the first difference stands, also in the text that only lacks something there. */
  firstBefore: number;
  firstAfter: number;
}

/**
 * Cells of the table of common subsequences; texts that differ over a longer stretch differ in all
 * of it.
 */
const maxCells = 1_000_000;

/**
 * The words that one text has and the other has not, by their longest common subsequence (R. A.
 * Wagner and M. J. Fischer, "The String-to-String Correction Problem", JACM 21, 1974). Words are
 * what blanks separate; neighbours make one stretch.
 */
export function changedWords(before: string, after: string): ChangedWords {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one[start]!.text === other[start]!.text) start++;
  let end = 0;
  while (
    end < shorter - start &&
    one[one.length - 1 - end]!.text === other[other.length - 1 - end]!.text
  ) {
    end++;
  }
  const kept = commonWords(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  );
  return {
    before: stretches(before, one.slice(start, one.length - end), kept.one),
    after: stretches(after, other.slice(start, other.length - end), kept.other),
    firstBefore: one[start]?.start ?? before.length,
    firstAfter: other[start]?.start ?? after.length,
  };
}

interface Word extends TextRange {
  text: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Places of the words in both lists that stay. */
function commonWords(
  one: readonly Word[],
  other: readonly Word[],
): { one: ReadonlySet<number>; other: ReadonlySet<number> } {
  const kept = { one: new Set<number>(), other: new Set<number>() };
  const width = other.length + 1;
  if (one.length * other.length === 0 || one.length * other.length > maxCells) return kept;
  // Length of the longest common subsequence of what follows both places.
  const longest = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        one[i]!.text === other[j]!.text
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i]!.text === other[j]!.text) {
      kept.one.add(i++);
      kept.other.add(j++);
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}

/** The words that do not stay, neighbours with the blank between them as one. */
function stretches(text: string, words: readonly Word[], kept: ReadonlySet<number>): TextRange[] {
  const ranges: TextRange[] = [];
  words.forEach(({ start, end }, place) => {
    if (kept.has(place)) return;
    const last = ranges.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else ranges.push({ start, end });
  });
  return ranges;
}
