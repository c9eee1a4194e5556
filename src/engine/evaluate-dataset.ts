import { ratingsOfLabels } from '../dataset/ratings-of-labels.ts';
import { readLabelledRows } from '../dataset/read-labelled-rows.ts';
import { scoresOf } from '../evaluation/answers.ts';
import type { EvaluationReport, Subject } from '../evaluation/evaluation-report.ts';
import type { Model } from '../model/model.ts';
import {
  answersInClasses,
  classesOfLabels,
  fileAnswers,
  fileClasses,
  hasProbabilities,
  withStarsOf,
  thresholdOf,
  type LabelClasses,
} from './answer-rows.ts';
import { ComingAnswers } from './coming-answers.ts';
import { columnName, describeDataset, nameOfAnswers } from './describe-dataset.ts';
import type { EvaluationRequest } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { EvaluatedRows } from './evaluated-rows.ts';
import type { Job } from './jobs.ts';
import { measureRows } from './measure-rows.ts';
import { askHere, type RawAnswers } from './raw-answers.ts';

export interface EvaluateDatasetInput extends EvaluationRequest {
  /** By which the report names the evaluation. */
  id: string;
  /** Null where the answers of the file are evaluated. */
  model: Model | null;
  /** How that is asked; on this thread where it is left out. */
  ask?: RawAnswers;
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
  ask,
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
  const asked = model === null ? null : askInClasses(model, classes, ask);
  const threshold = model === null ? undefined : thresholdOf(model, classes);
  const ratings = labels.classes === undefined ? ratingsOfLabels(labels) : null;
  const rows = new EvaluatedRows({
    capacity: survey.rows,
    classCount,
    hasProbabilities:
      asked !== null || (prediction !== undefined && hasProbabilities(prediction, classes)),
    ...(threshold === undefined ? {} : { threshold }),
    hasIds: columns.id !== null,
    groupNames: columns.groups.map((index) => columnName(survey, index)),
    labelRatings: model === null ? null : ratings,
  });
  const isAnswered = (prediction?.column ?? null) !== null;
  const fileFormats = survey.files.map(({ fileFormat }) => fileFormat);
  const reading = await readLabelledRows(files, fileFormats, columns, labels, {
    signal: job,
    answersNeeded: model === null,
    pause: () => job.pause(),
    onRows: async (batch) => {
      if (task === 'compare') rows.addOthers(fileClasses(batch));
      const take = rows.add(batch);
      if (asked === null) take(fileAnswers(batch, classCount, isAnswered));
      else asked.add(batch, take);
      const done = batch.at(-1)?.row ?? 0;
      job.progress({ stage: 'classifying', done, total: survey.rows, unit: 'rows' });
      await job.pause();
    },
    ...(ratings === null || asked === null
      ? {}
      : {
          onUnevaluatedRows: async (batch) => {
            const take = rows.addUnevaluated(batch);
            asked.add(batch, ({ probabilities }) => take(scoresOf(probabilities, classCount, 1)));
            await job.pause();
          },
        }),
  });
  await asked?.finish();
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

/** Asks a model about batches of rows, and hands over its answers in the labels' classes. */
function askInClasses(model: Model, classes: LabelClasses, ask: RawAnswers = askHere(model)) {
  const inClasses = answersInClasses(model, classes);
  const answers = new ComingAnswers<Float64Array>();
  return {
    add: (
      batch: readonly { text: string }[],
      take: (answers: ReturnType<typeof inClasses>) => void,
    ): void => answers.add(ask(batch.map(({ text }) => text)), (raw) => take(inClasses(raw))),
    finish: (): Promise<void> => answers.finish(),
  };
}
