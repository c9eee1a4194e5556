import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatPercent } from '../../i18n/format.ts';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import { fieldStyles } from '../../ui/styles.ts';
import { embedFormStyles } from './embed-form-styles.ts';
import type { EmbedSettings } from './snippets/embed-code.ts';

/** The form of the element's attributes. Fires `settings-changed` with those that changed. */
@customElement('rc-embed-settings')
export class EmbedSettingsForm extends AppElement {
  static override styles = [
    fieldStyles,
    embedFormStyles,
    css`
      :host {
        gap: var(--rc-space-m);
        align-items: end;
      }

      .range {
        display: flex;
        align-items: center;
        gap: var(--rc-space-s);
        min-block-size: var(--rc-target-size);
      }

      input[type='range'] {
        flex: 1;
        min-inline-size: 0;
        padding: 0;
        border: none;
        accent-color: var(--rc-color-accent);
      }

      .switches {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 0 var(--rc-space-l);
      }

      .switches label {
        display: flex;
        align-items: center;
        gap: var(--rc-space-xs);
        min-block-size: var(--rc-target-size);
      }

      input[type='checkbox'] {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        accent-color: var(--rc-color-accent);
      }
    `,
  ];

  @property({ attribute: false }) settings!: EmbedSettings;

  protected override render() {
    const words = embedMessages();
    const { lang, loading, threshold } = this.settings;
    return html`
      ${this.#text('value', words.value)} ${this.#text('name', words.name)}
      ${this.#text('model', words.model, 'change')}
      <rc-choice-field
        label=${words.lang}
        .choices=${choicesOf(words.langs)}
        .value=${lang}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#change({ lang: detail.value })}
      ></rc-choice-field>
      <rc-choice-field
        label=${words.loadingAttribute}
        .choices=${choicesOf(words.loadings)}
        .value=${loading}
        @choice-made=${({ detail }: CustomEvent<{ value: string }>) =>
          this.#change({ loading: detail.value === 'eager' ? 'eager' : 'lazy' })}
      ></rc-choice-field>
      <div class="field">
        <label for="threshold">${words.threshold}</label>
        <span class="range">
          <input
            id="threshold"
            type="range"
            min="0.5"
            max="1"
            step="0.01"
            .value=${live(String(threshold))}
            @input=${(event: Event) => this.#change({ threshold: Number(valueOf(event)) })}
          />
          <span class="number">${formatPercent(threshold)}</span>
        </span>
      </div>
      <div class="switches">
        ${(['explain', 'required', 'disabled'] as const).map(
          (name) =>
            html`<label
              ><input
                type="checkbox"
                data-testid="embed-${name}"
                .checked=${live(this.settings[name])}
                @change=${(event: Event) =>
                  this.#change({ [name]: (event.target as HTMLInputElement).checked })}
              />${words[name]}</label
            >`,
        )}
      </div>
    `;
  }

  /** @param event after which the element follows: a half-typed folder is not to be loaded */
  #text(name: 'value' | 'name' | 'model', label: string, event: 'input' | 'change' = 'input') {
    const take = (typed: Event) => this.#change({ [name]: valueOf(typed) });
    return html`<div class="field ${name === 'model' ? 'wide' : ''}">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        type="text"
        autocomplete="off"
        spellcheck="false"
        data-testid="embed-${name}"
        .value=${live(this.settings[name])}
        @input=${event === 'input' ? take : nothing}
        @change=${event === 'change' ? take : nothing}
      />
      ${name === 'model' ? html`<p class="quiet">${embedMessages().modelNote}</p>` : nothing}
    </div>`;
  }

  #change(detail: Partial<EmbedSettings>): void {
    this.emit('settings-changed', detail);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function choicesOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-settings': EmbedSettingsForm;
  }
  interface HTMLElementEventMap {
    'settings-changed': CustomEvent<Partial<EmbedSettings>>;
  }
}
