import type { ReactiveControllerHost } from 'lit';
import type { EngineClient } from '../client/engine-client.ts';
import type { RowFilter } from '../engine/engine-api.ts';
import { Latest } from '../ui/latest.ts';
import type { RowListSource } from '../ui/row-list.ts';
import { pageSize } from '../ui/row-pages.ts';
import { failureOf, type PageFailure } from './page-failure.ts';

/** The evaluated rows that pass the filter wanted last, as a list shows them. */
export class FilteredRows {
  readonly #host: ReactiveControllerHost;
  readonly #latest: Latest<RowListSource>;
  /** Why rows of the list itself could not be fetched. */
  #rowsFailure: unknown = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#latest = new Latest(host);
  }

  /** What the list shows; null before the first rows are there. */
  get source(): RowListSource | null {
    return this.#latest.answer;
  }

  get failure(): PageFailure | null {
    const thrown = this.#latest.failure ?? this.#rowsFailure;
    return thrown === null ? null : failureOf(thrown);
  }

  /** @param evaluation id of the evaluation that the rows are of */
  list(client: EngineClient, evaluation: string, filter: RowFilter): void {
    this.#rowsFailure = null;
    void this.#latest.ask(async () => {
      const { total, rows } = await client.ask.rows(evaluation, filter, 0, pageSize);
      return {
        total,
        first: rows,
        fetchRows: (offset, limit) => client.ask.rows(evaluation, filter, offset, limit),
        fetchRow: (index) => client.ask.row(evaluation, index),
      };
    });
  }

  /** Takes in that rows of the list could not be fetched. */
  readonly fail = ({ detail }: CustomEvent<{ thrown: unknown }>): void => {
    this.#rowsFailure = detail.thrown;
    this.#host.requestUpdate();
  };
}
