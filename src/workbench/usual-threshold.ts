import type { usualThreshold as ofEvaluation } from '../evaluation/answers.ts';

/** From which probability on the second of two classes is predicted, unless another is chosen. */
export const usualThreshold: typeof ofEvaluation = 0.5;
