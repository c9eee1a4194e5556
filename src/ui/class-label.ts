import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';

const signs: Record<string, string> = { negative: '−', positive: '+' };

/** Styles that `classLabel` needs where it is drawn. */
export const classLabelStyles = css`
  .class-label {
    white-space: nowrap;
  }

  .class-label.negative {
    color: var(--rc-color-negative-text);
  }

  .class-label.positive {
    color: var(--rc-color-positive-text);
  }

  .class-label > span {
    display: inline-block;
    inline-size: 0.8em;
    font-weight: var(--rc-font-weight-bold);
  }
`;

/**
 * The name of a class with its sign, in its colour: what `<rc-class-label>` draws, without an
 * element of its own where there are very many.
 *
 * @param name as the model calls the class
 */
export function classLabel(name: string) {
  const sign = signs[name];
  return html`<span class="class-label ${sign === undefined ? '' : name}"
    ><span aria-hidden="true">${sign}</span>${messages().evaluate.report.classes({ name })}</span
  >`;
}

/** The name of a class with its sign, in its colour. */
@customElement('rc-class-label')
export class ClassLabel extends AppElement {
  static override styles = [
    classLabelStyles,
    css`
      :host {
        display: inline-block;
      }
    `,
  ];

  /** As the model calls the class. */
  @property() name = '';

  protected override render() {
    return classLabel(this.name);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-label': ClassLabel;
  }
}
