import { similarTexts } from '../text/similar-texts.ts';
import { textKey } from '../text/text-key.ts';

/** Rows that must not be trained on, ascending. */
export interface FoundTestRows {
  /** Rows whose text is in the test part. */
  same: Uint32Array;
  /** Other rows whose text is nearly one of the test part. */
  near: Uint32Array;
}

/**
 * Finds the rows of a later file that belong to the locked test part of a project: a model that was
 * trained on them would know the answers.
 *
 * @param texts of the later file
 * @param locked `textKey` of each text of the test part
 * @param testTexts texts of the test part as far as they are at hand; near-duplicates are found of
 *   these alone, because a key tells nothing of what is similar
 * @param pause awaited every few milliseconds of work; may throw to stop the search
 */
export async function findTestRows(
  texts: readonly string[],
  locked: ReadonlySet<string>,
  testTexts: readonly string[] = [],
  pause?: () => Promise<void>,
): Promise<FoundTestRows> {
  const keys: string[] = [];
  for (const [row, text] of [...testTexts, ...texts].entries()) {
    if (row % 256 === 0) await pause?.();
    keys.push(textKey(text));
  }
  const before = testTexts.length;
  const isSame = keys.slice(before).map((key) => locked.has(key));
  const near: number[] = [];
  if (before > 0) {
    const groups = await similarTexts([...testTexts, ...texts], keys, pause);
    // The first row of a group with a test text is a test text: those come first.
    isSame.forEach((same, row) => {
      if (!same && groups[before + row]! < before) near.push(row);
    });
  }
  const same = isSame.flatMap((same, row) => (same ? [row] : []));
  return { same: Uint32Array.from(same), near: Uint32Array.from(near) };
}
