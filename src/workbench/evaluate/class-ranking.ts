import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { scoreCell, scoreCellStyles } from './score-cell.ts';

/** How well each of several classes is told from the rest; for reports with probabilities. */
@customElement('rc-class-ranking')
export class ClassRanking extends AppElement {
  static override styles = [
    tableStyles,
    scoreCellStyles,
    css`
      tbody th {
        font-weight: var(--rc-font-weight-normal);
        position: sticky;
        inset-inline-start: 0;
        background: var(--rc-color-surface-default);
      }

      thead th.number {
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) report!: EvaluationReport;

  protected override render() {
    const words = messages().evaluate.report;
    const { rocAuc, averagePrecision } = words.metrics;
    const { classes, perClass } = this.report;
    return html`<rc-scroll-region label=${words.rankingHeading}>
      <table aria-label=${words.rankingHeading}>
        <thead>
          <tr>
            <th scope="col">${words.class}</th>
            ${[rocAuc.name, averagePrecision.name, words.support].map(
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
              ${
                scores === undefined
                  ? html`<td colspan="2"></td>`
                  : [scores.rocAuc, scores.averagePrecision].map((score) =>
                      scoreCell(score, formatSignificant),
                    )
              }
              <td class="number">${formatInteger(scores?.support ?? 0)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-ranking': ClassRanking;
  }
}
