import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type {
  ErrorAnalysisReport,
  PerturbationResult,
} from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatSignificant } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import '../../ui/side-panel.ts';
import { alertStyles, buttonStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { renderBlocks } from '../blocks/render-blocks.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { SessionElement } from '../session/session-element.ts';
import { fetchSample } from '../sample-file.ts';
import { isTyping } from '../../ui/is-typing.ts';
import './analysis-downloads.ts';
import { analysisStatus } from './analysis-status.ts';
import './change-examples.ts';
import { errorCounts, type ClassPair } from './error-counts.ts';
import './error-reader.ts';
import './fairness-section.ts';
import type { FairnessSection } from './fairness-section.ts';
import type { ErrorReader } from './error-reader.ts';
import { errorsPageStyles } from './errors-page-styles.ts';
import { findingAddress, ListedFinding } from './finding-address.ts';
import './finding-rows.ts';
import './finding-section.ts';
import type { ErrorsSection, FindingWanted, SectionWanted } from './finding-wanted.ts';
import { pageAdviceBlocks } from './findings/advice-blocks.ts';
import { canBeChanged, changeBlocks } from './findings/change-blocks.ts';
import { pageConfusionBlocks } from './findings/confusion-blocks.ts';
import { cueBlocks } from './findings/cue-blocks.ts';
import type { FindingBlocks } from './findings/finding.ts';
import { labelBlocks } from './findings/label-blocks.ts';
import { overviewBlocks } from './findings/overview-blocks.ts';
import { subjectBlocks } from './findings/subject-blocks.ts';
import { wordBlocks } from './findings/word-blocks.ts';
import { ReviewNotes } from './review-notes.ts';
import './slice-section.ts';

/**
 * Analysis of the errors of the file that was just evaluated. It starts by itself when the page is
 * shown.
 */
@customElement('rc-errors-page')
export class ErrorsPage extends SessionElement {
  static override styles = [buttonStyles, alertStyles, visuallyHiddenStyles, errorsPageStyles];

  /** Nothing starts while another page is shown. */
  @property({ type: Boolean, reflect: true }) override hidden = false;

  @state() private failure: PageFailure | null = null;
  @state() private announcement = '';
  @query('rc-fairness-section') private fairness!: FairnessSection | null;
  @query('rc-error-reader') private reader!: ErrorReader | null;

  readonly #notes = new ReviewNotes();
  readonly #address = new AddressParameters(this, 'errors', [
    'finding',
    'outcome',
    'row',
    'section',
  ]);
  readonly #listed = new ListedFinding();
  #hasArrived = false;
  #unfollow: (() => void) | null = null;
  /** What was analysed last, or is now. */
  #analysed: EvaluationReport | null = null;

  constructor() {
    super();
    this.addEventListener('finding-wanted', ({ detail }) => this.#listRows(detail));
    this.addEventListener('section-wanted', ({ detail }) => this.#show(detail));
    this.addEventListener('reading-wanted', ({ detail }) => this.#read(detail.pair));
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
    if (this.#analysed !== null) this.#closeRows();
    this.#analysed = evaluation;
    this.failure = null;
    if (isOtherFile) {
      void this.#notes.open(evaluation.dataset.name, client.ask.contentHash(evaluation.id));
    }
    // A page that is drawn anew finds what was analysed, or is being analysed, before.
    if (!analysis.isAbout(evaluation)) void this.#analyse(null);
  }

  protected override updated(): void {
    const { evaluation } = this.session;
    if (this.#hasArrived || this.hidden || evaluation === null) return;
    this.#hasArrived = true;
    const section = this.#address.get('section');
    const named = this.#sections(evaluation).find(({ name }) => name === section);
    if (named !== undefined) this.#scrollTo(named.name);
  }

  protected override render() {
    const { evaluation } = this.session;
    return evaluation === null ? this.#empty() : this.#content(evaluation);
  }

  #empty() {
    const { page } = messages().errorAnalysis;
    return html`
      <header>
        <h1 tabindex="-1">${page.emptyHeading}</h1>
        <p class="lead">${page.emptyLead}</p>
        <p class="lead">${page.emptyNext}</p>
      </header>
      <div class="ways">
        <a class="button primary" href="#evaluate">${page.toEvaluate}</a>
        <button type="button" data-testid="errors-sample" @click=${this.#takeSample}>
          ${messages().evaluate.choose.sample}
        </button>
      </div>
      ${this.failure === null ? nothing : failureAlert(this.failure)}
    `;
  }

  #content(evaluation: EvaluationReport) {
    const { page } = messages().errorAnalysis;
    return html`
      <header>
        <h1 tabindex="-1">${page.heading({ file: evaluation.dataset.name })}</h1>
        ${renderBlocks(subjectBlocks(evaluation))}
        <div class="status">${analysisStatus(this.session, () => void this.#analyse(null))}</div>
        <nav class="sections" aria-label=${page.sections}>
          ${this.#sections(evaluation).map(
            ({ name, heading }) =>
              html`<button type="button" class="plain" @click=${() => this.#goTo(name)}>
                ${heading}
              </button>`,
          )}
        </nav>
      </header>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.#sections(evaluation).map(
        ({ name, heading, content }) =>
          html`<section aria-labelledby=${name} data-section=${name}>
            <h2 id=${name} tabindex="-1">${heading}</h2>
            ${content}
          </section>`,
      )}
      ${this.#panel(evaluation)}
    `;
  }

  #sections(
    evaluation: EvaluationReport,
  ): { name: ErrorsSection; heading: string; content: TemplateResult }[] {
    const words = messages().errorAnalysis;
    const { client, analysis } = this.session;
    const { findings, report } = analysis;
    const running = analysis.job.running !== null;
    const finding = (makeBlocks: FindingBlocks, slotted: unknown = nothing) =>
      html`<rc-finding-section
        .makeBlocks=${makeBlocks}
        .findings=${findings}
        .evaluation=${evaluation}
        >${slotted}</rc-finding-section
      >`;
    const { classes } = evaluation;
    const examples = (slot: string, results: readonly PerturbationResult[] | undefined) =>
      results === undefined || !canBeChanged(evaluation)
        ? nothing
        : html`<rc-change-examples
            slot=${slot}
            .client=${client}
            .evaluation=${evaluation.id}
            .classes=${classes}
            .results=${results}
          ></rc-change-examples>`;
    return [
      { name: 'overview', heading: words.overview.heading, content: finding(overviewBlocks) },
      {
        name: 'advice',
        heading: words.advice.heading,
        content: html`${this.failure === null ? nothing : failureAlert(this.failure)}
        ${finding(pageAdviceBlocks)}`,
      },
      {
        name: 'reading',
        heading: words.reading.heading,
        content:
          errorCounts(evaluation).errors === 0
            ? html`<p>${words.reading.none}</p>`
            : html`<rc-error-reader
                .client=${client}
                .evaluation=${evaluation}
                .findings=${findings}
                .notes=${this.#notes}
              ></rc-error-reader>`,
      },
      {
        name: 'slices',
        heading: words.slices.heading,
        content: html`<rc-slice-section
          .findings=${findings}
          .evaluation=${evaluation}
          ?running=${running}
        ></rc-slice-section>`,
      },
      ...(classes.length > 2
        ? [
            {
              name: 'confusions' as const,
              heading: words.confusions.heading,
              content: finding(pageConfusionBlocks),
            },
          ]
        : []),
      { name: 'words', heading: words.words.heading, content: finding(wordBlocks) },
      { name: 'labels', heading: words.labels.heading, content: finding(labelBlocks) },
      { name: 'cues', heading: words.cues.heading, content: finding(cueBlocks) },
      {
        name: 'fairness',
        heading: words.fairness.heading,
        content: html`<rc-fairness-section
          .findings=${findings}
          .evaluation=${evaluation}
        ></rc-fairness-section>`,
      },
      // Whether a model gave the answers is said once, above.
      ...(evaluation.model === null
        ? []
        : [
            {
              name: 'changes' as const,
              heading: words.changes.heading,
              content: finding(
                changeBlocks,
                html`${examples('robustness', findings.robustness)}${examples('swaps', findings.swaps)}`,
              ),
            },
          ]),
      {
        name: 'downloads',
        heading: words.downloads.heading,
        content: html`<rc-analysis-downloads
          .client=${client}
          .evaluation=${evaluation}
          .report=${report}
          .notes=${this.#notes}
          .wanted=${this.session.wanted}
        ></rc-analysis-downloads>`,
      },
    ];
  }

  #panel(evaluation: EvaluationReport) {
    const { id, classes, dataset } = evaluation;
    const { client, analysis } = this.session;
    const shown = this.#address.isShown
      ? this.#listed.at(this.#address.get('finding'), analysis.findings, evaluation)
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

  #show({ section, ofClass }: SectionWanted): void {
    this.#goTo(section);
    if (ofClass !== null) this.fairness?.compare(ofClass);
  }

  #listRows(wanted: FindingWanted): void {
    this.#listed.choose(wanted);
    this.#address.go({ finding: findingAddress(wanted.finding), outcome: null, row: null });
  }

  readonly #closeRows = () => {
    if (this.#address.get('finding') === null) return;
    this.#address.go({ finding: null, outcome: null, row: null });
  };

  #read(pair: ClassPair): void {
    this.#scrollTo('reading');
    void this.reader?.read(pair);
  }

  #goTo(section: ErrorsSection): void {
    this.#address.go({ section });
    this.#scrollTo(section);
  }

  #scrollTo(section: ErrorsSection): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${section}`);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' });
  }

  readonly #takeSample = async () => {
    const file = await fetchSample();
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
