import type { Metrics, PairedComparison, ClassMetrics } from '../evaluation/evaluation-report.ts';
import type { ShownFeatures } from './feature-names.ts';
import type { CurvePoint, RowsNeeded } from './learning-curve.ts';
import type { SearchEnding } from './search-trials.ts';
import type { Verdict } from './verdict-of.ts';
import type { TrainingRecipe } from './training-recipe.ts';

/** Numbers of one classifier on the locked test part, as an evaluation report has them. */
export interface TestedMetrics {
  confusionMatrix: number[][];
  metrics: Metrics;
  perClass: Record<string, ClassMetrics>;
}

/** One setting that was tried, as cross-validation on the training part saw it. */
export interface TrialRecord {
  name: string;
  settings: Record<string, string | number | boolean | null>;
  /** Out of fold; recall by class name. */
  validation: { macroF1: number; accuracy: number; recall: Record<string, number> };
  seconds: number;
  /** Whether it is the one that was taken to the test. */
  chosen: boolean;
}

/** How far a search went. */
export interface SearchSummary {
  /** Trials, those on fewer rows included, if nothing had ended it early. */
  planned: number;
  /** Of these, how many were tried. */
  tried: number;
  /** `stopped`: by the user, with the best so far; `time`: the seconds of the recipe were over. */
  ending: SearchEnding;
}

/** A change that a switch made: with it less without it, on the validation part. */
export interface SwitchEffect {
  /** Name of the switch in the recipe. */
  name: string;
  /** Null where it is undefined. */
  macroF1: { value: number; low: number; high: number } | null;
}

/** The largest difference of a rate between two groups of rows, with Newcombe's interval. */
export interface GroupGap {
  gap: number;
  low: number;
  high: number;
  /** Values of the group column. */
  highest: string;
  lowest: string;
}

/** The file behind "Download training record (JSON)", and the detail of `training-complete`. */
export interface TrainingRecord {
  schema: 'review-classifier/training@1';
  /** ISO 8601, UTC. */
  created: string;
  recipe: TrainingRecipe;
  seed: number;
  classes: string[];
  /** The model that was improved on; null where the classes are the file's own. */
  base: { id: string; version: string } | null;
  data: {
    files: string[];
    train: number;
    validation: number;
    test: number;
    /** Rows that went where a near-duplicate of theirs had gone. */
    duplicatesJoined: number;
    /** Rows whose text stands in the file with another label too. */
    conflicting: number;
    /** Rows of added files that are test rows of an earlier file, and so were not used. */
    refused: number;
    /** Times that the locked part was looked at, this one included. */
    looksAtTest: number;
    /** Training rows of each class before and after rebalancing and augmentation. */
    classes: Record<string, { before: number; after: number }>;
  };
  trials: TrialRecord[];
  search: SearchSummary;
  before: TestedMetrics;
  after: TestedMetrics;
  /** After less before. */
  difference: Record<
    keyof PairedComparison['metrics'],
    { value: number; low: number; high: number } | null
  >;
  mcnemar: { b: number; c: number; pValue: number };
  verdict: Verdict;
  /** Numbers of test rows in the file, the header not counted, from 1. */
  errors: { removed: number[]; introduced: number[] };
  /** Macro-F1 on the validation part by training rows. */
  learningCurve: CurvePoint[];
  /** Training rows that one more point of macro-F1 would take. */
  rowsForOnePoint: RowsNeeded;
  effects: SwitchEffect[];
  /** What the branch learnt: its strongest features, its rarest, and those made by hand. */
  features: ShownFeatures;
  /** On the test part; absent without a group column, or where no two groups can be compared. */
  groups?: {
    column: string;
    rate: 'truePositiveRate' | 'selectionRate';
    /** The class that the rate is about. */
    class: string;
    before: GroupGap;
    after: GroupGap;
  };
  /** Decision threshold of the second of two classes; null for more. */
  threshold: number | null;
  /** Null where nothing was changed. */
  model: { id: string; version: string; bytes: number } | null;
}
