import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ReadOptions } from '../../dataset/dataset.ts';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import type { ModelStore } from '../../storage/model-store.ts';
import { siteModels } from '../../storage/site-models.ts';
import { alertStyles, buttonStyles, panelStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import { AddressParameters } from '../address/address-parameters.ts';
import { parameterNames } from '../address/address.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { turnedLabels } from '../session/mapping-draft.ts';
import { nameOfFiles, type OpenedFiles } from '../session/opened-files.ts';
import { SessionElement } from '../session/session-element.ts';
import './choose-file.ts';
import './classification-view.ts';
import { evaluatePageStyles } from './evaluate-page-styles.ts';
import { keepOrReplace, whichFileFirst } from './file-questions.ts';
import './keep-session.ts';
import './mapping-step.ts';
import type { MappingStep } from './mapping-step.ts';
import { ProgressAnnouncer } from './progress-announcer.ts';
import { pastedFiles } from './read-paste.ts';
import './report-view.ts';
import { showJob } from './show-job.ts';

/**
 * Evaluation of the classifier on a labelled file: choose, check the columns, run, read the report.
 */
@customElement('rc-evaluate-page')
export class EvaluatePage extends SessionElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    visuallyHiddenStyles,
    evaluatePageStyles,
  ];

  @property({ attribute: false }) store: ModelStore = siteModels;
  @state() private step: 'choose' | 'map' | 'report' = 'choose';
  /** A choice that cannot be read. */
  @state() private obstacle: PageFailure | null = null;
  /** Files that came at once; one can be read, or all as one data set. */
  @state() private several: File[] = [];
  /** What came while a job was running. */
  @state() private waiting: readonly File[] | null = null;
  @state() private announcement = '';

  @query('h1') private heading!: HTMLElement;
  @query('rc-mapping-step') private mappingStep!: MappingStep | null;

  readonly #address = new AddressParameters(this, 'evaluate', parameterNames, () =>
    this.#followAddress(),
  );
  readonly #announcer = new ProgressAnnouncer();
  #wasRestoring = false;
  /** What was said at the last drawing, so that what is new is scrolled into view. */
  #said: unknown[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.#takePaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.#takePaste);
  }

  /**
   * Reads a file that was dropped or chosen anywhere on the site; asks how when there are several.
   */
  openFiles(files: File[]): void {
    this.several = [];
    this.waiting = null;
    if (files.length === 0) this.obstacle = { kind: 'no-file' };
    else if (files.length > 1) this.several = files;
    else this.#open(files);
  }

  protected override render() {
    const words = messages().evaluate;
    const headings = {
      choose: words.choose.heading,
      map: words.mapping.heading,
      report: words.report.heading({
        name: (this.session.classification ?? this.session.evaluation)?.dataset.name ?? '',
      }),
    };
    return html`
      <header class=${this.step}>
        <h1 tabindex="-1">${headings[this.step]}</h1>
        ${this.step === 'choose' ? html`<p class="lead">${words.choose.lead}</p>` : nothing}
        <rc-choose-file
          ?compact=${this.step !== 'choose'}
          @files-chosen=${(event: CustomEvent<{ files: File[] }>) =>
            this.openFiles(event.detail.files)}
          @choice-failed=${(event: CustomEvent<{ failure: PageFailure }>) => {
            this.obstacle = event.detail.failure;
          }}
        ></rc-choose-file>
      </header>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.#question()} ${this.#failure === null ? nothing : failureAlert(this.#failure)}
      ${this.#cancelNotice()} ${this.#content()}
      <rc-keep-session .session=${this.session}></rc-keep-session>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const progress = this.session.job.running?.progress ?? null;
    this.announcement = this.#announcer.note(progress) ?? this.announcement;
    this.#showRestored();
  }

  /** What was kept, or was opened before this page was there, is shown as far as it had come. */
  #showRestored(): void {
    const { opened, job, keeper } = this.session;
    const isRestored = this.#wasRestoring && !keeper.restoring;
    this.#wasRestoring = keeper.restoring;
    if (opened === null || job.running !== null) return;
    if (this.step === 'choose' || isRestored) this.step = this.#addressedStep;
  }

  protected override updated(): void {
    const { job, mapping } = this.session;
    const guessFailure = mapping.failure;
    const { obstacle, several, waiting } = this;
    const said = [obstacle, job.failure, guessFailure, several, waiting, job.cancelled];
    const isNew = said.some((one, place) => one !== this.#said[place]);
    this.#said = said;
    // What the user must read may stand above what they look at.
    if (isNew) {
      this.renderRoot.querySelector('.alert, .notice')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** What the user must read: why a choice cannot be read, or a job failed. */
  get #failure(): PageFailure | null {
    const { job, mapping } = this.session;
    const thrown = job.failure ?? mapping.failure;
    return this.obstacle ?? (thrown === null ? null : failureOf(thrown));
  }

  #question() {
    if (this.several.length > 0) {
      return whichFileFirst(this.several, {
        read: (file) => this.openFiles([file]),
        readAll: () => {
          const files = this.several;
          this.several = [];
          this.#open(files);
        },
        leave: () => (this.several = []),
      });
    }
    const { waiting } = this;
    const { running } = this.session.job;
    if (running === null || waiting === null) return nothing;
    return keepOrReplace(running.name, nameOfFiles(waiting), {
      keep: () => (this.waiting = null),
      replace: () => void this.#read(waiting),
    });
  }

  #cancelNotice() {
    if (!this.session.job.cancelled) return nothing;
    const { errors, evaluate } = messages();
    return html`<p class="notice" role="status" data-code="cancelled">
      ${this.step === 'map' ? evaluate.mapping.cancelled : errors.jobs.cancelled({})}
    </p>`;
  }

  #content() {
    const { step } = this;
    const { opened } = this.session;
    if (step === 'map' && opened !== null) return this.#mapping(opened);
    const progress = this.#progress();
    return html`
      ${progress === nothing ? nothing : html`<div class="panel">${progress}</div>`}
      ${step === 'report' ? this.#result() : nothing}
    `;
  }

  /** What came of the files: an evaluation, or what their rows were classified as. */
  #result() {
    const { client, evaluation, classification, wanted, isOfHardSample } = this.session;
    if (classification !== null) {
      return html`<rc-classification-view
        .client=${client}
        .report=${classification}
        @mapping-wanted=${this.#changeColumns}
      ></rc-classification-view>`;
    }
    if (evaluation === null) return nothing;
    return html`<rc-report-view
      .client=${client}
      .report=${evaluation}
      .wanted=${wanted}
      ?hard-sample=${isOfHardSample}
      @threshold-changed=${({ detail }: HTMLElementEventMap['threshold-changed']) =>
        void this.session.keepThreshold(detail)}
      @mapping-wanted=${this.#changeColumns}
      @turned-labels-wanted=${() => void this.#turnLabels()}
    ></rc-report-view>`;
  }

  #progress() {
    const { running } = this.session.job;
    return running === null ? nothing : showJob(running, this.#cancel);
  }

  #mapping(opened: OpenedFiles) {
    const { mapping, job, evaluation, classification } = this.session;
    return html`<rc-mapping-step
      .opened=${opened}
      .counts=${mapping.counts}
      .model=${mapping.model}
      ?guessing=${mapping.guessing}
      ?running=${job.running !== null}
      ?has-report=${evaluation !== null || classification !== null}
      @format-chosen=${(event: CustomEvent<{ options: ReadOptions }>) => {
        this.obstacle = null;
        void this.session.readAgain(event.detail.options);
      }}
      @columns-chosen=${({ detail }: HTMLElementEventMap['columns-chosen']) =>
        void mapping.chooseColumns(detail.columns)}
      @task-chosen=${({ detail }: HTMLElementEventMap['task-chosen']) =>
        mapping.chooseTask(detail.task)}
      @classes-kind-chosen=${({ detail }: HTMLElementEventMap['classes-kind-chosen']) =>
        void mapping.chooseClassesKind(detail.kind)}
      @classes-changed=${({ detail }: HTMLElementEventMap['classes-changed']) =>
        void mapping.changeClasses(detail.change)}
      @wanted-chosen=${({ detail }: HTMLElementEventMap['wanted-chosen']) =>
        mapping.chooseWanted(detail.wanted)}
      @labels-chosen=${({ detail }: HTMLElementEventMap['labels-chosen']) =>
        mapping.chooseLabels(detail.labels)}
      @prediction-chosen=${({ detail }: HTMLElementEventMap['prediction-chosen']) =>
        void mapping.choosePrediction(detail.column)}
      @prediction-labels-chosen=${({ detail }: HTMLElementEventMap['prediction-labels-chosen']) =>
        mapping.choosePredictionLabels(detail.labels)}
      @probability-chosen=${({ detail }: HTMLElementEventMap['probability-chosen']) =>
        void mapping.chooseProbability(detail.column)}
      @probability-kind-chosen=${({ detail }: HTMLElementEventMap['probability-kind-chosen']) =>
        mapping.chooseProbabilityKind(detail.probability)}
      @evaluation-wanted=${() => void this.#start()}
      @report-wanted=${this.#showReport}
      @shipped-model-wanted=${() => void this.#useShipped()}
      >${this.#progress()}</rc-mapping-step
    >`;
  }

  /** The step that the address names: the columns or the file again, or how far the work is. */
  get #addressedStep(): 'choose' | 'map' | 'report' {
    const { opened, isDone } = this.session;
    const named = this.#address.get('step');
    if (opened === null || named === 'file') return 'choose';
    return isDone && named !== 'columns' ? 'report' : 'map';
  }

  readonly #changeColumns = () => {
    this.#address.go({ step: 'columns' });
    this.#goTo('map');
  };

  readonly #showReport = () => {
    this.#address.go({ step: null });
    this.#goTo('report');
  };

  #followAddress(): void {
    const { opened, job } = this.session;
    const step = this.#addressedStep;
    // What runs is shown where it was started.
    const isHeld = job.running !== null && this.step === 'map';
    if (opened !== null && step !== this.step && !isHeld) this.#goTo(step);
  }

  #goTo(step: 'choose' | 'map' | 'report'): void {
    this.step = step;
    this.obstacle = null;
    this.session.forgetFailures();
    void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading.focus();
  }

  readonly #cancel = () => {
    this.session.job.cancel();
    this.waiting = null;
    void this.updateComplete.then(() => this.mappingStep?.focusStart());
  };

  /** Reads one file, or several as one data set, now or once the user has said so. */
  #open(files: readonly File[]): void {
    if (this.session.job.running === null) void this.#read(files);
    else this.waiting = files;
  }

  async #read(files: readonly File[]): Promise<void> {
    this.obstacle = null;
    const reading = this.session.openFiles(files);
    this.waiting = null;
    if (!(await reading)) return;
    this.#address.leave();
    this.step = 'map';
    void this.#focusHeading();
  }

  async #useShipped(): Promise<void> {
    try {
      await this.store.activate(null);
      await this.session.client.changeModel();
    } catch (thrown) {
      this.obstacle = failureOf(thrown);
    }
  }

  async #start(): Promise<void> {
    this.obstacle = null;
    if (this.session.opened?.task === 'classify') await this.#classify();
    else await this.#evaluate();
  }

  /** Evaluates once more with the labels the other way round. */
  async #turnLabels(): Promise<void> {
    const labels = this.session.opened?.meanings?.polarity;
    if (labels === undefined) return;
    this.session.mapping.chooseLabels(turnedLabels(labels));
    this.#changeColumns();
    await this.#start();
  }

  async #evaluate(): Promise<void> {
    const report = await this.session.evaluate();
    this.waiting = null;
    if (report === null) return;
    this.#address.leave();
    this.step = 'report';
    this.announcement = messages().evaluate.progress.finished({ number: report.dataset.evaluated });
    await this.#focusHeading();
    this.announce('evaluation-complete', report);
  }

  async #classify(): Promise<void> {
    const report = await this.session.classify();
    this.waiting = null;
    if (report === null) return;
    this.#address.leave();
    this.step = 'report';
    this.announcement = messages().task.classified({ number: report.classified });
    await this.#focusHeading();
    this.announce('classification-complete', report);
  }

  readonly #takePaste = (event: ClipboardEvent) => {
    if (!this.checkVisibility()) return;
    const files = pastedFiles(event, messages().evaluate.choose.pastedName);
    if (files.length > 0) this.openFiles(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-evaluate-page': EvaluatePage;
  }
  interface HTMLElementEventMap {
    /** The evaluation of a file is done. It is a public interface: see docs/interfaces.md. */
    'evaluation-complete': CustomEvent<EvaluationReport>;
    /** The rows of a file are classified. It is a public interface: see docs/interfaces.md. */
    'classification-complete': CustomEvent<ClassificationReport>;
  }
}
