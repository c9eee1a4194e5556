import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EvaluationReport, PrecisionRecallF1 } from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import { Latest } from '../../ui/latest.ts';
import '../../ui/scroll-region.ts';
import { alertStyles, disclosureStyles, tableStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { scoreCell, scoreCellStyles } from './score-cell.ts';

/** The micro averages are the accuracy. */
const averages = ['macro', 'weighted'] as const;

/**
 * Precision, recall and F1 by class and averaged over the classes, with their intervals. How they
 * come about unfolds.
 */
@customElement('rc-class-scores')
export class ClassScores extends AppElement {
  static override styles = [
    tableStyles,
    alertStyles,
    disclosureStyles,
    scoreCellStyles,
    css`
      table {
        inline-size: 100%;
      }

      th,
      td {
        padding-block: var(--rc-space-2xs);
      }

      summary {
        font-size: var(--rc-font-size-s);
      }

      tbody th {
        font-weight: var(--rc-font-weight-normal);
      }

      tbody + tbody tr:first-child > * {
        border-block-start: 1px solid var(--rc-color-control-border);
      }

      @media (max-width: 30rem) {
        table {
          table-layout: fixed;
        }

        th,
        td {
          padding-inline: 2px;
        }

        th:first-child {
          inline-size: 5.25rem;
          padding-inline-start: 0;
        }

        thead th {
          font-size: var(--rc-font-size-xs);
        }

        thead th:last-child {
          inline-size: 3.25rem;
        }

        tbody th {
          overflow-wrap: anywhere;
        }
      }
    `,
  ];

  @property({ attribute: false }) report!: EvaluationReport;

  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  @state() private isUnfolded = false;
  readonly #formulas = new Latest<unknown>(this);

  protected override render() {
    return html`${this.#table()}
      <details data-testid="class-formulas" @toggle=${this.#toggle}>
        <summary>${messages().report.howScoresComputed}</summary>
        ${this.isUnfolded ? this.#unfolded() : nothing}
      </details>`;
  }

  #unfolded() {
    const { failure } = this.#formulas;
    if (failure !== null) return failureAlert(failureOf(failure));
    return html`<rc-class-formulas
      .report=${this.report}
      .wanted=${this.wanted}
    ></rc-class-formulas>`;
  }

  readonly #toggle = ({ target }: Event) => {
    this.isUnfolded = (target as HTMLDetailsElement).open;
    if (!this.isUnfolded || this.#formulas.answer !== null) return;
    void this.#formulas.ask(() => import('../formulas/class-formulas.ts'));
  };

  #table() {
    const words = messages().evaluate.report;
    const { averageNames } = messages().report;
    const { classes, perClass, metrics } = this.report;
    return html`<rc-scroll-region label=${words.perClassHeading}>
      <table aria-label=${words.perClassHeading}>
        <thead>
          <tr>
            <th scope="col">${words.class}</th>
            ${[words.precision, words.recall, words.f1, words.support].map(
              (name) => html`<th scope="col" class="number">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${classes.map((name, place) => {
            const scores = perClass[name];
            return html`<tr>
              <th scope="row">
                <rc-class-label .name=${name} .place=${place}></rc-class-label>
              </th>
              ${scores === undefined ? html`<td colspan="3"></td>` : scoreCells(scores)}
              <td class="number">${formatInteger(scores?.support ?? 0)}</td>
            </tr>`;
          })}
        </tbody>
        <tbody>
          ${averages.map(
            (average) =>
              html`<tr data-average=${average}>
                <th scope="row">${averageNames[average]}</th>
                ${scoreCells(metrics[average])}
                <td class="number">${formatInteger(this.report.dataset.evaluated)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }
}

function scoreCells({ precision, recall, f1 }: PrecisionRecallF1) {
  return [precision, recall, f1].map((score) => scoreCell(score, formatPercent));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-scores': ClassScores;
  }
}
