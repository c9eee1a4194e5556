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

defineReviewClassifier();
