import type { TokenBuffer } from '../text/token-buffer.ts';
import type { FeatureTrace } from '../text/vectorise.ts';
import type { Contribution } from './explanation.ts';

/**
 * Shares what each feature adds to the logit among the tokens it covers. A feature counts once
 * however often it stands in the text, so its term is split equally among its places, and at each
 * place equally among its tokens.
 *
 * @param indices features of the text, distinct
 * @param terms what each of them adds to the logit
 * @param trace where they stand
 * @returns what each token adds; it sums to the sum of `terms`
 */
export function attributeToTokens(
  indices: Int32Array,
  terms: Float32Array,
  trace: FeatureTrace,
): Float64Array {
  const termByFeature = new Map<number, number>();
  indices.forEach((feature, i) => termByFeature.set(feature, terms[i] as number));
  const places = new Map<number, number>();
  for (let hit = 0; hit < trace.count; hit++) {
    const feature = trace.features[hit] as number;
    places.set(feature, (places.get(feature) ?? 0) + 1);
  }
  const sums = new Float64Array(trace.tokens.count);
  for (let hit = 0; hit < trace.count; hit++) {
    const feature = trace.features[hit] as number;
    const first = trace.firstTokens[hit] as number;
    const length = trace.lengths[hit] as number;
    const part = (termByFeature.get(feature) ?? 0) / ((places.get(feature) ?? 1) * length);
    for (let token = first; token < first + length; token++) {
      sums[token] = (sums[token] as number) + part;
    }
  }
  return sums;
}

/** The contributions of the tokens that have any, in reading order. */
export function contributionsOf(tokens: TokenBuffer, values: Float64Array): Contribution[] {
  const contributions: Contribution[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const value = values[token] as number;
    if (value === 0) continue;
    contributions.push({
      start: tokens.starts[token] as number,
      end: tokens.ends[token] as number,
      value,
    });
  }
  return contributions;
}
