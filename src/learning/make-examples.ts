import { addTwins } from './augmentation/add-twins.ts';
import { augmentExamples } from './augmentation/augment-examples.ts';
import { doubtedLabels } from './doubted-labels.ts';
import { rebalanceClasses } from './rebalance-classes.ts';
import { reweighGroups } from './reweigh-groups.ts';
import { plainExamples, type TrainingExamples } from './training-examples.ts';
import type { ImprovedRows } from './improved-rows.ts';
import { treatLabels } from './treat-labels.ts';
import type { TrainingRecipe } from './training-recipe.ts';

/**
 * What a part of the rows teaches, as the recipe treats labels, groups, classes and texts. The same
 * rows and recipe give the same examples.
 */
export async function makeExamples(
  rows: ImprovedRows,
  learnFrom: Uint32Array,
  recipe: TrainingRecipe,
  pause: () => Promise<void>,
): Promise<TrainingExamples> {
  const { texts, labels, classes, groups } = rows;
  let examples = plainExamples(texts, labels, learnFrom);
  if (recipe.labels !== 'keep') {
    const doubted = await doubtedLabels(rows, learnFrom, recipe, pause);
    examples = treatLabels(examples, recipe.labels, doubted);
  }
  // Class weights and draws from within a class leave group and label independent.
  if (recipe.bias?.method === 'reweigh' && groups !== null) {
    examples = reweighGroups(examples, groups, classes.length);
  }
  if (recipe.rebalancing !== 'none') {
    examples = rebalanceClasses(examples, recipe.rebalancing, recipe.seed);
  }
  if (recipe.swappedTerms !== null) {
    examples = await addTwins(examples, recipe.swappedTerms, pause);
  }
  if (recipe.augmentation.length > 0) {
    const { augmentation, seed } = recipe;
    examples = await augmentExamples(examples, augmentation, classes, seed, pause);
  }
  return examples;
}
