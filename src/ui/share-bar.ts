import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';
import { styleProperties } from './style-properties.ts';

/**
 * A length for a figure that stands next to it, on a scale from 0 to `most`; hidden from screen
 * readers.
 */
@customElement('rc-share-bar')
export class ShareBar extends AppElement {
  static override styles = css`
    :host {
      min-inline-size: 3rem;
      block-size: 0.625rem;
    }

    .bar {
      block-size: 100%;
      min-inline-size: 1px;
      border-radius: 1px;
      background: var(--rc-color-text-quiet);
    }

    :host([kind='negative']) .bar {
      background: var(--rc-color-negative-mark);
    }

    :host([kind='positive']) .bar {
      background: var(--rc-color-positive-mark);
    }
  `;

  @property({ type: Number }) value = 0;
  @property({ type: Number }) most = 1;
  /** The class that it is about, where it is about one. */
  @property({ reflect: true }) kind = '';

  protected override render() {
    const share = this.most > 0 ? Math.min(1, Math.max(0, this.value / this.most)) : 0;
    return html`<div
      class="bar"
      aria-hidden="true"
      ${styleProperties({ 'inline-size': `${share * 100}%` })}
    ></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-share-bar': ShareBar;
  }
}
