import { BucketSet, bucketOf } from '../text/bucket-set.ts';
import { CharacterNgrams } from '../text/character-ngrams.ts';
import { describeCue } from '../text/cue-features.ts';
import { FeatureReader } from '../text/feature-reader.ts';
import type { VectoriserSettings } from '../text/vectorise.ts';
import type { CueWeight } from './cue-weights.ts';
import type { FeatureSet } from './feature-set.ts';
import type { FittedAnswer } from './fit-family.ts';

/** A feature of a branch in words. */
export interface LearntFeature {
  /**
   * As it stands in the training texts; pieces of words folded, with `_` at a word's ends; a cue
   * with what its bin holds, such as `exclamation 3+`. Where several fall into one bucket, all of
   * them, with ` / ` between.
   */
  text: string;
  kind: 'words' | 'characters' | 'cue';
  /** Reviews that it occurs in, of those that were learnt from. */
  reviews: number;
  /**
   * Towards the second of two classes; of more, a weight a class. A text with n features takes
   * `n^-0.5` of it.
   */
  weight: number | number[];
}

export interface LearntFeatures {
  /** Features of the branch. */
  count: number;
  /** Those of the largest weight in either direction. */
  strongest: LearntFeature[];
  /** Those in the fewest reviews, where a name would be. */
  rarest: LearntFeature[];
}

/** What a branch has learnt, with the contributions of its hand-made features on the test part. */
export interface ShownFeatures extends LearntFeatures {
  cues: CueWeight[];
}

type Named = Pick<LearntFeature, 'text' | 'kind'>;

/**
 * The words behind the features of a branch: the model has only their hashes.
 *
 * @param texts what was learnt from
 * @param limit features of each list at most
 */
export function learntFeatures(
  { buckets, frequencies, settings }: Omit<FeatureSet, 'data'>,
  { weights: linear, network }: Pick<FittedAnswer, 'weights' | 'network'>,
  texts: readonly string[],
  limit = 20,
): LearntFeatures {
  // A word of a network has no weight of its own, but a name among them would be shipped as well.
  const weights = network === undefined ? linear : new Float64Array(buckets.length);
  const count = weights === null ? 0 : buckets.length;
  if (weights === null || count === 0) return { count, strongest: [], rarest: [] };
  const outputs = weights.length / count;
  const weightsOf = (feature: number): Float64Array =>
    weights.subarray(feature * outputs, (feature + 1) * outputs);
  const sizes = Float64Array.from({ length: count }, (_, feature) =>
    weightsOf(feature).reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0),
  );
  const sizeOf = (feature: number): number => sizes[feature] as number;
  const reviewsOf = (feature: number): number => frequencies[feature] as number;
  const all = Array.from({ length: count }, (_, feature) => feature);
  const strongest = all.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a - b).slice(0, limit);
  const rarest = all
    .toSorted((a, b) => reviewsOf(a) - reviewsOf(b) || sizeOf(b) - sizeOf(a) || a - b)
    .slice(0, limit);
  const names = namesOf(new Set([...strongest, ...rarest]), buckets, settings, texts);
  const described = (feature: number): LearntFeature => {
    const [weight = 0, ...others] = weightsOf(feature);
    return {
      ...(names.get(feature) ?? { text: '', kind: 'words' }),
      reviews: reviewsOf(feature),
      weight: others.length === 0 ? weight : [weight, ...others],
    };
  };
  return {
    count,
    strongest: network === undefined ? strongest.map(described) : [],
    rarest: rarest.map(described),
  };
}

/** Finds some features again in the texts that they came from. */
function namesOf(
  wanted: ReadonlySet<number>,
  buckets: Uint32Array,
  settings: VectoriserSettings,
  texts: readonly string[],
): Map<number, Named> {
  const known = new BucketSet(buckets, settings.bucketBits);
  const reader = new FeatureReader(settings);
  const found = new Map<number, Map<number, Named>>();
  for (const text of texts) {
    reader.read(text);
    for (let place = 0; place < reader.count; place++) {
      const hash = reader.found[place] as number;
      const feature = known.indexOf(bucketOf(hash, settings.bucketBits));
      if (!wanted.has(feature)) continue;
      const byHash = found.get(feature) ?? new Map<number, Named>();
      found.set(feature, byHash);
      if (!byHash.has(hash)) byHash.set(hash, nameOf(text, reader, place, settings));
    }
  }
  return new Map(
    Array.from(found, ([feature, byHash]) => {
      const names = [...byHash.values()];
      const [{ kind } = { kind: 'words' as const }] = names;
      return [feature, { text: names.map(({ text }) => text).join(' / '), kind }];
    }),
  );
}

/** Characters of a name that are shown. */
const maxLength = 80;

function nameOf(
  text: string,
  { tokens, found, firstTokens, lengths, ngramEnd, characterEnd }: FeatureReader,
  place: number,
  { characters, cues = [] }: VectoriserSettings,
): Named {
  const hash = found[place] as number;
  const first = firstTokens[place] as number;
  const start = tokens.starts[first] as number;
  if (place < ngramEnd) {
    const end = tokens.ends[first + (lengths[place] as number) - 1];
    const words = text.slice(start, end).replace(/\s+/gu, ' ');
    return { text: words.slice(0, maxLength), kind: 'words' };
  }
  if (place >= characterEnd || characters === undefined) {
    return { text: describeCue(hash, cues), kind: 'cue' };
  }
  const pieces = new CharacterNgrams(characters);
  let piece = '';
  pieces.read(text, start, tokens.ends[first] as number, (one, from, length) => {
    if (one === hash) piece = String.fromCharCode(...pieces.letters.subarray(from, from + length));
  });
  return { text: piece, kind: 'characters' };
}
