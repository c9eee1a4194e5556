import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/** A choice of one of some named values. */
export function selectField<Value extends string>(
  id: string,
  label: string,
  names: Record<Value, string>,
  value: Value,
  choose: (value: Value) => void,
) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${({ currentTarget }: Event) =>
        choose((currentTarget as HTMLSelectElement).value as Value)}
    >
      ${Object.entries<string>(names).map(
        ([key, name]) =>
          html`<option value=${key} .selected=${live(key === value)}>${name}</option>`,
      )}
    </select>
  </div>`;
}

export interface NumberField {
  id: string;
  label: string;
  limits: readonly [min: number, max: number];
  value: number;
  note: string | null;
}

/** @param choose gets the whole number; null for what is not one within the limits */
export function numberField(
  { id, label, limits: [min, max], value, note }: NumberField,
  choose: (value: number | null) => void,
) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      min=${min}
      max=${max}
      step="1"
      aria-describedby=${note === null ? nothing : `${id}-note`}
      .value=${live(String(value))}
      @change=${({ currentTarget }: Event) => {
        const typed = (currentTarget as HTMLInputElement).valueAsNumber;
        choose(Number.isInteger(typed) && typed >= min && typed <= max ? typed : null);
      }}
    />
    ${note === null ? nothing : html`<p class="quiet" id="${id}-note">${note}</p>`}
  </div>`;
}

/** @param whyNot why it cannot be chosen; null where it can */
export function checkField(
  name: string,
  label: string,
  isChosen: boolean,
  whyNot: string | null,
  choose: (isChosen: boolean) => void,
) {
  return html`<label class="check">
    <input
      type="checkbox"
      name=${name}
      .checked=${live(isChosen && whyNot === null)}
      ?disabled=${whyNot !== null}
      @change=${({ currentTarget }: Event) => choose((currentTarget as HTMLInputElement).checked)}
    />
    <span>${label}${whyNot === null ? nothing : ` (${whyNot})`}</span>
  </label>`;
}
