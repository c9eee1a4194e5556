import { ratingsOfLabels } from '../dataset/ratings-of-labels.ts';
import { readLabelledRows } from '../dataset/read-labelled-rows.ts';
import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import type { Model } from '../model/model.ts';
import { describeDataset, columnName } from './describe-dataset.ts';
import type { EvaluationRequest } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import { EvaluatedRows } from './evaluated-rows.ts';
import type { Job } from './jobs.ts';
import { measureRows } from './measure-rows.ts';

export interface EvaluateDatasetInput extends EvaluationRequest {
  /** The evaluation's id in the report. */
  id: string;
  model: Model;
  job: Job;
}

/**
 * Reads the files a second time, classifies their labelled rows as they arrive and computes the
 * metrics.
 *
 * @throws EngineFailure `nothing-mapped` or `no-rows` if nothing is left to evaluate, `cancelled`;
 *   DatasetError if a file can no longer be read.
 */
export async function evaluateDataset({
  id: evaluationId,
  files,
  survey,
  columns,
  labels,
  model,
  job,
}: EvaluateDatasetInput): Promise<{ rows: EvaluatedRows; report: EvaluationReport }> {
  const isMapped = labels.assignments.some(
    ({ target }) => target === 'negative' || target === 'positive',
  );
  if (!isMapped) throw new EngineFailure('nothing-mapped', 'No label is negative or positive.');

  const ratings = ratingsOfLabels(labels);
  const rows = new EvaluatedRows(
    survey.rows,
    columns.id !== null,
    columns.groups.map((index) => columnName(survey, index)),
    ratings,
  );
  const fileFormats = survey.files.map(({ fileFormat }) => fileFormat);
  const reading = await readLabelledRows(files, fileFormats, columns, labels, {
    signal: job,
    pause: () => job.pause(),
    onRows: async (batch) => {
      rows.append(batch, model.positiveProbabilities(batch.map(({ text }) => text)));
      const done = batch.at(-1)?.row ?? 0;
      job.progress({ stage: 'classifying', done, total: survey.rows, unit: 'rows' });
      await job.pause();
    },
    ...(ratings === null
      ? {}
      : {
          onUnevaluatedRows: async (batch) => {
            const texts = batch.map(({ text }) => text);
            rows.appendUnevaluated(batch, model.positiveProbabilities(texts));
            await job.pause();
          },
        }),
  });
  if (rows.length === 0) {
    throw new EngineFailure('no-rows', 'Every row was left out.', { ...reading.excluded });
  }

  const { classes, ...named } = model.info;
  return {
    rows,
    report: {
      schema: 'review-classifier/evaluation-report@1',
      id: evaluationId,
      created: new Date().toISOString(),
      model: { id: named.id, version: named.version },
      dataset: describeDataset({ survey, columns, labels, reading, evaluated: rows.length }),
      ...measureRows(rows, classes),
    },
  };
}
