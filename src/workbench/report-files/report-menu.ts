import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { paperMessages } from '../../i18n/paper-messages.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/disclosure-menu.ts';
import { downloadFile, withoutExtension } from '../../ui/download-file.ts';
import { alertStyles, buttonStyles } from '../../ui/styles.ts';
import type { BlockDocument } from '../blocks/block.ts';
import { madeSentence } from '../headline-sentences.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import type { ReportFormat } from './write-report.ts';

/** Makes a report in the language of the moment. */
export type MakeReport = () => BlockDocument;

/** Milliseconds after the last change before the browser's own printing has the report. */
const readyDelay = 1500;

/**
 * Everything that can be taken away of a report: the file for programs, what is slotted, and in a
 * menu files to read, to print and to write on with. The browser's own printing prints the report
 * too, as soon as it is ready.
 */
@customElement('rc-report-menu')
export class ReportMenu extends AppElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-xs);
      }

      .ways,
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: var(--rc-space-2xs) var(--rc-space-xs);
      }

      rc-disclosure-menu[open] {
        flex: 1 1 100%;
      }

      li button {
        padding-inline: var(--rc-space-s);
      }

      [role='status']:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) evaluation!: EvaluationReport;
  /** What the file for programs holds; null until it is there, and nothing can be taken. */
  @property({ attribute: false }) content: object | null = null;
  /** What the name of the file for programs ends in. */
  @property() ending = '';
  /** Fetches what a report is made from. */
  @property({ attribute: false }) prepare!: () => Promise<MakeReport>;
  /** What the hooks for scripts call it: `download-report-html`. */
  @property() what: 'report' | 'analysis' = 'report';

  @state() private isWriting = false;
  @state() private saved = '';
  @state() private failure: PageFailure | null = null;

  #ready: { of: object; place: () => () => void } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #takeAway: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    clearTimeout(this.#timer);
    this.#afterPrint();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('evaluation') && !changed.has('content')) return;
    this.saved = '';
    this.failure = null;
    clearTimeout(this.#timer);
    if (this.content === null) return;
    // Where it fails, the page is printed as it is; asked from the menu, it says why.
    this.#timer = setTimeout(() => void this.#makeReady().catch(() => {}), readyDelay);
  }

  protected override render() {
    const { menu } = paperMessages();
    return html`<div class="ways">
        <button
          type="button"
          data-testid=${`download-${this.what}`}
          ?disabled=${this.content === null}
          @click=${() => void this.#take(() => this.#saveJson())}
        >
          ${menu.json[this.what]}
        </button>
        <slot></slot>
        <rc-disclosure-menu label=${menu.label}>
          <ul>
            ${this.#item('-html', menu.html, () => this.#save('html'))}
            ${this.#item('-pdf', menu.pdf, () => this.#print())}
            ${this.#item('-markdown', menu.markdown, () => this.#save('markdown'))}
            ${this.#item('-latex', menu.latex, () => this.#save('latex'))}
            ${this.#item('-figures', menu.figures, () => this.#save('figures'))}
          </ul>
          <p class="quiet">
            ${this.content === null ? messages().errorAnalysis.downloads.whenFinished : menu.hint}
          </p>
        </rc-disclosure-menu>
      </div>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
      <p class="quiet" role="status">${this.isWriting ? menu.writing : this.saved}</p>`;
  }

  #item(ending: string, label: string, take: () => Promise<void> | void) {
    return html`<li>
      <button
        type="button"
        data-testid=${`download-${this.what}${ending}`}
        ?disabled=${this.content === null}
        @click=${() => void this.#take(take)}
      >
        ${label}
      </button>
    </li>`;
  }

  async #take(take: () => Promise<void> | void): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    this.saved = '';
    this.failure = null;
    try {
      await take();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.isWriting = false;
    }
  }

  #saveJson(): void {
    const text = JSON.stringify(this.content, null, 2);
    this.#hand(this.ending, new Blob([text, '\n'], { type: 'application/json' }));
  }

  async #save(format: ReportFormat): Promise<void> {
    const [{ writeReport }, make] = await Promise.all([
      import('./write-report.ts'),
      this.prepare(),
    ]);
    const { ending, content } = await writeReport(format, make());
    this.#hand(ending, content);
  }

  #hand(ending: string, content: Blob): void {
    const name = `${withoutExtension(this.evaluation.dataset.name)}-${ending}`;
    downloadFile(name, content);
    this.saved = messages().classification.downloads.saved({ name });
  }

  async #print(): Promise<void> {
    await this.#makeReady();
    window.print();
  }

  /** Fetches what the report is made from, so that it is there at once when the browser prints. */
  async #makeReady(): Promise<void> {
    const { evaluation, content } = this;
    if (content === null) return;
    const [{ placeForPrint }, make] = await Promise.all([
      import('./printed-report.ts'),
      this.prepare(),
    ]);
    const place = () =>
      placeForPrint(
        make(),
        [
          evaluation.dataset.name,
          madeSentence(evaluation),
          location.origin + location.pathname,
        ].join(' · '),
      );
    this.#ready = { of: content, place };
  }

  readonly #beforePrint = () => {
    if (this.#takeAway !== null || !this.checkVisibility()) return;
    if (this.#ready?.of === this.content) this.#takeAway = this.#ready?.place() ?? null;
  };

  readonly #afterPrint = () => {
    this.#takeAway?.();
    this.#takeAway = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-report-menu': ReportMenu;
  }
}
