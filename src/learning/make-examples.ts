import { plainExamples, type TrainingExamples } from './training-examples.ts';
import type { ImprovedRows } from './improved-rows.ts';
import type { TrainingRecipe } from './training-recipe.ts';

/** What a part of the rows teaches, as the recipe treats labels, classes and texts. */
export async function makeExamples(
  { texts, labels }: ImprovedRows,
  learnFrom: Uint32Array,
  _recipe: TrainingRecipe,
  _pause: () => Promise<void>,
): Promise<TrainingExamples> {
  return plainExamples(texts, labels, learnFrom);
}
