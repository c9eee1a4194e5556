import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { buttonStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';

/**
 * What a user puts into a zip to bring a model from Keras, tfjs or scikit-learn; closed until it is
 * asked for.
 */
@customElement('rc-bring-guide')
export class BringGuide extends AppElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        overflow-wrap: anywhere;
      }

      summary {
        display: list-item;
        min-block-size: var(--rc-target-size);
        align-content: center;
        cursor: pointer;
        font-weight: var(--rc-font-weight-semibold);
      }

      .guide {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
        padding-block: var(--rc-space-xs) var(--rc-space-m);
      }

      p,
      dl {
        max-inline-size: var(--rc-measure);
      }

      dl {
        display: grid;
        gap: var(--rc-space-2xs);
      }

      dt {
        font-weight: var(--rc-font-weight-semibold);
      }

      dd {
        margin-inline-start: var(--rc-space-m);
      }

      .downloads {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }
    `,
  ];

  readonly #address = new AddressParameters(this, 'models', ['details']);

  protected override render() {
    const words = messages().models.bring;
    return html`<details data-testid="bring-guide" ?open=${this.#isOpen} @toggle=${this.#toggled}>
      <summary>${words.heading}</summary>
      <div class="guide">
        <p>${words.lead}</p>
        <dl>
          ${Object.entries(words.files).map(
            ([file, text]) =>
              html`<dt><code>${file}</code></dt>
                <dd>${text}</dd>`,
          )}
        </dl>
        <p>${words.layers}</p>
        <p>${words.pack}</p>
        <div class="downloads">
          ${(['pack_model.py', 'vectoriser.json'] as const).map(
            (file) =>
              html`<a
                class="button"
                href=${new URL(`bring/${file}`, document.baseURI).href}
                download=${file}
                >${words.download({ file })}</a
              >`,
          )}
        </div>
      </div>
    </details>`;
  }

  get #isOpen(): boolean {
    return this.#address.items('details').includes('bring');
  }

  readonly #toggled = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== this.#isOpen) this.#address.goItem('details', 'bring', open);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-bring-guide': BringGuide;
  }
}
