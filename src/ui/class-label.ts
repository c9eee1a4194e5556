import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages, updateWhenLocaleChanges } from '../i18n/locale.ts';
import { baseStyles } from './styles.ts';

const signs: Record<string, string> = { negative: '−', positive: '+' };

/** The name of a class with its sign, in its colour. */
@customElement('rc-class-label')
export class ClassLabel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        white-space: nowrap;
      }

      .negative {
        color: var(--rc-color-negative-text);
      }

      .positive {
        color: var(--rc-color-positive-text);
      }

      .sign {
        display: inline-block;
        inline-size: 0.8em;
        font-weight: var(--wa-font-weight-bold);
      }
    `,
  ];

  /** As the model calls the class. */
  @property() name = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const sign = signs[this.name];
    return html`<span class=${sign === undefined ? '' : this.name}
      ><span class="sign" aria-hidden="true">${sign}</span>${messages().evaluate.report.classes(
        this.name,
      )}</span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-label': ClassLabel;
  }
}
