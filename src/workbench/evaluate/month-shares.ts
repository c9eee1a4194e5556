import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/chart-figure.ts';
import type { ChartContent } from '../../ui/chart-figure.ts';
import '../../ui/choice-field.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { Latest } from '../../ui/latest.ts';
import { alertStyles, stackStyles } from '../../ui/styles.ts';
import type { monthChart } from './charts/month-chart.ts';
import './class-shares.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { indexIn } from '../address/address.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { monthIndex, monthName } from './month-words.ts';

/** The field's value for the lines of all classes. */
const allClasses = 'all';

/** The share of the classes by month. The chart's library is fetched when it is first shown. */
@customElement('rc-month-shares')
export class MonthShares extends AppElement {
  static override styles = [
    alertStyles,
    stackStyles,
    css`
      rc-choice-field {
        max-inline-size: 16rem;
      }

      rc-chart-figure {
        max-inline-size: 36rem;
      }
    `,
  ];

  @property({ attribute: false }) report!: ClassificationReport;

  readonly #address = new AddressParameters(this, 'evaluate', ['line']);
  readonly #draw = new Latest<typeof monthChart>(this);
  #drawn: { key: unknown[]; content: ChartContent } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    if (changed.get('report') !== undefined) this.#address.amend({ line: null });
    if (this.#draw.answer === null && (this.report.months?.length ?? 0) > 1) {
      void this.#draw.ask(async () => (await import('./charts/month-chart.ts')).monthChart);
    }
  }

  protected override render() {
    const words = messages().classification.months;
    const { months, undated } = this.report;
    if (months === null) return nothing;
    const [first] = months;
    return html`
      <p class="quiet">
        ${
          first === undefined
            ? words.none
            : (undated ?? 0) > 0
              ? words.undated({ number: undated ?? 0 })
              : words.allDated
        }
        ${
          first !== undefined && months.length === 1
            ? words.one({ month: monthName(monthIndex(first.month)) })
            : nothing
        }
      </p>
      ${months.length > 1 ? this.#chart() : nothing}
    `;
  }

  /** Index of the class in the chart; null for all of them. */
  get #chosen(): number | null {
    const { classes } = this.report;
    const chosen = indexIn(classes.length, this.#address.get('line'));
    // Of two classes, each line is the other one upside down.
    if (chosen === null && classes.length === 2) return Math.max(0, classes.indexOf('negative'));
    return chosen;
  }

  #chart() {
    const words = messages().classification.months;
    const { classes } = this.report;
    const content = this.#content();
    const { failure } = this.#draw;
    return html`
      <rc-choice-field
        .label=${words.classField}
        .choices=${[
          ...(classes.length > 2 ? [{ value: allClasses, label: words.all }] : []),
          ...classes.map((name, index) => ({
            value: String(index),
            label: messages().evaluate.report.classes({ name }),
          })),
        ]}
        .value=${this.#chosen === null ? allClasses : String(this.#chosen)}
        @choice-made=${(event: CustomEvent<{ value: string }>) => {
          const { value } = event.detail;
          this.#address.go({ line: value === allClasses ? null : value });
        }}
      ></rc-choice-field>
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
      ${
        content === null
          ? nothing
          : html`<rc-chart-figure
              data-chart="months"
              .content=${content}
              @save-wanted=${(event: HTMLElementEventMap['save-wanted']) => {
                const { file, extension } = event.detail;
                const name = withoutExtension(this.report.dataset.name);
                downloadFile(`${name}-by-month.${extension}`, file);
              }}
            ></rc-chart-figure>`
      }
    `;
  }

  /** The chart, kept until what it shows or the language is another: a reading would start anew. */
  #content(): ChartContent | null {
    const draw = this.#draw.answer;
    if (draw === null) return null;
    const key = [this.report, this.#chosen, messages()];
    if (this.#drawn === null || this.#drawn.key.some((part, place) => part !== key[place])) {
      this.#drawn = { key, content: draw(this.report, this.#chosen) };
    }
    return this.#drawn.content;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-month-shares': MonthShares;
  }
}
