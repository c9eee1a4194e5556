import type { VectoriserSettings } from '../text/vectorise.ts';
import { primerCorpus } from './primer.ts';
import type { Balance } from './row-weights.ts';

/** Everything that decides what is trained; the same settings on the same rows give the same bytes. */
export interface TrainingSettings {
  seed: number;
  vectoriser: VectoriserSettings;
  /** All n-grams are counted in `2^candidateBits` buckets before some are chosen; at least `vectoriser.bucketBits`. */
  candidateBits: number;
  /** Fewest occurrences of an n-gram that may become a feature. */
  minimumCount: number;
  /** Whether the phrases of `primerRows` are trained on too. */
  primer: boolean;
  /** Most features of the shipped model. */
  features: number;
  balance: Balance;
  /** Rows that naive Bayes gives every feature in each class beforehand. */
  smoothing: number;
  /** Exponent of naive Bayes' leaning in a feature's scale. */
  scaleExponent: number;
  /** Exponent of the frequency in a feature's importance. */
  frequencyExponent: number;
  learningRate: number;
  dropout: number;
  l2: number;
  /** Passes over the rows: to choose the features, and to train on the chosen ones. */
  epochs: { selection: number; final: number };
  /** Final models, each with another random order and dropout, whose weights are averaged. */
  averaged: number;
  /** Share of the weights that 8 bits may cut off. */
  quantisationCut: number;
}

/** Chosen on the validation splits; dropout and the primer's weight also on corpora left out of training. */
export const defaultSettings: TrainingSettings = {
  seed: 20_240_501,
  vectoriser: { maxNgram: 3, bucketBits: 24, maxTokens: 2048, normExponent: 0.5 },
  candidateBits: 26,
  minimumCount: 2,
  primer: true,
  features: 800_000,
  balance: { corpora: 0.22, classes: 0.25, factors: { [primerCorpus]: 0.8 } },
  smoothing: 1,
  scaleExponent: 0.5,
  frequencyExponent: 0.4,
  learningRate: 0.5,
  dropout: 0.35,
  l2: 0,
  epochs: { selection: 4, final: 16 },
  averaged: 3,
  quantisationCut: 1e-4,
};
