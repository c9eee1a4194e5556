import { networkLogits } from '../model/networks/network-logits.ts';
import { fitClassCalibration } from './fit-class-calibration.ts';
import type { FeatureSet } from './feature-set.ts';
import { fitLogisticPath, logitsOf, type LogisticFit } from './fit-logistic.ts';
import { fitLogitScale } from './fit-logit-scale.ts';
import { fitConvolution, fitEmbeddingBag, type FittedNetwork } from './fit-network.ts';
import type { WordVectors } from './improved-rows.ts';
import { fitNaiveBayes, logCountRatios } from './naive-bayes.ts';
import type { WordsOfTexts } from './read-words.ts';
import type { ModelFamily } from './training-recipe.ts';

/** Logits: `scale · base's logits + weights · features + network's logits + biases`. */
export interface FittedAnswer {
  /** 0 where the base has no part in it. */
  scale: number;
  /** One, or one a class. */
  biases: Float64Array;
  /** Of two classes `[features]`, of more `[features × classes]`; null without a branch. */
  weights: Float64Array | null;
  /** Absent where there is none. */
  network?: FittedNetwork;
}

export interface FamilyInput {
  features: FeatureSet;
  /** Index of the class of every text. */
  labels: Uint8Array;
  classCount: number;
  /**
   * Logits of the model that is improved on: of two classes those of the second, `[texts]`, of more
   * `[texts × classes]`; null where there is none.
   */
  base: Float64Array | null;
  /** How much each text counts. */
  weights: Float64Array;
  /** Place of the file's text that each was made from. */
  origins: Uint32Array;
  /** Of what a family draws at random. */
  seed: number;
  /** The texts as sequences of the features, which are words. */
  words: () => WordsOfTexts;
  /** Of the model that is improved on; null where there are none. */
  vectors: WordVectors | null;
}

/** A family, and the strengths of its penalty that are tried; none where it has no penalty. */
export interface FamilyChoice {
  family: ModelFamily;
  strengths: readonly number[];
}

/** Whether a family learns a network over words, which reads the texts themselves. */
export function isNetwork(family: ModelFamily): boolean {
  return ['embedding-bag', 'convolution', 'warm-convolution'].includes(family);
}

/** As the model that is improved on answers. */
export function unchanged(classCount: number): FittedAnswer {
  return { scale: 1, biases: new Float64Array(outputsFor(classCount)), weights: null };
}

export function outputsFor(classCount: number): number {
  return classCount === 2 ? 1 : classCount;
}

/**
 * Fits a family on some texts, any of them more than once.
 *
 * @param pause awaited between the steps of a network; may throw to stop
 * @returns an answer for each strength, in their order; one where the family has no penalty
 * @throws RangeError where a family needs a model that is not there
 */
export async function fitFamily(
  { family, strengths }: FamilyChoice,
  input: FamilyInput,
  rows: Uint32Array,
  pause: () => Promise<void>,
): Promise<FittedAnswer[]> {
  if (family === 'embedding-bag') return [await fitEmbeddingBag(input, rows, pause)];
  if (family === 'convolution') return [await fitConvolution(input, null, rows, pause)];
  if (family === 'warm-convolution') {
    if (input.vectors === null) throw new RangeError('there are no vectors to begin with');
    return [await fitConvolution(input, input.vectors, rows, pause)];
  }
  if (family === 'recalibrate') return [recalibrated(input, rows)];
  if (family === 'branch') return branches(strengths, input, rows);
  return fromNothing(family, strengths, input, rows);
}

function recalibrated(input: FamilyInput, rows: Uint32Array): FittedAnswer {
  const { labels, classCount, weights } = input;
  const base = baseOf(input);
  if (classCount === 2) {
    const { scale, bias } = fitLogitScale(base, labels, rows, weights);
    return { scale, biases: Float64Array.of(bias), weights: null };
  }
  const logits = new Float64Array(rows.length * classCount);
  rows.forEach((row, place) => {
    logits.set(base.subarray(row * classCount, (row + 1) * classCount), place * classCount);
  });
  const { temperature, bias } = fitClassCalibration(
    logits,
    Uint8Array.from(rows, (row) => labels[row] as number),
    Float64Array.from(rows, (row) => weights[row] as number),
    classCount,
  );
  return { scale: 1 / temperature, biases: Float64Array.from(bias), weights: null };
}

/**
 * The recalibrated base, and a linear branch that learns what it leaves to explain: the base's
 * logit is the offset of a logistic regression.
 */
function branches(
  strengths: readonly number[],
  input: FamilyInput,
  rows: Uint32Array,
): FittedAnswer[] {
  const base = baseOf(input);
  const { features, labels, classCount, weights } = input;
  const { scale, biases } = recalibrated(input, rows);
  const outputs = biases.length;
  const offsets = base.map((logit, i) => scale * logit + (biases[i % outputs] as number));
  const fits = fitLogisticPath(
    {
      data: features.data,
      features: features.buckets.length,
      ...{ labels, classCount, offsets, rowWeights: weights, scales: null },
    },
    strengths,
    { rows },
  );
  return fits.map((fit) => ({
    scale,
    weights: fit.weights,
    biases: fit.biases.map((bias, k) => bias + (biases[k] as number)),
  }));
}

/** What naive Bayes adds to the count of every feature; scikit-learn's default. */
const alpha = 1;

function fromNothing(
  family: ModelFamily,
  strengths: readonly number[],
  { features, labels, classCount, weights }: FamilyInput,
  rows: Uint32Array,
): FittedAnswer[] {
  const problem = {
    data: features.data,
    features: features.buckets.length,
    ...{ labels, classCount, rowWeights: weights },
  };
  const scaleless = (fit: Pick<LogisticFit, 'weights' | 'biases'>): FittedAnswer => ({
    scale: 0,
    weights: fit.weights,
    biases: fit.biases,
  });
  if (family === 'naive-bayes') return [scaleless(fitNaiveBayes(problem, { alpha, rows }))];
  const scales = family === 'nb-logistic' ? logCountRatios(problem, { alpha, rows }) : null;
  return fitLogisticPath({ ...problem, offsets: null, scales }, strengths, { rows }).map(scaleless);
}

function baseOf({ base }: FamilyInput): Float64Array {
  if (base === null) throw new RangeError('there is no model to build on');
  return base;
}

/** What answering takes; only a network needs the words. */
export type AskedInput = Pick<FamilyInput, 'features' | 'base' | 'classCount'> &
  Partial<Pick<FamilyInput, 'words'>>;

/**
 * Logits of some texts: of two classes those of the second, `[rows]`, of more `[rows × classes]`.
 */
export function answerLogits(
  { scale, biases, weights, network }: FittedAnswer,
  { features, base, classCount, words }: AskedInput,
  rows: Uint32Array,
): Float64Array {
  const outputs = biases.length;
  const logits =
    weights === null
      ? Float64Array.from(
          { length: rows.length * outputs },
          (_, i) => biases[i % outputs] as number,
        )
      : logitsOf({ weights, biases }, features.data, classCount, rows);
  if (network !== undefined) {
    if (words === undefined) throw new RangeError('a network needs the words');
    networkLogits(network, words(), rows).forEach((logit, place) => {
      logits[place] = (logits[place] as number) + logit;
    });
  }
  if (base === null || scale === 0) return logits;
  for (let place = 0; place < logits.length; place++) {
    const row = rows[Math.floor(place / outputs)] as number;
    logits[place] =
      (logits[place] as number) + scale * (base[row * outputs + (place % outputs)] as number);
  }
  return logits;
}
