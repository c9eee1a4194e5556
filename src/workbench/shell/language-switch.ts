import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { currentLocale, locales, messages, useLocale, type Locale } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';

/** Each language by its own name, whatever language the page speaks. */
const names: Record<Locale, { short: string; name: string }> = {
  'pt-BR': { short: 'PT', name: 'português' },
  en: { short: 'EN', name: 'English' },
};

/** Chooses and remembers the language of the page. */
@customElement('rc-language-switch')
export class LanguageSwitch extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      div {
        display: flex;
      }

      button {
        padding: 0 var(--rc-space-xs);
        min-inline-size: var(--rc-target-size);
        color: var(--rc-color-text-quiet);
      }

      button[aria-pressed='true'] {
        color: var(--rc-color-text-normal);
        text-decoration: underline;
        text-decoration-thickness: 2px;
        text-underline-offset: 0.4em;
      }
    `,
  ];

  protected override render() {
    return html`<div role="group" aria-label=${messages().shell.language}>
      ${locales.map((locale) => {
        const { short, name } = names[locale];
        return html`<button
          type="button"
          class="plain"
          lang=${locale}
          title=${name}
          aria-label="${short}, ${name}"
          aria-pressed=${locale === currentLocale()}
          @click=${() => useLocale(locale, { remember: true })}
        >
          ${short}
        </button>`;
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-language-switch': LanguageSwitch;
  }
}
