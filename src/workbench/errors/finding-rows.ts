import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter, RowsOfFinding } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import '../../ui/row-list.ts';
import { alertStyles } from '../../ui/styles.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { failureAlert } from '../page-failure.ts';

type Outcome = NonNullable<RowFilter['outcome']>;

/** The rows behind a finding, however many. An answer about an older finding is dropped. */
@customElement('rc-finding-rows')
export class FindingRows extends AppElement {
  static override styles = [
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--rc-space-xs) var(--rc-space-m);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation that was analysed. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: string[] = [];
  @property({ attribute: false }) finding!: RowsOfFinding;
  /** Rows that were evaluated in all. */
  @property({ type: Number }) all = 0;
  @state() private outcome: Outcome | null = null;

  readonly #rows = new FilteredRows(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('finding')) return;
    this.outcome = null;
    this.#fetchFirst();
  }

  protected override render() {
    const { list } = messages().evaluate;
    const { source } = this.#rows;
    return html`
      <div class="bar">
        <p class="number" role="status">
          ${source === null ? nothing : source.total === 0 ? list.none : list.found({ number: source.total, all: this.all })}
        </p>
        <rc-choice-field
          .label=${list.outcome}
          .choices=${[
            { value: '', label: list.any },
            { value: 'wrong', label: list.wrong },
            { value: 'correct', label: list.correct },
          ]}
          .value=${this.outcome ?? ''}
          @choice-made=${({ detail }: CustomEvent<{ value: string }>) => {
            this.outcome = detail.value === '' ? null : (detail.value as Outcome);
            this.#fetchFirst();
          }}
        ></rc-choice-field>
      </div>
      ${this.#rows.failure === null ? nothing : failureAlert(this.#rows.failure)}
      ${
        source === null || source.total === 0
          ? nothing
          : html`<rc-row-list
              .classes=${this.classes}
              .source=${source}
              @rows-failed=${this.#rows.fail}
            ></rc-row-list>`
      }
    `;
  }

  #fetchFirst(): void {
    const { client, evaluation, finding, outcome } = this;
    this.#rows.list(client, evaluation, outcome === null ? { finding } : { finding, outcome });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-finding-rows': FindingRows;
  }
}
