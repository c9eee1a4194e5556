import type { AnalysisHooks } from '../analysis-hooks.ts';
import type { AnalysisRows } from '../analysis-rows.ts';
import { frequentTerms } from '../words/frequent-terms.ts';
import type { ReviewTerms } from '../words/review-terms.ts';
import type { Condition } from './condition.ts';
import { pairCandidates, type PairCandidates } from './pair-candidates.ts';
import { confidenceConditions, predictedClassConditions } from './prediction-conditions.ts';
import {
  cueConditions,
  defaultLengthEdges,
  languageConditions,
  lengthConditions,
  ratingConditions,
  termConditions,
  trueClassConditions,
  type CueRows,
} from './review-conditions.ts';

/** Everything that can be a slice, found without looking at which rows are wrong. */
export interface SliceCandidates {
  length: number;
  conditions: Condition[];
  pairs: PairCandidates;
  /** Bins of the length in words: first length of each but the lowest. */
  lengthEdges: number[];
}

export interface SliceFeatures {
  /** Names of the classes. */
  classes: readonly string[];
  terms: ReviewTerms;
  /** Index in `languageNames`, a row each. */
  languages: Uint8Array;
  languageNames: readonly string[];
  cues: readonly CueRows[];
  /** Of the metadata columns. */
  ofColumns: { conditions: readonly Condition[] };
  /**
   * First length in words of each bin but the lowest, ascending; null for bins of about equal size.
   */
  lengthEdges: readonly number[] | null;
}

/**
 * Finds the groups of rows whose errors will be counted: true and predicted class, confidence,
 * length, language, cues, metadata columns, words, two-word phrases, and pairs of these.
 */
export async function sliceCandidates(
  rows: AnalysisRows,
  features: SliceFeatures,
  hooks: AnalysisHooks,
): Promise<SliceCandidates> {
  const { classes, terms, languages, languageNames, cues, ofColumns } = features;
  const lengthEdges = [...(features.lengthEdges ?? defaultLengthEdges(terms.wordCounts))];
  const conditions = [
    ...trueClassConditions(rows.labels, classes),
    ...ratingConditions(rows.ratings),
    ...predictedClassConditions(rows.predicted, classes),
    ...confidenceConditions(rows),
    ...ofColumns.conditions,
    ...lengthConditions(terms.wordCounts, lengthEdges),
    ...languageConditions(languages, languageNames),
    ...cueConditions(cues),
    ...termConditions(await frequentTerms(terms, hooks)),
  ].filter(({ count }) => count < rows.length);
  return {
    length: rows.length,
    conditions,
    pairs: await pairCandidates(conditions, rows.length, hooks),
    lengthEdges,
  };
}
