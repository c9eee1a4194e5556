import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { cardBlocks, type CardBlock } from './card-blocks.ts';

/** A model card, drawn as text: it comes with the bundle, and a bundle may come from anyone. */
@customElement('rc-model-card')
export class ModelCard extends AppElement {
  static override styles = [
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
        font-size: var(--rc-font-size-s);
        overflow-wrap: anywhere;
      }

      p,
      ul {
        max-inline-size: var(--rc-measure);
      }

      ul {
        padding-inline-start: 1.25em;
        list-style: disc;
      }

      h4 {
        margin: var(--rc-space-xs) 0 0;
        font-size: inherit;
      }

      td,
      th {
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) text = '';

  protected override render() {
    return cardBlocks(this.text).map(renderBlock);
  }
}

function renderBlock(block: CardBlock) {
  switch (block.kind) {
    case 'heading':
      return html`<h4>${block.text}</h4>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'table': {
      const [head = [], ...rows] = block.rows;
      return html`<rc-scroll-region label=${messages().models.card}>
        <table>
          <thead>
            <tr>
              ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </rc-scroll-region>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-model-card': ModelCard;
  }
}
