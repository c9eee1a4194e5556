import type { DatasetSurvey, LabelMapping, ColumnMapping, RowPlace } from '../dataset/dataset.ts';
import type { TrainingRecipe } from '../learning/training-recipe.ts';
import type { FinishedTrial } from '../learning/search-trials.ts';
import type { TrainingRecord, TrialRecord } from '../learning/training-record.ts';
import type { BundleFile } from './model-bundle-api.ts';

/** Files with labelled rows, as an evaluation has them. */
export interface LabelledSource {
  files: readonly File[];
  survey: DatasetSurvey;
  columns: ColumnMapping;
  labels: LabelMapping;
}

/** What the user says of one row's label: another class, or that it is not to be used. */
export interface LabelCorrection {
  /** Place of the source among the sources. */
  source: number;
  /** 1-based number of the record, the header not counted. */
  row: number;
  /** Name of the right class; null leaves the row out. */
  label: string | null;
}

export interface TrainingRequest {
  /** Their classes must be the same. */
  sources: readonly LabelledSource[];
  recipe: TrainingRecipe;
  corrections: readonly LabelCorrection[];
  /** Keys of the rows that were test rows of this project before. */
  locked: readonly string[];
  /** Times that the test part was looked at before. */
  looks: number;
  /** Trials that the same search had finished when it was interrupted. */
  finished?: readonly FinishedTrial[];
}

/** What a user wants of a training that runs: `stop` ends the search with the best so far. */
export type TrainingWish = 'pause' | 'go-on' | 'stop';

/** What a training tells while it runs. */
export interface TrainingNews {
  /** A setting that was tried on all training rows. */
  trial?: TrialRecord;
  /** A trial to be kept, so that the search can go on from it; one of `planned`. */
  finished?: { trial: FinishedTrial; planned: number };
}

/** What came of a training. */
export interface TrainingResult {
  record: TrainingRecord;
  /** The new model's bundle; null where nothing was changed. */
  files: BundleFile[] | null;
  /** Keys of the test part, to be locked from now on. */
  locked: string[];
}

/** A test row as it was answered before and after. */
export interface TestedRow {
  source: number;
  row: number;
  place?: RowPlace;
  /** The text, cut to 400 code units. */
  text: string;
  cut: boolean;
  /** Names of classes. */
  label: string;
  before: string;
  after: string;
  /** Of the class that is answered after; null where there is none. */
  probability: number | null;
}

/** The switches of a recipe whose effect on rows can be shown. */
export type PreviewedTreatment = 'labels' | 'cleaning' | 'augmentation' | 'rebalancing';

/** What is asked of a preview; at most `limit` rows are shown. */
export type PreviewQuestion = [
  sources: readonly LabelledSource[],
  recipe: TrainingRecipe,
  treatment: PreviewedTreatment,
  limit: number,
];

/** What a switch makes of a training row. */
export interface PreviewedRow {
  source: number;
  row: number;
  /** Name of the class, of a text that was made its own. */
  label: string;
  /** Texts are cut to 400 code units. */
  before: string;
  /** What is learnt from instead or too; null where nothing is. */
  after: string | null;
  note: 'left-out' | 'counts-less' | 'made' | 'cleaned';
}

/** Why there is nothing to train; the code of an EngineFailure. */
export type TrainingProblem =
  | 'training-no-rows'
  | 'training-one-class'
  | 'training-one-text'
  | 'training-no-training-rows'
  | 'training-no-test-rows'
  | 'training-no-vectors'
  | 'training-other-classes';
