import { improveMessages } from '../../i18n/improve-messages.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { withoutExtension } from '../../ui/download-file.ts';

/** A name, after the files it is learnt from, that no model on this device has. */
export async function newModelName(
  files: string,
  store: ModelStore,
): Promise<TrainingRecipe['model']> {
  const title = withoutExtension(files).slice(0, 40);
  const id = `improved-${slug(title)}`.slice(0, 64);
  const stored = await store.list().catch(() => []);
  const taken = new Set(
    stored.filter(({ info }) => info.id === id).map(({ info }) => info.version),
  );
  let number = 0;
  while (taken.has(`1.${number}.0`)) number += 1;
  return { id, version: `1.${number}.0`, name: improveMessages().newName({ files: title }) };
}

/** Letters and digits of ASCII with hyphens between, as the id of a model has them. */
export function slug(title: string): string {
  const ascii = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'reviews';
}
