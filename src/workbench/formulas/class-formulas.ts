import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { stackStyles } from '../../ui/styles.ts';
import { wantedClass, worstClass } from '../subject-words.ts';
import './metric-formula.ts';

const averages = ['macro', 'weighted'] as const;
const scores = ['precision', 'recall', 'f1'] as const;

/** How precision, recall and F1 of a class, or the average F1, come about. */
@customElement('rc-class-formulas')
export class ClassFormulas extends AppElement {
  static override styles = [
    stackStyles,
    css`
      rc-choice-field {
        max-inline-size: 16rem;
      }
    `,
  ];

  @property({ attribute: false }) report!: EvaluationReport;
  /** Index of the class that matters, where there are two and one was chosen. */
  @property({ attribute: false }) wanted: number | null = null;

  /** An index of a class, or the name of an average; empty for the class that matters. */
  @state() private chosen = '';

  protected override render() {
    const { report: words } = messages().evaluate;
    const { averageNames } = messages().report;
    const { report } = this;
    const value = this.chosen === '' ? String(this.#first) : this.chosen;
    const average = averages.find((name) => name === value);
    return html`
      <rc-choice-field
        data-testid="formula-class"
        .label=${words.class}
        .choices=${[
          ...report.classes.map((name, place) => ({
            value: String(place),
            label: words.classes({ name }),
          })),
          ...averages.map((name) => ({ value: name, label: averageNames[name] })),
        ]}
        .value=${value}
        @choice-made=${(event: CustomEvent<{ value: string }>) => {
          this.chosen = event.detail.value;
        }}
      ></rc-choice-field>
      ${
        average === undefined
          ? scores.map((metric) => this.#formula(metric, words.metrics[metric].name, Number(value)))
          : this.#formula(`${average}F1`, `F1, ${averageNames[average]}`, 0)
      }
    `;
  }

  #formula(
    metric: (typeof scores)[number] | 'macroF1' | 'weightedF1',
    name: string,
    place: number,
  ) {
    return html`<section>
      <h3>${name}</h3>
      <rc-metric-formula
        .report=${this.report}
        metric=${metric}
        .place=${place}
        .wanted=${this.wanted}
        name=${name}
      ></rc-metric-formula>
    </section>`;
  }

  get #first(): number {
    const { report } = this;
    return report.classes.length === 2 ? wantedClass(report, this.wanted) : worstClass(report);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-formulas': ClassFormulas;
  }
}
