import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { EngineClient } from '../../client/engine-client.ts';
import type { LabelledSource, PreviewedTreatment } from '../../engine/training-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type { FeatureChoice, TrainingRecipe } from '../../learning/training-recipe.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import './switch-preview.ts';
import { previewedSwitches } from './previewed-switches.ts';
import { biasSettings, groupColumnsOf } from './bias-settings.ts';
import { searchSettings } from './search-settings.ts';
import { checkField, numberField, selectField } from './setting-fields.ts';
import { trainingSettingsStyles } from './training-settings-styles.ts';

type Words = ReturnType<typeof improveMessages>['settings'];
type Group = keyof Words['groups'];

/** What a training does otherwise than by default. Tells every change by `recipe-changed`. */
@customElement('rc-training-settings')
export class TrainingSettings extends AppElement {
  static override styles = [buttonStyles, fieldStyles, trainingSettingsStyles];

  @property({ attribute: false }) client!: EngineClient;
  /** What the switches are shown on. */
  @property({ attribute: false }) sources: readonly LabelledSource[] = [];
  @property({ attribute: false }) recipe!: TrainingRecipe;
  @property({ attribute: false }) classes: readonly string[] = [];
  /** Whether the active model has these classes. */
  @property({ type: Boolean, attribute: 'has-base' }) hasBase = false;
  /** Whether it is what nobody has changed. */
  @property({ type: Boolean, attribute: 'is-usual' }) isUsual = false;
  @property({ type: Boolean }) disabled = false;

  protected override render() {
    const words = improveMessages().settings;
    const { recipe } = this;
    return html`
      <p class="quiet">${words.lead}</p>
      ${
        this.isUsual
          ? nothing
          : html`<div>
              <button
                type="button"
                data-testid="recipe-reset"
                ?disabled=${this.disabled}
                @click=${() => this.#tell(null)}
              >
                ${words.reset}
              </button>
            </div>`
      }
      ${this.#group('objective', this.#objective(words))}
      ${this.#group(
        'labels',
        this.#select('labels', words.labels, words.labelTreatments, recipe.labels, (labels) => ({
          labels,
        })),
      )}
      ${this.#group(
        'cleaning',
        this.#checks(words.cleaningSteps, recipe.cleaning, (cleaning) => ({ cleaning })),
      )}
      ${this.#group(
        'augmentation',
        this.#checks(words.augmentationSteps, recipe.augmentation, (augmentation) => ({
          augmentation,
        })),
      )}
      ${this.#group(
        'rebalancing',
        this.#select(
          'rebalancing',
          words.rebalancing,
          words.rebalancings,
          recipe.rebalancing,
          (rebalancing) => ({ rebalancing }),
        ),
      )}
      ${this.#group('features', this.#features(words))}
      ${this.#group('models', this.#models(words))}
      ${this.#group('bias', biasSettings(recipe, groupColumnsOf(this.sources), this.#changeBy))}
      ${this.#group('search', searchSettings(recipe, this.hasBase, this.#changeBy))}
    `;
  }

  #group(group: Group, content: unknown) {
    const words = improveMessages().settings;
    const previewed = previewedSwitches.find((one) => one === group) ?? null;
    return html`<fieldset data-group=${group} ?disabled=${this.disabled}>
      <legend>${words.groups[group]}</legend>
      <p class="quiet">${words.notes[group]}</p>
      ${content} ${previewed === null ? nothing : this.#preview(previewed)}
    </fieldset>`;
  }

  #preview(treatment: PreviewedTreatment) {
    const { recipe } = this;
    const chosen = recipe[treatment];
    const isOff =
      typeof chosen === 'string' ? ['keep', 'none'].includes(chosen) : chosen.length === 0;
    if (isOff) return nothing;
    return html`<rc-switch-preview
      .client=${this.client}
      .sources=${this.sources}
      .recipe=${recipe}
      .treatment=${treatment}
      ?disabled=${this.disabled}
    ></rc-switch-preview>`;
  }

  #objective(words: Words) {
    const { floor } = this.recipe.objective;
    return html`<div class="field">
      <label for="floor">${words.floor}</label>
      <select id="floor" @change=${this.#chooseFloor}>
        <option value="" .selected=${live(floor === null)}>${words.floorNone}</option>
        ${this.classes.map(
          (name) =>
            html`<option value=${name} .selected=${live(floor?.class === name)}>
              ${words.floorOf({ name })}
            </option>`,
        )}
      </select>
      ${
        floor === null
          ? nothing
          : this.#number(
              'floor-percent',
              words.floorPercent({ name: floor.class }),
              [0, 100],
              Math.round(100 * floor.recall),
              (percent) => ({
                objective: { metric: 'macro-f1', floor: { ...floor, recall: percent / 100 } },
              }),
            )
      }
    </div>`;
  }

  #features(words: Words) {
    const { features } = this.recipe;
    const change = (changed: Partial<FeatureChoice>) => ({
      features: { ...this.recipe.features, ...changed },
    });
    return html`
      <div class="field">
        <label for="ngrams">${words.maxNgram}</label>
        <select
          id="ngrams"
          @change=${({ currentTarget }: Event) => {
            const chosen = Number((currentTarget as HTMLSelectElement).value);
            this.#change(change({ maxNgram: chosen as FeatureChoice['maxNgram'] }));
          }}
        >
          ${([1, 2, 3] as const).map(
            (count) =>
              html`<option value=${count} .selected=${live(features.maxNgram === count)}>
                ${words.ngrams[count]}
              </option>`,
          )}
        </select>
      </div>
      ${this.#check('characters', words.characters, features.characters, (characters) =>
        change({ characters }),
      )}
      <p class="sub" id="cues">${words.cuesLegend}</p>
      <div role="group" aria-labelledby="cues">
        ${this.#checks(words.cues, features.cues, (cues) => change({ cues }))}
      </div>
      ${this.#number(
        'minimum',
        words.minimumCount,
        [3, 1000],
        features.minimumCount,
        (minimumCount) => change({ minimumCount }),
        words.minimumCountNote,
      )}
    `;
  }

  #models(words: Words) {
    const { models } = this.recipe;
    return this.#checks(
      words.families,
      models,
      // With none of them there would be nothing to try.
      (chosen) => (chosen.length === 0 ? { models } : { models: chosen }),
      (family) =>
        !this.hasBase && (family === 'recalibrate' || family === 'branch') ? words.needsBase : null,
    );
  }

  #select<Value extends string>(
    id: string,
    label: string,
    names: Record<Value, string>,
    value: Value,
    change: (value: Value) => Partial<TrainingRecipe>,
  ) {
    return selectField(id, label, names, value, (chosen) => this.#change(change(chosen)));
  }

  /** A whole number; what is not one within the limits is put back. */
  #number(
    id: string,
    label: string,
    limits: readonly [number, number],
    value: number,
    change: (value: number) => Partial<TrainingRecipe>,
    note: string | null = null,
  ): TemplateResult {
    return numberField({ id, label, limits, value, note }, (typed) =>
      typed === null ? this.requestUpdate() : this.#change(change(typed)),
    );
  }

  #checks<Value extends string>(
    names: Record<Value, string>,
    chosen: readonly Value[],
    change: (chosen: Value[]) => Partial<TrainingRecipe>,
    whyNot: (value: Value) => string | null = () => null,
  ) {
    const values = Object.keys(names) as Value[];
    return html`<div class="checks">
      ${repeat(
        values,
        (value) => value,
        (value) =>
          this.#check(
            value,
            names[value],
            chosen.includes(value),
            (isChosen) =>
              change(values.filter((one) => (one === value ? isChosen : chosen.includes(one)))),
            whyNot(value),
          ),
      )}
    </div>`;
  }

  #check(
    name: string,
    label: string,
    isChosen: boolean,
    change: (isChosen: boolean) => Partial<TrainingRecipe>,
    whyNot: string | null = null,
  ): TemplateResult {
    return checkField(name, label, isChosen, whyNot, (chosen) => this.#change(change(chosen)));
  }

  readonly #chooseFloor = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement;
    const recall = this.recipe.objective.floor?.recall ?? 0.8;
    const floor = value === '' ? null : { class: value, recall };
    this.#change({ objective: { metric: 'macro-f1', floor } });
  };

  readonly #changeBy = (make: (recipe: TrainingRecipe) => Partial<TrainingRecipe>) =>
    this.#change(make(this.recipe));

  #change(change: Partial<TrainingRecipe>): void {
    // Another change may come before the page has given this one back.
    this.recipe = { ...this.recipe, ...change };
    this.#tell(this.recipe);
    // A choice that changes nothing is put back.
    this.requestUpdate();
  }

  #tell(recipe: TrainingRecipe | null): void {
    this.dispatchEvent(new CustomEvent('recipe-changed', { detail: recipe }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-training-settings': TrainingSettings;
  }
  interface HTMLElementEventMap {
    /** Null goes back to what is usual. */
    'recipe-changed': CustomEvent<TrainingRecipe | null>;
  }
}
