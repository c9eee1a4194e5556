import { BucketSet } from '../text/bucket-set.ts';
import { cueFeatures } from '../text/cue-features.ts';
import { findCandidates } from '../text/ngram-candidates.ts';
import { cleaningSteps } from '../text/unread-tokens.ts';
import { Vectoriser, type VectoriserSettings } from '../text/vectorise.ts';
import { vectoriseRows, type FeatureRows } from './feature-rows.ts';
import type { CleaningStep, FeatureChoice } from './training-recipe.ts';

const normExponent = 0.5;

/** What a recipe means by characters. */
const characterRange = { min: 3, max: 5 };

/** Of every text the features that occur in enough of the texts that are learnt from. */
export interface FeatureSet {
  settings: VectoriserSettings;
  /** In rising order; a feature is its place. */
  buckets: Uint32Array;
  /** Reviews, of those that are learnt from, that each feature occurs in. */
  frequencies: Uint32Array;
  data: FeatureRows;
}

export interface ReadingOptions {
  /** Tokens of a text that are read. */
  maxTokens: number;
  /** Parts of a text that are not read. */
  cleaning?: readonly CleaningStep[];
  /**
   * Review that each text was made from, so that what is made of one review counts as one; each is
   * its own where absent.
   */
  origins?: Uint32Array;
}

/**
 * Finds the features of some of the texts, and reads all of them with these.
 *
 * @param learntFrom places of the texts whose features count
 */
export function featureSet(
  texts: readonly string[],
  learntFrom: Uint32Array,
  { maxNgram, characters, cues, bucketBits, minimumCount, maxFeatures = Infinity }: FeatureChoice,
  { maxTokens, cleaning = [], origins }: ReadingOptions,
): FeatureSet {
  const settings: VectoriserSettings = {
    ...{ maxNgram, bucketBits, maxTokens, normExponent },
    ...(characters ? { characters: characterRange } : {}),
    // In one order, so that the same choice gives the same bytes.
    ...(cues.length > 0 ? { cues: cueFeatures.filter((cue) => cues.includes(cue)) } : {}),
    ...(cleaning.length > 0
      ? { unread: cleaningSteps.filter((step) => cleaning.includes(step)) }
      : {}),
  };
  const read = Array.from(learntFrom, (row) => texts[row] as string);
  const candidates = findCandidates(read, settings, bucketBits, minimumCount);
  const all = vectoriseRows(new Vectoriser(settings, new BucketSet(candidates, bucketBits)), texts);
  const counts = reviewFrequencies(all, candidates.length, learntFrom, origins);
  // A word that one review repeats is no more general for it.
  const kept = keptFeatures(counts, minimumCount, maxFeatures);
  let size = 0;
  kept.forEach((mark, feature) => {
    if (mark === 0) kept[feature] = size++;
  });
  return {
    settings,
    buckets: candidates.filter((_, feature) => kept[feature] !== -1),
    frequencies: counts.filter((_, feature) => kept[feature] !== -1),
    data: withFeatures(all, kept),
  };
}

/** 0 for each feature that is kept, -1 for the others; of equally frequent ones the first stay. */
function keptFeatures(counts: Uint32Array, minimumCount: number, limit: number): Int32Array {
  const kept = Int32Array.from(counts, (count) => (count >= minimumCount ? 0 : -1));
  const size = kept.reduce((sum, mark) => sum + (mark === 0 ? 1 : 0), 0);
  if (size <= limit) return kept;
  const order = Uint32Array.from(kept.keys()).filter((feature) => kept[feature] === 0);
  order.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  for (const feature of order.subarray(limit)) kept[feature] = -1;
  return kept;
}

/**
 * Reviews, of those that the named rows were made from, that each feature occurs in; a row that is
 * named twice counts once.
 */
function reviewFrequencies(
  { indices, rowSplits }: FeatureRows,
  features: number,
  rows: Uint32Array,
  origins?: Uint32Array,
): Uint32Array {
  const counts = new Uint32Array(features);
  const originOf = (row: number) => origins?.[row] ?? row;
  // Review that a feature was seen in last, from 1.
  const seen = new Uint32Array(features);
  for (const row of rows.slice().sort((a, b) => originOf(a) - originOf(b))) {
    const review = originOf(row) + 1;
    const end = rowSplits[row + 1] as number;
    for (let i = rowSplits[row] as number; i < end; i++) {
      const feature = indices[i] as number;
      if (seen[feature] !== review) counts[feature]!++;
      seen[feature] = review;
    }
  }
  return counts;
}

/** @param places of each feature among those that stay; -1 for one that goes */
function withFeatures({ rows, indices, rowSplits }: FeatureRows, places: Int32Array): FeatureRows {
  const left = new Uint32Array(indices.length);
  const splits = new Float64Array(rows + 1);
  const rowValues = new Float32Array(rows);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const start = size;
    const end = rowSplits[row + 1] as number;
    for (let i = rowSplits[row] as number; i < end; i++) {
      const place = places[indices[i] as number] as number;
      if (place >= 0) left[size++] = place;
    }
    splits[row + 1] = size;
    rowValues[row] = size === start ? 0 : (size - start) ** -normExponent;
  }
  return { rows, indices: left.slice(0, size), rowSplits: splits, rowValues };
}
