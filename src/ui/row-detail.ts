import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RowDetail as Detail } from '../engine/engine-api.ts';
import { formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { rowNameParts } from '../i18n/row-name.ts';
import { AppElement } from './app-element.ts';
import './class-label.ts';
import './highlighted-text.ts';

/** Of more classes only the most probable ones are told. */
const maxProbabilities = 5;

/**
 * One evaluated row, whole: its text with the words that decided where a model gave the answer,
 * its probabilities, its place in the file, id and groups.
 */
@customElement('rc-row-detail')
export class RowDetail extends AppElement {
  static override styles = css`
    :host {
      padding: var(--rc-space-s) var(--rc-space-m) var(--rc-space-m);
      background: var(--rc-color-surface-raised);
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rc-space-2xs) var(--rc-space-l);
      margin-block-start: var(--rc-space-s);
      font-size: var(--rc-font-size-s);
    }

    dt {
      color: var(--rc-color-text-quiet);
    }

    dd {
      overflow-wrap: anywhere;
    }
  `;

  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ attribute: false }) detail!: Detail;

  protected override render() {
    const words = messages().evaluate.list;
    const { text, groups, explanation } = this.detail;
    const { place, id } = rowNameParts(this.detail);
    return html`
      <rc-highlighted-text
        .text=${text}
        .contributions=${explanation?.contributions ?? []}
        ?own=${explanation?.contrast !== undefined}
      ></rc-highlighted-text>
      ${explanation === null ? html`<p class="quiet">${messages().report.noWords}</p>` : nothing}
      <dl>
        ${this.#probabilities()}
        ${
          explanation === null
            ? nothing
            : html`<div>
                <dt>${words.language}</dt>
                <dd>${words.languages[explanation.prediction.language]}</dd>
              </div>`
        }
        ${
          place === null
            ? nothing
            : html`<div>
                <dt>${words.inFile}</dt>
                <dd class="number" dir="auto">${place}</dd>
              </div>`
        }
        ${
          id === null
            ? nothing
            : html`<div>
                <dt>${words.id}</dt>
                <dd dir="auto">${id}</dd>
              </div>`
        }
        ${groups.map(
          ({ column, value }) =>
            html`<div>
              <dt dir="auto">${column}</dt>
              <dd dir="auto">${value === '' ? '–' : value}</dd>
            </div>`,
        )}
      </dl>
    `;
  }

  /** The most probable first; of many classes the first few. */
  #probabilities() {
    const { probabilities } = this.detail;
    if (probabilities === null) return nothing;
    const words = messages().evaluate.list;
    const shown = probabilities
      .map((probability, place) => ({ probability, place, name: this.classes[place] ?? '' }))
      .sort((one, other) => other.probability - one.probability)
      .slice(0, maxProbabilities);
    return html`<div>
      <dt>
        ${
          shown.length < probabilities.length
            ? messages().report.topProbabilities({ shown: shown.length, all: probabilities.length })
            : words.probabilities
        }
      </dt>
      ${shown.map(
        ({ probability, place, name }) =>
          html`<dd class="number">
            <rc-class-label .name=${name} .place=${place}></rc-class-label> ${formatPercent(
              probability,
            )}
          </dd>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-row-detail': RowDetail;
  }
}
