import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { currentColorScheme, onColorSchemeChange, useColorScheme } from '../../ui/color-scheme.ts';
import { moonIcon, sunIcon } from '../../ui/icons.ts';
import { buttonStyles } from '../../ui/styles.ts';

/** Switches between light and dark and remembers the choice. */
@customElement('rc-color-scheme-switch')
export class ColorSchemeSwitch extends AppElement {
  static override styles = buttonStyles;

  #stopListening = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onColorSchemeChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  protected override render() {
    const words = messages().shell;
    const isDark = currentColorScheme() === 'dark';
    const label = isDark ? words.useLight : words.useDark;
    return html`<button
      type="button"
      class="plain icon"
      aria-label=${label}
      title=${label}
      @click=${() => useColorScheme(isDark ? 'light' : 'dark', { remember: true })}
    >
      ${isDark ? sunIcon : moonIcon}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-color-scheme-switch': ColorSchemeSwitch;
  }
}
