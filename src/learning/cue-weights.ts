import { BucketSet, bucketOf } from '../text/bucket-set.ts';
import { cueBins, type CueFeature } from '../text/cue-features.ts';
import type { FeatureSet } from './feature-set.ts';
import type { FittedAnswer } from './fit-family.ts';

/** What a hand-made feature contributes: a range that a count falls into. */
export interface CueWeight {
  cue: CueFeature;
  /** `2`, `16–31`, `4+`. */
  range: string;
  /** Reviews that it occurs in, of those that were learnt from. */
  reviews: number;
  /** Towards the second of two classes; of more, a weight a class. */
  weight: number | number[];
  /**
   * Mean over the asked rows of how far it moves the logit in either direction, 0 where it does not
   * occur; of more than two classes, one a class.
   */
  contribution: number | number[];
}

/**
 * The hand-made features of a branch with their weights, in the order of their cues.
 *
 * @param rows of `data` that the contributions are the mean of
 */
export function cueWeights(
  { buckets, frequencies, settings, data }: FeatureSet,
  { weights }: Pick<FittedAnswer, 'weights'>,
  rows: Uint32Array,
): CueWeight[] {
  if (weights === null || buckets.length === 0) return [];
  const outputs = weights.length / buckets.length;
  const known = new BucketSet(buckets, settings.bucketBits);
  const sums = new Float64Array(buckets.length);
  for (const row of rows) {
    const end = data.rowSplits[row + 1] as number;
    for (let i = data.rowSplits[row] as number; i < end; i++) {
      sums[data.indices[i] as number]! += data.rowValues[row] as number;
    }
  }
  return cueBins(settings.cues ?? []).flatMap(({ cue, range, hash }): CueWeight[] => {
    const feature = known.indexOf(bucketOf(hash, settings.bucketBits));
    if (feature < 0) return [];
    const own = [...weights.subarray(feature * outputs, (feature + 1) * outputs)];
    const mean = rows.length === 0 ? 0 : (sums[feature] as number) / rows.length;
    const moved = own.map((weight) => Math.abs(weight) * mean);
    const shaped = (values: number[]) => (outputs === 1 ? (values[0] as number) : values);
    return [
      {
        ...{ cue, range, reviews: frequencies[feature] as number },
        weight: shaped(own),
        contribution: shaped(moved),
      },
    ];
  });
}
