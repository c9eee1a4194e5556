import type { Prediction } from '../model/prediction.ts';

export interface CacheFigures {
  entries: number;
  hits: number;
  misses: number;
  /** Share of the reviews that were answered from the cache; null before the first review. */
  hitRate: number | null;
}

/**
 * The answers of late, so that the same review need not be classified again: least recently used
 * out first. It holds the answers of one version of one model; it lives in memory alone and is
 * bounded by entries and by the characters of their texts.
 */
export class PredictionCache {
  readonly #answers = new Map<string, Prediction>();
  readonly #entries: number;
  readonly #characters: number;
  #held = 0;
  #model: object | null = null;
  #hits = 0;
  #misses = 0;

  constructor({ entries = 2_000, characters = 1_000_000 } = {}) {
    this.#entries = entries;
    this.#characters = characters;
  }

  /**
   * Forgets every answer when another model, or another version, answers from now on.
   *
   * @param model what stands for it as long as it is loaded: names alone may be given twice
   */
  useModel(model: object): void {
    if (model === this.#model) return;
    this.#model = model;
    this.#answers.clear();
    this.#held = 0;
  }

  /** The answer for a text, or null; either is counted. */
  get(text: string): Prediction | null {
    const answer = this.#answers.get(text);
    if (answer === undefined) {
      this.#misses += 1;
      return null;
    }
    this.#hits += 1;
    this.#answers.delete(text);
    this.#answers.set(text, answer);
    return answer;
  }

  set(text: string, answer: Prediction): void {
    // One huge entry would evict the rest.
    if (text.length > this.#characters / 10) return;
    if (!this.#answers.delete(text)) this.#held += text.length;
    this.#answers.set(text, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#entries && this.#held <= this.#characters) break;
      this.#answers.delete(oldest);
      this.#held -= oldest.length;
    }
  }

  figures(): CacheFigures {
    const asked = this.#hits + this.#misses;
    return {
      entries: this.#answers.size,
      hits: this.#hits,
      misses: this.#misses,
      hitRate: asked === 0 ? null : this.#hits / asked,
    };
  }
}
