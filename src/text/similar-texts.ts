import { exactDuplicates } from './exact-duplicates.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { readTextTokens } from './text-tokens.ts';

/**
 * Groups texts that say the same, or nearly: those with one key, those with the same words in the
 * same order, and near-duplicates. A group holds all that such pairs connect.
 *
 * @param keys `textKey` of each text
 * @param pause awaited every few milliseconds of work; may throw to stop the search
 * @returns the first row of its group, a row each
 */
export async function similarTexts(
  texts: readonly string[],
  keys: readonly string[],
  pause?: () => Promise<void>,
): Promise<Uint32Array> {
  const tokens = await readTextTokens(texts, pause);
  const exact = await exactDuplicates(texts, tokens, pause);
  const near = await nearDuplicates(tokens, exact.firstRows, pause);
  await pause?.();
  const groups = new Uint32Array(exact.firstRows);
  const firstByKey = new Map<string, number>();
  keys.forEach((key, row) => {
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, row);
    else join(groups, first, row);
  });
  await pause?.();
  for (const rows of near) {
    for (const row of rows) join(groups, rows[0]!, row);
  }
  for (let row = 0; row < groups.length; row++) groups[row] = firstOf(groups, row);
  return groups;
}

function join(groups: Uint32Array, one: number, other: number): void {
  const a = firstOf(groups, one);
  const b = firstOf(groups, other);
  // The lower row stands for both, so that every row points to one before it.
  groups[Math.max(a, b)] = Math.min(a, b);
}

/** The first row of the group; paths are halved on the way. */
function firstOf(groups: Uint32Array, row: number): number {
  let current = row;
  while (groups[current] !== current) {
    groups[current] = groups[groups[current]!]!;
    current = groups[current]!;
  }
  return current;
}
