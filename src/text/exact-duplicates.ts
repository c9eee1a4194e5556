import { hashSeed, hashSequence, hashStep } from './hash.ts';
import type { TextTokens } from './text-tokens.ts';

/** Rows grouped by what they say. */
export interface ExactDuplicates {
  /** The first row that says the same, a row each; a row that says something new is its own. */
  firstRows: Uint32Array;
  /** Rows of each text that is there more than once, ascending. */
  groups: Uint32Array[];
}

/**
 * Finds rows with the same words in the same order, whatever the case, accents, punctuation and
 * blanks. Texts without any word are the same only where they are the same characters.
 *
 * @param pause awaited every 1,024 rows; may throw to stop the search
 */
export async function exactDuplicates(
  texts: readonly string[],
  terms: TextTokens,
  pause?: () => Promise<void>,
): Promise<ExactDuplicates> {
  const firstRows = new Uint32Array(texts.length);
  const rowsByFirst = new Map<number, number[]>();
  const firstsByHash = new Map<number, number[]>();
  for (let row = 0; row < texts.length; row++) {
    if (row % 1024 === 0) await pause?.();
    const hash = hashOf(texts, terms, row);
    const firsts = firstsByHash.get(hash);
    const same = firsts?.find((first) => saysTheSame(texts, terms, first, row));
    if (same !== undefined) {
      firstRows[row] = same;
      rowsByFirst.get(same)!.push(row);
      continue;
    }
    firstRows[row] = row;
    rowsByFirst.set(row, [row]);
    if (firsts === undefined) firstsByHash.set(hash, [row]);
    else firsts.push(row);
  }
  const groups: Uint32Array[] = [];
  for (const rows of rowsByFirst.values()) {
    if (rows.length > 1) groups.push(Uint32Array.from(rows));
  }
  return { firstRows, groups };
}

function hashOf(texts: readonly string[], { tokens, rowSplits }: TextTokens, row: number): number {
  const start = rowSplits[row]!;
  const end = rowSplits[row + 1]!;
  let hash = hashSeed;
  if (start === end) {
    const text = texts[row]!;
    for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
    return hash;
  }
  for (let i = start; i < end; i++) hash = hashSequence(hash, tokens[i]!);
  return hash;
}

function saysTheSame(
  texts: readonly string[],
  { tokens, rowSplits }: TextTokens,
  one: number,
  other: number,
): boolean {
  const start = rowSplits[one]!;
  const otherStart = rowSplits[other]!;
  const length = rowSplits[one + 1]! - start;
  if (length !== rowSplits[other + 1]! - otherStart) return false;
  if (length === 0) return texts[one] === texts[other];
  for (let i = 0; i < length; i++) {
    if (tokens[start + i] !== tokens[otherStart + i]) return false;
  }
  return true;
}
