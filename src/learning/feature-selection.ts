/**
 * Buckets of the features that matter most to a model trained on all candidates: the largest
 * `|weight| × frequency^exponent`. They are given in the smaller hash space of the shipped model,
 * in rising order.
 *
 * @param candidates buckets of `2^candidateBits`, one a feature of the model
 * @param limit most features to select; a few less remain where two fall into one bucket
 */
export function selectFeatures(
  candidates: Uint32Array,
  weights: Float32Array,
  frequencies: Float64Array,
  limit: number,
  frequencyExponent: number,
  candidateBits: number,
  bucketBits: number,
): Uint32Array {
  const importance = weights.map(
    (weight, feature) => Math.abs(weight) * (frequencies[feature] as number) ** frequencyExponent,
  );
  const threshold = Float32Array.from(importance).sort()[Math.max(0, importance.length - limit)];
  const buckets = new Uint32Array(limit);
  let size = 0;
  let last = -1;
  for (let feature = 0; feature < candidates.length && size < limit; feature++) {
    if ((importance[feature] as number) < (threshold ?? 0)) continue;
    const bucket = (candidates[feature] as number) >>> (candidateBits - bucketBits);
    if (bucket !== last) buckets[size++] = bucket;
    last = bucket;
  }
  return buckets.slice(0, size);
}
