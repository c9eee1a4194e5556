import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import { messages } from '../../i18n/locale.ts';
import type { OpenApiDocument } from '../../predict-api/openapi-document.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, fieldStyles, panelStyles } from '../../ui/styles.ts';
import { findAnswerer, type Answerer } from './answerer.ts';
import { askPage } from './ask-page.ts';
import { exampleBodies } from './example-bodies.ts';
import './request-answer.ts';
import type { RequestAnswer } from './request-answer.ts';
import { requestConsoleStyles } from './request-console-styles.ts';

/** Sends a request to whoever answers this page, and shows the answer as it came. */
@customElement('rc-request-console')
export class RequestConsole extends AppElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    panelStyles,
    alertStyles,
    requestConsoleStyles,
  ];

  @property({ attribute: false }) client!: EngineClient;
  @property({ attribute: false }) document!: OpenApiDocument;
  @state() private answerer: Answerer | null = null;
  @state() private path = '/predict';
  @state() private pending = false;
  @state() private answer: RequestAnswer | null = null;
  @state() private failure: (() => string) | null = null;
  @query('textarea') private textarea!: HTMLTextAreaElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#container?.addEventListener('controllerchange', this.#lookAgain);
    this.#lookAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#container?.removeEventListener('controllerchange', this.#lookAgain);
  }

  get #container(): ServiceWorkerContainer | undefined {
    return (navigator as Partial<Navigator>).serviceWorker;
  }

  readonly #lookAgain = () => {
    void findAnswerer().then((answerer) => {
      this.answerer = answerer;
    });
  };

  protected override render() {
    return html`<div class="columns">
      <div class="asking">${this.#renderRequest()}</div>
      <rc-request-answer
        .answer=${this.answer}
        .failure=${this.failure?.() ?? null}
        ?pending=${this.pending}
      ></rc-request-answer>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.#fill(exampleBodies(this.document)['one'] ?? '');
  }

  #renderRequest() {
    const words = messages().api;
    const operations = Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
    );
    return html`
      <fieldset class="choices">
        <legend>${words.operations}</legend>
        ${operations.map(
          ({ path, method }) =>
            html`<button
              type="button"
              class="chip"
              aria-pressed=${path === this.path}
              @click=${() => this.#choose(path)}
            >
              <code>${method} ${path.slice(1)}</code>
            </button>`,
        )}
      </fieldset>
      ${this.path === '/predict' ? this.#renderBody() : nothing} ${this.#renderSend()}
    `;
  }

  #renderBody() {
    const words = messages().api;
    // Spelling is not checked: some browsers send the text away for that.
    return html`<div>
        <label for="body">${words.body}</label>
        <textarea
          id="body"
          data-testid="api-body"
          rows="6"
          spellcheck="false"
          autocomplete="off"
          autocapitalize="off"
        ></textarea>
      </div>
      <fieldset class="choices">
        <legend>${words.examples}</legend>
        ${Object.entries(exampleBodies(this.document)).map(
          ([name, body]) =>
            html`<button type="button" class="chip" @click=${() => this.#fill(body)}>
              ${words.exampleNames[name] ?? name}
            </button>`,
        )}
      </fieldset>`;
  }

  #renderSend() {
    const words = messages().api;
    if (this.answerer === null) return nothing;
    if (this.answerer === 'service-worker' || this.answerer === 'local-server') {
      return html`<button
        type="button"
        class="primary send"
        data-testid="api-send"
        ?disabled=${this.pending}
        @click=${this.#send}
      >
        ${words.send}
      </button>`;
    }
    return html`<div class="alert" role="alert" data-code="predict-${this.answerer}">
        <p>${words.nobody[this.answerer]} ${words.nobodyNote}</p>
      </div>
      ${
        this.path === '/predict'
          ? html`<p class="quiet">${words.directNote}</p>
              <button
                type="button"
                class="send"
                data-testid="api-direct"
                ?disabled=${this.pending}
                @click=${this.#askDirectly}
              >
                ${words.direct}
              </button>`
          : nothing
      }`;
  }

  #fill(body: string): void {
    if (this.textarea !== null) this.textarea.value = body;
  }

  async #choose(path: string): Promise<void> {
    const body = this.textarea?.value;
    if (body !== undefined) this.#body = body;
    this.path = path;
    await this.updateComplete;
    this.#fill(this.#body);
  }

  /** What stood in the field when another request was chosen. */
  #body = '';

  readonly #send = () =>
    this.#ask(async (by) => {
      const method = this.path === '/predict' ? 'POST' : 'GET';
      const response = await fetch(new URL(this.path.slice(1), document.baseURI), {
        method,
        ...(method === 'POST'
          ? {
              headers: { 'Content-Type': 'application/json' },
              body: this.textarea?.value ?? '',
            }
          : {}),
      });
      const text = await response.text();
      return { status: `${response.status} ${response.statusText}`.trim(), text, by };
    });

  readonly #askDirectly = () =>
    this.#ask(async () => {
      const answer = await askPage(this.client, this.textarea?.value ?? '');
      if (answer === null) return null;
      return { status: '', text: JSON.stringify(answer), by: 'direct' as const };
    });

  async #ask(
    question: (
      by: 'service-worker' | 'local-server',
    ) => Promise<{ status: string; text: string; by: RequestAnswer['by'] } | null>,
  ): Promise<void> {
    this.pending = true;
    this.failure = null;
    this.answer = null;
    const begin = performance.now();
    try {
      const answer = await question(
        this.answerer === 'local-server' ? 'local-server' : 'service-worker',
      );
      if (answer === null) {
        this.failure = () => messages().api.directBody;
        return;
      }
      const { status, text, by } = answer;
      this.answer = { status, milliseconds: performance.now() - begin, by, body: text };
    } catch (thrown) {
      this.failure =
        thrown instanceof EngineError
          ? () => messages().errors.jobs[thrown.code](thrown.detail)
          : () =>
              messages().api.noAnswer({ reason: thrown instanceof Error ? thrown.message : '' });
    } finally {
      this.pending = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-request-console': RequestConsole;
  }
}
