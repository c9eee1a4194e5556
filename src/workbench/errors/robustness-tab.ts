import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ChangedText, ChangeExample } from '../../engine/engine-api.ts';
import type { EvaluationReport, Estimate } from '../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import '../../ui/interval-bar.ts';
import { Latest } from '../../ui/latest.ts';
import { rowNameWords } from '../../ui/row-name-words.ts';
import { alertStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { failureAlert, failureOf } from '../page-failure.ts';
import { canBeChanged, type Change } from './findings/change-blocks.ts';
import type { Findings } from './findings/finding.ts';
import { sortedChanges } from './sorted-changes.ts';
import { changeName } from './wording/condition-words.ts';

/** Reviews that were changed and classified again: what flipped, with a pair of texts each. */
@customElement('rc-robustness-tab')
export class RobustnessTab extends AppElement {
  static override styles = [
    alertStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .lead {
        max-inline-size: var(--rc-measure);
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-s);
      }

      li {
        display: grid;
        grid-template-columns: 16rem minmax(0, 1fr);
        gap: var(--rc-space-2xs) var(--rc-space-l);
        padding-block: var(--rc-space-s);
        border-block-start: 1px solid var(--rc-color-surface-border);
      }

      .head {
        display: grid;
        align-content: start;
        gap: var(--rc-space-2xs);
        font-size: var(--rc-font-size-s);
      }

      h2 {
        font-size: var(--rc-font-size-m);
      }

      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: var(--rc-space-xs) var(--rc-space-l);
      }

      .review {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 4;
        font-size: var(--rc-font-size-s);
      }

      del,
      ins {
        font-weight: var(--rc-font-weight-semibold);
        text-decoration-thickness: 2px;
        text-underline-offset: 0.2em;
      }

      @media (max-width: 48rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) evaluation!: EvaluationReport;
  @property({ attribute: false }) findings: Findings = {};

  readonly #examples = new Latest<ReadonlyMap<string, ChangeExample>>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('findings') && !changed.has('evaluation')) return;
    const { client, evaluation } = this;
    const names = sortedChanges(this.findings, evaluation).against.map(({ name }) => name);
    if (names.length === 0) return;
    void this.#examples.ask(async () => {
      const pairs = await Promise.all(
        names.map(async (name): Promise<[string, ChangeExample][]> => {
          const [first] = await client.ask.changeExamples(evaluation.id, name);
          return first === undefined ? [] : [[name, first]];
        }),
      );
      return new Map(pairs.flat());
    });
  }

  protected override render() {
    const { changes: words, robustness, page } = messages().errorAnalysis;
    const { findings, evaluation } = this;
    if (evaluation.model === null) return html`<p>${robustness.noModel}</p>`;
    if (!canBeChanged(evaluation)) return html`<p>${words.twoClassesOnly}</p>`;
    if (findings.swaps === undefined && findings.robustness === undefined) {
      return html`<p class="quiet">${page.pending}</p>`;
    }
    const { against, held, few } = sortedChanges(findings, evaluation);
    const { failure } = this.#examples;
    const named = (changes: readonly Change[]) =>
      changes.map(({ name, tried }) =>
        robustness.counted({ name: changeName(name), triedCount: tried }),
      );
    return html`
      <p class="lead">${words.lead} ${robustness.order}</p>
      ${failure === null ? nothing : failureAlert(failureOf(failure))}
      ${
        against.length === 0
          ? html`<p>${held.length === 0 ? words.none : robustness.nothingFlipped}</p>`
          : html`<ul>
              ${against.map((change) => this.#change(change))}
            </ul>`
      }
      ${held.length === 0 ? nothing : html`<p>${robustness.held({ changes: named(held) })}</p>`}
      ${few.length === 0 ? nothing : html`<p class="quiet">${robustness.few({ changes: named(few) })}</p>`}
      ${findings.robustness === undefined ? html`<p class="quiet">${page.pending}</p>` : nothing}
    `;
  }

  #change(change: Change & { against: Estimate }) {
    const { changes: words, robustness } = messages().errorAnalysis;
    const { name, tried, expects, against } = change;
    const example = this.#examples.answer?.get(name);
    const count = Math.round((against.value ?? 0) * tried);
    return html`<li data-change=${name}>
      <div class="head">
        <h2>${changeName(name)}</h2>
        <p class="number">
          ${
            expects === 'same'
              ? robustness.flipped({
                  flipCount: count,
                  triedCount: tried,
                  share: formatPercent(against.value ?? 0),
                })
              : robustness.against({
                  ...{
                    reviewCount: count,
                    triedCount: tried,
                    share: formatPercent(against.value ?? 0),
                  },
                  expected: words.expectations[expects],
                })
          }
        </p>
        ${
          against.value === null
            ? nothing
            : html`<rc-interval-bar
                  .value=${against.value}
                  .low=${against.low}
                  .high=${against.high}
                ></rc-interval-bar>
                <span class="visually-hidden"
                  >${messages().evaluate.report.interval({
                    low: formatPercent(against.low),
                    high: formatPercent(against.high),
                  })}</span
                >`
        }
      </div>
      ${
        example === undefined
          ? html`<p class="quiet">${this.#examples.pending ? words.fetching : nothing}</p>`
          : this.#example(example)
      }
    </li>`;
  }

  #example(example: ChangeExample) {
    const { before, after } = example;
    const words = messages().errorAnalysis.changes;
    return html`<div class="example">
      <p class="quiet number">${rowNameWords(example)}</p>
      <div class="sides">
        ${this.#side(words.before, before, (text) => html`<del>${text}</del>`)}
        ${this.#side(words.after, after, (text) => html`<ins>${text}</ins>`)}
      </div>
    </div>`;
  }

  #side(
    heading: string,
    { text, changed, predictedClass, probability }: ChangedText,
    mark: (text: string) => unknown,
  ) {
    const pieces = changed.flatMap(({ start, end }, index) => [
      text.slice(changed[index - 1]?.end ?? 0, start),
      mark(text.slice(start, end)),
    ]);
    return html`<div>
      <p class="quiet number">
        ${heading}:
        <rc-class-label .name=${this.evaluation.classes[predictedClass] ?? ''}></rc-class-label>
        ${formatPercent(probability)}
      </p>
      <p class="review" dir="auto">${pieces}${text.slice(changed.at(-1)?.end ?? 0)}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-robustness-tab': RobustnessTab;
  }
}
