import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { numberFormat } from '../../i18n/format.ts';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import { classifierColorNames, classifierColors } from '../../ui/classifier-colors.ts';
import type { ColorScheme } from '../../ui/color-scheme.ts';
import { buttonStyles, fieldStyles } from '../../ui/styles.ts';
import { embedFormStyles } from './embed-form-styles.ts';
import './embed-color.ts';
import './embed-contrast.ts';
import { isFontFamily, ownLook, plainLook, type EmbedLook } from './embed-look.ts';

/** From, to and step, in rem. */
const ranges = {
  radius: { min: 0, max: 1.5, step: 0.125 },
  padding: { min: 0.5, max: 2, step: 0.125 },
  fontSize: { min: 0.75, max: 1.5, step: 0.0625 },
} as const;

const families = [
  'system-ui, sans-serif',
  'Georgia, serif',
  'ui-rounded, system-ui, sans-serif',
  'ui-monospace, monospace',
];

/**
 * Colours, radius, space and font of the element. Fires `look-changed` with what changed, of the
 * colours only the changed ones, and `look-reset`.
 */
@customElement('rc-embed-look')
export class EmbedLookForm extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    embedFormStyles,
    css`
      :host {
        gap: var(--rc-space-s) var(--rc-space-m);
        align-items: start;
      }

      .end {
        place-self: end start;
      }

      input[type='text'] {
        font-size: var(--rc-font-size-s);
      }

      .ranges {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(8rem, 100%), 1fr));
        gap: var(--rc-space-2xs) var(--rc-space-m);
      }

      .field.range {
        gap: 0;
      }

      .range .number {
        white-space: nowrap;
        font-weight: var(--rc-font-weight-normal);
      }

      input[type='range'] {
        inline-size: 100%;
        min-inline-size: 0;
        padding: 0;
        border: none;
        accent-color: var(--rc-color-accent);
      }

      [aria-invalid='true'] {
        border-color: var(--rc-color-alert-border);
        border-width: 2px;
      }
    `,
  ];

  @property({ attribute: false }) look: EmbedLook = plainLook;
  /** Of the page in which the element is shown. */
  @property() scheme: ColorScheme = 'light';

  protected override render() {
    const words = embedMessages();
    const { colors } = this.look;
    return html`
      ${classifierColorNames.map(
        (name) =>
          html`<rc-embed-color
            data-color=${name}
            label=${words.colors[name]}
            .value=${colors[name] ?? ''}
            own=${classifierColors[name][this.scheme]}
            scheme=${this.scheme}
            @color-typed=${({ detail }: HTMLElementEventMap['color-typed']) =>
              this.#change({ colors: { [name]: detail.value } })}
          ></rc-embed-color>`,
      )}
      <rc-embed-contrast class="wide" .colors=${colors}></rc-embed-contrast>
      <div class="ranges wide">
        ${this.#range('radius')} ${this.#range('padding')} ${this.#range('fontSize')}
      </div>
      ${this.#family()}
      <button
        type="button"
        class="end"
        data-testid="embed-reset"
        @click=${() => this.emit('look-reset')}
      >
        ${words.reset}
      </button>
    `;
  }

  #range(name: keyof typeof ranges) {
    const value = this.look[name] ?? ownLook[name];
    const { min, max, step } = ranges[name];
    const shown = `${numberFormat({ maximumFractionDigits: 4 }).format(value)} rem`;
    return html`<div class="field range">
      <label for=${name}>${embedMessages()[name]} <span class="number quiet">${shown}</span></label>
      <input
        id=${name}
        type="range"
        data-testid="embed-${name}"
        min=${min}
        max=${max}
        step=${step}
        aria-valuetext=${shown}
        .value=${live(String(value))}
        @input=${(event: Event) => this.#change({ [name]: Number(valueOf(event)) })}
      />
    </div>`;
  }

  #family() {
    const words = embedMessages();
    const typed = this.look.fontFamily;
    const isInvalid = typed.trim() !== '' && !isFontFamily(typed.trim());
    return html`<div class="field">
      <label for="family">${words.fontFamily}</label>
      <input
        id="family"
        type="text"
        data-testid="embed-fontFamily"
        list="families"
        autocomplete="off"
        spellcheck="false"
        placeholder=${ownLook.fontFamily}
        aria-invalid=${isInvalid ? 'true' : nothing}
        aria-describedby=${isInvalid ? 'family-problem' : nothing}
        .value=${live(typed)}
        @input=${(event: Event) => this.#change({ fontFamily: valueOf(event) })}
      />
      <datalist id="families">
        ${families.map((family) => html`<option value=${family}></option>`)}
      </datalist>
      ${isInvalid ? html`<p id="family-problem" class="quiet">${words.notAFont}</p>` : nothing}
    </div>`;
  }

  #change(detail: Partial<EmbedLook>): void {
    this.emit('look-changed', detail);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-look': EmbedLookForm;
  }
  interface HTMLElementEventMap {
    'look-changed': CustomEvent<Partial<EmbedLook>>;
    'look-reset': CustomEvent<null>;
  }
}
