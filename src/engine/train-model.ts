import { mcNemarTest } from '../analysis/statistics/mc-nemar-test.ts';
import { likeliestClasses } from '../evaluation/answers.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { pairedDifferences } from '../evaluation/paired-differences.ts';
import { improve, type Improvement } from '../learning/improve.ts';
import type { ImprovedRows } from '../learning/improved-rows.ts';
import { fitLearningCurve, rowsForGain } from '../learning/learning-curve.ts';
import { part, type RowSplit } from '../learning/split-rows.ts';
import type { TestedMetrics, TrainingRecord } from '../learning/training-record.ts';
import { verdictOf } from '../learning/verdict-of.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import type { Model } from '../model/model.ts';
import { groupGaps } from './group-gaps.ts';
import { Helpers } from './helpers.ts';
import type { Job } from './jobs.ts';
import { baseLogits } from './base-logits.ts';
import type { BundleFile, BundleOrigin } from './model-bundle-api.ts';
import { splitFailure } from './split-failure.ts';
import { cardFiles } from './trained-card.ts';
import { trainedBundle } from './trained-bundle.ts';
import { SharedFolds } from './shared-folds.ts';
import { startingVectors } from './starting-vectors.ts';
import { trainingBase, type TrainingBase } from './training-base.ts';
import type { TestedRow, TrainingNews, TrainingRequest, TrainingResult } from './training-api.ts';
import { readTrainingRows, type TrainingRows } from './training-rows.ts';

export interface FinishedTraining {
  result: TrainingResult;
  /** Test rows that are right now and were not, and the other way round. */
  removed: TestedRow[];
  introduced: TestedRow[];
}

export interface TrainModelInput {
  request: TrainingRequest;
  /** The model that is improved on. */
  model: Model;
  origin: BundleOrigin;
  job: Job;
  /** Threads that run folds as well; none where it is left out. */
  helpers?: Helpers;
  isStopped: () => boolean;
  tell: (news: TrainingNews) => void;
}

/** Test rows that the page lists, of each kind. */
const maxListed = 1000;

const summaryLength = 400;

/**
 * Reads labelled rows, trains on them, makes a bundle of what came out, and answers the locked test
 * part with that very bundle: what is measured is what will be used.
 *
 * @throws EngineFailure `training-…` where the rows cannot teach or show anything, `cancelled`
 */
export async function trainModel(input: TrainModelInput): Promise<FinishedTraining> {
  const ground = await trainingBase(input.origin, input.model);
  try {
    return await trainOn(ground, input);
  } finally {
    ground.release();
  }
}

async function trainOn(
  ground: TrainingBase,
  { request, model, job, isStopped, tell, helpers = new Helpers() }: TrainModelInput,
): Promise<FinishedTraining> {
  const { sources, recipe, corrections, locked, looks } = request;
  const rows = await readTrainingRows(
    sources,
    corrections,
    { group: recipe.bias?.column ?? null, order: model.info.classes },
    job,
  );
  const { texts, labels, classes } = rows;
  const base =
    ground.maxTokens === null
      ? null
      : baseLogits(ground.model, classes, ground.maxTokens, () => job.pause());
  const improved: ImprovedRows = {
    ...{ texts, labels, classes, base, sources: rows.sources },
    groups: rows.groups === null ? null : codesOf(rows.groups),
    locked: new Set(locked),
    ...(await startingVectors(recipe, ground.bundle)),
  };
  const stages = ['splitting', 'reading', 'trying', 'measuring'];
  const shared = new SharedFolds(helpers, () => job.pause());
  const { split, improvement } = await improve(improved, recipe, {
    runFold: shared.of,
    finished: request.finished ?? [],
    isStopped,
    now: () => (performance.now() - job.held) / 1000,
    onTrial: (trial) => tell({ trial }),
    onFinished: (trial, planned) => tell({ finished: { trial, planned } }),
    pause: () => job.pause(),
    onProgress: (stage, done, all) =>
      job.progress({
        stage: 'training',
        done: stages.indexOf(stage) + done / all,
        total: stages.length + 1,
        unit: 'stages',
      }),
  }).finally(() => shared.end());
  if (improvement === null) throw splitFailure(split);

  const test = Uint32Array.from(split.parts.keys()).filter((row) => split.parts[row] === part.test);
  const testTexts = Array.from(test, (row) => texts[row] ?? '');
  const trained =
    improvement.answer === null
      ? null
      : await trainedBundle({
          ...{ request, rows, improvement, model: ground.model, base: ground.bundle },
        });
  await job.pause();
  const before = base === null ? null : await answersOf(model, classes, testTexts, job);
  const after = trained === null ? before : await answersOfBundle(trained, classes, testTexts, job);
  if (after === null) throw new RangeError('without a base there is always a bundle');
  const labelsOfTest = Uint8Array.from(test, (row) => labels[row] ?? 0);
  const first = before ?? majority(improvement, classes.length, test.length);
  const changed = changedRows(labelsOfTest, first.predicted, after.predicted);
  const record = recordOf({
    ...{ request, rows, split, improvement, labelsOfTest, looks: looks + 1 },
    ...{ before: first, after, classes },
    base: base === null ? null : { id: model.info.id, version: model.info.version },
    bundle: trained,
    ...{ test, changed },
  });
  job.progress({ stage: 'training', done: 5, total: 5, unit: 'stages' });
  const described = (place: number): TestedRow =>
    describeRow(rows, test[place] ?? 0, first.predicted[place] ?? 0, after, place);
  return {
    result: {
      record,
      files:
        trained === null ? null : [...trained, ...(await cardFiles(trained, record, model.info))],
      locked: [...new Set(Array.from(test, (row) => split.keys[row] ?? ''))],
    },
    removed: changed.removed.slice(0, maxListed).map(described),
    introduced: changed.introduced.slice(0, maxListed).map(described),
  };
}

interface Answered {
  predicted: Uint8Array;
  probabilities: Float64Array | null;
}

/** Texts that are answered between two pauses. */
const batchSize = 512;

/** What a model answers in the order of the rows' classes, at its own threshold. */
async function answersOf(
  model: Model,
  classes: readonly string[],
  texts: readonly string[],
  job: Job,
): Promise<Answered> {
  const count = classes.length;
  const predicted = new Uint8Array(texts.length);
  const probabilities = new Float64Array(texts.length * count);
  for (let from = 0; from < texts.length; from += batchSize) {
    const batch = model.predict(texts.slice(from, from + batchSize));
    batch.forEach(({ label, probabilities: answered }, place) => {
      predicted[from + place] = classes.indexOf(label);
      classes.forEach((name, k) => {
        probabilities[(from + place) * count + k] = answered[name] ?? 0;
      });
    });
    await job.pause();
  }
  return { predicted, probabilities };
}

async function answersOfBundle(
  files: readonly BundleFile[],
  classes: readonly string[],
  texts: readonly string[],
  job: Job,
): Promise<Answered> {
  const model = await loadStoredModel(new Map(files.map(({ path, blob }) => [path, blob])));
  try {
    return await answersOf(model, classes, texts, job);
  } finally {
    model.dispose();
  }
}

/** Places in the test part. */
interface ChangedRows {
  /** Of rows that are right after and were not before. */
  removed: number[];
  /** The other way round. */
  introduced: number[];
}

function changedRows(labels: Uint8Array, before: Uint8Array, after: Uint8Array): ChangedRows {
  const changed: ChangedRows = { removed: [], introduced: [] };
  labels.forEach((label, place) => {
    const wasRight = before[place] === label;
    const isRight = after[place] === label;
    if (wasRight !== isRight) changed[isRight ? 'removed' : 'introduced'].push(place);
  });
  return changed;
}

/** What one says without any model: the class that most training rows have. */
function majority({ learnt }: Improvement, classCount: number, rows: number): Answered {
  const counts = learnt.map(({ before }) => before);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = Float64Array.from(
    { length: rows * classCount },
    (_, place) => (counts[place % classCount] ?? 0) / total,
  );
  return { predicted: likeliestClasses(shares, classCount), probabilities: shares };
}

interface RecordInput {
  request: TrainingRequest;
  rows: TrainingRows;
  split: RowSplit;
  improvement: Improvement;
  classes: readonly string[];
  base: TrainingRecord['base'];
  bundle: readonly BundleFile[] | null;
  test: Uint32Array;
  labelsOfTest: Uint8Array;
  before: Answered;
  after: Answered;
  changed: ChangedRows;
  looks: number;
}

function recordOf(input: RecordInput): TrainingRecord {
  const { rows, split, improvement, classes, base, bundle, test, labelsOfTest, looks } = input;
  const { before, after, changed } = input;
  const { recipe, sources } = input.request;
  const paired = pairedDifferences(labelsOfTest, after.predicted, before.predicted, classes.length);
  const rowsOf = (one: number) => split.parts.reduce((sum, of) => sum + (of === one ? 1 : 0), 0);
  const metricsOf = ({ predicted, probabilities }: Answered): TestedMetrics => {
    const { confusionMatrix, metrics, perClass } = evaluate({
      answers: { classes, predicted, probabilities },
      labels: labelsOfTest,
      classValues: null,
    });
    return { confusionMatrix, metrics, perClass };
  };
  const { macroF1 } = paired.metrics;
  const groups =
    recipe.bias === null || rows.groups === null
      ? null
      : groupGaps({
          column: recipe.bias.column,
          values: Array.from(test, (row) => rows.groups?.[row] ?? ''),
          ...{ labels: labelsOfTest, classes },
          ...{ before: before.predicted, after: after.predicted },
        });
  const numbersOf = (places: readonly number[]) =>
    places.map((place) => rows.rowNumbers[test[place] ?? 0] ?? 0);
  return {
    schema: 'review-classifier/training@1',
    created: new Date().toISOString(),
    recipe,
    seed: recipe.seed,
    classes: [...classes],
    base,
    data: {
      files: sources.flatMap(({ files }) => files.map(({ name }) => name)),
      train: rowsOf(part.train),
      validation: rowsOf(part.validation),
      test: rowsOf(part.test),
      duplicatesJoined: split.duplicatesJoined,
      conflicting: split.conflicting,
      refused: split.refused,
      looksAtTest: looks,
      classes: Object.fromEntries(
        classes.map((name, k) => [name, improvement.learnt[k] ?? { before: 0, after: 0 }]),
      ),
    },
    trials: improvement.trials,
    search: improvement.search,
    before: metricsOf(before),
    after: metricsOf(after),
    difference: {
      accuracy: paired.metrics.accuracy.difference,
      balancedAccuracy: paired.metrics.balancedAccuracy.difference,
      macroF1: macroF1.difference,
      matthewsCorrelation: paired.metrics.matthewsCorrelation.difference,
    },
    mcnemar: {
      b: paired.onlyFirstRight,
      c: paired.onlySecondRight,
      pValue: mcNemarTest(paired.onlyFirstRight, paired.onlySecondRight),
    },
    verdict:
      bundle === null || macroF1.difference === null ? 'not-shown' : verdictOf(macroF1.difference),
    errors: {
      removed: numbersOf(changed.removed),
      introduced: numbersOf(changed.introduced),
    },
    learningCurve: improvement.learningCurve,
    rowsForOnePoint: rowsForGain(fitLearningCurve(improvement.learningCurve, recipe.seed)),
    effects: improvement.effects,
    features: improvement.featureNames,
    ...(groups === null ? {} : { groups }),
    threshold: classes.length === 2 ? 1 / (1 + Math.exp(-improvement.cut)) : null,
    model:
      bundle === null
        ? null
        : {
            id: recipe.model.id,
            version: recipe.model.version,
            bytes: bundle.reduce((sum, { blob }) => sum + blob.size, 0),
          },
  };
}

function describeRow(
  { texts, labels, classes, sources, rowNumbers, places }: TrainingRows,
  row: number,
  before: number,
  after: Answered,
  place: number,
): TestedRow {
  const text = texts[row] ?? '';
  const answered = after.predicted[place] ?? 0;
  const where = places[row];
  return {
    source: sources[row] ?? 0,
    row: rowNumbers[row] ?? 0,
    ...(where === undefined ? {} : { place: where }),
    text: text.slice(0, summaryLength),
    cut: text.length > summaryLength,
    label: classes[labels[row] ?? 0] ?? '',
    before: classes[before] ?? '',
    after: classes[answered] ?? '',
    probability: after.probabilities?.[place * classes.length + answered] ?? null,
  };
}

function codesOf(values: readonly string[]): Uint32Array {
  const places = new Map<string, number>();
  return Uint32Array.from(values, (value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
}
