import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationCurves } from '../../engine/evaluation-curves.ts';
import type { Estimate, EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { Latest } from '../../ui/latest.ts';
import '../../ui/chart-figure.ts';
import type { ChartContent } from '../../ui/chart-figure.ts';
import { alertStyles, panelStyles } from '../../ui/styles.ts';
import type { ChartName, evaluationCharts } from './charts/evaluation-charts.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { failureAlert, failureOf, isEvaluationGone } from '../page-failure.ts';

interface Curves {
  draw: typeof evaluationCharts;
  figures: EvaluationCurves;
  report: EvaluationReport;
}

/** Milliseconds after the last change of the threshold before the charts follow it. */
const followDelay = 250;

const order: readonly ChartName[] = ['roc', 'precisionRecall', 'reliability', 'histogram'];

/** The curves of an evaluation. Their library is fetched when they are first shown. */
@customElement('rc-curves-panel')
export class CurvesPanel extends AppElement {
  static override styles = [
    alertStyles,
    panelStyles,
    css`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--rc-space-xl) var(--rc-space-2xl);
        margin-block-start: var(--rc-space-s);
      }

      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto 1fr auto;
        gap: var(--rc-space-2xs);
        max-inline-size: 36rem;
      }

      section > p {
        font-size: var(--rc-font-size-s);
        max-inline-size: var(--rc-measure);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) report!: EvaluationReport;

  /** What the charts are drawn from and by, with the report that the figures belong to. */
  readonly #curves = new Latest<Curves>(this);
  /** Drawn charts, kept until what they show or the language is another. */
  #drawn: { key: unknown[]; charts: ReturnType<typeof evaluationCharts> } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    const { client, report } = this;
    const load = async () => {
      const [charts, figures] = await Promise.all([
        import('./charts/evaluation-charts.ts'),
        client.ask.curves(report.id, 1),
      ]);
      return { draw: charts.evaluationCharts, figures, report };
    };
    void this.#curves.ask(load, { after: this.#curves.answer === null ? 0 : followDelay });
  }

  protected override render() {
    const words = messages().evaluationExtras.curves;
    const charts = this.#charts();
    const thrown = this.#curves.failure;
    const failure = thrown === null ? null : failureOf(thrown);
    return html`
      <p class="quiet">
        ${charts !== null ? words.hint : failure === null ? words.drawing : nothing}
      </p>
      ${failure === null || isEvaluationGone(failure) ? nothing : failureAlert(failure)}
      ${charts === null ? nothing : html`<div class="charts">${order.map((name) => this.#chart(name, charts[name]))}</div>`}
    `;
  }

  #chart(name: ChartName, content: ChartContent | undefined) {
    const words = messages().evaluationExtras.curves;
    return html`<section aria-labelledby=${name}>
      <h3 id=${name}>${words[name].heading}</h3>
      <p>${content === undefined ? words.empty : this.#reading(name)}</p>
      ${
        content === undefined
          ? nothing
          : html`<rc-chart-figure
              data-chart=${name}
              .content=${content}
              @save-wanted=${(event: CustomEvent<{ file: Blob; extension: string }>) => {
                const { file, extension } = event.detail;
                const dataset = withoutExtension(this.report.dataset.name);
                downloadFile(`${dataset}-${fileNames[name]}.${extension}`, file);
              }}
            ></rc-chart-figure>`
      }
    </section>`;
  }

  #reading(name: ChartName): string {
    const words = messages().evaluationExtras.curves;
    const { rocAuc, averagePrecision, expectedCalibrationError } = this.report.metrics;
    switch (name) {
      case 'roc':
        return words.roc.reading({ auc: shown(rocAuc) });
      case 'precisionRecall': {
        const positive = this.report.classes[1] ?? '';
        return words.precisionRecall.reading({
          name: positive,
          averagePrecision: shown(averagePrecision),
        });
      }
      case 'reliability':
        return words.reliability.reading({ error: shown(expectedCalibrationError) });
      case 'histogram':
        return words.histogram.reading;
    }
  }

  #charts() {
    const { answer: curves } = this.#curves;
    if (curves === null) return null;
    const key = [curves, messages()];
    if (this.#drawn === null || this.#drawn.key.some((part, place) => part !== key[place])) {
      this.#drawn = { key, charts: curves.draw(curves.figures, curves.report) };
    }
    return this.#drawn.charts;
  }
}

const fileNames: Record<ChartName, string> = {
  roc: 'roc-curve',
  precisionRecall: 'precision-recall-curve',
  reliability: 'reliability-diagram',
  histogram: 'probability-histogram',
};

function shown(estimate: Estimate): string {
  return estimate.value === null ? '–' : formatSignificant(estimate.value);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-curves-panel': CurvesPanel;
  }
}
