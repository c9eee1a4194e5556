import type { LabelledSource } from '../../engine/training-api.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { classesOf } from '../session/labelled-source.ts';
import { projectOf } from '../session/locked-tests.ts';
import { nameOfFiles } from '../session/opened-files.ts';
import type { Session } from '../session/session.ts';
import type { FinishedTraining } from '../session/training-run.ts';
import { newModelName } from './new-model-name.ts';
import { usualRecipe, withUsableModels } from './usual-recipe.ts';

/**
 * Trains on files as the user has set it, under a name that no kept model has.
 *
 * @param isBase whether the active model answers their classes
 * @returns null where it was cancelled or failed; the job says so
 */
export async function startTraining(
  { training, client }: Session,
  store: ModelStore,
  sources: readonly LabelledSource[],
  isBase: boolean,
): Promise<FinishedTraining | null> {
  const [first] = sources;
  if (first === undefined) return null;
  const recipe = withUsableModels(training.recipe ?? usualRecipe(isBase), isBase);
  await training.decisions.loaded();
  const model = await newModelName(nameOfFiles(first.files), store);
  return training.start(
    client,
    {
      sources,
      recipe: { ...recipe, model },
      corrections: training.decisions.correctionsOf(first.files),
    },
    projectOf(classesOf(first), nameOfFiles(first.files)),
    nameOfFiles(sources.flatMap(({ files }) => files)),
  );
}
