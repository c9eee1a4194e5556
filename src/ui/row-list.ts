import '@lit-labs/virtualizer';
import type {
  LitVirtualizer,
  RangeChangedEvent,
  VisibilityChangedEvent,
} from '@lit-labs/virtualizer';
import { flow } from '@lit-labs/virtualizer/layouts/flow.js';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RowDetail, RowSummary } from '../engine/engine-api.ts';
import { formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { rowNameParts } from '../i18n/row-name.ts';
import { classLabel, classLabelStyles } from './class-label.ts';
import { OwnTaskElement } from './own-task-element.ts';
import './row-detail.ts';
import { rowListStyles } from './row-list-styles.ts';
import { pageSize, RowPages, type FetchRows } from './row-pages.ts';
import { buttonStyles } from './styles.ts';

/**
 * What a list shows. Another object is another list: it begins at its top with every row closed.
 */
export interface RowListSource {
  total: number;
  /** The rows of the first page. */
  first: RowSummary[];
  fetchRows: FetchRows;
  fetchRow: (index: number) => Promise<RowDetail>;
}

/**
 * Browsers draw nothing below some eight million pixels: more rows than these are listed in parts.
 */
export const rowsOfPart = 100_000;

/**
 * Evaluated rows, however many: only those in view are in the page, and they are fetched as one
 * scrolls. A row opens to its whole text. One tab stop; arrows, Page Up and Down, Home and End
 * move, also from part to part.
 */
@customElement('rc-row-list')
export class RowList extends OwnTaskElement {
  static override styles = [buttonStyles, classLabelStyles, rowListStyles];

  /** What the list is called. */
  @property() label = '';
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ attribute: false }) source!: RowListSource;
  /** Positions of the rows that are to be open, where the list's owner keeps them. */
  @property({ attribute: false }) openRows: readonly number[] = [];

  /** Open rows by position: null while the row is on its way. */
  @state() private open = new Map<number, RowDetail | null>();
  /** Position of the row that was moved to last. */
  @state() private active = 0;
  @state() private partIndex = 0;
  /** Places in the part of the rows in view. */
  @state() private visible = { first: 0, last: 0 };
  /** False while the list itself is out of view: no row is drawn then. */
  @state() private hasRows = false;
  @query('lit-virtualizer') private virtualizer!: LitVirtualizer<null>;

  /**
   * As many as the part has; the rows themselves are in the pages. The virtualiser takes undefined
   * for nothing there.
   */
  #places: null[] = [];
  #pages!: RowPages;
  readonly #layout = flow();

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('source')) {
      this.#pages = new RowPages(this.source.fetchRows, this.source.first);
      this.open = new Map();
      this.active = 0;
      this.partIndex = 0;
    }
    if (changed.has('source') || changed.has('partIndex')) {
      this.#places = new Array<null>(this.#end - this.#start).fill(null);
      if (this.hasUpdated) this.virtualizer.scrollTop = 0;
    }
    if (changed.has('source') || changed.has('openRows')) this.#openThese();
  }

  protected override render() {
    const start = this.#start;
    return html`<lit-virtualizer
        scroller
        role="list"
        tabindex=${this.hasRows ? -1 : 0}
        aria-label=${this.label}
        .layout=${this.#layout}
        .items=${this.#places}
        .keyFunction=${(_: null, place: number) => start + place}
        .renderItem=${(_: null, place: number) => this.#row(start + place)}
        @rangeChanged=${this.#drawRange}
        @visibilityChanged=${this.#noteVisible}
        @keydown=${this.#move}
      ></lit-virtualizer>
      ${this.source.total > rowsOfPart ? this.#parts() : nothing}`;
  }

  /** Position of the part's first row. */
  get #start(): number {
    return this.partIndex * rowsOfPart;
  }

  /** Position after the part's last row. */
  get #end(): number {
    return Math.min(this.source.total, this.#start + rowsOfPart);
  }

  #parts() {
    const words = messages().evaluate.list;
    return html`<div class="parts">
      <button
        type="button"
        ?disabled=${this.partIndex === 0}
        @click=${() => this.#turnTo(this.partIndex - 1)}
      >
        ← ${words.previousPart}
      </button>
      <p class="number" role="status">
        ${words.part({ first: this.#start + 1, last: this.#end, all: this.source.total })}
      </p>
      <button
        type="button"
        ?disabled=${this.#end === this.source.total}
        @click=${() => this.#turnTo(this.partIndex + 1)}
      >
        ${words.nextPart} →
      </button>
    </div>`;
  }

  #row(position: number) {
    const row = this.#pages.at(position);
    const isOpen = this.open.has(position);
    const detail = this.open.get(position);
    return html`<div
      class="row"
      role="listitem"
      aria-setsize=${this.source.total}
      aria-posinset=${position + 1}
    >
      ${row === null ? html`<div class="summary">${messages().evaluate.list.loading}</div>` : this.#summary(position, row, isOpen)}
      ${
        detail
          ? html`<rc-row-detail .classes=${this.classes} .detail=${detail}></rc-row-detail>`
          : nothing
      }
    </div>`;
  }

  #summary(position: number, row: RowSummary, isOpen: boolean) {
    const words = messages().evaluate.list;
    const { trueClass, probability } = row;
    const { row: number } = rowNameParts(row);
    const isWrong = trueClass !== null && trueClass !== row.predictedClass;
    return html`<button
      type="button"
      class="summary ${isWrong ? 'wrong' : ''}"
      data-position=${position}
      tabindex=${position === this.#tabStop() ? 0 : -1}
      aria-expanded=${isOpen}
      @click=${() => this.#toggle(position, row)}
      @focus=${() => (this.active = position)}
    >
      <span class="place number"><span>${number}</span>${otherNamesOf(row)}</span>
      <span class="classes">
        ${
          trueClass === null
            ? nothing
            : html`<span class="spoken">${words.trueLabel}</span>
                ${classLabel(this.classes[trueClass] ?? '', trueClass)}
                <span aria-hidden="true">→</span>`
        }
        <span class="spoken">${words.predictedLabel}</span>
        ${classLabel(this.classes[row.predictedClass] ?? '', row.predictedClass)}
        ${
          probability === null
            ? nothing
            : html`<span class="number quiet"
                ><span class="spoken">${words.probabilityLabel}</span> ${formatPercent(
                  probability,
                )}</span
              >`
        }
        ${isWrong ? html`<strong>✕ ${words.wrong}</strong>` : nothing}
      </span>
      <span class="text" dir="auto">${row.text}${row.cut ? '…' : ''}</span>
    </button>`;
  }

  /**
   * Position of the row that Tab leads to: the one last moved to, or the first in view when that is
   * out of it.
   */
  #tabStop(): number {
    const first = this.#start + this.visible.first;
    const last = this.#start + this.visible.last;
    return this.active >= first && this.active <= last ? this.active : first;
  }

  #drawRange({ first, last }: RangeChangedEvent): void {
    this.hasRows = last >= 0;
    if (this.hasRows) this.#fetch(this.#start + first, this.#start + last);
  }

  #fetch(first: number, last: number): void {
    const pages = this.#pages;
    pages
      .show(first, last, () => {
        if (pages === this.#pages) this.requestUpdate();
      })
      .catch((thrown: unknown) => this.#fail(thrown));
  }

  #noteVisible({ first, last }: VisibilityChangedEvent): void {
    this.visible = { first, last };
  }

  /**
   * Lists another part from its top. Places in view stay the same ones, so nothing else asks for
   * its rows.
   */
  #turnTo(part: number): void {
    this.partIndex = part;
    this.active = this.#start;
    this.#fetch(this.#start, Math.min(this.#end, this.#start + pageSize) - 1);
  }

  #toggle(position: number, row: RowSummary): void {
    if (!this.open.delete(position)) void this.#open(position, row);
    this.#tellOpen();
  }

  async #open(position: number, known: RowSummary | null): Promise<void> {
    const { open, source } = this;
    open.set(position, null);
    this.requestUpdate();
    try {
      const row = known ?? (await source.fetchRows(position, 1)).rows[0];
      const detail = row === undefined ? null : await source.fetchRow(row.index);
      // It may have been closed meanwhile.
      if (open.has(position)) open.set(position, detail);
    } catch (thrown) {
      open.delete(position);
      this.#fail(thrown);
    }
    this.requestUpdate();
  }

  #tellOpen(): void {
    this.requestUpdate();
    this.emit('rows-opened', { positions: [...this.open.keys()] });
  }

  /** Opens and closes rows so that those that the owner keeps are open. */
  #openThese(): void {
    const wanted = this.openRows.filter((position) => position < this.source.total);
    for (const position of this.open.keys()) {
      if (!wanted.includes(position)) this.open.delete(position);
    }
    const missing = wanted.filter((position) => !this.open.has(position));
    for (const position of missing) void this.#open(position, this.#pages.at(position));
    const last = missing.at(-1);
    if (last !== undefined) void this.updateComplete.then(() => this.#bringIntoView(last));
  }

  readonly #move = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = Math.max(1, this.visible.last - this.visible.first);
    const targets: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + step,
      PageUp: this.active - step,
      Home: 0,
      End: this.source.total - 1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape' && this.open.delete(this.active)) {
      event.stopPropagation();
      this.#tellOpen();
    } else if (target !== undefined) {
      event.preventDefault();
      void this.#focusRow(Math.min(this.source.total - 1, Math.max(0, target)));
    }
  };

  /** Turns to the part of a row. */
  async #turnToRow(position: number): Promise<void> {
    const part = Math.floor(position / rowsOfPart);
    if (part === this.partIndex) return;
    this.#turnTo(part);
    await this.updateComplete;
    // Until then the virtualiser knows only as many places as the part before has.
    await this.virtualizer.layoutComplete;
  }

  async #bringIntoView(position: number): Promise<void> {
    await this.#turnToRow(position);
    this.active = position;
    this.virtualizer.element(position - this.#start)?.scrollIntoView({ block: 'nearest' });
  }

  async #focusRow(position: number): Promise<void> {
    await this.#turnToRow(position);
    this.active = position;
    const button = () =>
      this.renderRoot.querySelector<HTMLButtonElement>(`button[data-position="${position}"]`);
    if (button() === null) {
      // Far away, or not fetched yet: it can take the focus once it stands there.
      this.virtualizer.element(position - this.#start)?.scrollIntoView({ block: 'nearest' });
      const stopAt = performance.now() + 2000;
      while (button() === null && this.active === position && performance.now() < stopAt) {
        await new Promise(requestAnimationFrame);
      }
    }
    if (this.active === position) button()?.focus();
  }

  #fail(thrown: unknown): void {
    this.emit('rows-failed', { thrown });
  }
}

/** The id next to the number, and the place below them. */
function otherNamesOf(row: RowSummary) {
  const { place, id } = rowNameParts(row);
  return html`${
    id === null
      ? nothing
      : html` <span class="spoken">${messages().evaluate.list.id}</span>
          <span class="id" dir="auto" title=${id}>${id}</span>`
  }${
    place === null
      ? nothing
      : html` <span class="in-file" dir="auto" title=${place}>${place}</span>`
  }`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-row-list': RowList;
  }
  interface HTMLElementEventMap {
    /** Rows could not be fetched, for the reason that was thrown. */
    'rows-failed': CustomEvent<{ thrown: unknown }>;
    /** The user has opened or closed a row; these are open now. */
    'rows-opened': CustomEvent<{ positions: number[] }>;
  }
}
