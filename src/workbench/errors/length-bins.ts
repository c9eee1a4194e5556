import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, fieldStyles } from '../../ui/styles.ts';

const maxEdges = 20;

/** Where the bins of the length in words begin, for the user to change. */
@customElement('rc-length-bins')
export class LengthBins extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    alertStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--rc-space-xs);
      }

      .field {
        flex: 0 1 20rem;
      }

      label {
        display: block;
        margin-block-end: var(--rc-space-2xs);
      }

      input {
        inline-size: 100%;
      }

      .alert {
        margin-block-start: var(--rc-space-xs);
      }
    `,
  ];

  /** First length of each bin but the lowest, as the analysis has them. */
  @property({ attribute: false }) edges: readonly number[] = [];
  @property({ type: Boolean }) disabled = false;
  @state() private isWrong = false;
  @query('input') private input!: HTMLInputElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('edges')) this.input.value = this.edges.join(', ');
  }

  protected override render() {
    const words = messages().errorAnalysis.slices;
    return html`
      <form @submit=${this.#apply}>
        <div class="field">
          <label for="edges">${words.lengths}</label>
          <input
            id="edges"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby="hint"
            aria-invalid=${this.isWrong}
          />
        </div>
        <button ?disabled=${this.disabled}>${words.lengthsApply}</button>
        <button
          type="button"
          class="plain"
          ?disabled=${this.disabled}
          @click=${() => this.#choose(null)}
        >
          ${words.lengthsDefault}
        </button>
      </form>
      <p class="quiet" id="hint">${words.lengthsHint}</p>
      ${
        this.isWrong
          ? html`<div class="alert" role="alert" data-code="length-bins">
              <p>${words.lengthsWrong}</p>
            </div>`
          : nothing
      }
    `;
  }

  #apply(event: Event): void {
    event.preventDefault();
    const edges = readEdges(this.input.value);
    this.isWrong = edges === null;
    if (edges !== null) this.#choose(edges);
  }

  #choose(edges: number[] | null): void {
    this.isWrong = false;
    this.announce('lengths-chosen', { edges });
  }
}

/** "6, 11 26" → [6, 11, 26]; null for anything but whole numbers above 0 in rising order. */
export function readEdges(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const edges = parts.map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : 0));
  const rises = edges.every((edge, index) => edge > (edges[index - 1] ?? 0));
  return edges.length > 0 && edges.length <= maxEdges && rises ? edges : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-length-bins': LengthBins;
  }
  interface HTMLElementEventMap {
    /** Null for bins of about equal size. */
    'lengths-chosen': CustomEvent<{ edges: number[] | null }>;
  }
}
