import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppElement } from './app-element.ts';

const levels = [1, 2, 3];

/** A strength from 0 to 3 as so many filled steps, with its word. */
@customElement('rc-strength-mark')
export class StrengthMark extends AppElement {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--rc-space-xs);
      font-size: var(--rc-font-size-s);
      white-space: nowrap;
    }

    .steps {
      display: inline-flex;
      align-items: end;
      gap: 2px;
    }

    .steps span {
      inline-size: 0.4rem;
      border: 1px solid var(--rc-color-control-border);
      border-radius: 1px;
    }

    .steps span:nth-child(1) {
      block-size: 0.45rem;
    }

    .steps span:nth-child(2) {
      block-size: 0.7rem;
    }

    .steps span:nth-child(3) {
      block-size: 0.95rem;
    }

    .steps .filled {
      border-color: var(--rc-color-text-normal);
      background: var(--rc-color-text-normal);
    }

    .none {
      color: var(--rc-color-text-quiet);
    }
  `;

  @property({ type: Number }) level = 0;
  @property() word = '';

  protected override render() {
    return html`<span class="steps" aria-hidden="true"
        >${levels.map((level) => html`<span class=${level <= this.level ? 'filled' : ''}></span>`)}</span
      ><span class=${this.level === 0 ? 'none' : ''}>${this.word}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-strength-mark': StrengthMark;
  }
}
