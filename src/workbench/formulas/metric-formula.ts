import { css, html, mathml, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formulaMessages } from '../../i18n/formula-messages.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { wantedClass } from '../subject-words.ts';
import { hasRounded } from './expression.ts';
import { expressionMathml } from './expression-mathml.ts';
import { explanationOf } from './formula-explanation.ts';
import {
  classFormula,
  metricFormula,
  type ClassMetricName,
  type MetricFormula,
  type MetricName,
} from './metric-formulas.ts';

/** Metrics of which the report has the mean alone. */
const addedUp: readonly string[] = [
  'averagePrecision',
  'logLoss',
  'brierScore',
  'expectedCalibrationError',
];

/**
 * The formula of a metric, the same filled with the counts of the file, what its symbols are, and
 * the idea in plain life.
 */
@customElement('rc-metric-formula')
export class MetricFormulaElement extends AppElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--rc-space-2xs);
      font-size: var(--rc-font-size-s);
    }

    p {
      max-inline-size: var(--rc-measure);
    }

    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--rc-space-2xs) var(--rc-space-m);
      align-items: center;
      inline-size: max-content;
    }

    dt {
      color: var(--rc-color-text-quiet);
    }

    math {
      font-size: var(--rc-font-size-m);
    }

    @media (max-width: 30rem) {
      dl {
        grid-template-columns: auto;
      }

      math {
        font-size: var(--rc-font-size-s);
      }
    }
  `;

  @property({ attribute: false }) report!: EvaluationReport;
  @property() metric: MetricName | ClassMetricName = 'accuracy';
  /** Index of the class, for a metric of one. */
  @property({ attribute: false }) place = 0;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;
  /** What the metric is called. */
  @property() name = '';

  protected override render() {
    const { report, metric, place } = this;
    const words = formulaMessages();
    const wanted = wantedClass(report, this.wanted);
    const formula = isOfClass(metric)
      ? classFormula(report, metric, place)
      : metricFormula(report, metric, wanted);
    const { estimate, filled } = formula;
    return html`
      <p class="number">${explanationOf(report, metric, { place, wanted })}</p>
      <rc-scroll-region label=${words.label({ name: this.name })}>
        <dl>
          <dt>${words.definition}</dt>
          <dd><math displaystyle="true">${expressionMathml(formula.general)}</math></dd>
          <dt>${words.filled}</dt>
          <dd>
            <math displaystyle="true">${expressionMathml(filled)} ${result(formula)}</math>
          </dd>
        </dl>
      </rc-scroll-region>
      ${
        estimate.value === null
          ? html`<p>${messages().evaluate.report.undefinedReasons[estimate.reason]}</p>`
          : nothing
      }
      <p class="quiet">
        ${words.analogies[metric]}
        ${addedUp.includes(metric) && report.classes.length === 2 ? words.addedUp : nothing}
        ${estimate.value !== null && hasRounded(filled) ? words.rounded : nothing}
      </p>
    `;
  }
}

function isOfClass(metric: MetricName | ClassMetricName): metric is ClassMetricName {
  return metric === 'precision' || metric === 'recall' || metric === 'f1';
}

/** What it comes to; nothing where it is undefined. */
function result({ estimate, format }: MetricFormula) {
  if (estimate.value === null) return nothing;
  const shown = format(estimate.value);
  return mathml`<mo>${isExact(estimate.value, shown) ? '=' : '≈'}</mo><mn>${shown}</mn>`;
}

/** Whether a value is written with all of its digits. */
function isExact(value: number, shown: string): boolean {
  const scale = shown.includes('%') ? 1000 : 10 ** decimalsOf(shown);
  return Math.abs(value * scale - Math.round(value * scale)) < 1e-9;
}

function decimalsOf(shown: string): number {
  return /[.,](\d+)$/.exec(shown)?.[1]?.length ?? 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-metric-formula': MetricFormulaElement;
  }
}
