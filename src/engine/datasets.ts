import { countMapping, type MappingRows } from '../dataset/count-mapping.ts';
import type {
  ColumnMapping,
  ColumnSummary,
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ProbabilityColumns,
  ReadOptions,
} from '../dataset/dataset.ts';
import {
  assignValue,
  leaveOutClass,
  mergeClasses,
  moveClass,
  renameClass,
} from '../dataset/edit-classes.ts';
import { classValuesOf, guessClasses, type OwnClasses } from '../dataset/guess-classes.ts';
import type { JobHandle } from '../wire/job-handle.ts';
import type { ClassChange, GuessedLabels, Progress } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { runJob, type Job } from './jobs.ts';

/**
 * The questions about files before they are evaluated. The page keeps the answers; the engine keeps
 * nothing. What recognises files is loaded with the first of them.
 */
export const datasetQuestions = {
  /** First reading of one file, or of several as one data set. */
  survey: (
    files: readonly File[],
    options: ReadOptions,
    handle: JobHandle<Progress>,
  ): Promise<DatasetSurvey> =>
    runJob(handle, async (job) => {
      const { surveyDataset } = await import('../dataset/survey-dataset.ts');
      return surveyDataset(files, options, {
        ...hooksOf(job),
        onProgress: (done, total) => job.progress({ stage: 'reading', done, total, unit: 'bytes' }),
      });
    }),

  /** What the values of a column probably mean: as polarity, and as classes of their own. */
  guessLabels: async (survey: DatasetSurvey, column: number): Promise<GuessedLabels> => {
    const { guessLabelMapping } = await import('../dataset/guess-label-mapping.ts');
    const summary = columnOf(survey, column);
    return { polarity: guessLabelMapping(summary), own: guessClasses(summary) };
  },

  /**
   * Where a classifier's answers stand in the file.
   *
   * @param labels what the labels of the rows mean
   * @param columns which column is what
   */
  guessAnswers: async (
    survey: DatasetSurvey,
    labels: LabelMapping,
    columns: DatasetSurvey['guess'],
  ): Promise<PredictionMapping | null> => {
    const { guessAnswers } = await import('../dataset/guess-answers.ts');
    return guessAnswers(survey, labels, columns);
  },

  /** What a column of probabilities means that the user chose; null where it can mean nothing. */
  guessProbability: async (
    survey: DatasetSurvey,
    labels: LabelMapping,
    column: number,
    hasPrediction: boolean,
  ): Promise<ProbabilityColumns | null> => {
    const { probabilityOfColumn } = await import('../dataset/guess-answers.ts');
    return probabilityOfColumn(columnOf(survey, column), labels, hasPrediction);
  },

  /** Own classes after a change to them. */
  changeClasses: (classes: OwnClasses, change: ClassChange): OwnClasses => {
    switch (change.kind) {
      case 'merge':
        return mergeClasses(classes, change.from, change.into);
      case 'rename':
        return renameClass(classes, change.place, change.name);
      case 'leave-out':
        return leaveOutClass(classes, change.place);
      case 'move':
        return moveClass(classes, change.from, change.to);
      case 'assign':
        return assignValue(classes, change.assignment, change.target);
    }
  },

  /** The number that each class stands for; null where the classes have no order. */
  classValues: (labels: LabelMapping): number[] | null => classValuesOf(labels),

  /** What a mapping would evaluate and leave out, counted exactly. */
  countMapping: (
    { files, survey }: { files: readonly File[]; survey: DatasetSurvey },
    columns: ColumnMapping,
    labels: LabelMapping,
    answersNeeded: boolean,
    handle: JobHandle<Progress>,
  ): Promise<MappingRows> =>
    runJob(handle, (job) =>
      countMapping(
        files,
        survey.files.map(({ fileFormat }) => fileFormat),
        columns,
        labels,
        { ...hooksOf(job), answersNeeded },
      ),
    ),
};

function hooksOf(job: Job) {
  return { signal: job, pause: () => job.pause() };
}

function columnOf(survey: DatasetSurvey, column: number): ColumnSummary {
  const summary = survey.columns[column];
  if (summary === undefined) {
    throw new EngineFailure('no-label-column', `There is no column ${column}.`);
  }
  return summary;
}
