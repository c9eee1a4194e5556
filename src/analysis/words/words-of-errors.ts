import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import type { AnalysisRows } from '../analysis-rows.ts';
import type { ErrorWord } from '../error-analysis-report.ts';
import { logOddsZScores } from '../statistics/log-odds.ts';
import type { ReviewTerms } from './review-terms.ts';

/** Most words listed for each kind of error. */
const maxWords = 100;

/** Rows with the error that a word must be in to be listed: one or two are an anecdote. */
const minRows = 3;

/** Most pairs of a true and a predicted class that are listed. */
const maxConfusions = 50;

/** Rows of a class that were predicted as another, by their indices, with their words. */
export interface FoundConfusion {
  label: number;
  prediction: number;
  /** Indices, ascending. */
  rows: Uint32Array;
  words: ErrorWord[];
}

export interface WordsOfErrors {
  /** By index of the true class. */
  words: ErrorWord[][];
  /** Wrong rows that have each listed word, by index of the true class. */
  rowsOfWords: Uint32Array[][];
  /** Most frequent first; empty where there are two classes, whose words say the same. */
  confusions: FoundConfusion[];
}

type Outcomes = Pick<AnalysisRows, 'classCount' | 'labels' | 'predicted'>;

/**
 * Words that are in more of the wrong rows of a true class than of its correct ones, for each
 * class, in descending order of the z-score of `logOddsZScores`; those with z above 0 in at least 3
 * wrong rows, at most 100. The same for each of the most frequent pairs of a true and a predicted
 * class, where there are more than two classes.
 *
 * A word counts once for a row, because the same word again in one review is no new evidence. The
 * prior is how many rows of the whole file have each word.
 */
export async function wordsOfErrors(
  terms: ReviewTerms,
  outcomes: Outcomes,
  hooks: AnalysisHooks,
): Promise<WordsOfErrors> {
  const rowsOf = rowsByOutcome(outcomes);
  const confused = confusedPairs(rowsOf);
  const counted = termCounter(terms);
  const words: ErrorWord[][] = [];
  for (const [label, byPrediction] of rowsOf.entries()) {
    await breathe(hooks);
    const wrong = byPrediction.filter((_, prediction) => prediction !== label);
    const correct = counted([byPrediction[label]!]);
    for (const pair of confused) {
      if (pair.label === label) pair.words = overRepresented(terms, counted([pair.rows]), correct);
    }
    const isAnyWrong = wrong.some((rows) => rows.length > 0);
    words.push(isAnyWrong ? overRepresented(terms, counted(wrong), correct) : []);
  }
  await breathe(hooks);
  return {
    words,
    rowsOfWords: rowsOfWords(words, terms, outcomes),
    confusions: confused,
  };
}

/** Rows by true class (first index) and predicted class. */
function rowsByOutcome({ classCount, labels, predicted }: Outcomes): Uint32Array[][] {
  const rows = Array.from({ length: classCount }, () =>
    Array.from({ length: classCount }, (): number[] => []),
  );
  labels.forEach((label, row) => rows[label]![predicted[row]!]!.push(row));
  return rows.map((byPrediction) => byPrediction.map((members) => Uint32Array.from(members)));
}

/** The most frequent pairs, without their words; none where there are two classes. */
function confusedPairs(rowsOf: readonly (readonly Uint32Array[])[]): FoundConfusion[] {
  if (rowsOf.length === 2) return [];
  return rowsOf
    .flatMap((byPrediction, label) =>
      byPrediction.map((rows, prediction) => ({ label, prediction, rows, words: [] })),
    )
    .filter(({ label, prediction, rows }) => label !== prediction && rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, maxConfusions);
}

/** Counts how many of some rows, which come in sets, have each term. */
function termCounter({ count, tokens, rowSplits }: ReviewTerms) {
  const lastRows = new Int32Array(count);
  return (sets: readonly Uint32Array[]): Uint32Array => {
    const counts = new Uint32Array(count);
    lastRows.fill(-1);
    for (const rows of sets) {
      for (const row of rows) {
        for (let i = rowSplits[row]!; i < rowSplits[row + 1]!; i++) {
          const term = tokens[i]!;
          if (lastRows[term] === row) continue;
          lastRows[term] = row;
          counts[term]!++;
        }
      }
    }
    return counts;
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

/** Indices of the wrong rows that have each word of their class, in the order of the lists. */
function rowsOfWords(
  words: readonly (readonly ErrorWord[])[],
  { rows, count, tokens, rowSplits, term }: ReviewTerms,
  { labels, predicted }: Outcomes,
): Uint32Array[][] {
  const places = words.map((list) => new Map(list.map((word, index) => [word.term, index])));
  const placesOf = words.map(() => new Int32Array(count).fill(-1));
  for (let index = 0; index < count; index++) {
    const written = term(index);
    places.forEach((ofWord, label) => {
      placesOf[label]![index] = ofWord.get(written) ?? -1;
    });
  }
  const found = words.map((list) => list.map((): number[] => []));
  for (let row = 0; row < rows; row++) {
    const label = labels[row]!;
    if (predicted[row] === label) continue;
    for (let i = rowSplits[row]!; i < rowSplits[row + 1]!; i++) {
      const ofWord = found[label]![placesOf[label]![tokens[i]!]!];
      if (ofWord !== undefined && ofWord.at(-1) !== row) ofWord.push(row);
    }
  }
  return found.map((lists) => lists.map((members) => Uint32Array.from(members)));
}
