import type { DatasetDescription } from '../evaluation/evaluation-report.ts';
import type { RecognisedLanguage } from '../text/language.ts';
import type { TermSequences } from '../text/text-tokens.ts';
import type { AnalysedSubject, PerturbationResult } from './error-analysis-report.ts';
import type { TrainingReference } from './source-evidence.ts';

/** Changes reviews, as fits the language of each row, and asks the classifier again. */
export type AskAgain = (
  languageOf: (row: number) => RecognisedLanguage,
) => Promise<PerturbationResult[]>;

/** What an error analysis needs apart from the rows. */
export interface ErrorAnalysisInputs {
  /** Time of the analysis: ISO 8601, UTC. */
  created: string;
  dataset: DatasetDescription;
  /** Whose answers are analysed. */
  subject: AnalysedSubject;
  /** Null where a column of the file is the subject. */
  model: { id: string; version: string } | null;
  /** Names of the classes, 2 to 20, in the order of the rows' indices. */
  classes: readonly string[];
  /**
   * First length in words of each bin but the lowest, ascending; null for bins of about equal size.
   */
  lengthEdges: readonly number[] | null;
  /**
   * Asks for the share of each row's words that the classifier does not know, 1 for a row without
   * words; null where it cannot tell. Of a text longer than 1,024 tokens it is given the first.
   */
  unknownWordShares: ((terms: TermSequences) => Promise<Float32Array>) | null;
  /** What the classifier's training data looked like; null where it does not say. */
  reference: TrainingReference | null;
  /**
   * Trains and answers with cross-validation on the rows: probabilities of rows × classes, row by
   * row, or null where the file is too small.
   */
  crossValidate: ((terms: TermSequences) => Promise<Float64Array | null>) | null;
  /** Asks the classifier again with names and identities swapped; null where it cannot be asked. */
  swaps: AskAgain | null;
  /** Asks the classifier again with typos and the like; null where it cannot be asked. */
  robustness: AskAgain | null;
}
