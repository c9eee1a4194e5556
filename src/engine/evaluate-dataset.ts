import type { LabelledRow } from '../dataset/dataset.ts';
import { ratingsOfLabels } from '../dataset/ratings-of-labels.ts';
import { readLabelledRows } from '../dataset/read-labelled-rows.ts';
import { scoresOf } from '../evaluation/answers.ts';
import type { EvaluationReport, Subject } from '../evaluation/evaluation-report.ts';
import type { Model } from '../model/model.ts';
import {
  classesOfLabels,
  fileAnswers,
  fileClasses,
  hasProbabilities,
  modelAnswers,
  withStarsOf,
  thresholdOf,
  type LabelClasses,
} from './answer-rows.ts';
import type { BatchAnswers } from './answered-rows.ts';
import { columnName, describeDataset, nameOfAnswers } from './describe-dataset.ts';
import type { EvaluationRequest } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { EvaluatedRows } from './evaluated-rows.ts';
import type { Job } from './jobs.ts';
import { measureRows } from './measure-rows.ts';

export interface EvaluateDatasetInput extends EvaluationRequest {
  /** By which the report names the evaluation. */
  id: string;
  /** Null where the answers of the file are evaluated. */
  model: Model | null;
  job: Job;
}

export interface EvaluatedDataset {
  rows: EvaluatedRows;
  classes: LabelClasses;
  /** What gave the answers that the evaluated ones are compared with. */
  other: Subject;
  report: EvaluationReport;
}

/**
 * Reads the files a second time, and measures what the model, or the file itself, answers about its
 * labelled rows.
 *
 * @throws EngineFailure `nothing-mapped` or `no-rows` where nothing is left to evaluate,
 *   `model-lacks-classes`, `no-prediction-column`, `cancelled`; DatasetError where the file can no
 *   longer be read.
 */
export async function evaluateDataset({
  id: evaluationId,
  task,
  files,
  survey,
  columns: mappedColumns,
  labels: mappedLabels,
  model,
  job,
}: EvaluateDatasetInput): Promise<EvaluatedDataset> {
  const { columns, labels } = withStarsOf(model, mappedColumns, mappedLabels);
  const isMapped = labels.assignments.some(
    ({ target }) => target !== null && target !== 'neutral' && target !== 'leave-out',
  );
  if (!isMapped) throw new EngineFailure('nothing-mapped', 'No label is one of the classes.');
  const { prediction } = columns;
  if (task !== 'evaluate' && prediction === undefined) {
    throw new EngineFailure('no-prediction-column', 'There is no column of predictions.');
  }

  const classes = classesOfLabels(labels);
  const classCount = classes.names.length;
  const ofModel = model === null ? null : modelAnswers(model, classes);
  const threshold = model === null ? undefined : thresholdOf(model, classes);
  const ratings = labels.classes === undefined ? ratingsOfLabels(labels) : null;
  const rows = new EvaluatedRows({
    capacity: survey.rows,
    classCount,
    hasProbabilities:
      ofModel !== null || (prediction !== undefined && hasProbabilities(prediction, classes)),
    ...(threshold === undefined ? {} : { threshold }),
    hasIds: columns.id !== null,
    groupNames: columns.groups.map((index) => columnName(survey, index)),
    labelRatings: model === null ? null : ratings,
  });
  const answersOf = (batch: readonly LabelledRow[]): BatchAnswers =>
    ofModel === null
      ? fileAnswers(batch, classCount, (prediction?.column ?? null) !== null)
      : ofModel(batch.map(({ text }) => text));
  const fileFormats = survey.files.map(({ fileFormat }) => fileFormat);
  const reading = await readLabelledRows(files, fileFormats, columns, labels, {
    signal: job,
    answersNeeded: model === null,
    pause: () => job.pause(),
    onRows: async (batch) => {
      if (task === 'compare') rows.appendOthers(fileClasses(batch));
      rows.append(batch, answersOf(batch));
      const done = batch.at(-1)?.row ?? 0;
      job.progress({ stage: 'classifying', done, total: survey.rows, unit: 'rows' });
      await job.pause();
    },
    ...(ratings === null || ofModel === null
      ? {}
      : {
          onUnevaluatedRows: async (batch) => {
            const texts = batch.map(({ text }) => text);
            const scores = scoresOf(ofModel(texts).probabilities, classCount, 1);
            rows.appendUnevaluated(batch, scores);
            await job.pause();
          },
        }),
  });
  if (rows.length === 0) {
    throw new EngineFailure('no-rows', 'Every row was left out.', { ...reading.excluded });
  }
  rows.finish();

  const ofFile: Subject = {
    kind: 'column',
    name: prediction === undefined ? '' : nameOfAnswers(survey, prediction),
  };
  return {
    rows,
    classes,
    other: ofFile,
    report: {
      schema: 'review-classifier/evaluation-report@2',
      id: evaluationId,
      created: new Date().toISOString(),
      subject: model === null ? ofFile : { kind: 'model', name: model.info.id },
      model: model === null ? null : { id: model.info.id, version: model.info.version },
      dataset: describeDataset({
        survey,
        columns: mappedColumns,
        labels,
        reading,
        evaluated: rows.length,
      }),
      ...measureRows(rows, classes, ofFile),
    },
  };
}
