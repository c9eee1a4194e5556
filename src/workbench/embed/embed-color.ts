import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { embedMessages } from '../../i18n/embed-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import type { ColorScheme } from '../../ui/color-scheme.ts';
import { fieldStyles } from '../../ui/styles.ts';
import { paintedColor, resolved } from './color-contrast.ts';
import { isColor } from './embed-look.ts';

/** A colour, picked or typed. Fires `color-typed` with its text. */
@customElement('rc-embed-color')
export class EmbedColor extends AppElement {
  static override styles = [
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-2xs);
        align-content: start;
      }

      .pair {
        display: flex;
        gap: var(--rc-space-2xs);
      }

      input[type='text'] {
        flex: 1;
        min-inline-size: 0;
        font-family: var(--rc-font-family-code);
        font-size: var(--rc-font-size-s);
      }

      input[type='color'] {
        flex: none;
        inline-size: var(--rc-target-size);
        block-size: var(--rc-target-size);
        padding: var(--rc-space-2xs);
        cursor: pointer;
      }

      [aria-invalid='true'] {
        border-color: var(--rc-color-alert-border);
        border-width: 2px;
      }
    `,
  ];

  @property() label = '';
  /** As typed; empty for the element's own colour. */
  @property() value = '';
  /** The element's own colour. */
  @property() own = '#000000';
  /** In which it is shown, where a colour has one for each. */
  @property() scheme: ColorScheme = 'light';

  @query('[type=color]') private picker!: HTMLInputElement;
  @query('.probe') private probe!: HTMLElement;

  protected override render() {
    const words = embedMessages();
    const isInvalid = this.value.trim() !== '' && !isColor(this.value.trim());
    return html`
      <label for="typed">${this.label}</label>
      <span class="pair">
        <input
          type="color"
          aria-label=${words.pickColor({ color: this.label })}
          @input=${this.#take}
        />
        <input
          id="typed"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${this.own}
          aria-invalid=${isInvalid ? 'true' : nothing}
          aria-describedby=${isInvalid ? 'problem' : nothing}
          .value=${live(this.value)}
          @input=${this.#take}
        />
      </span>
      ${isInvalid ? html`<p id="problem" class="quiet">${words.notAColor}</p>` : nothing}
      <span class="probe" hidden></span>
    `;
  }

  protected override updated(): void {
    const color = isColor(this.value.trim()) ? this.value.trim() : this.own;
    const pixel = paintedColor([resolved(color, this.scheme, this.probe)]);
    const digits = pixel.map((channel) => channel.toString(16).padStart(2, '0'));
    this.picker.value = `#${digits.join('')}`;
  }

  readonly #take = (event: Event) => {
    this.emit('color-typed', { value: (event.target as HTMLInputElement).value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-embed-color': EmbedColor;
  }
  interface HTMLElementEventMap {
    'color-typed': CustomEvent<{ value: string }>;
  }
}
