import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { RowSummary } from '../../engine/engine-api.ts';
import { formatInteger, formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { rowNameParts } from '../../i18n/row-name.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classLabel, classLabelStyles } from '../../ui/class-label.ts';
import { Latest } from '../../ui/latest.ts';
import { buttonStyles } from '../../ui/styles.ts';

/** Errors that are listed at once: those around the one that is read. */
const pageSize = 50;

/** The errors in the order in which they are read, the one that is read marked. */
@customElement('rc-error-list')
export class ErrorList extends AppElement {
  static override styles = [
    buttonStyles,
    classLabelStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-block-size: 0;
      }

      ol {
        overflow-y: auto;
        min-block-size: 0;
        border-block: 1px solid var(--rc-color-surface-border);
      }

      li button {
        display: block;
        inline-size: 100%;
        padding: var(--rc-space-xs);
        border: none;
        border-block-end: 1px solid var(--rc-color-surface-border);
        border-radius: 0;
        background: none;
        font-weight: var(--rc-font-weight-normal);
        text-align: start;
      }

      li button:hover {
        background: var(--rc-color-surface-lowered);
      }

      li button:focus-visible {
        outline-offset: -2px;
      }

      [aria-current='true'] {
        background: var(--rc-color-surface-lowered);
        box-shadow: inset 3px 0 0 var(--rc-color-accent);
      }

      .text {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
      }

      .head {
        display: block;
        font-size: var(--rc-font-size-xs);
      }

      .pages {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  /** Id of the evaluation that the errors are of. */
  @property({ attribute: false }) evaluation = '';
  @property({ attribute: false }) classes: readonly string[] = [];
  /** Positions among the evaluated rows. */
  @property({ attribute: false }) indices = new Uint32Array();
  /** Place of the error that is read. */
  @property({ type: Number }) place = 0;

  readonly #rows = new Latest<{ first: number; rows: RowSummary[] }>(this);
  #first = 0;
  #shownPlace = -1;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const first = Math.floor(this.place / pageSize) * pageSize;
    const isOther = changed.has('indices') || changed.has('evaluation');
    if (!isOther && first === this.#first && this.hasUpdated) return;
    if (isOther) this.#rows.forget();
    this.#first = first;
    const { client, evaluation, indices } = this;
    const shown = indices.slice(first, first + pageSize);
    void this.#rows.ask(async () => ({ first, rows: await client.ask.rowsAt(evaluation, shown) }));
  }

  protected override updated(): void {
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    if (current === null || this.#shownPlace === this.place) return;
    this.#shownPlace = this.place;
    // Only the list is scrolled, never the page.
    const list = current.closest('ol');
    if (list === null) return;
    const top = current.offsetTop - list.offsetTop;
    if (top < list.scrollTop) list.scrollTop = top;
    const below = top + current.offsetHeight - list.clientHeight;
    if (below > list.scrollTop) list.scrollTop = below;
  }

  protected override render() {
    const { reading: words, page } = messages().errorAnalysis;
    const { answer } = this.#rows;
    const { length } = this.indices;
    const last = Math.min(length, this.#first + pageSize);
    if (answer === null) return html`<p class="quiet">${page.pending}</p>`;
    return html`<ol aria-label=${words.list} @keydown=${this.#move}>
        ${answer.rows.map((row, index) => this.#row(row, answer.first + index))}
      </ol>
      ${
        length <= pageSize
          ? nothing
          : html`<div class="pages">
              <button
                type="button"
                class="icon plain"
                aria-label=${words.earlier}
                aria-disabled=${this.#first === 0}
                @click=${() => this.#choose(this.#first - pageSize)}
              >
                ←
              </button>
              <span class="quiet number"
                >${formatInteger(this.#first + 1)}–${formatInteger(last)} /
                ${formatInteger(length)}</span
              >
              <button
                type="button"
                class="icon plain"
                aria-label=${words.later}
                aria-disabled=${last === length}
                @click=${() => this.#choose(this.#first + pageSize)}
              >
                →
              </button>
            </div>`
      }`;
  }

  #row(row: RowSummary, place: number) {
    const { classes } = this;
    const { trueClass, predictedClass, probability, text } = row;
    const isRead = place === this.place;
    return html`<li>
      <button
        type="button"
        aria-current=${isRead}
        tabindex=${isRead ? 0 : -1}
        data-place=${place}
        @click=${() => this.#choose(place)}
      >
        <span class="head number"
          >${rowNameParts(row).row} · ${classLabel(classes[trueClass ?? -1] ?? '', trueClass)}
          <span aria-hidden="true">→</span>
          ${classLabel(classes[predictedClass] ?? '', predictedClass)}
          ${probability === null ? nothing : formatPercent(probability)}</span
        >
        <span class="text" dir="auto">${text}</span>
      </button>
    </li>`;
  }

  readonly #move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = Number((event.target as HTMLElement).dataset['place']);
    if (step === undefined || !Number.isInteger(place)) return;
    event.preventDefault();
    const next = this.renderRoot.querySelector<HTMLElement>(`[data-place="${place + step}"]`);
    if (next === null) return;
    next.focus();
    this.#choose(place + step);
  };

  #choose(place: number): void {
    if (place >= 0 && place < this.indices.length) this.emit('error-chosen', { place });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-error-list': ErrorList;
  }
  interface HTMLElementEventMap {
    'error-chosen': CustomEvent<{ place: number }>;
  }
}
