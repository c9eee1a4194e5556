import type { Progress } from '../engine/engine-api.ts';
import type {
  PreviewedRow,
  PreviewQuestion,
  TrainingNews,
  TrainingRequest,
  TrainingResult,
} from '../engine/training-api.ts';
import type {
  AnswersComparison,
  AnswersRequest,
  TrainingExportRequest,
  TrainingExports,
} from '../engine/training-exports-api.ts';
import { callback } from '../wire/callback.ts';
import { JobHandle, type JobOptions } from '../wire/job-handle.ts';
import type { EngineClient } from './engine-client.ts';

/**
 * Trains on labelled rows on top of the active model, and tests what came of it.
 *
 * @param id by which rows of the training are asked for, and it is steered
 */
export function train(
  client: EngineClient,
  id: string,
  request: TrainingRequest,
  { tell, ...options }: JobOptions<Progress> & { tell?: (news: TrainingNews) => void } = {},
): Promise<TrainingResult> {
  const told = callback<[TrainingNews]>((news) => {
    if (options.signal?.aborted !== true) tell?.(news);
  });
  return client.askWithModel((engine, { key, origin }) =>
    client.helpers.during(engine, Infinity, () =>
      engine.train(id, key, origin, request, new JobHandle(options), told),
    ),
  );
}

/** What a switch of the recipe would make of training rows, with the active model. */
export function previewTraining(
  client: EngineClient,
  ...question: PreviewQuestion
): Promise<PreviewedRow[]> {
  return client.askWithModel((engine, { key }) => engine.previewTraining(...question, key));
}

/** Rows divided as a training on top of the active model divides them, for language models. */
export function exportTraining(
  client: EngineClient,
  request: TrainingExportRequest,
  options: JobOptions<Progress>,
): Promise<TrainingExports> {
  return client.askWithModel((engine, { key }) =>
    engine.exportTraining(key, request, new JobHandle(options)),
  );
}

/** Answers of a file next to those of the active model, on the locked test rows. */
export function compareAnswers(
  client: EngineClient,
  request: AnswersRequest,
  options: JobOptions<Progress>,
): Promise<AnswersComparison> {
  return client.askWithModel((engine, { key }) =>
    engine.compareAnswers(key, request, new JobHandle(options)),
  );
}
