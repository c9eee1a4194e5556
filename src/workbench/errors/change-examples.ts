import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PerturbationResult } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { ChangedText, ChangeExample } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import { rowNameWords } from '../../ui/row-name-words.ts';
import { alertStyles } from '../../ui/styles.ts';
import { sectionStyles } from '../blocks/block-styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { expectedChanges } from './findings/change-blocks.ts';
import { changeName } from './wording/condition-words.ts';

const maxOfAChange = 2;

/** How far a probability has to move to be worth an example where the prediction stays. */
const minMove = 0.01;

/**
 * Reviews before and after each change, with the words that differ and both answers. They are
 * fetched when it is opened.
 */
@customElement('rc-change-examples')
export class ChangeExamples extends AppElement {
  static override styles = [
    alertStyles,
    sectionStyles,
    css`
      .changes {
        display: grid;
        gap: var(--rc-space-m);
        padding-block-end: var(--rc-space-s);
      }

      h4 {
        font-size: var(--rc-font-size-s);
      }

      .example {
        padding-block: var(--rc-space-xs);
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 2px solid var(--rc-color-surface-border);
      }

      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: var(--rc-space-xs) var(--rc-space-xl);
      }

      .answer {
        font-size: var(--rc-font-size-s);
      }

      .review {
        max-inline-size: var(--rc-measure);
        overflow-wrap: anywhere;
      }

      del,
      ins {
        font-weight: var(--rc-font-weight-semibold);
        text-decoration-thickness: 2px;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation that was analysed. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: readonly string[] = [];
  /** What was found by each change. */
  @property({ attribute: false }) results: readonly PerturbationResult[] = [];

  @state() private examples: { name: string; reviews: ChangeExample[] }[] | null = null;
  @state() private failure: PageFailure | null = null;

  readonly #address = new AddressParameters(this, 'errors', ['details']);
  #wasOpen = false;

  protected override willUpdate(changed: PropertyValues): void {
    const isOpen = this.#isOpen;
    if (changed.has('results')) this.examples = null;
    if (isOpen && (changed.has('results') || !this.#wasOpen)) void this.#fetch();
    this.#wasOpen = isOpen;
  }

  protected override render() {
    const words = messages().errorAnalysis.changes;
    return html`<details ?open=${this.#isOpen} @toggle=${this.#toggled}>
      <summary>${words.examples}</summary>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${
        this.examples === null
          ? html`<p class="quiet">${this.failure === null ? words.fetching : nothing}</p>`
          : html`<p class="quiet">${words.examplesLead}</p>
              <ul class="changes">
                ${this.examples.map(
                  ({ name, reviews }) =>
                    html`<li data-change=${name}>
                      <h4>${changeName(name)}</h4>
                      <ul>
                        ${reviews.map((review) => this.#example(review))}
                      </ul>
                    </li>`,
                )}
              </ul>`
      }
    </details>`;
  }

  #example(example: ChangeExample) {
    const { flipped, before, after } = example;
    const words = messages().errorAnalysis.changes;
    return html`<li class="example">
      <p class="quiet number">${rowNameWords(example)}${flipped ? `, ${words.flips}` : nothing}</p>
      <div class="sides">
        ${this.#side(words.before, before, (text) => html`<del>${text}</del>`)}
        ${this.#side(words.after, after, (text) => html`<ins>${text}</ins>`)}
      </div>
    </li>`;
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
      <p class="answer number">
        <span class="quiet">${heading}:</span>
        <rc-class-label .name=${this.classes[predictedClass] ?? ''}></rc-class-label>
        ${formatPercent(probability)}
      </p>
      <p class="review" dir="auto">${pieces}${text.slice(changed.at(-1)?.end ?? 0)}</p>
    </div>`;
  }

  /** The address calls it as the place that it takes on the page. */
  get #isOpen(): boolean {
    return this.#address.items('details').includes(this.slot);
  }

  readonly #toggled = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open !== this.#isOpen) this.#address.goItem('details', this.slot, open);
  };

  async #fetch(): Promise<void> {
    const { results } = this;
    if (this.examples !== null) return;
    try {
      const examples = await Promise.all(
        (expectedChanges(results, this.classes) ?? []).map(async ({ name, expects }) => ({
          name,
          reviews: (await this.client.ask.changeExamples(this.evaluation, name))
            // Where nothing should change, a review that did not change shows nothing.
            .filter((review) => expects !== 'same' || review.flipped || moved(review) >= minMove)
            .slice(0, maxOfAChange),
        })),
      );
      if (results !== this.results) return;
      this.examples = examples.filter(({ reviews }) => reviews.length > 0);
      this.failure = null;
    } catch (thrown) {
      if (results === this.results) this.failure = failureOf(thrown);
    }
  }
}

/** Change of the probability of the class that was predicted before. */
function moved({ before, after }: ChangeExample): number {
  const isSame = before.predictedClass === after.predictedClass;
  return Math.abs((isSame ? after.probability : 1 - after.probability) - before.probability);
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-change-examples': ChangeExamples;
  }
}
