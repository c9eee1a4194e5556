import type { DatasetSurvey, LabelMapping, ReadOptions } from '../dataset/dataset.ts';
import { guessLabelMapping } from '../dataset/guess-label-mapping.ts';
import { surveyDataset } from '../dataset/survey-dataset.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import type { Progress } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { runJob } from './jobs.ts';

/**
 * The questions about files before they are evaluated. The page keeps the answers; the worker keeps
 * nothing.
 */
export const datasetQuestions = {
  /** First reading of one file, or of several as one data set. */
  survey: (
    files: readonly File[],
    options: ReadOptions,
    handle: JobHandle<Progress>,
  ): Promise<DatasetSurvey> =>
    runJob(handle, (job) =>
      surveyDataset(files, options, {
        signal: job,
        pause: () => job.pause(),
        onProgress: (done, total) => job.progress({ stage: 'reading', done, total, unit: 'bytes' }),
      }),
    ),

  /** A first guess at what each value of a column means, for the user to correct. */
  guessLabels: (survey: DatasetSurvey, column: number): LabelMapping => {
    const summary = survey.columns[column];
    if (summary === undefined) {
      throw new EngineFailure('no-label-column', `There is no column ${column}.`);
    }
    return guessLabelMapping(summary);
  },
};
