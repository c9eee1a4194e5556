import type { LabelledRow, LabelMapping, PredictionMapping } from '../dataset/dataset.ts';
import { predictedStars, withAllStars } from '../dataset/all-stars.ts';
import { polarityClasses } from '../dataset/class-index.ts';
import { classValuesOf } from '../dataset/guess-classes.ts';
import { probabilityReader } from '../dataset/probability-reader.ts';
import { likeliestClasses, twoClassProbabilities } from '../evaluation/answers.ts';
import { starProbabilities } from '../model/expected-stars.ts';
import type { Model } from '../model/model.ts';
import { noPrediction, type BatchAnswers } from './answered-rows.ts';
import { EngineFailure } from './engine-failure.ts';
import { rawAnswers } from './raw-answers.ts';

/** Stars that a model of two classes may tell apart. */
const starCount = 5;

/** The classes that labels are mapped to, and the numbers that they stand for where they are so. */
export interface LabelClasses {
  names: readonly string[];
  values: number[] | null;
}

export function classesOfLabels(labels: LabelMapping): LabelClasses {
  return { names: labels.classes ?? polarityClasses, values: classValuesOf(labels) };
}

/**
 * The columns and labels of a request, with all five stars as classes where the model answers stars
 * and the labels are some of them.
 */
export function withStarsOf<Columns extends { prediction?: PredictionMapping }>(
  model: Model | null,
  columns: Columns,
  labels: LabelMapping,
): { columns: Columns; labels: LabelMapping } {
  const { names } = classesOfLabels(labels);
  const isOwn = model === null || names.every((name) => model.info.classes.includes(name));
  if (isOwn || model.starScale === null) return { columns, labels };
  const all = withAllStars(labels);
  const { prediction } = columns;
  if (prediction === undefined || all === labels) return { columns, labels: all };
  // Probabilities of the labels' own classes are none of five: the predicted labels are compared.
  if (prediction.column === null || prediction.labels === null) return { columns, labels };
  const predicted = predictedStars(prediction.labels, labels);
  return {
    columns: { ...columns, prediction: { ...prediction, labels: predicted, probability: null } },
    labels: all,
  };
}

/** What a model answers about texts: one probability a class, row by row. */
type AnswerTexts = (texts: readonly string[]) => { probabilities: Float64Array };

/**
 * How a model answers in the classes of the labels: these are its own, in any order, or the five
 * stars that it has learnt.
 *
 * @throws EngineFailure `model-lacks-classes` where it cannot tell the classes apart
 */
export function modelAnswers(model: Model, labels: LabelClasses): AnswerTexts {
  const inClasses = answersInClasses(model, labels);
  return (texts) => inClasses(rawAnswers(model, texts));
}

/**
 * How a model's raw answers become answers in the classes of the labels.
 *
 * @throws EngineFailure as `modelAnswers`
 */
export function answersInClasses(
  model: Model,
  { names, values }: LabelClasses,
): (raw: Float64Array) => { probabilities: Float64Array } {
  const { classes } = model.info;
  const places = names.map((name) => classes.indexOf(name));
  if (classes.length === names.length && !places.includes(-1))
    return (raw) => ({ probabilities: inOrderOf(places, raw) });
  const { starScale } = model;
  const isStars = values?.length === starCount && values.every((value, i) => value === i + 1);
  if (isStars && starScale !== null) {
    return (raw) => ({ probabilities: starProbabilities(starScale, raw) });
  }
  throw new EngineFailure(
    'model-lacks-classes',
    `The model answers ${classes.join(', ')}, the labels are ${names.join(', ')}.`,
    { classes: classes.join('\n') },
  );
}

/**
 * From which probability on the second of two classes of labels is predicted for this model;
 * undefined where the model does not say.
 */
export function thresholdOf({ info }: Model, { names }: LabelClasses): number | undefined {
  const { classes, threshold } = info;
  if (threshold === undefined || names.length !== 2) return undefined;
  return classes.indexOf(names[0] ?? '') === 0 ? threshold : 1 - threshold;
}

/** The class of each row: the most probable one, or of two the second from a threshold on. */
export function classesFrom(
  probabilities: Float64Array,
  classCount: number,
  threshold: number | undefined,
): Uint8Array {
  if (threshold === undefined) return likeliestClasses(probabilities, classCount);
  return Uint8Array.from({ length: probabilities.length / classCount }, (_, row) =>
    Number((probabilities[row * classCount + 1] ?? 0) >= threshold),
  );
}

/** @param places of the labels' classes among the model's */
function inOrderOf(places: readonly number[], raw: Float64Array): Float64Array {
  if (places.length === 2) {
    return twoClassProbabilities(places[0] === 0 ? raw : raw.map((positive) => 1 - positive));
  }
  const probabilities = Float64Array.from(raw, (_, index) => {
    const row = index - (index % places.length);
    return raw[row + (places[index % places.length] ?? 0)] ?? 0;
  });
  normalise(probabilities, places.length);
  return probabilities;
}

/** A model's float32 probabilities sum to 1 to seven digits; an evaluation wants all of them. */
function normalise(probabilities: Float64Array, classCount: number): void {
  for (let row = 0; row < probabilities.length; row += classCount) {
    const own = probabilities.subarray(row, row + classCount);
    const sum = own.reduce((total, probability) => total + probability, 0);
    for (let place = 0; place < classCount; place++) own[place] = (own[place] ?? 0) / sum;
  }
}

/** Whether the file's answers say how probable each class is. */
export function hasProbabilities(
  { probability }: PredictionMapping,
  { names }: LabelClasses,
): boolean {
  return probabilityReader(probability, names.length) !== null;
}

/**
 * What the file itself answers about rows that all have an answer.
 *
 * @param hasClasses whether it names the predicted classes, with their probabilities or alone
 */
export function fileAnswers(
  rows: readonly LabelledRow[],
  classCount: number,
  hasClasses: boolean,
): BatchAnswers {
  const probabilities = rows.some(({ answer }) => answer?.probabilities)
    ? new Float64Array(rows.length * classCount)
    : null;
  rows.forEach(({ answer }, row) => {
    const own = answer?.probabilities ?? [];
    // Not `set`: of a plain array it takes several times as long.
    for (let place = 0; probabilities !== null && place < own.length; place++) {
      probabilities[row * classCount + place] = own[place]!;
    }
  });
  if (!hasClasses) return { probabilities };
  return {
    predicted: Uint8Array.from(rows, ({ answer }) => answer?.predicted ?? 0),
    probabilities,
  };
}

/** The classes that the file itself answers; `noPrediction` for a row without an answer. */
export function fileClasses(rows: readonly LabelledRow[]): Uint8Array {
  return Uint8Array.from(rows, ({ answer }) => answer?.predicted ?? noPrediction);
}
