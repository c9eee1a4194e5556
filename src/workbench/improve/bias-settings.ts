import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LabelledSource } from '../../engine/training-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import type {
  BiasTreatment,
  SwappedTerms,
  TrainingRecipe,
} from '../../learning/training-recipe.ts';
import { checkField, selectField } from './setting-fields.ts';
import { termPairsIn, termPairsText } from './term-pairs-in.ts';

const noTerms: SwappedTerms = { genders: false, own: [] };

/** Names of the group columns that every source has. */
export function groupColumnsOf(sources: readonly LabelledSource[]): string[] {
  const [first, ...others] = sources.map(({ columns, survey }) =>
    columns.groups.flatMap((column) => survey.columns[column]?.name ?? []),
  );
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}

/**
 * How groups of reviews are made to fare alike.
 *
 * @param columns names of the group columns
 * @param change of the recipe as it is by then
 */
export function biasSettings(
  { bias, swappedTerms }: TrainingRecipe,
  columns: readonly string[],
  change: (make: (recipe: TrainingRecipe) => Partial<TrainingRecipe>) => void,
) {
  const words = improveMessages().settings;
  const terms: SwappedTerms = swappedTerms ?? noTerms;
  const setTerms = (changed: Partial<SwappedTerms>) =>
    change((now) => {
      const next = { ...(now.swappedTerms ?? noTerms), ...changed };
      return { swappedTerms: next.genders || next.own.length > 0 ? next : null };
    });
  // A column of a file that is no longer there stays to be seen.
  const named = [...new Set([...columns, ...(bias === null ? [] : [bias.column])])];
  return html`
    ${
      named.length === 0
        ? html`<p class="quiet">${words.noGroups}</p>`
        : html`<div class="field">
            <label for="bias-column">${words.biasColumn}</label>
            <select
              id="bias-column"
              @change=${({ currentTarget }: Event) => {
                const column = (currentTarget as HTMLSelectElement).value;
                const method = bias?.method ?? 'reweigh';
                change(() => ({ bias: column === '' ? null : { column, method } }));
              }}
            >
              <option value="" .selected=${live(bias === null)}>${words.biasNone}</option>
              ${named.map(
                (name) =>
                  html`<option value=${name} .selected=${live(bias?.column === name)}>
                    ${name}
                  </option>`,
              )}
            </select>
          </div>`
    }
    ${
      bias === null
        ? nothing
        : selectField<BiasTreatment['method']>(
            'bias-method',
            words.biasMethod,
            words.biasMethods,
            bias.method,
            (method) => change(() => ({ bias: { ...bias, method } })),
          )
    }
    <p class="quiet">${words.noThresholds}</p>
    ${checkField('swap-genders', words.swapGenders, terms.genders, null, (genders) =>
      setTerms({ genders }),
    )}
    <div class="field">
      <label for="own-terms">${words.ownTerms}</label>
      <textarea
        id="own-terms"
        rows="3"
        autocomplete="off"
        aria-describedby="own-terms-note"
        .value=${live(termPairsText(terms.own))}
        @change=${({ currentTarget }: Event) => {
          const field = currentTarget as HTMLTextAreaElement;
          const own = termPairsIn(field.value);
          field.setCustomValidity(own === null ? words.ownTermsWrong : '');
          if (own === null) field.reportValidity();
          else setTerms({ own });
        }}
      ></textarea>
      <p class="quiet" id="own-terms-note">${words.ownTermsNote}</p>
    </div>
  `;
}
