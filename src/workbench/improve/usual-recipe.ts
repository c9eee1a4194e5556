import {
  defaultRecipe,
  ownClassesRecipe,
  type ModelFamily,
  type TrainingRecipe,
} from '../../learning/training-recipe.ts';

/** Families that build on the active model. */
const onTop: readonly ModelFamily[] = ['recalibrate', 'branch'];

/** What nobody has changed. */
export function usualRecipe(hasBase: boolean): TrainingRecipe {
  return hasBase ? defaultRecipe : ownClassesRecipe;
}

/** The recipe with what can be tried; what is usual where nothing of it can be. */
export function withUsableModels(recipe: TrainingRecipe, hasBase: boolean): TrainingRecipe {
  const models = recipe.models.filter((family) => hasBase || !onTop.includes(family));
  return { ...recipe, models: models.length === 0 ? usualRecipe(hasBase).models : models };
}
