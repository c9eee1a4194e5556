import type { JobHandle } from '../wire/job-handle.ts';
import type { Progress } from './engine-api.ts';
import { runJob, type Job } from './jobs.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { Models } from './models.ts';
import type { Model } from '../model/model.ts';
import type {
  AnswersComparison,
  AnswersRequest,
  TrainingExportRequest,
  TrainingExports,
} from './training-exports-api.ts';

/**
 * The questions for teams that fine-tune a language model on the same rows. The code is a chunk of
 * its own.
 */
export function trainingExportQuestions(models: Models<BundleOrigin>) {
  const withModel = <Result>(
    key: string,
    handle: JobHandle<Progress>,
    work: (model: Model, job: Job) => Promise<Result>,
  ): Promise<Result> =>
    runJob(handle, async (job) => {
      const held = await models.hold(key);
      try {
        return await work(held.model, job);
      } finally {
        held.release();
      }
    });
  return {
    /**
     * Labelled rows, divided as a training divides them, as files for language models.
     *
     * @param key of the loaded model that a training would improve on
     * @throws EngineFailure see TrainingProblem
     */
    exportTraining: (
      key: string,
      request: TrainingExportRequest,
      handle: JobHandle<Progress>,
    ): Promise<TrainingExports> =>
      withModel(key, handle, async (model, job) => {
        const { writeTrainingExports } = await import('./write-training-exports.ts');
        return writeTrainingExports(request, model.info.classes, job);
      }),

    /**
     * The answers in a file next to those of models, on the locked test rows.
     *
     * @param key of the loaded model that is compared with
     * @throws EngineFailure see compareAnswers
     */
    compareAnswers: (
      key: string,
      request: AnswersRequest,
      handle: JobHandle<Progress>,
    ): Promise<AnswersComparison> =>
      withModel(key, handle, async (model, job) => {
        const { compareAnswers } = await import('./compare-answers.ts');
        return compareAnswers(request, model, job);
      }),
  };
}
