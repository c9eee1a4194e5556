import type { CorpusRow } from './corpus.ts';

/** Words that judge by themselves, most frequent first. */
export interface PolarWords {
  positive: string[];
  negative: string[];
}

const wordPattern = /\p{L}{3,}/gu;

/**
 * Words of a language whose own logit lies beyond `minLogit`, among those that occur in at least
 * `minRows` rows.
 *
 * @param logitsOf the linear branch's logit of each text
 * @param limit most words of either kind
 */
export async function findPolarWords(
  rows: readonly CorpusRow[],
  language: string,
  logitsOf: (texts: readonly string[]) => Promise<Float64Array>,
  { minRows, minLogit, limit }: { minRows: number; minLogit: number; limit: number },
): Promise<PolarWords> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.language !== language) continue;
    for (const word of new Set(row.text.toLowerCase().match(wordPattern) ?? [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts]
    .filter(([, count]) => count >= minRows)
    .sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
    .map(([word]) => word);
  const logits = await logitsOf(words);
  const beyond = (sign: 1 | -1): string[] =>
    words.filter((_, place) => sign * (logits[place] as number) >= minLogit).slice(0, limit);
  return { positive: beyond(1), negative: beyond(-1) };
}
