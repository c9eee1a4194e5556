import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { previewTraining } from '../../client/ask-for-training.ts';
import type {
  LabelledSource,
  PreviewedRow,
  PreviewedTreatment,
} from '../../engine/training-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';

/** Reviews that are shown. */
const limit = 5;

/** What a switch does, shown on real training reviews when the user asks for it. */
@customElement('rc-switch-preview')
export class SwitchPreview extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host,
      ol,
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
        gap: var(--rc-space-s);
      }

      li {
        gap: var(--rc-space-2xs);
        padding-inline-start: var(--rc-space-s);
        border-inline-start: 2px solid var(--rc-color-surface-border);
      }

      .review {
        font-size: var(--rc-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) sources: readonly LabelledSource[] = [];
  @property({ attribute: false }) recipe!: TrainingRecipe;
  @property({ attribute: false }) treatment!: PreviewedTreatment;
  @property({ type: Boolean }) disabled = false;
  @state() private rows: readonly PreviewedRow[] | null = null;
  @state() private isAsking = false;
  @state() private hasFailed = false;

  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('recipe')) return;
    // What is shown would be of another recipe.
    this.#asked += 1;
    this.rows = null;
    this.isAsking = false;
    this.hasFailed = false;
  }

  protected override render() {
    const words = improveMessages().preview;
    return html`<button
        type="button"
        data-testid="preview-${this.treatment}"
        ?disabled=${this.disabled || this.isAsking}
        @click=${() => void this.#ask()}
      >
        ${this.rows === null ? words.show : words.again}
      </button>
      <div role="status">
        ${this.hasFailed ? html`<p class="quiet">${words.unavailable}</p>` : nothing}
        ${this.rows?.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing}
      </div>
      ${
        this.rows === null || this.rows.length === 0
          ? nothing
          : html`<ol>
              ${this.rows.map((row) => this.#row(row))}
            </ol>`
      }`;
  }

  #row({ row, label, before, after, note }: PreviewedRow) {
    const words = improveMessages().preview;
    return html`<li>
      <p class="quiet number">${words.row({ row, label })}</p>
      <p class="review" dir="auto">${before}</p>
      <p class="quiet">→ ${words.notes[note]}</p>
      ${after === null ? nothing : html`<p class="review" dir="auto">${after}</p>`}
    </li>`;
  }

  async #ask(): Promise<void> {
    const asked = (this.#asked += 1);
    const { client, sources, recipe, treatment } = this;
    this.isAsking = true;
    this.hasFailed = false;
    try {
      const rows = await previewTraining(client, sources, recipe, treatment, limit);
      if (asked === this.#asked) this.rows = rows;
    } catch {
      if (asked === this.#asked) this.hasFailed = true;
    } finally {
      if (asked === this.#asked) this.isAsking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-switch-preview': SwitchPreview;
  }
}
