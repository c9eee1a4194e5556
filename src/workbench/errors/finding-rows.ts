import { css, html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowFilter, RowsOfFinding } from '../../engine/engine-api.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { alertStyles, stackStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { rowsFailure, rowsFound, rowsListed } from '../filtered-rows-view.ts';

type Outcome = NonNullable<RowFilter['outcome']>;

/** The rows behind a finding, however many. An answer about an older finding is dropped. */
@customElement('rc-finding-rows')
export class FindingRows extends AppElement {
  static override styles = [
    alertStyles,
    stackStyles,
    css`
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
  @property({ attribute: false }) classes: readonly string[] = [];
  /** What the list is called. */
  @property() heading = '';
  @property({ attribute: false }) finding!: RowsOfFinding;
  /** Rows that were evaluated in all. */
  @property({ type: Number }) all = 0;

  readonly #rows = new FilteredRows(this);
  readonly #address = new AddressParameters(this, 'errors', ['outcome', 'row']);
  #listed: Outcome | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const outcome = this.#outcome;
    if (!changed.has('finding') && outcome === this.#listed) return;
    this.#listed = outcome;
    this.#fetchFirst(outcome);
  }

  protected override render() {
    const { list } = messages().evaluate;
    return html`
      <div class="bar">
        ${rowsFound(this.#rows, this.all)}
        <rc-choice-field
          .label=${list.outcome}
          .choices=${[
            { value: '', label: list.any },
            { value: 'wrong', label: list.wrong },
            { value: 'correct', label: list.correct },
          ]}
          .value=${this.#outcome ?? ''}
          @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
            this.#address.go({ outcome: detail.value === '' ? null : detail.value, row: null })}
        ></rc-choice-field>
      </div>
      ${rowsFailure(this.#rows)}
      ${rowsListed(this.#rows, this.classes, this.heading, this.#address)}
    `;
  }

  get #outcome(): Outcome | null {
    const value = this.#address.get('outcome');
    return value === 'wrong' || value === 'correct' ? value : null;
  }

  #fetchFirst(outcome: Outcome | null): void {
    const { client, evaluation, finding } = this;
    this.#rows.list(client, evaluation, outcome === null ? { finding } : { finding, outcome });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-finding-rows': FindingRows;
  }
}
