import { mcNemarTest } from '../analysis/statistics/mc-nemar-test.ts';
import { classIndexOf } from '../dataset/class-index.ts';
import type { Cell, ColumnSummary, DatasetSurvey, LabelMapping } from '../dataset/dataset.ts';
import { cellValue, labelLookup } from '../dataset/label-lookup.ts';
import { mapToClasses } from '../dataset/map-to-classes.ts';
import { ownCopy } from '../dataset/own-copy.ts';
import { readRows } from '../dataset/read-rows.ts';
import { pairedDifferences } from '../evaluation/paired-differences.ts';
import { part } from '../learning/split-rows.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import type { Model } from '../model/model.ts';
import { textKey } from '../text/text-key.ts';
import { classesFrom, classesOfLabels, modelAnswers, thresholdOf } from './answer-rows.ts';
import { divideRows } from './divided-rows.ts';
import { EngineFailure } from './engine-failure.ts';
import type { Job } from './jobs.ts';
import type { AnswersComparison, AnswersRequest, ComparedAnswers } from './training-exports-api.ts';

/** A key of a text, as `textKey` writes it. */
const keyPattern = /^[0-9a-f]{16}$/;

/** Texts that a model answers between two pauses. */
const batchSize = 512;

/**
 * Compares the answers in a file with those of models on the locked test rows: each answer is found
 * by the row's `id`, or by its text where the file has no ids. Rows without an answer that is one
 * of the classes are left out for all.
 *
 * @param active the active model
 * @throws EngineFailure `answers-no-column` where no column holds classes of the rows,
 *   `answers-other-rows` where no answer belongs to a test row, `model-lacks-classes` where no
 *   model answers them
 */
export async function compareAnswers(
  request: AnswersRequest,
  active: Model,
  job: Job,
): Promise<AnswersComparison> {
  const { answers, trained, sources } = request;
  const labels = sources[0]?.labels;
  const found = labels === undefined ? null : answerColumn(answers.survey, labels);
  if (labels === undefined || found === null) {
    throw new EngineFailure('answers-no-column', 'No column holds classes of the rows.');
  }
  const { rows, split } = await divideRows(request, active.info.classes, job);
  const { classes } = rows;
  const { names, values } = classesOfLabels(labels);
  const test = [...split.parts.keys()].filter((row) => split.parts[row] === part.test);
  const known = new Set(test.map((row) => split.keys[row] ?? ''));
  const { answerOf, others } = await readAnswers(answers, found, known, job);
  const compared = test.filter((row) => answerOf.has(split.keys[row] ?? ''));
  if (compared.length === 0) {
    throw new EngineFailure('answers-other-rows', 'No answer belongs to a test row.');
  }
  const labelsOfTest = Uint8Array.from(compared, (row) => rows.labels[row] ?? 0);
  const answered = Uint8Array.from(compared, (row) =>
    classes.indexOf(names[answerOf.get(split.keys[row] ?? '') ?? 0] ?? ''),
  );
  const texts = compared.map((row) => rows.texts[row] ?? '');
  const compareWith = async (model: Model): Promise<ComparedAnswers> => {
    const isReordered = classes.some((name, k) => name !== names[k]);
    const ofLabels = { names: classes, values: isReordered ? null : values };
    const answer = modelAnswers(model, ofLabels);
    const predicted = new Uint8Array(texts.length);
    for (let from = 0; from < texts.length; from += batchSize) {
      const { probabilities } = answer(texts.slice(from, from + batchSize));
      predicted.set(classesFrom(probabilities, classes.length, thresholdOf(model, ofLabels)), from);
      await job.pause();
    }
    const paired = pairedDifferences(labelsOfTest, answered, predicted, classes.length);
    const { id, version, name } = model.info;
    return {
      ...paired,
      model: { id, version, name },
      mcNemar: mcNemarTest(paired.onlyFirstRight, paired.onlySecondRight),
    };
  };
  return {
    column: answers.survey.columns[found.column.index]?.name ?? '',
    test: test.length,
    answered: compared.length,
    others,
    models: await compareWithAll(active, trained, compareWith),
    locked: [...known],
  };
}

async function compareWithAll(
  active: Model,
  trained: AnswersRequest['trained'],
  compareWith: (model: Model) => Promise<ComparedAnswers>,
): Promise<ComparedAnswers[]> {
  const first = await compareWith(active).catch((thrown: unknown) => {
    // A model that was trained for these classes is compared with by itself.
    if (trained === null || (thrown as { code?: string }).code !== 'model-lacks-classes') {
      throw thrown;
    }
    return null;
  });
  const models = first === null ? [] : [first];
  if (trained === null) return models;
  const model = await loadStoredModel(new Map(trained.map(({ path, blob }) => [path, blob])));
  try {
    const { id, version } = model.info;
    const isActive = id === active.info.id && version === active.info.version;
    return isActive && first !== null ? models : [...models, await compareWith(model)];
  } finally {
    model.dispose();
  }
}

interface AnswerColumn {
  column: ColumnSummary;
  /** The column with the rows' ids; null without one. */
  id: number | null;
  /** What its values mean, in the classes of the labels. */
  mapping: LabelMapping;
}

/**
 * The column that holds predicted classes: the one whose name says so where its values are classes,
 * else the one with the most rows of a class. Short texts may read as classes too: they come last.
 */
function answerColumn(survey: DatasetSurvey, labels: LabelMapping): AnswerColumn | null {
  const { prediction, text } = survey.guess;
  const place = ({ index }: ColumnSummary) => (index === prediction ? 0 : index === text ? 2 : 1);
  const id = idColumn(survey);
  const found = survey.columns
    .filter(({ index }) => index !== id)
    .map((column) => ({ column, id, mapping: mapToClasses(column, labels) }))
    .map((one) => ({ ...one, rows: rowsOfClass(one.mapping) }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => place(a.column) - place(b.column) || b.rows - a.rows);
  return found[0] ?? null;
}

function rowsOfClass({ assignments }: LabelMapping): number {
  return assignments.reduce(
    (sum, { target, count }) =>
      sum + (target === null || classIndexOf(target) === null ? 0 : count),
    0,
  );
}

/** The column whose cells are all keys of texts; null without one. */
function idColumn({ columns, head }: DatasetSurvey): number | null {
  const isKey = (cell: Cell | undefined) => keyPattern.test(String(cellValue(cell) ?? ''));
  const found = columns.find(
    ({ index }) => head.length > 0 && head.every((cells) => isKey(cells[index])),
  );
  return found?.index ?? null;
}

/** The first answer to each known text, as the index of its class among those of the labels. */
async function readAnswers(
  { files, survey }: AnswersRequest['answers'],
  { column, id, mapping }: AnswerColumn,
  known: ReadonlySet<string>,
  job: Job,
): Promise<{ answerOf: Map<string, number>; others: number }> {
  const text = id ?? survey.guess.text;
  if (text === null) {
    throw new EngineFailure('answers-other-rows', 'The file has neither ids nor texts.');
  }
  const lookUp = labelLookup(mapping);
  const answerOf = new Map<string, number>();
  let others = 0;
  const reading = readRows(
    files,
    survey.files.map(({ fileFormat }) => fileFormat),
    { text, id: null, groups: [] },
    { signal: job, pause: () => job.pause(), withCells: true },
  );
  for await (const batch of reading.batches()) {
    for (const { text: read, cells } of batch) {
      const key = id === null ? textKey(read) : read.trim();
      if (!known.has(key)) others += 1;
      const mapped = lookUp(cellValue(cells?.[column.index]));
      const answer = mapped === null ? null : classIndexOf(mapped.target);
      if (known.has(key) && answer !== null && !answerOf.has(key)) {
        answerOf.set(ownCopy(key), answer);
      }
    }
    job.progress({ stage: 'reading', done: reading.rows, total: survey.rows, unit: 'rows' });
  }
  return { answerOf, others };
}
