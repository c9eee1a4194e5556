import type { Prediction } from '../../src/model/prediction.ts';

/** An answer for what only shows one. */
export const threeQuartersPositive: Prediction = {
  prediction: 1,
  label: 'positive',
  probability: 0.75,
  probabilities: { negative: 0.25, positive: 0.75 },
  language: 'en',
  flags: [],
  model: { id: 'm', version: '1' },
};
