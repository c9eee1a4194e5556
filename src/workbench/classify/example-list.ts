import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { currentLocale, messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { examples } from './examples.ts';

/**
 * Reviews to try, by language and by what is hard about them. Fires `example-chosen` with the text.
 */
@customElement('rc-example-list')
export class ExampleList extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--rc-space-s);
      }

      div {
        display: grid;
        gap: var(--rc-space-2xs);
      }

      h2 {
        font-size: var(--rc-font-size-s);
        color: var(--rc-color-text-quiet);
        font-weight: var(--rc-font-weight-normal);
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  /** The text in the field, so that the example it came from is marked. */
  @property() current = '';

  protected override render() {
    const words = messages().classify;
    const languages =
      currentLocale() === 'pt-BR' ? (['pt', 'en'] as const) : (['en', 'pt'] as const);
    return languages.map(
      (language) =>
        html`<div>
          <h2 id=${language}>${words.examplesIn[language]}</h2>
          <ul aria-labelledby=${language}>
            ${examples
              .filter((example) => example.language === language)
              .map(
                ({ kind, text }) =>
                  html`<li>
                    <button
                      type="button"
                      class="chip"
                      title=${text}
                      aria-current=${text === this.current ? 'true' : nothing}
                      @click=${() => this.#choose(text)}
                    >
                      ${words.exampleKinds[kind]}
                    </button>
                  </li>`,
              )}
          </ul>
        </div>`,
    );
  }

  #choose(text: string): void {
    this.emit('example-chosen', { text });
  }
}

declare global {
  interface HTMLElementEventMap {
    'example-chosen': CustomEvent<{ text: string }>;
  }
  interface HTMLElementTagNameMap {
    'rc-example-list': ExampleList;
  }
}
