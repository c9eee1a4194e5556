import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ReadingOrder, ReviewMarks, RowDetail, RowFilter } from '../../engine/engine-api.ts';
import { Latest } from '../../ui/latest.ts';

/** A review that is read, whole. */
export interface ReadReview {
  detail: RowDetail;
  marks: ReviewMarks;
}

/** The errors of an evaluation, and the one among them that is read. */
interface Reading {
  client: EngineClient;
  evaluation: string;
  /** Positions among the evaluated rows. */
  indices: Uint32Array;
  place: number;
  /** Null where there are no errors. */
  review: ReadReview | null;
}

const none = new Uint32Array();

/** Errors in the order in which they are read, and the one that is read now. */
export class ReadingQueue {
  readonly #reading: Latest<Reading>;
  /** Where the reader went last in this queue. */
  #wantedPlace: number | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#reading = new Latest(host);
  }

  /** How many errors there are; null while that is not known. */
  get length(): number | null {
    return this.#reading.answer?.indices.length ?? null;
  }

  /** Positions of the errors among the evaluated rows; none while that is not known. */
  get indices(): Uint32Array {
    return this.#reading.answer?.indices ?? none;
  }

  /** Place of the one that is read, or on its way. */
  get place(): number {
    return this.#wantedPlace ?? this.#reading.answer?.place ?? 0;
  }

  /** The one before stays until the next is there. */
  get review(): ReadReview | null {
    return this.#reading.answer?.review ?? null;
  }

  get failure(): unknown {
    return this.#reading.failure;
  }

  /** Whether the review at the place is on its way. */
  get pending(): boolean {
    return this.#wantedPlace !== null && this.#reading.pending;
  }

  /**
   * Begins to read the errors of an evaluation, by its id, that pass the filter.
   *
   * @param place of the error to begin with, as far as there are any
   */
  begin(
    client: EngineClient,
    evaluation: string,
    filter: RowFilter,
    order: ReadingOrder,
    place = 0,
  ): Promise<void> {
    this.#wantedPlace = null;
    return this.#reading.ask(async () => {
      const indices = await client.ask.readingQueue(evaluation, filter, order);
      const last = Math.max(0, indices.length - 1);
      return withReview({ client, evaluation, indices, place: Math.min(place, last) });
    });
  }

  /** Goes on or back by so many errors, as far as there are any. */
  async move(step: number): Promise<void> {
    const reading = this.#reading.answer;
    const isBeginning = this.#reading.pending && this.#wantedPlace === null;
    if (reading === null || isBeginning) return;
    const place = Math.max(0, Math.min(reading.indices.length - 1, this.place + step));
    if (place === this.place) return;
    this.#wantedPlace = place;
    await this.#reading.ask(() => withReview({ ...reading, place }));
  }

  /** Resolves when the review at the place is there, or could not be had. */
  settled(): Promise<void> {
    return this.#reading.settled();
  }
}

async function withReview(reading: Omit<Reading, 'review'>): Promise<Reading> {
  const { client, evaluation, indices, place } = reading;
  const index = indices[place];
  if (index === undefined) return { ...reading, review: null };
  const [detail, marks] = await Promise.all([
    client.ask.row(evaluation, index),
    client.ask.marks(evaluation, index),
  ]);
  return { ...reading, review: { detail, marks } };
}
