import type { LinearBranchSettings } from '../../src/learning/train-linear-branch.ts';
import { composedCorpus } from './composed-phrases.ts';
import type { NetworkSettings } from '../network/train-distilled-network.ts';
import { originWords } from './origin-words.ts';
import { primerCorpus } from './primer.ts';
import type { Balance } from './row-weights.ts';

/**
 * Everything that decides what is trained; the same settings on the same rows give the same bytes.
 */
export interface TrainingSettings extends Omit<LinearBranchSettings, 'unread'> {
  /**
   * Whether the phrases of `primerRows` are trained on too, and by the network those of
   * `composedRows`.
   */
  primer: boolean;
  /**
   * Words that the model never learns, so that exchanging one for another changes no answer; each
   * is one token.
   */
  unread: readonly string[];
  balance: Balance;
  /** The second branch; null trains the linear one alone. */
  network: (NetworkSettings & { balance: Balance; composed: ComposedSettings }) | null;
}

/**
 * Which words the phrases of `composedRows` are made of, and how much the network has to make up
 * for.
 */
export interface ComposedSettings {
  polarWords: { minRows: number; minLogit: number; limit: number };
  /** What a unit of the linear branch's logit is to the network while it learns the phrases. */
  linearScale: number;
}

/**
 * Chosen on the validation splits; dropout and the primer's weight also on corpora left out of
 * training, the distilled network's dropout and passes also by the behavioural suite.
 */
export const defaultSettings: TrainingSettings = {
  seed: 20_240_501,
  vectoriser: { maxNgram: 3, bucketBits: 24, maxTokens: 2048, normExponent: 0.5 },
  candidateBits: 26,
  minimumCount: 2,
  primer: true,
  unread: originWords(),
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
  network: {
    words: 20_000,
    minimumTexts: 3,
    bucketBits: 24,
    maxTokens: 320,
    shape: { dimensions: 32, groups: [1, 2, 3, 4].map((width) => ({ width, filters: 56 })) },
    skipGram: {
      epochs: 2,
      window: 5,
      negatives: 5,
      learningRate: 0.05,
      frequent: 1e-4,
      deviation: 0.2,
    },
    sentences: { textWords: 30, shortest: 3, longest: 24 },
    training: {
      batch: 256,
      learningRate: 3e-3,
      wordDropout: 0.1,
    },
    filterDropout: { teacher: 0.5, network: 0.4 },
    epochs: { teacher: 6, network: 12 },
    sentenceWeight: { labelled: 0.3, taught: 0.4 },
    teachers: 2,
    taught: 0.6,
    quantisationCut: 0,
    composed: { polarWords: { minRows: 30, minLogit: 1.6, limit: 600 }, linearScale: 2 },
    balance: { corpora: 0.3, classes: 0.25, factors: { [composedCorpus]: 0.6 } },
  },
};
