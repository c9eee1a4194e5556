import type { EngineClient } from '../../client/engine-client.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';

/** The switches that can be shown on real reviews. */
export const previewedSwitches = ['labels', 'cleaning', 'augmentation', 'rebalancing'] as const;

export type PreviewedSwitch = (typeof previewedSwitches)[number];

/** What a switch does to one training review. */
export interface PreviewedRow {
  row: number;
  label: string;
  before: string;
  /** What stands in its place or is made of it; null where there is no other text. */
  after: string | null;
  note: 'left-out' | 'counts-less' | 'made' | 'cleaned';
}

type PreviewTraining = (
  sources: readonly LabelledSource[],
  recipe: TrainingRecipe,
  treatment: PreviewedSwitch,
  limit: number,
) => Promise<PreviewedRow[]>;

/** What a switch of a recipe does to real reviews. */
export function previewTraining(
  client: EngineClient,
  ...question: Parameters<PreviewTraining>
): Promise<PreviewedRow[]> {
  const { previewTraining: ask } = client.ask as unknown as { previewTraining: PreviewTraining };
  return ask(...question);
}
