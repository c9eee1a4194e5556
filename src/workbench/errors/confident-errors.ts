import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowSummary } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/class-label.ts';
import { Latest } from '../../ui/latest.ts';
import { rowNameWords } from '../../ui/row-name-words.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { hasProbabilities } from '../subject-words.ts';
import type { ReadingWanted } from './finding-wanted.ts';
import { askedFor, firstChoice } from './reading-choice.ts';

const quoted = 3;

/** Characters of a review that are quoted. */
const maxLength = 240;

/** The first errors that are read, quoted: the most confident ones where that is known. */
@customElement('rc-confident-errors')
export class ConfidentErrors extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }

      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: var(--rc-space-m) var(--rc-space-xl);
      }

      li {
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: var(--rc-space-2xs);
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 2px solid var(--rc-color-control-border);
      }

      blockquote {
        margin: 0;
      }

      button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) evaluation!: EvaluationReport;

  readonly #rows = new Latest<RowSummary[]>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('evaluation')) return;
    const { client, evaluation } = this;
    const { filter, order } = askedFor(firstChoice(evaluation));
    this.#rows.forget();
    void this.#rows.ask(async () => {
      const queue = await client.ask.readingQueue(evaluation.id, filter, order);
      return client.ask.rowsAt(evaluation.id, queue.slice(0, quoted));
    });
  }

  protected override render() {
    const words = messages().errorAnalysis.summary;
    const rows = this.#rows.answer ?? [];
    // Why rows cannot be had is said by those who read them.
    if (rows.length === 0) return nothing;
    return html`
      <h2 id="confident">${hasProbabilities(this.evaluation) ? words.confident : words.first}</h2>
      <ol>
        ${rows.map((row, place) => this.#quote(row, place))}
      </ol>
    `;
  }

  #quote(row: RowSummary, place: number) {
    const words = messages().errorAnalysis.summary;
    const { trueClass, predictedClass, probability, text, cut } = row;
    const { classes } = this.evaluation;
    const isLong = cut || text.length > maxLength;
    return html`<li data-testid="confident-error">
      <p class="quiet number">
        ${rowNameWords(row)} ·
        <rc-class-label
          .name=${classes[trueClass ?? -1] ?? ''}
          .place=${trueClass}
        ></rc-class-label>
        →
        <rc-class-label
          .name=${classes[predictedClass] ?? ''}
          .place=${predictedClass}
        ></rc-class-label>
        ${probability === null ? nothing : formatPercent(probability)}
      </p>
      <blockquote class="review" dir="auto">${isLong ? shortened(text) : text}</blockquote>
      <button
        type="button"
        class="plain"
        aria-label=${words.readThis({ place: place + 1 })}
        @click=${() => this.#read(place)}
      >
        ${words.read} →
      </button>
    </li>`;
  }

  #read(place: number): void {
    const detail: ReadingWanted = { pair: null, place };
    this.announce('reading-wanted', detail);
  }
}

function shortened(text: string): string {
  return `${text.slice(0, maxLength).trimEnd()}…`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-confident-errors': ConfidentErrors;
  }
}
