import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../i18n/format.ts';
import { AppElement } from './app-element.ts';
import { classColors } from './class-colors.ts';
import { classLabel, classLabelStyles } from './class-label.ts';
import { styleProperties } from './style-properties.ts';

/** How probable each of several classes is: a bar a class, in the order of the classes. */
@customElement('rc-class-probabilities')
export class ClassProbabilities extends AppElement {
  static override styles = [
    classLabelStyles,
    css`
      ul {
        display: grid;
        gap: var(--rc-space-2xs);
      }

      li {
        display: grid;
        grid-template-columns: minmax(5rem, 10rem) minmax(0, 1fr) 4rem;
        gap: 0 var(--rc-space-s);
        align-items: center;
        font-size: var(--rc-font-size-s);
      }

      .plot {
        block-size: 0.5rem;
        border-radius: 1px;
        background: var(--rc-color-surface-lowered);
        box-shadow: inset 0 0 0 1px var(--rc-color-surface-border);
      }

      .bar {
        display: block;
        block-size: 100%;
        min-inline-size: 1px;
        border-radius: 1px;
        transition: inline-size var(--rc-transition);
      }

      .number {
        text-align: end;
      }
    `,
  ];

  @property({ attribute: false }) classes: readonly string[] = [];
  /** One a class, by name. */
  @property({ attribute: false }) probabilities: Readonly<Record<string, number>> = {};
  /** What the list is called. */
  @property() label = '';

  protected override render() {
    return html`<ul aria-label=${this.label}>
      ${this.classes.map((name, place) => this.#line(name, place))}
    </ul>`;
  }

  #line(name: string, place: number) {
    const probability = Object.hasOwn(this.probabilities, name)
      ? (this.probabilities[name] ?? 0)
      : 0;
    return html`<li data-class=${place}>
      ${classLabel(name, place)}
      <span class="plot" aria-hidden="true"
        ><span
          class="bar"
          ${styleProperties({
            'inline-size': `${probability * 100}%`,
            background: classColors(name, place).mark,
          })}
        ></span
      ></span>
      <span class="number">${formatPercent(probability)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-probabilities': ClassProbabilities;
  }
}
