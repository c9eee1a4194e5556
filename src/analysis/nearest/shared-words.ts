import { TermReader } from './term-reader.ts';

/** A word at `[start, end)` of its text, in UTF-16 code units. */
export interface WordRange {
  start: number;
  end: number;
}

const reader = new TermReader();

function rangesOf(text: string, terms: ReadonlySet<number>): WordRange[] {
  reader.read(text);
  const { hashes, starts, ends, count } = reader.tokens;
  const ranges: WordRange[] = [];
  for (let i = 0; i < count; i++) {
    if (!terms.has(hashes[i] as number)) continue;
    ranges.push({ start: starts[i] as number, end: ends[i] as number });
  }
  return ranges;
}

/** Where the words stand that two reviews share, in each of them: what made them near. */
export function sharedWords(one: string, other: string): { one: WordRange[]; other: WordRange[] } {
  const words = reader.read(one);
  const shared = new Set([...reader.read(other)].filter((word) => words.has(word)));
  return { one: rangesOf(one, shared), other: rangesOf(other, shared) };
}
