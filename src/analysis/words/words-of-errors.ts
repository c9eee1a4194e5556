import type { ErrorWord } from '../error-analysis-report.ts';
import { logOddsZScores } from '../statistics/log-odds.ts';
import type { ReviewTerms } from './review-terms.ts';

/** Most words listed for each kind of error. */
const maxWords = 100;

/** Rows with the error that a word must be in to be listed: one or two are an anecdote. */
const minRows = 3;

/**
 * Words that are in more of the false positives, and of the false negatives, than of the correct
 * rows of the same true class, in descending order of the z-score of `logOddsZScores`; those with z
 * above 0 in at least 3 rows with the error, at most 100.
 *
 * A word counts once for a row, because the same word again in one review is no new evidence. The
 * prior is how many rows of the whole file have each word.
 *
 * @param labels true class of each row, 0 or 1
 * @param predictions predicted class of each row, 0 or 1
 */
export function wordsOfErrors(
  terms: ReviewTerms,
  labels: Uint8Array,
  predictions: Uint8Array,
): { falsePositive: ErrorWord[]; falseNegative: ErrorWord[] } {
  const counts = [0, 1, 2, 3].map(() => new Uint32Array(terms.count));
  const lastRows = new Int32Array(terms.count).fill(-1);
  for (let row = 0; row < terms.rows; row++) {
    const cell = counts[2 * labels[row]! + predictions[row]!]!;
    for (let i = terms.rowSplits[row]!; i < terms.rowSplits[row + 1]!; i++) {
      const term = terms.tokens[i]!;
      if (lastRows[term] === row) continue;
      lastRows[term] = row;
      cell[term]!++;
    }
  }
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = counts as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return {
    falsePositive: overRepresented(terms, falsePositives, trueNegatives),
    falseNegative: overRepresented(terms, falseNegatives, truePositives),
  };
}

function overRepresented(
  terms: ReviewTerms,
  errors: Uint32Array,
  correct: Uint32Array,
): ErrorWord[] {
  const zScores = logOddsZScores(errors, correct, terms.documentFrequencies);
  return Array.from(zScores.keys())
    .filter((term) => errors[term]! >= minRows && zScores[term]! > 0)
    .sort((a, b) => zScores[b]! - zScores[a]! || a - b)
    .slice(0, maxWords)
    .map((term) => ({
      term: terms.term(term),
      count: errors[term]!,
      correctCount: correct[term]!,
      z: zScores[term]!,
    }));
}

/**
 * Indices of the wrong rows that have each listed word, in the order of the lists.
 */
export function rowsOfErrorWords(
  words: { falsePositive: readonly ErrorWord[]; falseNegative: readonly ErrorWord[] },
  terms: ReviewTerms,
  labels: Uint8Array,
  predictions: Uint8Array,
): { falsePositive: Uint32Array[]; falseNegative: Uint32Array[] } {
  return {
    falsePositive: rowsOfWords(words.falsePositive, terms, (row) => isError(row, 0)),
    falseNegative: rowsOfWords(words.falseNegative, terms, (row) => isError(row, 1)),
  };

  function isError(row: number, label: number): boolean {
    return labels[row] === label && predictions[row] !== label;
  }
}

function rowsOfWords(
  words: readonly ErrorWord[],
  { rows, count, tokens, rowSplits, term }: ReviewTerms,
  isError: (row: number) => boolean,
): Uint32Array[] {
  const places = new Map(words.map((word, index) => [word.term, index]));
  const placeOf = new Int32Array(count).fill(-1);
  for (let index = 0; index < count; index++) placeOf[index] = places.get(term(index)) ?? -1;
  const found = words.map((): number[] => []);
  for (let row = 0; row < rows; row++) {
    if (!isError(row)) continue;
    for (let i = rowSplits[row]!; i < rowSplits[row + 1]!; i++) {
      const ofWord = found[placeOf[tokens[i]!]!];
      if (ofWord !== undefined && ofWord.at(-1) !== row) ofWord.push(row);
    }
  }
  return found.map((members) => Uint32Array.from(members));
}
