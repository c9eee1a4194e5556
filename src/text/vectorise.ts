import type { BucketSet } from './bucket-set.ts';
import { hashSequence } from './hash.ts';
import { TokenBuffer } from './token-buffer.ts';
import { tokenise } from './tokenise.ts';

/** How texts become features. A model is only right with the settings it was trained with. */
export interface VectoriserSettings {
  /** Longest n-gram, in tokens: 1 to 3. */
  maxNgram: number;
  /** The hash space holds `2^bucketBits` buckets. */
  bucketBits: number;
  /** Most tokens that are read of a text. */
  maxTokens: number;
  /** A text with `n` distinct features gives each the value `n^-normExponent`. */
  normExponent: number;
}

/**
 * Feature values of a batch of texts in compressed sparse row form, and what reading them showed.
 */
export interface FeatureBatch {
  rows: number;
  /** Feature numbers, row after row; distinct within a row. Length `rowSplits[rows]`. */
  indices: Int32Array;
  /** Value of each feature, parallel to `indices`. */
  values: Float32Array;
  /** Row `r` is `[rowSplits[r], rowSplits[r + 1])`. Length `rows + 1`. */
  rowSplits: Int32Array;
  /** Tokens of each row. */
  tokenCounts: Int32Array;
  /** How many of a row's tokens are a feature by themselves. */
  knownTokenCounts: Int32Array;
  /** 1 where a text was too long to be read whole. */
  truncated: Uint8Array;
}

/** Takes in the tokens of a batch's texts, one text after the other. */
export interface TokenReader {
  /** @param tokens valid until the next text */
  read(tokens: TokenBuffer): void;
}

/**
 * Every place of a text where a feature stands: feature `features[i]` covers `lengths[i]` tokens
 * from `firstTokens[i]` on.
 */
export interface FeatureTrace {
  tokens: TokenBuffer;
  count: number;
  features: Int32Array;
  firstTokens: Int32Array;
  lengths: Uint8Array;
}

/** The bucket of an n-gram's hash: its leading bits. */
export function bucketOf(hash: number, bucketBits: number): number {
  return hash >>> (32 - bucketBits);
}

/**
 * Turns texts into values of the selected hashed word n-grams. N-grams do not reach over the end of
 * a sentence. Its buffers are reused: one caller at a time, and a result is valid until the next
 * call.
 */
export class Vectoriser {
  readonly #tokens: TokenBuffer;
  readonly #features: Int32Array;
  readonly #firstTokens: Int32Array;
  readonly #lengths: Uint8Array;
  #hits = 0;
  #known = 0;
  /** Last row in which a feature was seen. */
  readonly #seen: Uint32Array;
  #row = 0;
  #indices = new Int32Array(1 << 16);
  #values = new Float32Array(1 << 16);
  readonly settings: VectoriserSettings;
  readonly #buckets: BucketSet;

  constructor(settings: VectoriserSettings, buckets: BucketSet) {
    this.settings = settings;
    this.#buckets = buckets;

    const maxFeatures = settings.maxTokens * settings.maxNgram;
    this.#tokens = new TokenBuffer(settings.maxTokens);
    this.#features = new Int32Array(maxFeatures);
    this.#firstTokens = new Int32Array(maxFeatures);
    this.#lengths = new Uint8Array(maxFeatures);
    this.#seen = new Uint32Array(buckets.size);
  }

  /**
   * Features of `texts[from]` to `texts[to - 1]`.
   *
   * @param reader sees each text's tokens too, so that a text is tokenised once
   */
  vectorise(
    texts: readonly string[],
    from = 0,
    to = texts.length,
    reader?: TokenReader,
  ): FeatureBatch {
    const rows = to - from;
    const rowSplits = new Int32Array(rows + 1);
    const tokenCounts = new Int32Array(rows);
    const knownTokenCounts = new Int32Array(rows);
    const truncated = new Uint8Array(rows);
    const { settings } = this;
    const seen = this.#seen;
    const features = this.#features;
    let size = 0;
    for (let r = 0; r < rows; r++) {
      this.#read(texts[from + r] ?? '');
      reader?.read(this.#tokens);
      this.#reserve(size + this.#hits);
      const indices = this.#indices;
      const values = this.#values;
      const stamp = this.#nextRow();
      const start = size;
      for (let hit = 0; hit < this.#hits; hit++) {
        const feature = features[hit] as number;
        if (seen[feature] === stamp) continue;
        seen[feature] = stamp;
        indices[size++] = feature;
      }
      values.fill((size - start) ** -settings.normExponent, start, size);
      rowSplits[r + 1] = size;
      tokenCounts[r] = this.#tokens.count;
      knownTokenCounts[r] = this.#known;
      truncated[r] = this.#tokens.truncated ? 1 : 0;
    }
    return {
      rows,
      indices: this.#indices.subarray(0, size),
      values: this.#values.subarray(0, size),
      rowSplits,
      tokenCounts,
      knownTokenCounts,
      truncated,
    };
  }

  /** Where the features of one text stand in it. */
  trace(text: string): FeatureTrace {
    this.#read(text);
    const tokens = this.#tokens;
    const count = this.#hits;
    const features = this.#features;
    const firstTokens = this.#firstTokens;
    const lengths = this.#lengths;
    return { tokens, count, features, firstTokens, lengths };
  }

  #read(text: string): void {
    const { settings } = this;
    const tokens = this.#tokens;
    const buckets = this.#buckets;
    tokenise(text, tokens);
    const { hashes, opensSentence, count } = tokens;
    const { maxNgram, bucketBits } = settings;
    let previous = 0;
    let previousPair = 0;
    let inSentence = 0;
    let hits = 0;
    let known = 0;
    for (let i = 0; i < count; i++) {
      const token = hashes[i] as number;
      if (opensSentence[i] === 1) inSentence = 0;
      const single = buckets.indexOf(bucketOf(token, bucketBits));
      if (single >= 0) {
        known++;
        hits = this.#hit(hits, single, i, 1);
      }
      if (inSentence > 0 && maxNgram > 1) {
        const pair = hashSequence(previous, token);
        const pairFeature = buckets.indexOf(bucketOf(pair, bucketBits));
        if (pairFeature >= 0) hits = this.#hit(hits, pairFeature, i - 1, 2);
        if (inSentence > 1 && maxNgram > 2) {
          const triple = hashSequence(previousPair, token);
          const tripleFeature = buckets.indexOf(bucketOf(triple, bucketBits));
          if (tripleFeature >= 0) hits = this.#hit(hits, tripleFeature, i - 2, 3);
        }
        previousPair = pair;
      }
      previous = token;
      inSentence++;
    }
    this.#hits = hits;
    this.#known = known;
  }

  #hit(hits: number, feature: number, firstToken: number, length: number): number {
    this.#features[hits] = feature;
    this.#firstTokens[hits] = firstToken;
    this.#lengths[hits] = length;
    return hits + 1;
  }

  #nextRow(): number {
    this.#row++;
    if (this.#row > 0xffffffff) {
      this.#seen.fill(0);
      this.#row = 1;
    }
    return this.#row;
  }

  #reserve(size: number): void {
    if (size <= this.#indices.length) return;
    const indices = new Int32Array(size * 2);
    const values = new Float32Array(size * 2);
    indices.set(this.#indices);
    values.set(this.#values);
    this.#indices = indices;
    this.#values = values;
  }
}
