import { BucketSet } from '../../src/text/bucket-set.ts';
import { bucketOf, Vectoriser } from '../../src/text/vectorise.ts';
import type { CorpusRow } from './corpus.ts';
import { vectoriseRows, type FeatureRows } from '../../src/model/feature-rows.ts';
import { featureScales, featureStatistics } from './feature-scales.ts';
import { selectFeatures } from './feature-selection.ts';
import { trainLinear, type LinearModel } from '../../src/model/linear-trainer.ts';
import { findCandidates } from '../../src/text/ngram-candidates.ts';
import { tokenHashes } from './origin-words.ts';
import type { Progress } from './progress.ts';
import { rowWeights } from './row-weights.ts';
import type { TrainingSettings } from './settings.ts';

/** A linear model and the buckets that its features are. */
export interface TrainedModel extends LinearModel {
  buckets: Uint32Array;
}

/**
 * Chooses the features and trains on them: first on every n-gram that occurs often enough, then again from nothing on those
 * that mattered, through the very vectoriser that the page runs.
 */
export function trainModel(
  rows: readonly CorpusRow[],
  settings: TrainingSettings,
  progress: Progress,
): TrainedModel {
  const texts = rows.map((row) => row.text);
  const labels = Uint8Array.from(rows, (row) => row.label);
  const weights = rowWeights(rows, settings.balance);
  const { candidateBits } = settings;
  const { maxNgram, maxTokens, bucketBits } = settings.vectoriser;

  const train = (data: FeatureRows, leanings: Float32Array, epochs: number, seed: number) =>
    trainLinear(data, labels, weights, featureScales(leanings, settings.scaleExponent), {
      epochs,
      learningRate: settings.learningRate,
      dropout: settings.dropout,
      l2: settings.l2,
      seed,
      onEpoch: (epoch, loss) => progress.step(epoch, epochs, `log loss ${loss.toFixed(4)}`),
    });
  const vectorise = (buckets: Uint32Array, bits: number): FeatureRows =>
    vectoriseRows(
      new Vectoriser({ ...settings.vectoriser, bucketBits: bits }, new BucketSet(buckets, bits)),
      texts,
    );
  const statistics = (data: FeatureRows, features: number) =>
    featureStatistics(data, features, labels, weights, settings.smoothing);

  progress.stage('Counting n-grams');
  const unread = tokenHashes(settings.unread);
  // An n-gram that shares the bucket of such a word would be read in its place.
  const unreadBuckets = new Set([...unread].map((hash) => bucketOf(hash, bucketBits)));
  const candidates = findCandidates(
    texts,
    maxNgram,
    maxTokens,
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
    draft.weights,
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
  return { ...averageModels(models), buckets };
}

/** Mean of the weights: what dropout and order left to chance in each model partly cancels out. */
function averageModels(models: readonly LinearModel[]): LinearModel {
  const share = 1 / models.length;
  const weights = new Float32Array(models[0]?.weights.length ?? 0);
  let bias = 0;
  for (const model of models) {
    bias += model.bias * share;
    for (let feature = 0; feature < weights.length; feature++) {
      weights[feature] = (weights[feature] as number) + (model.weights[feature] as number) * share;
    }
  }
  return { weights, bias };
}
