import { setAssetAddresses } from './asset-addresses.ts';
import { defineReviewClassifier } from './define-review-classifier.ts';

export { setAssetAddresses, type AssetAddresses } from './asset-addresses.ts';
export type {
  Classifier,
  ClassifierInfo,
  CreateClassifierOptions,
  PredictOptions,
  ReviewInput,
} from './classifier.ts';
export { createClassifier } from './create-classifier.ts';
export type { ReviewClassifierElement } from './review-classifier-element.ts';
export type { Contribution, Explanation } from '../model/explanation.ts';
export type { ModelInfo } from '../model/model-info.ts';
export type { Prediction, PredictionFlag, ReviewLanguage } from '../model/prediction.ts';

// A bundler that saw this inside `new URL(…)` would take the names for files of the source.
const script = import.meta.url;

setAssetAddresses({
  // On first use alone: a script that a bundler made may know no address of its own.
  engine: async () => new URL('review-classifier-engine.js', script),
  model: async () => new URL('../models/reviews-pt-en/', script),
});
defineReviewClassifier();
