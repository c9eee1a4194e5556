import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { menuIcon } from '../../ui/icons.ts';
import { MediaQuery } from '../../ui/media-query.ts';
import { buttonStyles, unfoldSignStyles } from '../../ui/styles.ts';
import { handOverPages, pages, type Page } from '../address/pages.ts';

/**
 * The ways to the pages: the steps of the work as links and what is done with a classifier
 * afterwards in a menu; on a small screen the menu holds all but the present page.
 */
@customElement('rc-site-navigation')
export class SiteNavigation extends AppElement {
  static override styles = [
    buttonStyles,
    unfoldSignStyles,
    css`
      :host {
        display: block;
        align-self: stretch;
        /* The line under the present page lies on the header's own. */
        margin-block-end: calc(-1 * var(--rc-space-2xs) - 1px);
      }

      nav,
      .more {
        display: flex;
        block-size: 100%;
      }

      nav {
        gap: var(--rc-space-2xs);
      }

      a,
      .more > button {
        display: flex;
        align-items: center;
        gap: var(--rc-space-2xs);
        min-block-size: var(--rc-target-size);
        padding-inline: var(--rc-space-s);
        border: 0 solid transparent;
        border-block-end-width: 2px;
        border-radius: 0;
        background: none;
        color: var(--rc-color-text-quiet);
        font-size: inherit;
        font-weight: inherit;
        text-decoration: none;
      }

      a:hover,
      .more > button:hover {
        color: var(--rc-color-text-normal);
      }

      a[aria-current] {
        border-color: var(--rc-color-accent);
        color: var(--rc-color-text-normal);
        font-weight: var(--rc-font-weight-semibold);
      }

      .more {
        position: relative;
      }

      ul {
        position: absolute;
        z-index: 2;
        inset-block-start: 100%;
        inset-inline-start: 0;
        min-inline-size: 100%;
        padding-block: var(--rc-space-2xs);
        border: 1px solid var(--rc-color-surface-border);
        border-radius: var(--rc-border-radius-m);
        background: var(--rc-color-surface-raised);
        box-shadow: 0 0.25rem 1rem color-mix(in srgb, black 18%, transparent);
      }

      ul a {
        border: 0;
        padding-inline: var(--rc-space-m);
        white-space: nowrap;
      }

      .sign {
        margin-inline-start: var(--rc-space-2xs);
      }
    `,
  ];

  /** The page that is shown. */
  @property() page: Page = 'classify';
  @state() private open = false;
  @query('.more > button') private button!: HTMLButtonElement;

  readonly #small = new MediaQuery(this, '(max-width: 52rem)');

  constructor() {
    super();
    this.addEventListener('focusout', ({ relatedTarget }) => {
      // A press on a link moves the focus to nothing in some browsers, and must still go there.
      if (relatedTarget !== null && !this.renderRoot.contains(relatedTarget as Node)) this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.#pressedOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#pressedOutside);
  }

  protected override render() {
    const words = messages().shell;
    const isSmall = this.#small.matches;
    const shown = pages.filter((page) =>
      isSmall ? page === this.page : !handOverPages.includes(page) || page === this.page,
    );
    const more = pages.filter((page) => !shown.includes(page));
    return html`<nav aria-label=${words.pagesLabel} @keydown=${this.#key}>
      ${shown.map((page) => this.#link(page))}
      <div class="more">
        <button
          type="button"
          data-testid="more-pages"
          aria-label=${isSmall ? words.menu : nothing}
          aria-expanded=${this.open}
          aria-controls="pages"
          @click=${() => (this.open = !this.open)}
        >
          ${isSmall ? menuIcon : html`${words.handOver}<span class="sign" aria-hidden="true"></span>`}
        </button>
        <ul id="pages" ?hidden=${!this.open} @click=${this.#close}>
          ${more.map((page) => html`<li>${this.#link(page)}</li>`)}
        </ul>
      </div>
    </nav>`;
  }

  #link(page: Page) {
    return html`<a href="#${page}" aria-current=${page === this.page ? 'page' : nothing}
      >${messages().shell.pages[page]}</a
    >`;
  }

  readonly #close = () => {
    this.open = false;
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    this.open = false;
    this.button.focus();
  };

  readonly #pressedOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-site-navigation': SiteNavigation;
  }
}
