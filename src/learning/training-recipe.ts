import type { CueFeature } from '../text/cue-features.ts';
import type { CleaningStep } from '../text/unread-tokens.ts';

export type { CleaningStep, CueFeature };

/** Ways to make another review of a training review. */
export type AugmentationStep =
  'synonyms' | 'swap' | 'deletion' | 'typos' | 'lost-accents' | 'negation-pairs' | 'sentence-crops';

/** What is done with labels that the rest of the file contradicts. */
export type LabelTreatment = 'keep' | 'prune' | 'down-weight';

export type Rebalancing = 'none' | 'class-weights' | 'over-sampling' | 'under-sampling';

/**
 * Kinds of models that are tried: the first two build on the model that is improved on, and the
 * last begins with its word vectors; the others are made from nothing but the rows.
 */
export type ModelFamily =
  | 'recalibrate'
  | 'branch'
  | 'logistic'
  | 'nb-logistic'
  | 'naive-bayes'
  | 'embedding-bag'
  | 'convolution'
  | 'warm-convolution';

export interface FeatureChoice {
  /** Longest sequence of words: 1 to 3. */
  maxNgram: 1 | 2 | 3;
  /** Sequences of 3 to 5 characters within a word. */
  characters: boolean;
  cues: readonly CueFeature[];
  /** Reviews that a feature must occur in; at least 3, so that no name is learnt by heart. */
  minimumCount: number;
  /** The own branch's hash space holds `2^bucketBits` buckets. */
  bucketBits: number;
  /** Most features, of which those in the most reviews are kept; all where absent. */
  maxFeatures?: number;
}

export interface SearchChoice {
  strategy: 'grid' | 'random' | 'halving';
  folds: number;
  /** Strengths of the L2 penalty; scikit-learn's C is the reciprocal. */
  strengths: readonly number[];
  /** Whether words alone, pairs, triples and parts of words are tried, or the chosen features. */
  varyFeatures: boolean;
  /** Trials of a random search at most. */
  trials: number;
  /** Seconds after which no new family or choice of features is begun; null for none. */
  seconds: number | null;
}

/** How the groups of a column are made to fare alike. */
export interface BiasTreatment {
  /** Name of the group column. */
  column: string;
  /** Rows weigh as if group and label were independent; or the gap is measured alone. */
  method: 'reweigh' | 'measure';
}

/** Terms whose partner a like review could have, which are to change no answer. */
export interface SwappedTerms {
  /** Men for women and women for men, in Portuguese and English. */
  genders: boolean;
  /** Pairs of words or phrases. */
  own: readonly (readonly [one: string, other: string])[];
}

/** What decides what is trained; the same recipe on the same rows gives the same model. */
export interface TrainingRecipe {
  schema: 'review-classifier/recipe@1';
  seed: number;
  /** Macro-F1, where the class that is named keeps at least this recall. */
  objective: { metric: 'macro-f1'; floor: { class: string; recall: number } | null };
  labels: LabelTreatment;
  cleaning: readonly CleaningStep[];
  augmentation: readonly AugmentationStep[];
  rebalancing: Rebalancing;
  features: FeatureChoice;
  models: readonly ModelFamily[];
  search: SearchChoice;
  bias: BiasTreatment | null;
  /** Every training review with a term is learnt from with its partner too. */
  swappedTerms: SwappedTerms | null;
  /** What the new model is called. */
  model: { id: string; version: string; name: string };
}

/** What Improve does where nobody has chosen anything. */
export const defaultRecipe: TrainingRecipe = {
  schema: 'review-classifier/recipe@1',
  seed: 20_240_501,
  objective: { metric: 'macro-f1', floor: null },
  labels: 'keep',
  cleaning: [],
  augmentation: [],
  rebalancing: 'none',
  features: { maxNgram: 2, characters: false, cues: [], minimumCount: 3, bucketBits: 22 },
  models: ['recalibrate', 'branch'],
  search: {
    strategy: 'grid',
    folds: 5,
    strengths: [0.1, 0.3, 1],
    varyFeatures: false,
    trials: 20,
    seconds: null,
  },
  bias: null,
  swappedTerms: null,
  model: { id: 'improved', version: '1.0.0', name: 'Improved' },
};

/** What is tried for classes that the shipped model does not answer. */
export const ownClassesRecipe: TrainingRecipe = {
  ...defaultRecipe,
  features: { ...defaultRecipe.features, characters: true },
  models: ['logistic', 'nb-logistic', 'naive-bayes'],
};
