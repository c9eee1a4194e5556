import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatInteger, formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { alertStyles } from '../../ui/styles.ts';
import { codeStyles } from '../../ui/code-styles.ts';

/**
 * Characters of an answer that are drawn; ten thousand predictions would make the page slow for
 * nothing.
 */
const shownCharacters = 20_000;

/** An answer as it came, from whom, and how long it took. */
export interface RequestAnswer {
  status: string;
  milliseconds: number;
  by: 'service-worker' | 'local-server' | 'direct';
  body: string;
}

/** The answer to the request of the console: its status, its body, or why there is none. */
@customElement('rc-request-answer')
export class RequestAnswerView extends AppElement {
  static override styles = [
    alertStyles,
    codeStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-s);
      }
    `,
  ];

  @property({ attribute: false }) answer: RequestAnswer | null = null;
  /** Why there is no answer, in the user's words. */
  @property({ attribute: false }) failure: string | null = null;
  @property({ type: Boolean }) pending = false;

  protected override render() {
    const words = messages().api;
    return html`<h3>${words.response}</h3>
      <div role="status" class="quiet" data-testid="api-status">
        ${this.pending ? words.sending : this.#renderStatus()}
      </div>
      ${
        this.failure === null
          ? nothing
          : html`<div class="alert" role="alert" data-code="api-no-answer">
              <p>${this.failure}</p>
            </div>`
      }
      ${this.answer === null ? nothing : this.#renderBody(indented(this.answer.body))}`;
  }

  #renderStatus() {
    const words = messages().api;
    if (this.answer === null) return this.failure === null ? words.responseEmpty : nothing;
    const { status, milliseconds, by } = this.answer;
    return html`<strong class="number">${status}</strong>
      <span class="number"
        >${words.inMilliseconds({ milliseconds: formatSignificant(milliseconds) })}</span
      >, ${words.answeredBy[by]}`;
  }

  #renderBody(body: string) {
    const words = messages().api;
    return html`<rc-scroll-region class="code tall" label=${words.response}>
        <pre data-testid="api-answer">${body.slice(0, shownCharacters)}</pre>
      </rc-scroll-region>
      ${
        body.length > shownCharacters
          ? html`<p class="quiet">
              ${words.cut({ shown: formatInteger(shownCharacters), all: formatInteger(body.length) })}
            </p>`
          : nothing
      }`;
  }
}

/** JSON with line breaks; anything else as it came. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-request-answer': RequestAnswerView;
  }
}
