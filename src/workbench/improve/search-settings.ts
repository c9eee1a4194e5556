import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { plansOf } from '../../learning/search-plans.ts';
import type { SearchChoice, TrainingRecipe } from '../../learning/training-recipe.ts';
import { checkField, numberField, selectField } from './setting-fields.ts';
import { strengthsIn } from './strengths-in.ts';

/** Seconds of a search at most. */
const maxSeconds = 3600;

const maxTrials = 200;

const nothingNew = () => ({});

/**
 * How a search goes about it, and in a sentence what that comes to.
 *
 * @param change of the recipe as it is by then; with an empty change the fields are put back
 */
export function searchSettings(
  recipe: TrainingRecipe,
  hasBase: boolean,
  change: (make: (recipe: TrainingRecipe) => Partial<TrainingRecipe>) => void,
) {
  const words = improveMessages().settings;
  const { search, seed } = recipe;
  const set = (changed: Partial<SearchChoice>) =>
    change((now) => ({ search: { ...now.search, ...changed } }));
  const setNumber = (name: 'folds' | 'trials') => (value: number | null) =>
    value === null ? change(nothingNew) : set({ [name]: value });
  const counts = { count: plansOf(recipe, hasBase).length, folds: search.folds };
  return html`
    ${selectField('strategy', words.strategy, words.strategies, search.strategy, (strategy) =>
      set({ strategy }),
    )}
    ${
      search.strategy === 'random'
        ? numberField(
            {
              ...{ id: 'trials', label: words.trials, limits: [1, maxTrials] },
              ...{ value: search.trials, note: null },
            },
            setNumber('trials'),
          )
        : nothing
    }
    ${checkField('vary-features', words.varyFeatures, search.varyFeatures, null, (varyFeatures) =>
      set({ varyFeatures }),
    )}
    <div class="field">
      <label for="strengths">${words.strengths}</label>
      <input
        id="strengths"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="strengths-note"
        .value=${live(search.strengths.join(' '))}
        @change=${({ currentTarget }: Event) => {
          const strengths = strengthsIn((currentTarget as HTMLInputElement).value);
          if (strengths === null) change(nothingNew);
          else set({ strengths });
        }}
      />
      <p class="quiet" id="strengths-note">${words.strengthsNote}</p>
    </div>
    ${numberField(
      { id: 'folds', label: words.folds, limits: [2, 10], value: search.folds, note: null },
      setNumber('folds'),
    )}
    ${numberField(
      {
        ...{ id: 'seconds', label: words.seconds, limits: [0, maxSeconds] },
        ...{ value: search.seconds ?? 0, note: words.secondsNote },
      },
      (value) =>
        value === null ? change(nothingNew) : set({ seconds: value === 0 ? null : value }),
    )}
    ${numberField(
      {
        ...{ id: 'seed', label: words.seed, limits: [0, 0xffffffff] },
        ...{ value: seed, note: words.seedNote },
      },
      (value) => change(() => (value === null ? {} : { seed: value })),
    )}
    <p data-testid="search-plan" aria-live="polite">
      ${search.strategy === 'halving' ? words.halvingPlan(counts) : words.searchPlan(counts)}
      ${search.seconds === null ? nothing : words.searchLimit({ seconds: search.seconds })}
    </p>
  `;
}
