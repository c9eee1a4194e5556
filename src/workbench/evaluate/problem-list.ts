import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { rowName } from '../../i18n/row-name.ts';
import { AppElement } from '../../ui/app-element.ts';
import { disclosureStyles } from '../../ui/styles.ts';
import { problemMessage, type ListedProblem } from '../session/problem-message.ts';

/** How many problems a file has, and on demand each with its row. */
@customElement('rc-problem-list')
export class ProblemList extends AppElement {
  static override styles = [
    disclosureStyles,
    css`
      ul {
        max-block-size: 18rem;
        overflow-y: auto;
        font-size: var(--rc-font-size-s);
      }

      li {
        padding-block: var(--rc-space-3xs);
        overflow-wrap: anywhere;
      }

      .place {
        color: var(--rc-color-text-quiet);
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly ListedProblem[] = [];
  /** All of them, listed or not. */
  @property({ type: Number }) count = 0;
  @state() private isOpen = false;

  protected override render() {
    if (this.count === 0) return nothing;
    const words = messages().evaluate.problems;
    return html`<details @toggle=${this.#toggle}>
      <summary>${words.summary({ number: this.count })}</summary>
      ${
        this.isOpen
          ? html`<ul tabindex="0" aria-label=${words.summary({ number: this.count })}>
                ${this.problems.map(
                  (problem) =>
                    html`<li>
                      <span class="place number">${place(problem)}:</span>
                      ${problemMessage(problem)}
                    </li>`,
                )}
              </ul>
              ${
                this.count > this.problems.length
                  ? html`<p class="quiet">
                      ${words.first({ shown: this.problems.length, all: this.count })}
                    </p>`
                  : nothing
              }`
          : nothing
      }
    </details>`;
  }

  #toggle(event: Event): void {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  }
}

/** Where to look: the row by its name, or the file. */
function place({ file, row, column, ...named }: ListedProblem): string {
  const words = messages().evaluate.problems;
  const wholeFile = file === undefined ? words.wholeFile : `${file} · ${words.wholeFile}`;
  const where = row === null ? wholeFile : rowName({ row, ...named });
  return column === undefined ? where : words.inColumn({ place: where, column });
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-problem-list': ProblemList;
  }
}
