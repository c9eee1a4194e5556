import type { BundleFiles } from '../learning/bundle.ts';
import type { ImprovedRows } from '../learning/improved-rows.ts';
import type { TrainingRecipe } from '../learning/training-recipe.ts';
import { wordVectorsOf } from '../learning/word-vectors-of.ts';
import { EngineFailure } from './engine-failure.ts';

/**
 * The vectors of words that a recipe wants to begin with; nothing where it wants none.
 *
 * @param bundle of the active model; null where it has none
 * @throws EngineFailure `training-no-vectors` where that model has no vectors
 */
export async function startingVectors(
  { models }: TrainingRecipe,
  bundle: BundleFiles | null,
): Promise<Pick<ImprovedRows, 'vectors'>> {
  if (!models.includes('warm-convolution')) return {};
  const vectors = bundle === null ? null : await wordVectorsOf(bundle);
  if (vectors === null) {
    throw new EngineFailure('training-no-vectors', 'The active model has no vectors of words.');
  }
  return { vectors };
}
