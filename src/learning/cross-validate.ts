import type { TermSequences } from '../text/text-tokens.ts';
import type { FeatureRows } from './feature-rows.ts';
import { trainLinear, type LinearTraining } from './linear-trainer.ts';
import { Random } from './random.ts';
import { softmaxInto } from './softmax.ts';
import { trainSoftmax } from './softmax-trainer.ts';
import { termFeatures } from './term-features.ts';

/** Words and pairs of words are counted in `2^20` buckets: a user's own file has few more. */
const bucketBits = 20;

/**
 * Fewer rows in all, or in all classes but one, teach a classifier too little to call a label into
 * question.
 */
const minRows = 200;
const minRowsOfClass = 20;

/**
 * Rows that a fold's classifier is trained on at most, so that the time does not grow with the
 * square of the file.
 */
const maxTrainingRows = 20_000;

const folds = 5;
const epochs = 6;

export interface CrossValidation {
  seed: number;
  pause?: () => Promise<void>;
}

/**
 * Probability of every class for every row, `[rows × classes]`, row by row, from a logistic
 * regression over words and pairs of words that was trained on the other four of five stratified
 * folds: what the file itself says of its labels. Longer sequences would find little more in a
 * user's own file, at a higher cost.
 *
 * @param terms the tokens of each row
 * @param labels index of the class of each row
 * @returns null where the file is too small: under 200 rows, or fewer than two classes of 20 rows
 */
export async function crossValidate(
  terms: TermSequences,
  labels: Uint8Array,
  classCount: number,
  { seed, pause }: CrossValidation,
): Promise<Float64Array | null> {
  const supports = new Uint32Array(classCount);
  for (const label of labels) supports[label] = (supports[label] ?? 0) + 1;
  const learnable = supports.filter((rows) => rows >= minRowsOfClass).length;
  if (labels.length < minRows || learnable < 2) return null;

  // What as many texts as a fold learns from do not have twice, no fold learns much of.
  const step = Math.ceil(labels.length / maxTrainingRows);
  const { features, size } = await termFeatures(terms, { bucketBits, step, pause });

  const random = new Random(seed);
  const foldOf = stratifiedFolds(labels, classCount, random);
  const scales = new Float32Array(size).fill(1);
  const probabilities = new Float64Array(labels.length * classCount);
  const fit = classCount === 2 ? fitTwoClasses : fitClasses;
  for (let fold = 0; fold < folds; fold += 1) {
    const chosen = trainingRows(foldOf, fold, random);
    const answer = fit(
      takeRows(features, chosen),
      Uint8Array.from(chosen, (row) => labels[row] ?? 0),
      { scales, classCount, seed },
    );
    await pause?.();
    for (let row = 0; row < labels.length; row += 1) {
      if (foldOf[row] !== fold) continue;
      answer(features, row, probabilities.subarray(row * classCount, (row + 1) * classCount));
    }
    await pause?.();
  }
  return probabilities;
}

interface Fitting {
  scales: Float32Array;
  classCount: number;
  seed: number;
}

/** Writes the probabilities of one row. */
type AnswerRow = (features: FeatureRows, row: number, probabilities: Float64Array) => void;

function fitTwoClasses(
  data: FeatureRows,
  labels: Uint8Array,
  { scales, seed }: Fitting,
): AnswerRow {
  const rowWeights = new Float32Array(labels.length).fill(1);
  const { weights, bias } = trainLinear(data, labels, rowWeights, scales, options(seed));
  return ({ indices, rowSplits, rowValues }, row, probabilities) => {
    let sum = 0;
    const end = rowSplits[row + 1] ?? 0;
    for (let i = rowSplits[row] ?? 0; i < end; i += 1) sum += weights[indices[i] ?? 0] ?? 0;
    const positive = 1 / (1 + Math.exp(-(bias + sum * (rowValues[row] ?? 0))));
    probabilities[0] = 1 - positive;
    probabilities[1] = positive;
  };
}

function fitClasses(
  data: FeatureRows,
  labels: Uint8Array,
  { scales, classCount, seed }: Fitting,
): AnswerRow {
  const rowWeights = new Float32Array(labels.length).fill(1);
  const model = trainSoftmax(data, labels, classCount, rowWeights, scales, options(seed));
  const { weights, biases } = model;
  return ({ indices, rowSplits, rowValues }, row, probabilities) => {
    probabilities.fill(0);
    const end = rowSplits[row + 1] ?? 0;
    for (let i = rowSplits[row] ?? 0; i < end; i += 1) {
      const start = (indices[i] ?? 0) * classCount;
      for (let k = 0; k < classCount; k += 1) {
        probabilities[k] = (probabilities[k] ?? 0) + (weights[start + k] ?? 0);
      }
    }
    for (let k = 0; k < classCount; k += 1) {
      probabilities[k] = (probabilities[k] ?? 0) * (rowValues[row] ?? 0) + (biases[k] ?? 0);
    }
    softmaxInto(probabilities);
  };
}

function options(seed: number): LinearTraining {
  return { epochs, learningRate: 0.5, dropout: 0.2, l2: 0, seed };
}

/** Fold of every row; each fold has the same share of every class, to within one row. */
function stratifiedFolds(labels: Uint8Array, classCount: number, random: Random): Uint8Array {
  const order = Uint32Array.from(labels, (_, row) => row);
  random.shuffle(order);
  const foldOf = new Uint8Array(labels.length);
  const seen = new Uint32Array(classCount);
  for (const row of order) {
    const label = labels[row] ?? 0;
    foldOf[row] = (seen[label] ?? 0) % folds;
    seen[label] = (seen[label] ?? 0) + 1;
  }
  return foldOf;
}

/** Rows outside a fold: all, or a random choice of as many as are trained on at most. */
function trainingRows(foldOf: Uint8Array, fold: number, random: Random): Uint32Array {
  const rows = Uint32Array.from(foldOf, (_, row) => row).filter((row) => foldOf[row] !== fold);
  if (rows.length <= maxTrainingRows) return rows;
  random.shuffle(rows);
  return rows.slice(0, maxTrainingRows);
}

/** The given rows of `features`, in that order. */
function takeRows({ indices, rowSplits, rowValues }: FeatureRows, rows: Uint32Array): FeatureRows {
  const splits = new Float64Array(rows.length + 1);
  const taken: Uint32Array[] = [];
  rows.forEach((row, place) => {
    const part = indices.subarray(rowSplits[row], rowSplits[row + 1]);
    taken.push(part);
    splits[place + 1] = (splits[place] ?? 0) + part.length;
  });
  const all = new Uint32Array(splits[rows.length] ?? 0);
  taken.forEach((part, place) => all.set(part, splits[place]));
  return {
    rows: rows.length,
    indices: all,
    rowSplits: splits,
    rowValues: Float32Array.from(rows, (row) => rowValues[row] ?? 0),
  };
}
