import { BucketSet, bucketOf } from '../text/bucket-set.ts';
import { findCandidates } from '../text/ngram-candidates.ts';
import { Vectoriser, type VectoriserSettings } from '../text/vectorise.ts';
import { vectoriseRows, type FeatureRows } from './feature-rows.ts';
import { featureScales, featureStatistics } from './feature-scales.ts';
import { selectFeatures } from './feature-selection.ts';
import { trainLinear } from './linear-trainer.ts';
import type { Progress } from './progress.ts';
import { trainSoftmax, type SoftmaxModel } from './softmax-trainer.ts';
import type { TrainedLinear } from './trained-branch.ts';

/**
 * Everything that decides what is trained; the same settings on the same rows give the same
 * weights.
 */
export interface LinearBranchSettings {
  seed: number;
  vectoriser: VectoriserSettings;
  /**
   * All n-grams are counted in `2^candidateBits` buckets before some are chosen; at least
   * `vectoriser.bucketBits`.
   */
  candidateBits: number;
  /** Fewest occurrences of an n-gram that may become a feature. */
  minimumCount: number;
  /** Hashes of tokens that the branch never learns. */
  unread: ReadonlySet<number>;
  /** Features at most. */
  features: number;
  /** Rows that naive Bayes gives every feature in each class beforehand. */
  smoothing: number;
  /** Exponent of naive Bayes' leaning in a feature's scale. */
  scaleExponent: number;
  /** Exponent of the frequency in a feature's importance. */
  frequencyExponent: number;
  learningRate: number;
  dropout: number;
  l2: number;
  /** Passes over the rows: to choose the features, and to train on the chosen ones. */
  epochs: { selection: number; final: number };
  /** Final models, each with another random order and dropout, whose weights are averaged. */
  averaged: number;
  /** Share of the weights that 8 bits may cut off; null keeps 32 bits. */
  quantisationCut: number | null;
}

/** Labelled texts, and how much each counts. */
export interface LabelledTexts {
  texts: readonly string[];
  /** Index of the class, a text each. */
  labels: Uint8Array;
  /** Classes that there are: 2 to 20. */
  classes: number;
  weights: Float32Array;
}

/**
 * Chooses the features and trains on them: first on every n-gram that occurs often enough, then
 * again from nothing on those that mattered, through the very vectoriser that the page runs.
 */
export function trainLinearBranch(
  { texts, labels, classes, weights }: LabelledTexts,
  settings: LinearBranchSettings,
  progress: Progress,
): TrainedLinear {
  const { candidateBits, unread } = settings;
  const { bucketBits } = settings.vectoriser;
  const outputs = classes === 2 ? 1 : classes;

  const train = (
    data: FeatureRows,
    leanings: Float32Array,
    epochs: number,
    seed: number,
  ): SoftmaxModel => {
    const scales = featureScales(leanings, settings.scaleExponent);
    const options = {
      epochs,
      learningRate: settings.learningRate,
      dropout: settings.dropout,
      l2: settings.l2,
      seed,
      onEpoch: (epoch: number, loss: number) =>
        progress.step(epoch, epochs, `log loss ${loss.toFixed(4)}`),
    };
    if (outputs > 1) return trainSoftmax(data, labels, classes, weights, scales, options);
    const model = trainLinear(data, labels, weights, scales, options);
    return { weights: model.weights, biases: Float64Array.of(model.bias) };
  };
  const vectorise = (buckets: Uint32Array, bits: number): FeatureRows =>
    vectoriseRows(
      new Vectoriser({ ...settings.vectoriser, bucketBits: bits }, new BucketSet(buckets, bits)),
      texts,
    );
  const statistics = (data: FeatureRows, features: number) =>
    featureStatistics(data, features, labels, classes, weights, settings.smoothing);

  progress.stage('Counting n-grams');
  // An n-gram that shares the bucket of such a word would be read in its place.
  const unreadBuckets = new Set([...unread].map((hash) => bucketOf(hash, bucketBits)));
  const candidates = findCandidates(
    texts,
    settings.vectoriser,
    candidateBits,
    settings.minimumCount,
    unread,
  ).filter((candidate) => !unreadBuckets.has(candidate >>> (candidateBits - bucketBits)));

  progress.stage(`Choosing features among ${candidates.length} n-grams`);
  const all = vectorise(candidates, candidateBits);
  const { leanings, frequencies } = statistics(all, candidates.length);
  const draft = train(all, leanings, settings.epochs.selection, settings.seed);
  const buckets = selectFeatures(
    candidates,
    largestWeights(draft.weights, outputs),
    frequencies,
    settings.features,
    settings.frequencyExponent,
    candidateBits,
    bucketBits,
  );

  progress.stage(`Training on ${buckets.length} features`);
  const chosen = vectorise(buckets, bucketBits);
  const { leanings: chosenLeanings } = statistics(chosen, buckets.length);
  const models = Array.from({ length: settings.averaged }, (_, run) =>
    train(chosen, chosenLeanings, settings.epochs.final, settings.seed + 1 + run),
  );
  return {
    kind: 'sparse-linear',
    buckets,
    ...averageModels(models, outputs),
    quantisationCut: settings.quantisationCut,
  };
}

/** Of each feature the weight of the largest size over the classes. */
function largestWeights(weights: Float32Array, outputs: number): Float32Array {
  if (outputs === 1) return weights;
  const largest = new Float32Array(weights.length / outputs);
  weights.forEach((weight, place) => {
    const feature = Math.floor(place / outputs);
    largest[feature] = Math.max(largest[feature] as number, Math.abs(weight));
  });
  return largest;
}

/** Mean of the weights: what dropout and order left to chance in each model partly cancels out. */
function averageModels(models: readonly SoftmaxModel[], outputs: number): SoftmaxModel {
  const share = 1 / models.length;
  const weights = new Float32Array(models[0]?.weights.length ?? 0);
  const biases = new Float64Array(outputs);
  for (const model of models) {
    for (let k = 0; k < outputs; k++) {
      biases[k] = (biases[k] as number) + (model.biases[k] as number) * share;
    }
    for (let place = 0; place < weights.length; place++) {
      weights[place] = (weights[place] as number) + (model.weights[place] as number) * share;
    }
  }
  return { weights, biases };
}
