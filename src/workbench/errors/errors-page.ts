import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ErrorTag } from '../../analysis/cues/tags.ts';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { panelId, tabId, tabList, tabStyles } from '../../ui/tab-list.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { hardSampleNote } from '../hard-sample-note.ts';
import { failureOf, type PageFailure } from '../page-failure.ts';
import { SessionElement } from '../session/session-element.ts';
import { fetchSample } from '../sample-file.ts';
import { isTyping } from '../../ui/is-typing.ts';
import './analysis-downloads.ts';
import { analysisStatus } from './analysis-status.ts';
import { errorCounts } from './error-counts.ts';
import './error-reader.ts';
import type { ErrorReader } from './error-reader.ts';
import { chosenFilter, countsOfErrors } from './errors-bar.ts';
import { errorsTabs, tabsOf, type ErrorsTab } from './errors-tabs.ts';
import { errorsPageStyles } from './errors-page-styles.ts';
import { addressOf, ListedFinding } from './finding-address.ts';
import './finding-rows.ts';
import type { FindingWanted, ReadingWanted, SectionWanted } from './finding-wanted.ts';
import { subjectBlocks } from './findings/subject-blocks.ts';
import './labels/labels-tab.ts';
import './patterns/patterns-tab.ts';
import type { PatternsTab } from './patterns/patterns-tab.ts';
import { typedName } from './patterns/typed-name.ts';
import { TypedPatterns } from './patterns/typed-patterns.ts';
import { nothingToAnalyse } from './nothing-to-analyse.ts';
import { ReviewNotes } from './review-notes.ts';
import './robustness-tab.ts';
import { summaryTab } from './summary-tab.ts';

const wrongLabel: ErrorTag = 'wrong-label';

/**
 * Analysis of the errors of the file that was just evaluated. It starts by itself when the page is
 * shown.
 */
@customElement('rc-errors-page')
export class ErrorsPage extends SessionElement {
  static override styles = [
    buttonStyles,
    alertStyles,
    visuallyHiddenStyles,
    tabStyles,
    errorsPageStyles,
  ];

  /** Nothing starts while another page is shown. */
  @property({ type: Boolean, reflect: true }) override hidden = false;

  @state() private failure: PageFailure | null = null;
  @state() private announcement = '';
  @query('rc-error-reader') private reader!: ErrorReader | null;

  readonly #notes = new ReviewNotes();
  readonly #address = new AddressParameters(this, 'errors', [
    'finding',
    'outcome',
    'row',
    'section',
    'pattern',
    'at',
  ]);
  readonly #listed = new ListedFinding();
  readonly #pattern = new ListedFinding();
  readonly #typed = new TypedPatterns(this);
  #unfollow: (() => void) | null = null;
  /** What was analysed last, or is now. */
  #analysed: EvaluationReport | null = null;

  constructor() {
    super();
    this.addEventListener('finding-wanted', ({ detail }) => this.#listRows(detail));
    this.addEventListener('section-wanted', ({ detail }) => void this.#show(detail));
    this.addEventListener('reading-wanted', ({ detail }) => void this.#read(detail));
    this.addEventListener('pattern-chosen', ({ detail }) => this.#choosePattern(detail.wanted));
    this.addEventListener('threshold-wanted', ({ detail }) => void this.#move(detail.threshold));
    this.addEventListener('training-wanted', ({ detail }) => {
      this.session.training.change({ recipe: detail.recipe });
      location.hash = '#improve';
    });
    this.addEventListener('lengths-chosen', ({ detail }) => void this.#analyse(detail.edges));
    this.#notes.addEventListener('change', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    this.#unfollow = this.#notes.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
    this.#unfollow?.();
  }

  /** While another page is shown nobody sees this one; showing it updates it. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return !this.hidden || changed.has('hidden');
  }

  protected override willUpdate(): void {
    const { evaluation, client, analysis } = this.session;
    if (this.hidden || evaluation === null || evaluation === this.#analysed) return;
    const isOtherFile = this.#analysed?.id !== evaluation.id;
    // What the address names at first is yet to be found.
    if (this.#analysed !== null) {
      this.#closeRows();
      if (isOtherFile) this.#address.amend({ pattern: null });
    }
    this.#typed.open(client, evaluation);
    this.#analysed = evaluation;
    this.failure = null;
    if (isOtherFile) {
      void this.#notes.open(evaluation.dataset.name, client.ask.contentHash(evaluation.id));
    }
    // A page that is drawn anew finds what was analysed, or is being analysed, before.
    if (!analysis.isAbout(evaluation)) void this.#analyse(null);
  }

  protected override render() {
    const { evaluation } = this.session;
    return evaluation === null
      ? nothingToAnalyse(this.failure, () => void this.#takeSample())
      : this.#content(evaluation);
  }

  #content(evaluation: EvaluationReport) {
    const { page } = messages().errorAnalysis;
    const tab = this.#tab;
    return html`
      <header>
        <h1 tabindex="-1">${page.heading({ file: evaluation.dataset.name })}</h1>
        ${renderBlocks(subjectBlocks(evaluation))} ${hardSampleNote(this.session.isOfHardSample)}
        <div class="status">${analysisStatus(this.session, () => void this.#analyse(null))}</div>
      </header>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <div class="bar">
        <div class="line">
          ${countsOfErrors(evaluation)}
          <rc-analysis-downloads
            .client=${this.session.client}
            .evaluation=${evaluation}
            .report=${this.session.analysis.report}
            .notes=${this.#notes}
            .wanted=${this.session.wanted}
          ></rc-analysis-downloads>
        </div>
        ${this.#filter(evaluation)}
        ${tabList(
          page.sections,
          tabsOf(this.session.analysis, evaluation, {
            typed: this.#typed.list,
            marked: this.#notes.taggedWith(wrongLabel),
          }),
          tab,
          (name) => this.#goTo(name),
        )}
      </div>
      <section
        role="tabpanel"
        id=${panelId(tab)}
        aria-labelledby=${tabId(tab)}
        tabindex="-1"
        data-section=${tab}
      >
        ${this.#panelOf(tab, evaluation)}
      </section>
      ${this.#panel(evaluation)}
    `;
  }

  get #tab(): ErrorsTab {
    return errorsTabs.find((tab) => tab === this.#address.get('section')) ?? 'summary';
  }

  #panelOf(tab: ErrorsTab, evaluation: EvaluationReport): TemplateResult {
    const { client, analysis } = this.session;
    const { findings } = analysis;
    const within = this.#chosen(evaluation);
    switch (tab) {
      case 'summary':
        return summaryTab(this.session, evaluation, this.failure);
      case 'read':
        return errorCounts(evaluation).errors === 0
          ? html`<p>${messages().errorAnalysis.reading.none}</p>`
          : html`<rc-error-reader
              .client=${client}
              .evaluation=${evaluation}
              .findings=${findings}
              .notes=${this.#notes}
              .within=${within}
            ></rc-error-reader>`;
      case 'patterns':
        return html`<rc-patterns-tab
          .client=${client}
          .findings=${findings}
          .evaluation=${evaluation}
          .typed=${this.#typed}
          .typedList=${this.#typed.list}
          .chosen=${this.#address.get('pattern')}
          ?running=${analysis.job.running !== null}
        ></rc-patterns-tab>`;
      case 'labels':
        return html`<rc-labels-tab
          .session=${this.session}
          .evaluation=${evaluation}
          .findings=${findings}
          .marked=${this.#notes.taggedWith(wrongLabel)}
          .within=${within}
        ></rc-labels-tab>`;
      case 'robustness':
        return html`<rc-robustness-tab
          .client=${client}
          .evaluation=${evaluation}
          .findings=${findings}
        ></rc-robustness-tab>`;
    }
  }

  #filter(evaluation: EvaluationReport) {
    const chosen = this.#chosen(evaluation);
    return chosen === null
      ? nothing
      : chosenFilter(chosen, {
          remove: () => this.#choosePattern(null),
          read: () => this.#goTo('read'),
          list: () => this.#listRows(chosen),
        });
  }

  /** The pattern that is chosen; null for none, and while it is not found yet. */
  #chosen(evaluation: EvaluationReport): FindingWanted | null {
    return this.#find(this.#pattern, this.#address.get('pattern'), evaluation);
  }

  #find(
    listed: ListedFinding,
    address: string | null,
    evaluation: EvaluationReport,
  ): FindingWanted | null {
    const typed = address === null ? null : this.#typed.at(address);
    if (address !== null && typed !== null) {
      const { kind, text } = typed;
      return { finding: { part: 'typed', kind, text }, heading: typedName(typed), address };
    }
    return listed.at(address, this.session.analysis.findings, evaluation);
  }

  #panel(evaluation: EvaluationReport) {
    const { id, classes, dataset } = evaluation;
    const { client } = this.session;
    const shown = this.#address.isShown
      ? this.#find(this.#listed, this.#address.get('finding'), evaluation)
      : null;
    return html`<rc-side-panel
      .heading=${shown?.heading ?? ''}
      .open=${shown !== null}
      @close=${this.#closeRows}
    >
      ${
        shown === null
          ? nothing
          : html`<rc-finding-rows
              .client=${client}
              .evaluation=${id}
              .classes=${classes}
              .heading=${shown.heading}
              .finding=${shown.finding}
              .all=${dataset.evaluated}
            ></rc-finding-rows>`
      }
    </rc-side-panel>`;
  }

  async #analyse(lengthEdges: number[] | null): Promise<void> {
    const report = await this.session.analyse(lengthEdges);
    if (report === null) return;
    this.announcement = messages().errorAnalysis.page.finished({ errorCount: report.errors });
    this.announce('analysis-complete', report);
  }

  /** Sets another threshold for all pages; the analysis follows, as the predictions are others. */
  async #move(threshold: number): Promise<void> {
    const { evaluation, client } = this.session;
    if (evaluation === null) return;
    try {
      const measured = await client.setThreshold(evaluation.id, threshold);
      // Another file may have been evaluated meanwhile.
      const moved = this.session.keepThreshold(measured);
      if (moved === null) return;
      this.announcement = messages().errorAnalysis.advice.thresholdSet({
        threshold: formatSignificant(threshold),
        errorCount: errorCounts(moved).errors,
      });
      this.announce('threshold-changed', moved);
      // The button that was pressed goes with the advice.
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#advice')?.focus({ preventScroll: true });
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Goes to a part that an action names, on the tab where it stands. */
  async #show({ section, ofClass }: SectionWanted): Promise<void> {
    this.#goTo(section === 'changes' ? 'robustness' : 'patterns');
    if (section !== 'fairness') return;
    await this.updateComplete;
    const tab = this.renderRoot.querySelector<PatternsTab>('rc-patterns-tab');
    await tab?.compare(ofClass);
  }

  #listRows(wanted: FindingWanted): void {
    this.#listed.choose(wanted);
    this.#address.go({ finding: addressOf(wanted), outcome: null, row: null });
  }

  readonly #closeRows = () => {
    if (this.#address.get('finding') === null) return;
    this.#address.go({ finding: null, outcome: null, row: null });
  };

  /** Narrows what is read and listed to a pattern; null takes that back. */
  #choosePattern(wanted: FindingWanted | null): void {
    if (wanted !== null) this.#pattern.choose(wanted);
    this.#address.go({ pattern: wanted === null ? null : addressOf(wanted), at: null });
    if (wanted !== null) return;
    // The button that took it back goes with it.
    if (!this.#isFocusIn('.filter')) return;
    this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  async #read({ pair, place }: ReadingWanted): Promise<void> {
    this.#goTo('read');
    await this.updateComplete;
    await this.reader?.read(pair, place);
  }

  #goTo(tab: ErrorsTab): void {
    const isFromInside = this.#isFocusIn('[role="tabpanel"], .filter');
    this.#address.go({ section: tab === 'summary' ? null : tab });
    // What was pressed may go with the part that it stood in.
    if (isFromInside) void this.#focusPanel();
  }

  #isFocusIn(selector: string): boolean {
    const focused = this.shadowRoot?.activeElement ?? null;
    return focused !== null && focused.closest(selector) !== null;
  }

  async #focusPanel(): Promise<void> {
    await this.updateComplete;
    const panel = this.renderRoot.querySelector<HTMLElement>('[role="tabpanel"]');
    panel?.focus({ preventScroll: true });
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (bar !== null && bar.getBoundingClientRect().top < 0) bar.scrollIntoView({ block: 'start' });
  }

  readonly #takeSample = async () => {
    const file = await fetchSample('ordinary');
    this.failure = file === null ? { kind: 'sample-missing' } : null;
    if (file === null) return;
    this.announce('dataset-file-dropped', { files: [file] });
  };

  readonly #key = (event: KeyboardEvent) => {
    const isCommand =
      !this.hidden &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event) &&
      !event.composedPath().some((target) => target instanceof HTMLDialogElement);
    if (isCommand && this.reader?.press(event.key) === true) event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-errors-page': ErrorsPage;
  }
  interface HTMLElementEventMap {
    /** The error analysis of a file is done. It is a public interface: see docs/interfaces.md. */
    'analysis-complete': CustomEvent<ErrorAnalysisReport>;
  }
}
