import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { AppElement } from '../../../ui/app-element.ts';
import '../../../ui/interval-bar.ts';
import '../../../ui/strength-mark.ts';
import { buttonStyles, tableStyles, visuallyHiddenStyles } from '../../../ui/styles.ts';
import { formatProbability, formatRatio } from '../wording/figures.ts';
import type { FindingWanted } from '../finding-wanted.ts';
import type { Pattern, Sorting, sortings } from './pattern-list.ts';

/** A pattern with those that are nearly the same rows. */
export interface PatternGroup {
  pattern: Pattern;
  nearlyEqual: readonly Pattern[];
}

/** Patterns that are shown until more are asked for. */
const shownFirst = 10;

/** Patterns with their rows, errors, rate and significance; a pattern is chosen by its name. */
@customElement('rc-pattern-table')
export class PatternTable extends AppElement {
  static override styles = [
    buttonStyles,
    tableStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      table {
        inline-size: 100%;
      }

      th,
      td {
        padding-block: 0;
        block-size: var(--rc-target-size);
        vertical-align: middle;
      }

      thead button,
      .name button {
        justify-content: start;
        padding-inline: var(--rc-space-2xs);
        margin-inline: calc(-1 * var(--rc-space-2xs));
        font-weight: inherit;
        text-align: start;
      }

      thead .number button {
        justify-content: end;
        text-align: end;
      }

      .name button {
        color: var(--rc-color-accent);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
        overflow-wrap: anywhere;
      }

      .name button.more {
        margin-inline-start: var(--rc-space-xs);
        color: var(--rc-color-text-quiet);
        text-decoration: none;
      }

      .nested .name {
        padding-inline-start: var(--rc-space-xl);
      }

      [aria-current='true'] {
        background: var(--rc-color-surface-lowered);
        box-shadow: inset 3px 0 0 var(--rc-color-accent);
      }

      .bar {
        inline-size: 10rem;
      }

      .kind {
        color: var(--rc-color-text-quiet);
        white-space: nowrap;
      }

      .under {
        display: none;
        color: var(--rc-color-text-quiet);
        font-size: var(--rc-font-size-xs);
        font-weight: var(--rc-font-weight-normal);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--rc-space-xs);
      }

      @media (max-width: 48rem) {
        .kind,
        .bar,
        .strength,
        .detail {
          display: none;
        }

        .under {
          display: block;
        }

        th,
        td {
          padding-inline: var(--rc-space-2xs);
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly PatternGroup[] = [];
  @property({ attribute: false }) sorting: Sorting = null;
  /** Error rate of all rows. */
  @property({ type: Number }) overall = 0;
  /** Address of the pattern that is chosen. */
  @property({ attribute: false }) chosen: string | null = null;
  /** Whether p, q and the lift are shown. */
  @property({ type: Boolean }) details = false;
  @state() private shown = shownFirst;
  /** Addresses of the patterns whose nearly equal ones are shown. */
  @state() private open: ReadonlySet<string> = new Set();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('groups');
    if (before !== undefined && before.length !== this.groups.length) this.shown = shownFirst;
  }

  protected override render() {
    const { patterns: words, slices, page } = messages().errorAnalysis;
    const shown = this.groups.slice(0, this.shown);
    const nested = this.groups.reduce((sum, { nearlyEqual }) => sum + nearlyEqual.length, 0);
    return html`
      <table data-testid="patterns">
        <caption class="visually-hidden">
          ${words.heading}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="kind">${words.kind}</th>
            ${this.#heading('name', words.pattern)} ${this.#heading('rows', slices.rows, 'number')}
            ${this.#heading('errors', slices.errors, 'number')}
            ${this.#heading('rate', slices.errorRate, 'number')}
            <td class="bar"></td>
            ${this.#heading('significance', words.significance, 'strength')}
            ${
              this.details
                ? html`<th scope="col" class="number detail" title=${slices.liftTitle}>
                      ${slices.lift}
                    </th>
                    <th scope="col" class="number detail">${slices.p}</th>
                    <th scope="col" class="number detail">${slices.q}</th>`
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ pattern, nearlyEqual }) =>
              html`${this.#row(pattern, nearlyEqual)}
              ${
                this.open.has(pattern.address)
                  ? nearlyEqual.map((other) => this.#row(other, null))
                  : nothing
              }`,
          )}
        </tbody>
      </table>
      <div class="actions">
        ${
          this.groups.length > shown.length
            ? html`<button type="button" data-testid="more-patterns" @click=${this.#showMore}>
                ${page.showMore}
              </button>`
            : nothing
        }
        <p class="quiet number" data-testid="pattern-count">
          ${words.shown({ shown: shown.length, total: this.groups.length, nestedCount: nested })}
        </p>
      </div>
    `;
  }

  #heading(by: (typeof sortings)[number], label: string, kind = '') {
    const isSorted = this.sorting?.by === by;
    const order = this.sorting?.isRising === true ? 'ascending' : 'descending';
    return html`<th scope="col" class=${kind} aria-sort=${isSorted ? order : 'none'}>
      <button type="button" class="plain" @click=${() => this.#sort(by)}>
        ${label}<span aria-hidden="true"
          >${isSorted ? (order === 'ascending' ? ' ↑' : ' ↓') : nothing}</span
        >
      </button>
    </th>`;
  }

  /** @param nearlyEqual null for a pattern that is itself one of them */
  #row(pattern: Pattern, nearlyEqual: readonly Pattern[] | null) {
    const { patterns: words, evidence } = messages().errorAnalysis;
    const { address, name, kind, rows, errors, errorRate } = pattern;
    const isOpen = this.open.has(address);
    return html`<tr
      class=${nearlyEqual === null ? 'nested' : ''}
      aria-current=${address === this.chosen}
      data-key=${address}
    >
      <td class="kind">${words.kinds[kind]}</td>
      <th scope="row" class="name" dir="auto">
        <button
          type="button"
          class="plain"
          aria-pressed=${address === this.chosen}
          @click=${() => this.#choose(pattern)}
        >
          ${name}
        </button>
        ${
          nearlyEqual === null || nearlyEqual.length === 0
            ? nothing
            : html`<button
                type="button"
                class="plain more"
                aria-expanded=${isOpen}
                aria-label=${words.nearlyEqualTo({ patternCount: nearlyEqual.length, name })}
                @click=${() => this.#toggle(address)}
              >
                ${isOpen ? '▾' : '▸'} ${words.nearlyEqual({ patternCount: nearlyEqual.length })}
              </button>`
        }
        <span class="under">${words.kinds[kind]} · ${this.#significance(pattern).word}</span>
      </th>
      <td class="number">${formatInteger(rows)}</td>
      <td class="number">${formatInteger(errors)}</td>
      <td class="number">
        ${
          errorRate.value === null
            ? evidence.undefined
            : html`${formatPercent(errorRate.value)}<span class="visually-hidden">
                  (${messages().evaluate.report.interval({
                    low: formatPercent(errorRate.low),
                    high: formatPercent(errorRate.high),
                  })})</span
                >`
        }
      </td>
      <td class="bar">
        ${
          errorRate.value === null
            ? nothing
            : html`<rc-interval-bar
                .value=${errorRate.value}
                .low=${errorRate.low}
                .high=${errorRate.high}
                .reference=${this.overall}
              ></rc-interval-bar>`
        }
      </td>
      <td class="strength">
        <rc-strength-mark
          .level=${this.#significance(pattern).level}
          .word=${this.#significance(pattern).word}
        ></rc-strength-mark>
      </td>
      ${this.details ? this.#details(pattern) : nothing}
    </tr>`;
  }

  #details({ lift, pValue, qValue }: Pattern) {
    const { undefined: unknown } = messages().errorAnalysis.evidence;
    return html`<td class="number detail">${lift === null ? unknown : `× ${formatRatio(lift)}`}</td>
      <td class="number detail">${pValue === null ? unknown : formatProbability(pValue)}</td>
      <td class="number detail">${qValue === null ? unknown : formatProbability(qValue)}</td>`;
  }

  #significance({ isSignificant, qValue, pValue }: Pattern): { level: number; word: string } {
    const { patterns: words } = messages().errorAnalysis;
    const chance = qValue ?? pValue;
    if (chance === null) return { level: 0, word: words.notTested };
    if (!isSignificant) return { level: 0, word: words.notSignificant };
    return chance < 0.001
      ? { level: 3, word: words.highlySignificant }
      : { level: 2, word: words.significant };
  }

  #choose({ finding, name, address }: Pattern): void {
    const detail: FindingWanted = { finding, heading: name, address };
    this.announce(
      'pattern-chosen',
      address === this.chosen ? { wanted: null } : { wanted: detail },
    );
  }

  #toggle(address: string): void {
    const open = new Set(this.open);
    if (!open.delete(address)) open.add(address);
    this.open = open;
  }

  /** The largest first, then the smallest first, then as it was. */
  #sort(by: (typeof sortings)[number]): void {
    const first = by === 'name';
    const { sorting } = this;
    const next =
      sorting?.by !== by
        ? { by, isRising: first }
        : sorting.isRising === first
          ? { by, isRising: !first }
          : null;
    this.emit('patterns-sorted', { sorting: next });
  }

  readonly #showMore = () => {
    this.shown += 2 * shownFirst;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-pattern-table': PatternTable;
  }
  interface HTMLElementEventMap {
    /** Bubbles, composed: the page is to show the rows of a pattern alone, or all again. */
    'pattern-chosen': CustomEvent<{ wanted: FindingWanted | null }>;
    'patterns-sorted': CustomEvent<{ sorting: Sorting }>;
  }
}
