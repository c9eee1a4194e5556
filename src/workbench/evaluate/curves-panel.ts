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
import '../../ui/choice-field.ts';
import type { ChartContent } from '../../ui/chart-figure.ts';
import { alertStyles, panelStyles } from '../../ui/styles.ts';
import type { ChartName, evaluationCharts } from './charts/evaluation-charts.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { indexIn } from '../address/address.ts';
import { failureAlert, failureOf, isEvaluationGone } from '../page-failure.ts';
import { wantedClass, worstClass } from '../subject-words.ts';

interface Curves {
  draw: typeof evaluationCharts;
  figures: EvaluationCurves;
  report: EvaluationReport;
  /** Index of the class that is shown against the rest. */
  classIndex: number;
}

/** Milliseconds after the last change of the threshold before the charts follow it. */
const followDelay = 250;

const order: readonly ChartName[] = ['roc', 'precisionRecall', 'reliability', 'histogram'];

/**
 * The curves of one class of an evaluation against the rest: of two classes the one that matters,
 * of more the one that is chosen. Their library is fetched when they are first shown. It is for
 * reports with probabilities.
 */
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

      rc-choice-field {
        display: block;
        max-inline-size: 20rem;
        margin-block: var(--rc-space-2xs) var(--rc-space-s);
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

  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  /** The one of many classes that was chosen; none for the one with the most errors. */
  readonly #address = new AddressParameters(this, 'evaluate', ['curves'], () => this.#ask(0));
  /** What the charts are drawn from and by, with the report that the figures belong to. */
  readonly #curves = new Latest<Curves>(this);
  /** Drawn charts, kept until what they show or the language is another. */
  #drawn: { key: unknown[]; charts: ReturnType<typeof evaluationCharts> } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('report');
    if (before !== undefined && before.id !== this.report.id) this.#address.amend({ curves: null });
    if (!changed.has('report') && !changed.has('wanted')) return;
    this.#ask(this.#curves.answer === null ? 0 : followDelay);
  }

  #ask(after: number): void {
    const { client, report } = this;
    const classIndex = this.#classIndex;
    const load = async () => {
      const [charts, figures] = await Promise.all([
        import('./charts/evaluation-charts.ts'),
        client.ask.curves(report.id, classIndex),
      ]);
      return { draw: charts.evaluationCharts, figures, report, classIndex };
    };
    void this.#curves.ask(load, { after });
  }

  get #classIndex(): number {
    const { report } = this;
    if (report.classes.length === 2) return wantedClass(report, this.wanted);
    return indexIn(report.classes.length, this.#address.get('curves')) ?? worstClass(report);
  }

  protected override render() {
    const words = messages().evaluationExtras.curves;
    const charts = this.#charts();
    const thrown = this.#curves.failure;
    const failure = thrown === null ? null : failureOf(thrown);
    return html`
      ${this.report.classes.length > 2 ? this.#choice() : nothing}
      <p class="quiet">
        ${charts !== null ? words.hint : failure === null ? words.drawing : nothing}
      </p>
      ${failure === null || isEvaluationGone(failure) ? nothing : failureAlert(failure)}
      ${charts === null ? nothing : html`<div class="charts">${order.map((name) => this.#chart(name, charts[name]))}</div>`}
    `;
  }

  #choice() {
    const { curves } = messages().evaluationExtras;
    const { report } = messages().evaluate;
    return html`<rc-choice-field
      data-testid="curves-class"
      .label=${curves.chooseClass}
      .choices=${this.report.classes.map((name, index) => ({
        value: String(index),
        label: report.classes({ name }),
      }))}
      .value=${String(this.#classIndex)}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        this.#address.go({ curves: event.detail.value });
        this.#ask(0);
      }}
    ></rc-choice-field>`;
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
    const { report } = this;
    const shownClass = this.#curves.answer?.classIndex ?? this.#classIndex;
    const className = report.classes[shownClass] ?? '';
    const ofClass = report.perClass[className];
    const { expectedCalibrationError } = report.metrics;
    switch (name) {
      case 'roc':
        return words.roc.reading({ auc: shown(ofClass?.rocAuc) });
      case 'precisionRecall':
        return words.precisionRecall.reading({
          name: className,
          averagePrecision: shown(ofClass?.averagePrecision),
        });
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
      this.#drawn = { key, charts: curves.draw(curves.figures, curves.report, curves.classIndex) };
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

function shown(estimate: Estimate | undefined): string {
  return estimate === undefined || estimate.value === null
    ? '–'
    : formatSignificant(estimate.value);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-curves-panel': CurvesPanel;
  }
}
