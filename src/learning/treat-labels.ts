import type { DoubtedLabel } from './doubted-labels.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { LabelTreatment } from './training-recipe.ts';

/**
 * Leaves out the rows with a doubted label, or counts each only as much as its label is believed.
 */
export function treatLabels(
  examples: TrainingExamples,
  treatment: Exclude<LabelTreatment, 'keep'>,
  doubted: readonly DoubtedLabel[],
): TrainingExamples {
  if (treatment === 'prune') {
    const left = new Set(doubted.map(({ row }) => row));
    return { ...examples, rows: examples.rows.filter((row) => !left.has(row)) };
  }
  const weights = examples.weights.slice();
  for (const { row, quality } of doubted) weights[row] = (weights[row] as number) * quality;
  return { ...examples, weights };
}
