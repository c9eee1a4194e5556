import { featureSet, type FeatureSet } from './feature-set.ts';
import type { FamilyInput } from './fit-family.ts';
import { usualTokens, type ImprovedRows } from './improved-rows.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { TrainingRecipe } from './training-recipe.ts';
import { wordReader } from './read-words.ts';

/** Examples with their features, and what the base says of them. */
export interface Prepared {
  examples: TrainingExamples;
  input: FamilyInput;
}

/** Reads the examples with the features of a recipe, and asks the base about them. */
export async function prepare(
  examples: TrainingExamples,
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  pause: () => Promise<void>,
): Promise<Prepared> {
  const { classes, base } = rows;
  const features = readFeatures(examples, rows, recipe);
  await pause();
  return {
    examples,
    input: {
      features,
      labels: examples.labels,
      classCount: classes.length,
      base: base === null ? null : await base.logits(examples.texts),
      weights: examples.weights,
      ...{ origins: examples.origins, seed: recipe.seed },
      words: wordReader(features, examples.texts),
      vectors: rows.vectors ?? null,
    },
  };
}

/** The features of examples that a recipe names. */
export function readFeatures(
  { texts, rows: learnt, origins }: TrainingExamples,
  { base }: ImprovedRows,
  { features, cleaning }: Pick<TrainingRecipe, 'features' | 'cleaning'>,
): FeatureSet {
  const maxTokens = base?.maxTokens ?? usualTokens;
  return featureSet(texts, learnt, features, { maxTokens, cleaning, origins });
}
