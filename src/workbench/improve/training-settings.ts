import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import type { TrainingRecipe } from '../../learning/training-recipe.ts';
import { AppElement } from '../../ui/app-element.ts';
import { fieldStyles } from '../../ui/styles.ts';

/** What a training does otherwise than by default. Tells every change by `recipe-changed`. */
@customElement('rc-training-settings')
export class TrainingSettings extends AppElement {
  static override styles = [
    fieldStyles,
    css`
      :host,
      .field {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      .field {
        gap: var(--rc-space-2xs);
        max-inline-size: 24rem;
      }
    `,
  ];

  @property({ attribute: false }) recipe!: TrainingRecipe;
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = messages().improve.settings;
    const { recipe } = this;
    const { floor } = recipe.objective;
    return html`
      <p class="quiet">${words.lead}</p>
      <div class="field">
        <label for="rebalancing">${words.rebalancing}</label>
        ${this.#select('rebalancing', words.rebalancings, recipe.rebalancing, (rebalancing) => ({
          rebalancing,
        }))}
      </div>
      <div class="field">
        <label for="labels">${words.labels}</label>
        ${this.#select('labels', words.labelTreatments, recipe.labels, (labels) => ({ labels }))}
      </div>
      <div class="field">
        <label for="floor">${words.floor}</label>
        <select id="floor" ?disabled=${this.disabled} @change=${this.#chooseFloor}>
          <option value="" ?selected=${floor === null}>${words.floorNone}</option>
          ${this.classes.map(
            (name) =>
              html`<option value=${name} ?selected=${floor?.class === name}>
                ${words.floorOf({ name })}
              </option>`,
          )}
        </select>
        ${
          floor === null
            ? nothing
            : html`<input
                type="number"
                min="0"
                max="100"
                step="1"
                aria-label=${words.floorOf({ name: floor.class })}
                .value=${String(Math.round(100 * floor.recall))}
                ?disabled=${this.disabled}
                @change=${this.#setFloor}
              />`
        }
      </div>
      <div class="field">
        <label for="seed">${words.seed}</label>
        <input
          id="seed"
          type="number"
          min="0"
          max="4294967295"
          step="1"
          .value=${String(recipe.seed)}
          ?disabled=${this.disabled}
          @change=${this.#setSeed}
        />
        <p class="quiet">${words.seedNote}</p>
      </div>
    `;
  }

  #select<Value extends string>(
    id: string,
    names: Record<Value, string>,
    value: Value,
    change: (value: Value) => Partial<TrainingRecipe>,
  ) {
    return html`<select
      id=${id}
      ?disabled=${this.disabled}
      @change=${({ currentTarget }: Event) =>
        this.#change(change((currentTarget as HTMLSelectElement).value as Value))}
    >
      ${Object.entries<string>(names).map(
        ([key, label]) => html`<option value=${key} ?selected=${key === value}>${label}</option>`,
      )}
    </select>`;
  }

  readonly #chooseFloor = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement;
    const recall = this.recipe.objective.floor?.recall ?? 0.8;
    const floor = value === '' ? null : { class: value, recall };
    this.#change({ objective: { metric: 'macro-f1', floor } });
  };

  readonly #setFloor = ({ currentTarget }: Event) => {
    const { floor } = this.recipe.objective;
    const percent = (currentTarget as HTMLInputElement).valueAsNumber;
    if (floor === null || !(percent >= 0 && percent <= 100)) return;
    this.#change({ objective: { metric: 'macro-f1', floor: { ...floor, recall: percent / 100 } } });
  };

  readonly #setSeed = ({ currentTarget }: Event) => {
    const seed = (currentTarget as HTMLInputElement).valueAsNumber;
    if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) this.#change({ seed });
  };

  #change(change: Partial<TrainingRecipe>): void {
    this.dispatchEvent(
      new CustomEvent('recipe-changed', { detail: { ...this.recipe, ...change } }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-training-settings': TrainingSettings;
  }
  interface HTMLElementEventMap {
    'recipe-changed': CustomEvent<TrainingRecipe>;
  }
}
