import { breathe, type AnalysisHooks } from '../analysis-hooks.ts';
import { TermReader } from './term-reader.ts';

export interface NearestReview {
  row: number;
  /**
   * Cosine of the two reviews' words weighted by their rarity: 0 nothing shared, 1 the same words.
   */
  similarity: number;
}

export interface NearestQuery {
  /** Most reviews to give; at most 32. */
  limit: number;
  /**
   * Which rows may be given: those of the other label, say. The row asked about is to be refused
   * here.
   */
  accept: (row: number) => boolean;
}

/**
 * Words are told apart by 20 bits of their hash; of 100,000 different ones some 5 % share a place,
 * which the last scoring sorts out.
 */
const buckets = 1 << 20;
/** Rows listed for all words together: 24 MB. */
const maxPostings = 6_000_000;
/** A word of more rows than this, or than a tenth of all, is too common to find anything by. */
const commonRows = 1000;
/** Rarest words of a review by which others are found. */
const queryTerms = 64;
/** Rows that are scored exactly. */
const candidates = 64;
/** Characters read between two pauses: some 20 ms. */
const charactersPerSlice = 100_000;

function bucketOf(term: number): number {
  return term & (buckets - 1);
}

/**
 * Finds the reviews that share the rarest words with a review: an inverted index over the words of
 * up to some 100,000 reviews, compared by the cosine of binary tf-idf vectors (G. Salton and C.
 * Buckley, "Term-weighting approaches in automatic text retrieval", 1988; smoothed idf as
 * scikit-learn's `TfidfTransformer`). It keeps the texts it is given, and some 40 MB at most
 * besides.
 */
export class NearestReviews {
  readonly #texts: readonly string[];
  /** Rows that hold a word, by bucket. */
  readonly #frequency: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #postings: Uint32Array;
  /** Length of each row's vector. */
  readonly #norms: Float32Array;
  readonly #scores: Float32Array;
  readonly #reader = new TermReader();

  private constructor(
    texts: readonly string[],
    frequency: Uint32Array,
    offsets: Uint32Array,
    postings: Uint32Array,
    norms: Float32Array,
  ) {
    this.#texts = texts;
    this.#frequency = frequency;
    this.#offsets = offsets;
    this.#postings = postings;
    this.#norms = norms;
    this.#scores = new Float32Array(texts.length);
  }

  /**
   * Reads all texts twice: once to count words, once to list their rows.
   *
   * @throws AnalysisAborted once the signal says so
   */
  static async build(texts: readonly string[], hooks: AnalysisHooks = {}): Promise<NearestReviews> {
    const reader = new TermReader();
    const frequency = new Uint32Array(buckets);
    // The last row, and pass, in which a word was met: a word counts once a row.
    const met = new Int32Array(buckets);
    await eachRow(texts, hooks, 0, (text, row) => {
      reader.visit(text, (term) => {
        const bucket = bucketOf(term);
        if (met[bucket] === row + 1) return;
        met[bucket] = row + 1;
        frequency[bucket] = (frequency[bucket] as number) + 1;
      });
    });

    const max = maxRowsOfWord(frequency, texts.length);
    const offsets = new Uint32Array(buckets + 1);
    for (let bucket = 0; bucket < buckets; bucket++) {
      offsets[bucket + 1] =
        (offsets[bucket] as number) + Math.min(frequency[bucket] as number, max);
    }
    const postings = new Uint32Array(offsets[buckets] as number);
    const filled = offsets.slice(0, buckets);
    const norms = new Float32Array(texts.length);
    await eachRow(texts, hooks, texts.length, (text, row) => {
      let squares = 0;
      reader.visit(text, (term) => {
        const bucket = bucketOf(term);
        if (met[bucket] === -row - 1) return;
        met[bucket] = -row - 1;
        squares += rarity(frequency[bucket] as number, texts.length) ** 2;
        const place = filled[bucket] as number;
        if (place === offsets[bucket + 1]) return;
        postings[place] = row;
        filled[bucket] = place + 1;
      });
      norms[row] = Math.sqrt(squares);
    });
    return new NearestReviews(texts, frequency, offsets, postings, norms);
  }

  /**
   * The nearest reviews, nearest first; of several with the same text only the first row. Reviews
   * that share nothing are not given.
   */
  find(text: string, { limit, accept }: NearestQuery): NearestReview[] {
    const terms = this.#reader.read(text);
    const found = this.#candidates(this.#listed([...terms]), accept);
    const norm = Math.sqrt(this.#squares(terms));
    const seen = new Set<string>();
    return found
      .map((row): NearestReview => ({ row, similarity: this.#similarity(terms, norm, row) }))
      .sort((a, b) => b.similarity - a.similarity || a.row - b.row)
      .filter(({ row, similarity }) => {
        const other = this.#texts[row] as string;
        if (similarity === 0 || seen.has(other)) return false;
        seen.add(other);
        return true;
      })
      .slice(0, limit);
  }

  #rarity(term: number): number {
    return rarity(this.#frequency[bucketOf(term)] as number, this.#texts.length);
  }

  #squares(terms: Iterable<number>): number {
    let squares = 0;
    for (const term of terms) squares += this.#rarity(term) ** 2;
    return squares;
  }

  /**
   * Rarest words whose rows are all listed; where every word is common, the rarest of those, whose
   * first rows are.
   */
  #listed(terms: number[]): number[] {
    const rarest = terms
      .map((term) => ({ term, rows: this.#frequency[bucketOf(term)] as number }))
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => a.rows - b.rows)
      .slice(0, queryTerms);
    const whole = rarest.filter(({ term, rows }) => {
      const bucket = bucketOf(term);
      return (this.#offsets[bucket + 1] as number) - (this.#offsets[bucket] as number) === rows;
    });
    return (whole.length > 0 ? whole : rarest).map(({ term }) => term);
  }

  /** Rows that score best by the listed words. */
  #candidates(terms: readonly number[], accept: (row: number) => boolean): number[] {
    const scores = this.#scores;
    const touched: number[] = [];
    for (const term of terms) {
      const bucket = bucketOf(term);
      const weight = this.#rarity(term) ** 2;
      const end = this.#offsets[bucket + 1] as number;
      for (let i = this.#offsets[bucket] as number; i < end; i++) {
        const row = this.#postings[i] as number;
        if (scores[row] === 0) touched.push(row);
        scores[row] = (scores[row] as number) + weight;
      }
    }
    const best: { row: number; score: number }[] = [];
    for (const row of touched) {
      const score = (scores[row] as number) / (this.#norms[row] as number);
      scores[row] = 0;
      if (best.length === candidates && score <= (best[candidates - 1]?.score ?? 0)) continue;
      if (!accept(row)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--;
      best.splice(place, 0, { row, score });
      if (best.length > candidates) best.pop();
    }
    return best.map(({ row }) => row);
  }

  /** Exact cosine, by the words themselves. */
  #similarity(terms: ReadonlySet<number>, norm: number, row: number): number {
    const others = this.#reader.read(this.#texts[row] as string);
    let shared = 0;
    for (const term of others) if (terms.has(term)) shared += this.#rarity(term) ** 2;
    return shared === 0 ? 0 : Math.min(1, shared / (norm * Math.sqrt(this.#squares(others))));
  }
}

/** Inverse document frequency, smoothed: a word of every row still counts 1. */
function rarity(rows: number, total: number): number {
  return Math.log((1 + total) / (1 + rows)) + 1;
}

/** How many rows of one word are listed, so that all lists together stay within their bound. */
function maxRowsOfWord(frequency: Uint32Array, rows: number): number {
  let max = Math.max(commonRows, Math.ceil(rows / 10));
  for (;;) {
    let total = 0;
    for (const count of frequency) total += Math.min(count, max);
    if (total <= maxPostings || max === 1) return max;
    max = Math.ceil(max / 2);
  }
}

async function eachRow(
  texts: readonly string[],
  hooks: AnalysisHooks,
  before: number,
  read: (text: string, row: number) => void,
): Promise<void> {
  let characters = 0;
  for (const [row, text] of texts.entries()) {
    read(text, row);
    characters += Math.min(text.length, 16_384) + 10;
    if (characters < charactersPerSlice) continue;
    characters = 0;
    hooks.onProgress?.(before + row + 1, 2 * texts.length);
    await breathe(hooks);
  }
  hooks.onProgress?.(before + texts.length, 2 * texts.length);
}
