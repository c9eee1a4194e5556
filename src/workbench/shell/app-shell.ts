import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { messages, updateWhenLocaleChanges } from '../../i18n/locale.ts';
import { baseStyles } from '../../ui/styles.ts';
import type { EvaluatePage } from '../evaluate/evaluate-page.ts';
import '../classify/classify-page.ts';
import { pageOfHash, pages, type Page } from './pages.ts';

/** The frame around the pages: navigation by the address's hash; a page once opened stays alive. */
@customElement('rc-app-shell')
export class AppShell extends LitElement {
  static override styles = [
    baseStyles,
    css`
      header,
      main {
        max-inline-size: var(--rc-content-width);
        margin-inline: auto;
        padding: var(--wa-space-m);
      }
    `,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @state() private page: Page = pageOfHash(location.hash) ?? 'classify';
  @state() private evaluateLoaded = false;
  @query('rc-evaluate-page') private evaluatePage!: EvaluatePage | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followHash);
    this.addEventListener('dataset-file-dropped', this.#openFiles);
    this.#followHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#followHash);
    this.removeEventListener('dataset-file-dropped', this.#openFiles);
  }

  protected override render() {
    const words = messages().shell;
    return html`
      <header>
        <nav aria-label=${words.pagesLabel}>
          ${pages.map(
            (page) =>
              html`<a href="#${page}" aria-current=${page === this.page ? 'page' : nothing}
                >${words.pages[page]}</a
              > `,
          )}
        </nav>
      </header>
      <main>
        <rc-classify-page
          .client=${this.client}
          ?hidden=${this.page !== 'classify'}
        ></rc-classify-page>
        ${
          this.evaluateLoaded
            ? html`<rc-evaluate-page
                .client=${this.client}
                ?hidden=${this.page !== 'evaluate'}
              ></rc-evaluate-page>`
            : nothing
        }
      </main>
    `;
  }

  readonly #followHash = () => {
    this.page = pageOfHash(location.hash) ?? 'classify';
    if (this.page === 'evaluate') void this.#loadEvaluate();
  };

  async #loadEvaluate(): Promise<void> {
    await import('../evaluate/evaluate-page.ts');
    this.evaluateLoaded = true;
    await this.updateComplete;
  }

  readonly #openFiles = async (event: HTMLElementEventMap['dataset-file-dropped']) => {
    const { files } = event.detail;
    location.hash = '#evaluate';
    await this.#loadEvaluate();
    this.evaluatePage?.openFiles(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-app-shell': AppShell;
  }
  interface HTMLElementEventMap {
    /** Files were dropped where they cannot be used; the shell takes them to Evaluate. */
    'dataset-file-dropped': CustomEvent<{ files: File[] }>;
  }
}
