import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import type { ReadingOrder, ReviewMarks, RowDetail, RowFilter } from '../../engine/engine-api.ts';

/** A review that is read, whole. */
export interface ReadReview {
  detail: RowDetail;
  marks: ReviewMarks;
}

/**
 * Errors in the order in which they are read, and the one that is read now. An answer to an older
 * question is dropped.
 */
export class ReadingQueue implements ReactiveController {
  /** Positions among the evaluated rows; null while they are not known. */
  indices: Uint32Array | null = null;
  /** Place of the one that is read. */
  place = 0;
  /** Null while it is on its way; the one before stays until it is there. */
  review: ReadReview | null = null;
  failure: EngineError | null = null;

  /** Resolves when the review at the place is there, or could not be had. */
  settled: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #client: EngineClient | null = null;
  #evaluation = '';
  /** Counts questions. */
  #asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#asked += 1;
  }

  get length(): number {
    return this.indices?.length ?? 0;
  }

  /** Whether the review that is shown is not yet the one at the place. */
  get pending(): boolean {
    return this.failure === null && this.review?.detail.index !== this.indices?.[this.place];
  }

  /** Begins to read the errors of an evaluation, by its id, that pass the filter. */
  async begin(
    client: EngineClient,
    evaluation: string,
    filter: RowFilter,
    order: ReadingOrder,
  ): Promise<void> {
    const question = (this.#asked += 1);
    this.#client = client;
    this.#evaluation = evaluation;
    this.failure = null;
    try {
      const indices = await client.ask.readingQueue(evaluation, filter, order);
      if (question !== this.#asked) return;
      this.indices = indices;
      if (indices.length === 0) {
        this.review = null;
        this.#host.requestUpdate();
      } else await this.goTo(0);
    } catch (thrown) {
      this.#fail(question, thrown);
    }
  }

  /** Goes on or back by so many errors, as far as there are any. */
  async move(step: number): Promise<void> {
    const place = Math.min(this.length - 1, Math.max(0, this.place + step));
    if (place !== this.place) await this.goTo(place);
  }

  goTo(place: number): Promise<void> {
    const index = this.indices?.[place];
    if (index !== undefined && this.#client !== null) {
      this.place = place;
      this.failure = null;
      this.#host.requestUpdate();
      this.settled = this.#fetch(this.#client, index);
    }
    return this.settled;
  }

  async #fetch({ ask }: EngineClient, index: number): Promise<void> {
    const evaluation = this.#evaluation;
    const question = (this.#asked += 1);
    try {
      const [detail, marks] = await Promise.all([
        ask.row(evaluation, index),
        ask.marks(evaluation, index),
      ]);
      if (question !== this.#asked) return;
      this.review = { detail, marks };
      this.#host.requestUpdate();
    } catch (thrown) {
      this.#fail(question, thrown);
    }
  }

  #fail(question: number, thrown: unknown): void {
    if (question !== this.#asked) return;
    this.failure = EngineError.from(thrown);
    this.#host.requestUpdate();
  }
}
