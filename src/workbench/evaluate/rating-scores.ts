import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  Estimate,
  EvaluationReport,
  RatingLevel,
} from '../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/rate-chart.ts';
import type { RateMark } from '../../ui/rate-chart.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import {
  falseAlarmsOf,
  missedOf,
  overallErrorRate,
  ratingName,
  ratingSentences,
} from '../rating-words.ts';
import { wantedClass } from '../subject-words.ts';
import { usualThreshold } from '../usual-threshold.ts';

/**
 * Errors and scores of an evaluation by rating. Choosing a rating asks for its rows
 * (`rating-chosen`).
 */
@customElement('rc-rating-scores')
export class RatingScores extends AppElement {
  static override styles = [
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .says {
        max-inline-size: var(--rc-measure);
      }

      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-2xl);
      }

      h3 {
        font-size: var(--rc-font-size-s);
      }

      thead th.number {
        white-space: normal;
      }

      th[scope='row'] {
        white-space: nowrap;
        position: sticky;
        inset-inline-start: 0;
        background: var(--rc-color-surface-default);
      }

      .interval {
        display: block;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
        white-space: nowrap;
      }
    `,
  ];

  /** One with ratings. */
  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  protected override render() {
    const { ratings: words } = messages().evaluationExtras;
    return html`
      <div class="says">
        <p class="quiet">${words.lead}</p>
        ${ratingSentences(this.report).map((sentence) => html`<p class="number">${sentence}</p>`)}
      </div>
      <div class="charts">${this.#errorChart()} ${this.#scoreChart()}</div>
      ${this.#table()}
    `;
  }

  #errorChart() {
    const { ratings: words } = messages().evaluationExtras;
    const overall = overallErrorRate(this.report);
    const marks = this.#marks(({ errorRate, errors, rows }) => ({
      estimate: errorRate,
      figure: `${formatInteger(errors)}/${formatInteger(rows)}`,
      emphasised: errorRate.value !== null && errorRate.low > overall,
    }));
    return html`<div>
      <h3>${words.errorChart}</h3>
      ${this.#chart(words.errorChart, marks, overall, words.overall({ rate: formatPercent(overall) }))}
    </div>`;
  }

  #scoreChart() {
    const { ratings: words } = messages().evaluationExtras;
    const threshold = this.report.threshold ?? usualThreshold;
    const title = words.scoreChart({ name: this.#positive() });
    const marks = this.#marks(({ meanScore, rows, unevaluated }) => ({
      estimate: meanScore,
      figure: countOfRows(rows, unevaluated),
      emphasised: false,
    }));
    return html`<div>
      <h3>${title}</h3>
      ${this.#chart(title, marks, threshold, words.threshold({ value: threshold }))}
    </div>`;
  }

  #marks(
    of: (level: RatingLevel) => { estimate: Estimate; figure: string; emphasised: boolean },
  ): RateMark[] {
    return (this.report.ratings ?? []).flatMap((level, index) => {
      const { estimate, figure, emphasised } = of(level);
      if (estimate.value === null) return [];
      const { value, low, high } = estimate;
      // Rows that are not evaluated are in no list.
      const key = level.rows === 0 ? null : String(index);
      return [{ key, label: ratingName(level), value, low, high, figure, emphasised }];
    });
  }

  #chart(label: string, marks: readonly RateMark[], reference: number, referenceLabel: string) {
    return html`<rc-rate-chart
      label=${label}
      action-label=${messages().evaluationExtras.ratings.list}
      .marks=${marks}
      .reference=${reference}
      reference-label=${referenceLabel}
      @mark-chosen=${(event: CustomEvent<{ key: string }>) => {
        const level = this.report.ratings?.[Number(event.detail.key)];
        if (level === undefined) return;
        const { from, to } = level;
        this.emit('rating-chosen', { rating: { from, to } });
      }}
    ></rc-rate-chart>`;
  }

  #table() {
    const { ratings: words } = messages().evaluationExtras;
    const positive = this.#positive();
    const wanted = wantedClass(this.report, this.wanted);
    return html`<rc-scroll-region label=${words.heading}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.column}</th>
            <th scope="col" class="number">${words.rows}</th>
            <th scope="col" class="number">${words.errors}</th>
            <th scope="col" class="number">
              ${words.missed({ name: this.report.classes[wanted] ?? '' })}
            </th>
            <th scope="col" class="number">${words.falseAlarms}</th>
            <th scope="col" class="number">${words.errorRate}</th>
            <th scope="col" class="number">${words.meanScore({ name: positive })}</th>
            <th scope="col" class="number">${words.predictedPositive({ name: positive })}</th>
          </tr>
        </thead>
        <tbody>
          ${(this.report.ratings ?? []).map((level) => this.#row(level, wanted))}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }

  #row(level: RatingLevel, wanted: 0 | 1) {
    const { ratings: words } = messages().evaluationExtras;
    const { rows, errors, unevaluated } = level;
    const count = (number: number) => (rows === 0 ? '–' : formatInteger(number));
    return html`<tr>
      <th scope="row">${ratingName(level)}</th>
      <td class="number">
        ${rows > 0 || unevaluated === 0 ? formatInteger(rows) : ''}
        ${
          unevaluated === 0
            ? ''
            : rows === 0
              ? words.notEvaluated({ number: unevaluated })
              : html`<span class="interval">${words.notEvaluated({ number: unevaluated })}</span>`
        }
      </td>
      <td class="number">${count(errors)}</td>
      <td class="number">${count(missedOf(level, wanted))}</td>
      <td class="number">${count(falseAlarmsOf(level, wanted))}</td>
      ${[level.errorRate, level.meanScore, level.predictedPositive].map(shareCell)}
    </tr>`;
  }

  #positive(): string {
    return this.report.classes[1] ?? '';
  }
}

/** The evaluated rows, which are those of the list, and the others. */
function countOfRows(rows: number, unevaluated: number): string {
  const { ratings: words } = messages().evaluationExtras;
  if (rows === 0 || unevaluated === 0) return formatInteger(rows + unevaluated);
  return `${formatInteger(rows)}, ${words.notEvaluated({ number: unevaluated })}`;
}

function shareCell(estimate: Estimate) {
  const { interval } = messages().evaluate.report;
  return html`<td class="number">
    ${
      estimate.value === null
        ? '–'
        : html`${formatPercent(estimate.value)}
            <span class="interval"
              >${interval({ low: formatPercent(estimate.low), high: formatPercent(estimate.high) })}</span
            >`
    }
  </td>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-rating-scores': RatingScores;
  }
  interface HTMLElementEventMap {
    /** The user wants to see the rows of a rating. */
    'rating-chosen': CustomEvent<{ rating: { from: number; to: number } }>;
  }
}
