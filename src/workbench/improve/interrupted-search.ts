import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LabelledSource } from '../../engine/training-api.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { alertStyles, buttonStyles, panelStyles } from '../../ui/styles.ts';
import { missingFiles, type InterruptedSearch } from '../session/interrupted-searches.ts';
import { SessionElement } from '../session/session-element.ts';
import { improvePageStyles } from './improve-page-styles.ts';

/** The searches that were interrupted, to go on with or to discard; none while a training runs. */
@customElement('rc-interrupted-search')
export class InterruptedSearchPanel extends SessionElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    improvePageStyles,
    css`
      :host {
        gap: var(--rc-space-s);
      }
    `,
  ];

  /** What the user has given so far. */
  @property({ attribute: false }) sources: readonly LabelledSource[] = [];

  #unfollow: () => void = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#unfollow = this.session.training.followInterrupted();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override firstUpdated(): void {
    this.#unfollow = this.session.training.followInterrupted();
  }

  protected override willUpdate(): void {
    const { otherGround, interrupted, job } = this.session.training;
    this.hidden = job.running !== null || (interrupted.length === 0 && otherGround === null);
  }

  protected override render() {
    const words = improveMessages().interrupted;
    const { otherGround, interrupted } = this.session.training;
    if (this.hidden) return nothing;
    return html`${interrupted.map((search) => this.#search(search))}
    ${
      otherGround === null
        ? nothing
        : html`<div class="alert" role="alert" data-code=${otherGround}>
            <p>${words.other[otherGround]}</p>
          </div>`
    }`;
  }

  #search(search: InterruptedSearch) {
    const words = improveMessages().interrupted;
    const { project, finished, planned, saved } = search;
    const missing = missingFiles(search, this.sources);
    const counts = { done: finished.length, all: planned };
    const date = formatDateTime(new Date(saved));
    return html`<section
      class="panel"
      data-testid="interrupted-search"
      aria-label=${words.label({ files: project.name })}
    >
      <p>${words.said({ files: project.name, date, ...counts })}</p>
      ${missing.length === 0 ? nothing : html`<p>${words.giveAgain({ files: missing })}</p>`}
      <div class="ways">
        ${
          missing.length > 0
            ? nothing
            : html`<button
                type="button"
                data-testid="search-go-on"
                @click=${() => this.emit('search-resumed', search)}
              >
                ${words.goOn(counts)}
              </button>`
        }
        <button
          type="button"
          class="plain"
          data-testid="search-discard"
          @click=${() => void this.session.training.discard(search)}
        >
          ${words.discard}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-interrupted-search': InterruptedSearchPanel;
  }
  interface HTMLElementEventMap {
    /** The user wants to go on with it. */
    'search-resumed': CustomEvent<InterruptedSearch>;
  }
}
