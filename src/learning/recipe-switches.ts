import { defaultRecipe, type TrainingRecipe } from './training-recipe.ts';

/** Parts of a recipe that can be switched off by themselves. */
const switches = [
  'labels',
  'cleaning',
  'augmentation',
  'rebalancing',
  'bias',
  'swappedTerms',
] as const;

export type RecipeSwitch = (typeof switches)[number] | 'characters' | 'cues';

/** The switches of a recipe that are on. */
export function switchesOf(recipe: TrainingRecipe): RecipeSwitch[] {
  const { characters, cues } = recipe.features;
  return [
    ...switches.filter(
      (name) =>
        JSON.stringify(recipe[name]) !== JSON.stringify(defaultRecipe[name]) &&
        // Measuring changes nothing.
        (name !== 'bias' || recipe.bias?.method === 'reweigh'),
    ),
    ...(characters ? (['characters'] as const) : []),
    ...(cues.length > 0 ? (['cues'] as const) : []),
  ];
}

/** The same recipe with one switch off. */
export function withoutSwitch(recipe: TrainingRecipe, name: RecipeSwitch): TrainingRecipe {
  if (name === 'characters')
    return { ...recipe, features: { ...recipe.features, characters: false } };
  if (name === 'cues') return { ...recipe, features: { ...recipe.features, cues: [] } };
  return { ...recipe, [name]: defaultRecipe[name] };
}
