import type { CorpusRow } from './corpus.ts';

/** Which rows count how much. */
export interface Balance {
  /** How far large corpora are weighed down: 0 not at all, 1 until all count the same. */
  corpora: number;
  /** The same for the frequent class within each corpus. */
  classes: number;
  /** A further factor for the rows of some corpora; 1 for a corpus that is not named. */
  factors: Readonly<Record<string, number>>;
}

/** How much each row counts in training; the mean is 1. */
export function rowWeights(rows: readonly CorpusRow[], balance: Balance): Float32Array {
  const counts = new Map<string, [negative: number, positive: number]>();
  for (const { corpus, label } of rows) {
    const count = counts.get(corpus) ?? [0, 0];
    count[label]++;
    counts.set(corpus, count);
  }
  const weights = Float32Array.from(rows, ({ corpus, label }) => {
    const count = counts.get(corpus) ?? [0, 0];
    const total = count[0] + count[1];
    const factor = Object.hasOwn(balance.factors, corpus) ? (balance.factors[corpus] as number) : 1;
    return factor * total ** -balance.corpora * (total / 2 / count[label]) ** balance.classes;
  });
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}
