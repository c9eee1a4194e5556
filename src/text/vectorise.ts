import { bucketOf, type BucketSet } from './bucket-set.ts';
import { DistinctFeatures } from './distinct-features.ts';
import { FeatureReader, type ReadingSettings } from './feature-reader.ts';
import type { TokenBuffer } from './token-buffer.ts';

/** How texts become features. A model is only right with the settings it was trained with. */
export interface VectoriserSettings extends ReadingSettings {
  /** The hash space holds `2^bucketBits` buckets. */
  bucketBits: number;
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
  /** Tokens of each row that are read. */
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

/**
 * Turns texts into values of the selected hashed features: word n-grams, and what else the settings
 * name. Its buffers are reused: one caller at a time, and a result is valid until the next call.
 */
export class Vectoriser {
  readonly #buckets: BucketSet;
  readonly #reader: FeatureReader;
  readonly #distinct = new DistinctFeatures();
  #indices = new Int32Array(1 << 16);
  #values = new Float32Array(1 << 16);
  readonly settings: VectoriserSettings;

  constructor(settings: VectoriserSettings, buckets: BucketSet) {
    this.settings = settings;
    this.#buckets = buckets;
    this.#reader = new FeatureReader(settings, buckets);
  }

  /**
   * Features of `texts[from]` to `texts[to - 1]`.
   *
   * @param tokenReader sees each text's tokens too, so that a text is tokenised once
   */
  vectorise(
    texts: readonly string[],
    from = 0,
    to = texts.length,
    tokenReader?: TokenReader,
  ): FeatureBatch {
    const rows = to - from;
    const rowSplits = new Int32Array(rows + 1);
    const tokenCounts = new Int32Array(rows);
    const knownTokenCounts = new Int32Array(rows);
    const truncated = new Uint8Array(rows);
    const { normExponent } = this.settings;
    const reader = this.#reader;
    const distinct = this.#distinct;
    distinct.forget();
    let size = 0;
    for (let r = 0; r < rows; r++) {
      reader.read(texts[from + r] ?? '');
      tokenReader?.read(reader.tokens);
      const { found, count } = reader;
      this.#reserve(size + count);
      const values = this.#values;
      const start = size;
      size = distinct.append(found, count, this.#indices, start);
      values.fill((size - start) ** -normExponent, start, size);
      rowSplits[r + 1] = size;
      tokenCounts[r] = reader.readTokens;
      knownTokenCounts[r] = reader.knownTokens;
      truncated[r] = reader.tokens.truncated ? 1 : 0;
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

  /**
   * Which tokens are a feature by themselves, and how many are read of a text; null where that
   * depends on the text around them.
   */
  get tokenKnowledge(): { maxTokens: number; knows: (hash: number) => boolean } | null {
    const { unread = [], maxTokens, bucketBits } = this.settings;
    if (unread.length > 0) return null;
    const buckets = this.#buckets;
    return { maxTokens, knows: (hash) => buckets.indexOf(bucketOf(hash, bucketBits)) >= 0 };
  }

  /** Where the features of one text stand in it. */
  trace(text: string): FeatureTrace {
    const reader = this.#reader;
    reader.read(text);
    const { tokens, count, found: features, firstTokens, lengths } = reader;
    return { tokens, count, features, firstTokens, lengths };
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
