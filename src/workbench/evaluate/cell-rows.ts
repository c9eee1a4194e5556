import { html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { MatrixCell } from '../../ui/confusion-matrix-table.ts';
import { alertStyles, stackStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { FilteredRows } from '../filtered-rows.ts';
import { rowsFailure, rowsFound, rowsListed } from '../filtered-rows-view.ts';

/** The rows behind a cell of the confusion matrix. An answer about an older cell is dropped. */
@customElement('rc-cell-rows')
export class CellRows extends AppElement {
  static override styles = [alertStyles, stackStyles];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;
  @property({ attribute: false }) cell!: MatrixCell;
  /** What the list is called. */
  @property() heading = '';

  readonly #rows = new FilteredRows(this);
  readonly #address = new AddressParameters(this, 'evaluate', ['row']);
  #listed = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { trueClass, predictedClass } = this.cell;
    const wanted = `${trueClass}-${predictedClass}`;
    if (!changed.has('report') && wanted === this.#listed) return;
    this.#listed = wanted;
    this.#rows.list(this.client, this.report.id, { trueClass, predictedClass });
  }

  protected override render() {
    const { classes, dataset } = this.report;
    return html`
      ${rowsFound(this.#rows, dataset.evaluated)} ${rowsFailure(this.#rows)}
      ${rowsListed(this.#rows, classes, this.heading, this.#address)}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-cell-rows': CellRows;
  }
}
