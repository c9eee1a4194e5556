import type { DatasetRow } from '../dataset/dataset.ts';
import { parseDate, type DateOrder } from '../dataset/parse-date.ts';
import { readRows } from '../dataset/read-rows.ts';
import { expectedStars } from '../model/expected-stars.ts';
import type { Model } from '../model/model.ts';
import { twoClassProbabilities } from '../evaluation/answers.ts';
import type { ClassificationReport } from './classification-report.ts';
import { ClassifiedRows, noMonth, type ClassifiedAnswers } from './classified-rows.ts';
import { ComingAnswers } from './coming-answers.ts';
import { countClasses, monthNumber } from './count-classes.ts';
import { columnName, describeFiles, textName } from './describe-dataset.ts';
import type { ClassificationRequest } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import type { Job } from './jobs.ts';
import { askHere, type RawAnswers } from './raw-answers.ts';

export interface ClassifyDatasetInput {
  model: Model;
  /** How that is asked; on this thread where it is left out. */
  ask?: RawAnswers;
  job: Job;
}

/**
 * Classifies every row of files that has a text, whether it has a label or not.
 *
 * @throws EngineFailure `no-rows` where no row has a text, `cancelled`; DatasetError where the file
 *   can no longer be read
 */
export async function classifyDataset(
  id: string,
  { files, survey, columns }: ClassificationRequest,
  { model, job, ask = askHere(model) }: ClassifyDatasetInput,
): Promise<{ rows: ClassifiedRows; report: ClassificationReport }> {
  const { classes, threshold } = model.info;
  const { date } = columns;
  const rows = new ClassifiedRows({
    capacity: survey.rows,
    classCount: classes.length,
    hasStars: model.starScale !== null,
    ...(threshold === undefined ? {} : { threshold }),
    hasIds: columns.id !== null,
    groupNames: columns.groups.map((index) => columnName(survey, index)),
  });
  const order = date === null ? null : (survey.columns[date]?.dateOrder ?? 'dmy');
  const reading = readRows(
    files,
    survey.files.map(({ fileFormat }) => fileFormat),
    columns,
    { signal: job, pause: () => job.pause(), withCells: date !== null },
  );
  const answers = new ComingAnswers<Float64Array>();
  for await (const batch of reading.batches()) {
    const take = rows.addDated(batch, monthsOf(batch, date, order));
    answers.add(ask(batch.map(({ text }) => text)), (raw) => take(answersOf(model, raw)));
    const done = batch.at(-1)?.row ?? 0;
    job.progress({ stage: 'classifying', done, total: survey.rows, unit: 'rows' });
    await job.pause();
  }
  await answers.finish();
  if (rows.length === 0) {
    throw new EngineFailure('no-rows', 'No row has a text.', { ...reading.excluded });
  }

  const { overall, months, undated, groups } = countClasses(rows);
  return {
    rows,
    report: {
      schema: 'review-classifier/classification@1',
      id,
      created: new Date().toISOString(),
      model: { id: model.info.id, version: model.info.version },
      dataset: {
        ...describeFiles(survey),
        columns: {
          text: textName(survey, columns),
          id: columns.id === null ? null : columnName(survey, columns.id),
          date: date === null ? null : columnName(survey, date),
          groups: groups.map(({ column }) => column),
        },
      },
      rows: reading.rows,
      classified: rows.length,
      classes: [...classes],
      counts: Object.fromEntries(classes.map((name, index) => [name, overall.counts[index] ?? 0])),
      excluded: { ...reading.excluded },
      overall,
      months: date === null ? null : months,
      undated: date === null ? null : undated,
      groups,
    },
  };
}

function answersOf({ info, starScale }: Model, raw: Float64Array): ClassifiedAnswers {
  if (info.classes.length > 2) return { probabilities: raw, stars: null };
  return {
    probabilities: twoClassProbabilities(raw),
    stars:
      starScale === null
        ? null
        : raw.map((probability) =>
            expectedStars(starScale, Math.log(probability / (1 - probability))),
          ),
  };
}

function monthsOf(
  batch: readonly DatasetRow[],
  column: number | null,
  order: DateOrder | null,
): Int32Array {
  return Int32Array.from(batch, ({ cells }) => {
    if (column === null || order === null) return noMonth;
    const date = parseDate(cells?.[column], order);
    return date === null ? noMonth : monthNumber(date);
  });
}
