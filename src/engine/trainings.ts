import type { JobHandle } from '../wire/job-handle.ts';
import { contentHash } from './content-hash.ts';
import type { Progress } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { Helpers } from './helpers.ts';
import { Job, runJob } from './jobs.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { Models } from './models.ts';
import type { FinishedTraining } from './train-model.ts';
import type {
  PreviewedRow,
  PreviewQuestion,
  TestedRow,
  TrainingNews,
  TrainingRequest,
  TrainingResult,
  TrainingWish,
} from './training-api.ts';

/** Trainings whose rows can be asked for: the last one. */
const maxTrainings = 1;

/** The questions about making a better model. The code that trains is a chunk of its own. */
export function trainingQuestions(models: Models<BundleOrigin>, helpers = new Helpers()) {
  const finished = new Map<string, FinishedTraining>();
  const running = new Map<string, { job: Job; isStopped: boolean }>();
  const get = (id: string): FinishedTraining => {
    const training = finished.get(id);
    if (training === undefined)
      throw new EngineFailure('no-training', `There is no training ${id}.`);
    return training;
  };
  return {
    /**
     * Trains on labelled rows, and tests what came of it once on rows that were locked away.
     *
     * @param id by which the training's rows are asked for
     * @param key of the loaded model that is improved on
     * @param origin of its bundle
     * @throws EngineFailure see TrainingProblem
     */
    train: (
      id: string,
      key: string,
      origin: BundleOrigin,
      request: TrainingRequest,
      handle: JobHandle<Progress>,
      tell: (news: TrainingNews) => void,
    ): Promise<TrainingResult> =>
      runJob(handle, async (job) => {
        const held = await models.hold(key);
        const run = { job, isStopped: false };
        running.set(id, run);
        try {
          const { trainModel } = await import('./train-model.ts');
          const isStopped = () => run.isStopped;
          const { model } = held;
          const training = await trainModel({
            ...{ request, model, origin, job, isStopped, tell, helpers },
          });
          finished.set(id, training);
          for (const old of [...finished.keys()].slice(0, -maxTrainings)) finished.delete(old);
          return training.result;
        } finally {
          running.delete(id);
          held.release();
        }
      }),

    /** Has a training that runs wait, go on, or end its search; one that is over is left alone. */
    steerTraining: (id: string, wish: TrainingWish): void => {
      const run = running.get(id);
      if (run === undefined) return;
      if (wish === 'stop') run.isStopped = true;
      if (wish === 'pause') run.job.hold();
      else run.job.goOn();
    },

    /**
     * What tells files with their mapping, their corrections and the like from others: see
     * contentHash.
     */
    hashOf: (parts: readonly Blob[]): Promise<string> => contentHash(parts),

    /**
     * What a switch of the recipe makes of some of the training rows, drawn under its seed.
     *
     * @param key of the loaded model that would be improved on; without one labels are doubted by
     *   what the rows alone say
     */
    previewTraining: async (
      ...[sources, recipe, treatment, limit, key]: [...PreviewQuestion, key?: string]
    ): Promise<PreviewedRow[]> => {
      const { previewTreatment } = await import('./training-preview.ts');
      const held = key === undefined ? null : await models.hold(key);
      const model = held?.model ?? null;
      try {
        return await previewTreatment({ sources, recipe, treatment, limit, model, job: new Job() });
      } finally {
        held?.release();
      }
    },

    /** Test rows that the training answers otherwise than before: rightly, or wrongly, now. */
    testedRows: (id: string, change: 'removed' | 'introduced', limit: number): TestedRow[] =>
      get(id)[change].slice(0, limit),
  };
}
