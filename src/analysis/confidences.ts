import { confidencesOf } from '../evaluation/answers.ts';
import type { AnalysisRows } from './analysis-rows.ts';

/** Probability of the predicted class, a row each; null where only labels were answered. */
export function confidences({
  classCount,
  predicted,
  probabilities,
}: Pick<AnalysisRows, 'classCount' | 'predicted' | 'probabilities'>): Float64Array | null {
  return probabilities === null ? null : confidencesOf(probabilities, classCount, predicted);
}
