import type { CountedBins, TrainingReference } from '../analysis/source-evidence.ts';
import type { Model } from '../model/model.ts';

/** Share of the training reviews that count as unusually short, and share unusually long. */
const unusualShare = 0.05;

/**
 * What a model's manifest says about its training data, in the form that the error analysis
 * compares with; null if it says nothing.
 *
 * @param second place, among the model's classes, of the second class of the rows
 */
export function referenceOfModel(
  { info, reference }: Pick<Model, 'info' | 'reference'>,
  second = 1,
): TrainingReference | null {
  const measured = measuredReference(info.metrics);
  if (reference === null) return measured;
  const { scores, unknownWordShares, words, languages } = reference;
  const ofSecond = scores[second];
  return {
    ...measured,
    unknownWordShare: meanOf(unknownWordShares),
    languages: sharesOf(languages),
    wordCounts: usualRange(words),
    ...(ofSecond === undefined ? {} : { scores: ofSecond }),
  };
}

/**
 * The part that follows from the metrics on held-out rows, which come from the same corpora as the
 * training rows.
 */
function measuredReference(metrics: Model['info']['metrics']): TrainingReference | null {
  const rows = metrics.reduce((sum, corpus) => sum + corpus.rows, 0);
  if (rows === 0) return null;
  const languages: Record<string, number> = {};
  let accuracy = 0;
  for (const corpus of metrics) {
    accuracy += (corpus.accuracy * corpus.rows) / rows;
    languages[corpus.language] = (languages[corpus.language] ?? 0) + corpus.rows / rows;
  }
  return { accuracy, languages };
}

function sharesOf(counts: Readonly<Record<string, number>>): Record<string, number> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, count / Math.max(1, total)]),
  );
}

/** Mean of shares from 0 to 1, each counted as the middle of its bin. */
function meanOf({ edges, counts }: CountedBins): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, bin) => {
    const low = edges[bin - 1] ?? 0;
    const middle = (low + Math.max(low, edges[bin] ?? 1)) / 2;
    return sum + (middle * count) / total;
  }, 0);
}

/**
 * The range of lengths without the lowest and the highest twentieth, widened to the edges of the
 * bins. It has no upper end if its last bin has none.
 */
function usualRange({ edges, counts }: CountedBins): { low: number; high: number | null } {
  const limit = unusualShare * counts.reduce((sum, count) => sum + count, 0);
  let low = 0;
  for (let below = 0; below + (counts[low] ?? 0) < limit; low++) below += counts[low] ?? 0;
  let high = counts.length - 1;
  for (let above = 0; above + (counts[high] ?? 0) < limit; high--) above += counts[high] ?? 0;
  const end = edges[high];
  return {
    low: low === 0 ? 0 : Math.ceil(edges[low - 1] ?? 0),
    high: end === undefined ? null : Math.ceil(end) - 1,
  };
}
