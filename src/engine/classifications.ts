import type { JobHandle } from '../wire/job-handle.ts';
import type { ClassificationReport } from './classification-report.ts';
import { classifyDataset } from './classify-dataset.ts';
import type { ClassificationRequest, Progress } from './engine-api.ts';
import { Helpers } from './helpers.ts';
import { runJob } from './jobs.ts';
import type { BundleOrigin } from './model-bundle-api.ts';
import type { Models } from './models.ts';
import { FinishedClassification, type Results } from './results.ts';

/** The questions about rows that are only classified. */
export function classificationQuestions(
  results: Results,
  models: Models<BundleOrigin>,
  helpers = new Helpers(),
) {
  return {
    /**
     * Classifies the rows of files.
     *
     * @param id what later questions call the classification
     * @param modelKey the key of a loaded model
     */
    classify: (
      id: string,
      modelKey: string,
      request: ClassificationRequest,
      handle: JobHandle<Progress>,
    ): Promise<ClassificationReport> =>
      runJob(handle, async (job) => {
        const held = await models.hold(modelKey);
        try {
          const { rows, report } = await classifyDataset(id, request, {
            model: held.model,
            ask: helpers.asking(held),
            job,
          });
          job.throwIfAborted();
          results.add(new FinishedClassification({ rows, report, request, held }));
          return report;
        } catch (thrown) {
          held.release();
          throw thrown;
        }
      }),
  };
}
