import type { CueRange } from './cue.ts';

/**
 * All ranges in ascending order; ones that overlap become one. The given ranges are left as they
 * are.
 */
export function mergeRanges(...lists: readonly (readonly CueRange[])[]): readonly CueRange[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const merged: CueRange[] = [];
  for (const range of filled.flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
