import type { EngineClient } from '../../client/engine-client.ts';
import type { LabelledSource } from '../../engine/training-api.ts';
import { JobHandle, type JobOptions } from '../../wire/job-handle.ts';
import type { Progress } from '../../engine/engine-api.ts';
import { guessKind } from '../session/mapping-draft.ts';
import { hasLabels } from '../session/labelled-source.ts';

/**
 * Reads files that come in addition, with the columns that are most probably meant.
 *
 * @param first what they must fit; null where nothing came before
 * @returns null where no column of labels is found
 */
export async function readLabelledFiles(
  client: EngineClient,
  files: readonly File[],
  first: LabelledSource | null,
  options: JobOptions<Progress>,
): Promise<LabelledSource | null> {
  const survey = await client.ask.survey(files, {}, new JobHandle(options));
  const { text, label, id, groups } = survey.guess;
  if (text === null || label === null || survey.guess.texts !== undefined) return null;
  const guessed = await client.ask.guessLabels(survey, label);
  const isOwn =
    first === null
      ? guessKind(guessed, await client.modelReady().catch(() => null)) === 'own'
      : first.labels.classes !== undefined;
  const labels = isOwn ? guessed.own : guessed.polarity;
  // What must be asked about is not taken in unseen.
  const titleName =
    first?.columns.title === undefined ? null : first.survey.columns[first.columns.title]?.name;
  const title = survey.columns.find(({ name }) => name === titleName)?.index;
  const columns = { text, label, id, groups, ...(title === undefined ? {} : { title }) };
  const isPlain = hasLabels(labels) && labels.doubt === undefined;
  return isPlain ? { files, survey, columns, labels } : null;
}
