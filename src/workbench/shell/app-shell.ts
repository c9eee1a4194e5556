import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient, Remaking } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelInfo } from '../../model/model-info.ts';
import { AppElement } from '../../ui/app-element.ts';
import { productSign } from '../../ui/icons.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import type { ClassifyPage } from '../classify/classify-page.ts';
import '../classify/classify-page.ts';
import type { EvaluatePage } from '../evaluate/evaluate-page.ts';
import { addressContext } from '../address/address-context.ts';
import { pages, stepPages, type Page } from '../address/pages.ts';
import { SiteAddress } from '../address/site-address.ts';
import { sessionContext } from '../session/session-context.ts';
import { Session } from '../session/session.ts';
import './color-scheme-switch.ts';
import { FileDrop } from './file-drop.ts';
import type { FollowedModel } from './followed-model.ts';
import { isTyping } from '../../ui/is-typing.ts';
import './language-switch.ts';
import { lazyPages } from './lazy-pages.ts';
import { OfflineCopy } from './offline-copy.ts';
import { idle, preload } from './preload.ts';
import './privacy-line.ts';
import { RequestLog } from './request-log.ts';
import { shellStyles } from './shell-styles.ts';
import './site-footer.ts';
import './site-navigation.ts';

/**
 * The frame around the pages: navigation by the address's hash, the promise of privacy, what went
 * wrong.
 */
@customElement('rc-app-shell')
export class AppShell extends AppElement {
  static override styles = [buttonStyles, alertStyles, shellStyles];

  @property({ attribute: false }) client!: EngineClient;
  /** Tells when another tab has changed the model that answers here. */
  @property({ attribute: false }) followed: FollowedModel | null = null;
  @state() private page: Page = 'classify';
  @state() private loaded: ReadonlySet<Page> = new Set<Page>(['classify']);
  @state() private updateReady = false;
  @state() private model: ModelInfo | null = null;
  @state() private modelFailure: EngineError | null = null;
  @state() private restarted = false;
  /** The evaluation that is being made again for a question, after the worker died. */
  @state() private remaking: Remaking = null;
  /** Why the user's own active model does not answer. */
  @state() private ownModelFailure: EngineError | null = null;
  /** The model that answers since another tab has made it so; null once the user has read it. */
  @state() private switched: ModelInfo | null = null;
  @state() private missingPage: Page | null = null;
  @state() private helpLoaded = false;
  @query('main') private main!: HTMLElement;
  @query('rc-classify-page') private classifyPage!: ClassifyPage;
  @query('rc-evaluate-page') private evaluatePage!: EvaluatePage | null;

  #log: RequestLog | null = null;
  #session: Session | null = null;
  #hasAsked = false;
  readonly #context = new ContextProvider(this, { context: sessionContext });
  readonly #address = new SiteAddress();
  readonly #offline = new OfflineCopy();
  readonly #drop = new FileDrop(this, (files) => void this.#openFiles(files));

  constructor() {
    super();
    new ContextProvider(this, { context: addressContext, initialValue: this.#address });
    this.addEventListener(
      'dataset-file-dropped',
      ({ detail }) => void this.#openFiles(detail.files),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address.addEventListener('change', this.#followAddress);
    this.#address.start();
    window.addEventListener('keydown', this.#key);
    window.addEventListener('beforeunload', this.#askOnce);
    this.#offline.addEventListener('change', this.#offlineChanged);
    this.#followAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address.removeEventListener('change', this.#followAddress);
    this.#address.stop();
    window.removeEventListener('keydown', this.#key);
    window.removeEventListener('beforeunload', this.#askOnce);
    this.#offline.removeEventListener('change', this.#offlineChanged);
    this.client.removeEventListener('restarted', this.#restarted);
    this.client.removeEventListener('model-changed', this.#modelChanged);
    this.client.removeEventListener('remaking', this.#remaking);
    this.followed?.removeEventListener('switched', this.#switched);
    this.#log?.stop();
    this.#session?.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('followed')) this.followed?.addEventListener('switched', this.#switched);
    if (!changed.has('client')) return;
    this.#session = new Session(this.client);
    this.#context.setValue(this.#session);
    void this.#session.keeper.restore();
    this.#log = new RequestLog(this.client);
    this.client.addEventListener('restarted', this.#restarted);
    this.client.addEventListener('model-changed', this.#modelChanged);
    this.client.addEventListener('remaking', this.#remaking);
    void this.#begin(this.#log);
  }

  protected override updated(): void {
    const words = messages().shell;
    document.title = `${words.pages[this.page]} · ${words.productName}`;
  }

  protected override render() {
    const words = messages().shell;
    return html`
      <a class="skip button" href="#${this.page}" @click=${this.#skip}>${words.skip}</a>
      <header>
        <div class="bar wide">
          <span class="product">${productSign}<span>${words.productName}</span></span>
          <rc-site-navigation .page=${this.page}></rc-site-navigation>
          <div class="tools">
            <rc-language-switch></rc-language-switch>
            <rc-color-scheme-switch></rc-color-scheme-switch>
            <button
              type="button"
              class="plain icon help"
              aria-label=${words.help}
              title=${words.help}
              aria-haspopup="dialog"
              @click=${this.#showHelp}
            >
              ?
            </button>
          </div>
          <rc-running-job-line .page=${this.page}></rc-running-job-line>
        </div>
      </header>
      <main class="wide" tabindex="-1">
        <rc-privacy-line .log=${this.#log}></rc-privacy-line>
        ${this.#renderUpdate()} ${this.#renderAlerts()} ${this.#renderRemaking()}
        ${
          stepPages.includes(this.page)
            ? html`<rc-work-steps .page=${this.page}></rc-work-steps>`
            : nothing
        }
        <rc-classify-page ?hidden=${this.page !== 'classify'}></rc-classify-page>
        ${pages.map((page) =>
          page !== 'classify' && this.loaded.has(page)
            ? lazyPages[page].render(page !== this.page)
            : nothing,
        )}
      </main>
      <footer>
        <rc-site-footer class="wide" .model=${this.model}></rc-site-footer>
      </footer>
      ${
        this.#drop.active && this.page !== 'evaluate'
          ? html`<div class="drop-hint">${words.dropHere}</div>`
          : nothing
      }
      ${
        this.helpLoaded
          ? html`<rc-keyboard-help
              ?open=${this.#isHelpOpen}
              @close=${this.#helpClosed}
            ></rc-keyboard-help>`
          : nothing
      }
    `;
  }

  #renderUpdate() {
    const words = messages().shell;
    // There from the start, so that what it comes to say is read aloud.
    return html`<div role="status" ?hidden=${!this.updateReady}>
      ${
        this.updateReady
          ? html`<div class="notice" data-testid="update-ready">
              <p>${words.updateReady}</p>
              <button type="button" @click=${this.#update}>${words.update}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderAlerts() {
    const { shell: words, errors, models } = messages();
    return [
      this.modelFailure === null
        ? nothing
        : html`<div class="alert" role="alert" data-code=${this.modelFailure.code}>
            <p>${errors.jobs[this.modelFailure.code](this.modelFailure.detail)}</p>
            <button type="button" @click=${this.#retryModel}>${words.tryAgain}</button>
          </div>`,
      this.missingPage === null
        ? nothing
        : html`<div class="alert" role="alert" data-code="page-missing">
            <p>${words.pageMissing({ page: words.pages[this.missingPage] })}</p>
            <button type="button" @click=${this.#followAddress}>${words.tryAgain}</button>
          </div>`,
      this.ownModelFailure === null
        ? nothing
        : html`<div class="alert" role="alert" data-code="own-model-failed">
            <p>
              ${models.ownFailed({
                reason: errors.jobs[this.ownModelFailure.code](this.ownModelFailure.detail),
              })}
            </p>
            <button type="button" @click=${this.#dismissOwnModelFailure}>${words.dismiss}</button>
          </div>`,
      this.switched === null || this.ownModelFailure !== null
        ? nothing
        : html`<div class="alert" role="alert" data-code="model-switched">
            <p>${models.switched({ name: `${this.switched.name} ${this.switched.version}` })}</p>
            <button type="button" @click=${this.#dismissSwitched}>${words.dismiss}</button>
          </div>`,
      this.restarted && this.modelFailure === null
        ? html`<div class="alert" role="alert" data-code="worker-restarted">
            <p>${words.restarted}</p>
            <button type="button" @click=${this.#dismissRestarted}>${words.dismiss}</button>
          </div>`
        : nothing,
    ];
  }

  /** Its element is there with the page that the evaluation was made on. */
  #renderRemaking() {
    if (this.remaking === null) return nothing;
    const { progress, cancel } = this.remaking;
    const words = messages().evaluate.progress;
    return html`<rc-job-progress
      data-testid="remaking"
      activity=${words.stages[progress?.stage ?? 'classifying']}
      .done=${progress?.done ?? 0}
      .total=${progress?.total ?? null}
      progress-label=${words.label}
      cancel-label=${words.cancel}
      @job-cancelled=${cancel}
    ></rc-job-progress>`;
  }

  /** Loads the model, then what may be needed later; from then on every request is counted. */
  async #begin(log: RequestLog): Promise<void> {
    await this.#loadModel();
    await idle();
    await preload(this.client);
    await this.#offline.start();
    await log.start();
  }

  async #loadModel(): Promise<void> {
    try {
      this.model = await this.client.modelReady();
      this.modelFailure = null;
      this.ownModelFailure = this.client.ownModelFailure;
    } catch (thrown) {
      this.modelFailure = EngineError.from(thrown);
    }
  }

  readonly #retryModel = async () => {
    await this.#loadModel();
    if (this.modelFailure === null) this.classifyPage.retry();
  };

  readonly #followAddress = () => {
    this.page = this.#address.page;
    void this.#loadPage(this.page);
    if (this.#isHelpOpen) void this.#loadHelp();
    this.requestUpdate();
  };

  async #loadPage(page: Page): Promise<void> {
    try {
      if (page !== 'classify') await lazyPages[page].load();
      this.loaded = new Set([...this.loaded, page]);
      if (page === this.page) this.missingPage = null;
    } catch {
      if (page === this.page) this.missingPage = page;
    }
    await this.updateComplete;
  }

  async #openFiles(files: File[]): Promise<void> {
    location.hash = '#evaluate';
    await this.#loadPage('evaluate');
    this.evaluatePage?.openFiles(files);
  }

  readonly #offlineChanged = () => {
    this.updateReady = this.#offline.updateReady;
  };

  readonly #update = () => this.#offline.update();

  readonly #modelChanged = () => {
    this.switched = null;
    void this.#loadModel().then(() => this.classifyPage.retry());
  };

  readonly #switched = () => {
    void this.#loadModel().then(() => {
      this.switched = this.modelFailure === null ? this.model : null;
    });
  };

  readonly #dismissSwitched = () => {
    this.switched = null;
  };

  readonly #dismissOwnModelFailure = () => {
    this.ownModelFailure = null;
  };

  readonly #remaking = (event: Event) => {
    this.remaking = (event as CustomEvent<Remaking>).detail;
  };

  readonly #restarted = () => {
    this.restarted = true;
  };

  readonly #dismissRestarted = () => {
    this.restarted = false;
  };

  // The link's own way would be a hash, and the hash is the page's.
  readonly #skip = (event: Event) => {
    event.preventDefault();
    this.main.focus();
  };

  /** What was evaluated and is not kept would be lost: the first time, the browser asks. */
  readonly #askOnce = (event: BeforeUnloadEvent) => {
    if (this.#hasAsked || this.#session?.isDone !== true || this.#session.keeper.isKept) return;
    this.#hasAsked = true;
    event.preventDefault();
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event)) return;
    event.preventDefault();
    this.#showHelp();
  };

  get #isHelpOpen(): boolean {
    return this.#address.parameters.dialog === 'keys';
  }

  async #loadHelp(): Promise<void> {
    await import('./keyboard-help.ts');
    this.helpLoaded = true;
  }

  readonly #showHelp = () => this.#address.go({ dialog: 'keys' });

  readonly #helpClosed = () => {
    if (this.#isHelpOpen) this.#address.go({ dialog: null });
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
