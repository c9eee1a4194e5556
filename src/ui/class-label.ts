import { css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { messages } from '../i18n/locale.ts';
import { AppElement } from './app-element.ts';
import { classColorCount, classColors } from './class-colors.ts';

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const signs = new Map([
  ['negative', '−'],
  ['positive', '+'],
] as const);

/** A rule for each place, since a style attribute would be refused by the page's policy. */
const markerColors = unsafeCSS(
  Array.from(
    { length: classColorCount },
    (_, place) => `.class-label.own-${place} > i { background: ${classColors('', place).mark}; }`,
  ).join('\n'),
);

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

  .class-label.own {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .class-label > i {
    display: inline-block;
    inline-size: 0.65em;
    block-size: 0.65em;
    margin-inline-end: 0.35em;
    border-radius: 0.15em;
  }

  ${markerColors}
`;

/**
 * The name of a class with its sign, in its colour, or an own class with a marker in its colour:
 * what `<rc-class-label>` draws, without an element of its own where there are very many.
 *
 * @param name as the model calls the class
 * @param place of an own class among its classes; without it there is no marker
 */
export function classLabel(name: string, place: number | null = null) {
  const word = messages().evaluate.report.classes({ name });
  if (isSigned(name)) return signed(name, word);
  const own = place === null ? '' : `own-${place % classColorCount}`;
  return html`<span class="class-label own ${own}"
    >${place === null ? nothing : html`<i aria-hidden="true"></i>`}${word}</span
  >`;
}

/** The class of a review, in the word that agrees with "review"; otherwise as `classLabel`. */
export function reviewClass(name: string) {
  return isSigned(name) ? signed(name, messages().classify.classes[name]) : classLabel(name);
}

function isSigned(name: string): name is 'negative' | 'positive' {
  return signs.has(name as 'negative');
}

function signed(name: 'negative' | 'positive', word: string) {
  return html`<span class="class-label ${name}"
    ><span aria-hidden="true">${signs.get(name)}</span>${word}</span
  >`;
}

/** The name of a class with its sign or marker, in its colour. */
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
  /** Of an own class among its classes. */
  @property({ attribute: false }) place: number | null = null;

  protected override render() {
    return classLabel(this.name, this.place);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-class-label': ClassLabel;
  }
}
