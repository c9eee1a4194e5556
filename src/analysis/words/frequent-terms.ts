import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import { addRow, emptyBitset, type Bitset } from '../bitset.ts';
import type { ReviewTerms } from './review-terms.ts';

/** A word, or two words that follow one another in a sentence, with the rows that have it. */
export interface FrequentTerm {
  kind: 'word' | 'phrase';
  text: string;
  rows: Bitset;
  count: number;
}

/** Most words, and most phrases, that are looked at; the most frequent ones. */
const maxTerms = 1000;

/**
 * Least number of rows that makes a term frequent enough to be judged by its errors: 20, and 0.5 %
 * of the rows.
 */
export function minDocumentFrequency(rows: number): number {
  return Math.max(20, Math.ceil(rows * 0.005));
}

/**
 * Words and two-word phrases in at least `minDocumentFrequency` rows and missing in as many, in
 * order of descending frequency, at most 1,000 of each. Phrases are of frequent words, as a phrase
 * is never more frequent than its words (R. Agrawal and R. Srikant, "Fast Algorithms for Mining
 * Association Rules", VLDB 1994).
 */
export async function frequentTerms(
  terms: ReviewTerms,
  hooks: AnalysisHooks,
): Promise<FrequentTerm[]> {
  const minRows = minDocumentFrequency(terms.rows);
  const words = commonest(terms.documentFrequencies, minRows);
  const place = new Int32Array(terms.count).fill(-1);
  words.forEach((term, index) => (place[term] = index));

  const pairCounts = new Uint32Array(words.length * words.length);
  const lastRows = new Int32Array(pairCounts.length).fill(-1);
  await forEachPair(terms, place, words.length, hooks, (row, pair) => {
    if (lastRows[pair] === row) return;
    lastRows[pair] = row;
    pairCounts[pair]!++;
  });
  const phrases = commonest(pairCounts, minRows);

  const wordRows = words.map(() => emptyBitset(terms.rows));
  const phraseRows = phrases.map(() => emptyBitset(terms.rows));
  const phrasePlace = new Map(phrases.map((pair, index) => [pair, index]));
  for (let row = 0; row < terms.rows; row++) {
    for (let i = terms.rowSplits[row]!; i < terms.rowSplits[row + 1]!; i++) {
      const word = place[terms.tokens[i]!]!;
      if (word >= 0) addRow(wordRows[word]!, row);
    }
  }
  await forEachPair(terms, place, words.length, hooks, (row, pair) => {
    // Most pairs are rare: their count says so faster than the map.
    if (pairCounts[pair]! < minRows) return;
    const phrase = phrasePlace.get(pair);
    if (phrase !== undefined) addRow(phraseRows[phrase]!, row);
  });

  // A word in nearly every row is listed no more than one in nearly none; it was needed for the
  // phrases alone.
  const present: FrequentTerm[] = [
    ...words.map((term, index) => ({
      kind: 'word' as const,
      text: terms.term(term),
      rows: wordRows[index]!,
      count: terms.documentFrequencies[term]!,
    })),
    ...phrases.map((pair, index) => ({
      kind: 'phrase' as const,
      text: `${terms.term(words[Math.floor(pair / words.length)]!)} ${terms.term(words[pair % words.length]!)}`,
      rows: phraseRows[index]!,
      count: pairCounts[pair]!,
    })),
  ];
  return present.filter(({ count }) => terms.rows - count >= minRows);
}

/** Indices of the counts of at least `minRows`, in descending order of count, at most 1,000. */
function commonest(counts: Uint32Array, minRows: number): number[] {
  const frequent: number[] = [];
  counts.forEach((count, index) => {
    if (count >= minRows) frequent.push(index);
  });
  return frequent.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, maxTerms);
}

/**
 * Calls `visit` for every two neighbours of one sentence that both have a place, with their places
 * as one number.
 */
async function forEachPair(
  { rows, tokens, rowSplits, opensSentence }: ReviewTerms,
  place: Int32Array,
  places: number,
  hooks: AnalysisHooks,
  visit: (row: number, pair: number) => void,
): Promise<void> {
  for (let row = 0; row < rows; row++) {
    if (row % 1024 === 0) await breathe(hooks);
    let before = -1;
    for (let i = rowSplits[row]!; i < rowSplits[row + 1]!; i++) {
      const word = place[tokens[i]!]!;
      if (word >= 0 && before >= 0 && opensSentence[i] === 0) visit(row, before * places + word);
      before = word;
    }
  }
}
