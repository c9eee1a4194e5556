import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import type {
  DatasetSurvey,
  LabelMapping,
  PredictionMapping,
  ReadOptions,
} from '../../dataset/dataset.ts';
import type { Progress } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import { alertStyles, buttonStyles, panelStyles, visuallyHiddenStyles } from '../../ui/styles.ts';
import './choose-file.ts';
import { JobHandle, type JobOptions } from '../../wire/job-handle.ts';
import { evaluatePageStyles } from './evaluate-page-styles.ts';
import { addReadOptions } from './file-format.ts';
import { keepOrReplace, whichFileFirst } from './file-questions.ts';
import { completeColumns, keepColumns, keepLabels, type ColumnDraft } from './mapping-draft.ts';
import './mapping-step.ts';
import type { MappingStep } from './mapping-step.ts';
import { failureAlert, failureOf, type PageFailure } from '../page-failure.ts';
import { pastedFiles } from './read-paste.ts';
import { reportInWords } from './report-in-words.ts';
import './report-view.ts';
import { RunningJob } from './running-job.ts';
import { showJob } from './show-job.ts';

/** The files that are open in the engine as one data set, and what the user has said about it. */
interface OpenedFile {
  files: readonly File[];
  options: ReadOptions;
  survey: DatasetSurvey;
  columns: ColumnDraft;
}

/** Evaluation on a labelled file: choose it, check the columns, run, read the report. */
@customElement('rc-evaluate-page')
export class EvaluatePage extends AppElement {
  static override styles = [
    buttonStyles,
    panelStyles,
    alertStyles,
    visuallyHiddenStyles,
    evaluatePageStyles,
  ];

  @property({ attribute: false }) client!: EngineClient;

  @state() private step: 'choose' | 'map' | 'report' = 'choose';
  @state() private opened: OpenedFile | null = null;
  /** By column, as guessed or as the user has changed them. */
  @state() private labels: ReadonlyMap<number, LabelMapping> = new Map();
  @state() private job: RunningJob | null = null;
  @state() private report: EvaluationReport | null = null;
  @state() private failure: PageFailure | null = null;
  @state() private cancelled: 'survey' | 'evaluation' | null = null;
  /** Files that came at once; one can be read, or all as one data set. */
  @state() private several: File[] = [];
  /** What came while a job was running. */
  @state() private waiting: readonly File[] | null = null;
  @state() private announcement = '';

  @query('h1') private heading!: HTMLElement;
  @query('rc-mapping-step') private mappingStep!: MappingStep | null;

  /** Resolves when no job holds the engine, the cancelled ones included. */
  #idle: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.#takePaste);
    document.addEventListener('threshold-changed', this.#followThreshold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.#takePaste);
    document.removeEventListener('threshold-changed', this.#followThreshold);
    this.job?.abort();
  }

  /**
   * Reads a file that was dropped or chosen anywhere on the site; asks how when there are several.
   */
  openFiles(files: File[]): void {
    this.several = [];
    this.waiting = null;
    if (files.length === 0) this.failure = { kind: 'no-file' };
    else if (files.length > 1) this.several = files;
    else this.#open(files);
  }

  protected override render() {
    const words = messages().evaluate;
    const headings = {
      choose: words.choose.heading,
      map: words.mapping.heading,
      report: words.report.heading({ name: this.report?.dataset.name ?? '' }),
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
            this.failure = event.detail.failure;
          }}
        ></rc-choose-file>
      </header>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.#question()} ${this.failure === null ? nothing : failureAlert(this.failure)}
      ${this.#cancelNotice()} ${this.#content()}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const said = ['failure', 'several', 'waiting', 'cancelled'];
    if (!said.some((name) => changed.has(name))) return;
    // What the user must read may stand above what they look at.
    this.renderRoot.querySelector('.alert, .notice')?.scrollIntoView({ block: 'nearest' });
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
    const { job, waiting } = this;
    if (job === null || waiting === null) return nothing;
    return keepOrReplace(job.name, nameOf(waiting), {
      keep: () => (this.waiting = null),
      replace: () => {
        this.#cancel();
        this.cancelled = null;
        this.#open(waiting);
      },
    });
  }

  #cancelNotice() {
    if (this.cancelled === null) return nothing;
    const { errors, evaluate } = messages();
    return html`<p class="notice" role="status" data-code="cancelled">
      ${this.cancelled === 'survey' ? errors.jobs.cancelled({}) : evaluate.mapping.cancelled}
    </p>`;
  }

  #content() {
    const { step, job, opened, report } = this;
    if (step === 'map' && opened !== null) return this.#mapping(opened);
    return html`
      ${job === null ? nothing : html`<div class="panel">${showJob(job, this.#cancel)}</div>`}
      ${
        step === 'report' && report !== null
          ? html`<rc-report-view
              .client=${this.client}
              .report=${report}
              @mapping-wanted=${() => this.#goTo('map')}
            ></rc-report-view>`
          : nothing
      }
    `;
  }

  #mapping(opened: OpenedFile) {
    const { job } = this;
    const { survey, columns } = opened;
    return html`<rc-mapping-step
      .survey=${survey}
      .columns=${columns}
      .labels=${this.#labelsOf(columns.label)}
      .prediction=${this.#predictionOf(opened)}
      ?running=${job !== null}
      ?has-report=${this.report !== null}
      @format-chosen=${(event: CustomEvent<{ options: ReadOptions }>) =>
        void this.#readAgain(event.detail.options)}
      @columns-chosen=${(event: CustomEvent<{ columns: ColumnDraft }>) =>
        this.#chooseColumns(event.detail.columns)}
      @labels-chosen=${(event: CustomEvent<{ labels: LabelMapping }>) =>
        this.#chooseLabels(columns.label, event.detail.labels)}
      @prediction-labels-chosen=${(event: CustomEvent<{ labels: LabelMapping }>) =>
        this.#chooseLabels(columns.prediction, event.detail.labels)}
      @evaluation-wanted=${() => void this.#evaluate()}
      @report-wanted=${() => this.#goTo('report')}
      >${job === null ? nothing : showJob(job, this.#cancel)}</rc-mapping-step
    >`;
  }

  /** What the values of a column mean; null while that is not known. */
  #labelsOf(column: number | null): LabelMapping | null {
    return column === null ? null : (this.labels.get(column) ?? null);
  }

  /**
   * Another system's answers; null where there are none, and while it is not known what they mean.
   */
  #predictionOf({ survey, columns }: OpenedFile): PredictionMapping | null {
    const { prediction: column } = columns;
    if (column === null) return null;
    if (survey.columns[column]?.holdsProbabilities) return { column, labels: null };
    const labels = this.#labelsOf(column);
    return labels === null ? null : { column, labels };
  }

  #goTo(step: 'map' | 'report'): void {
    this.step = step;
    this.failure = null;
    this.cancelled = null;
    void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading.focus();
  }

  /**
   * Runs a job alone, with its progress on the page. Null when it was cancelled, or failed and the
   * page says why.
   */
  async #run<Result>(
    kind: 'survey' | 'evaluation',
    name: string,
    start: (options: JobOptions<Progress>) => Promise<Result>,
  ): Promise<Result | null> {
    const job = new RunningJob(name);
    this.job = job;
    this.failure = null;
    this.cancelled = null;
    // A job that was cancelled a moment ago may still be on its last batch.
    const before = this.#idle;
    const { signal } = job;
    const running = before.then(() =>
      start({ signal, onProgress: (progress) => this.#note(job, progress) }),
    );
    this.#idle = running.then(
      () => {},
      () => {},
    );
    try {
      const result = await running;
      return this.job === job ? result : null;
    } catch (thrown) {
      if (this.job === job) this.#fail(kind, thrown);
      return null;
    } finally {
      if (this.job === job) {
        this.job = null;
        this.waiting = null;
      }
    }
  }

  #fail(kind: 'survey' | 'evaluation', thrown: unknown): void {
    const error = EngineError.from(thrown);
    if (error.code === 'cancelled') this.cancelled = kind;
    else this.failure = { kind: 'job', error };
  }

  #note(job: RunningJob, progress: Progress): void {
    if (this.job !== job) return;
    this.announcement = job.note(progress) ?? this.announcement;
    this.requestUpdate();
  }

  /** Leaves the running job at once; the engine stops after the batch it is at. */
  readonly #cancel = () => {
    if (this.job === null) return;
    this.job.abort();
    this.job = null;
    this.waiting = null;
    this.cancelled = this.step === 'map' ? 'evaluation' : 'survey';
    void this.updateComplete.then(() => this.mappingStep?.focusStart());
  };

  /** Reads one file, or several as one data set, now or once the user has said so. */
  #open(files: readonly File[]): void {
    if (this.job === null) void this.#survey(files, {});
    else this.waiting = files;
  }

  async #survey(files: readonly File[], options: ReadOptions): Promise<void> {
    const survey = await this.#run('survey', nameOf(files), (job) =>
      this.client.ask.survey(files, options, new JobHandle(job)),
    );
    if (survey === null) return;
    this.labels = new Map();
    this.opened = { files, options, survey, columns: survey.guess };
    this.step = 'map';
    void this.#focusHeading();
    await this.#guessLabels(null);
  }

  /**
   * Reads the open file in another format; what was chosen about its columns stays where it can.
   */
  async #readAgain(added: ReadOptions): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    const { files } = opened;
    const options = addReadOptions(opened.options, added);
    const before = this.#labelsOf(opened.columns.label);
    const survey = await this.#run('survey', nameOf(files), (job) =>
      this.client.ask.survey(files, options, new JobHandle(job)),
    );
    if (survey === null) return;
    const columns = keepColumns(opened.survey, opened.columns, survey);
    this.labels = new Map();
    this.opened = { files, options, survey, columns };
    await this.#guessLabels(before);
  }

  #chooseColumns(columns: ColumnDraft): void {
    if (this.opened === null) return;
    this.opened = { ...this.opened, columns };
    void this.#guessLabels(null);
  }

  #chooseLabels(column: number | null, labels: LabelMapping): void {
    if (column === null) return;
    this.labels = new Map(this.labels).set(column, labels);
  }

  async #guessLabels(before: LabelMapping | null): Promise<void> {
    const { label = null, prediction = null } = this.opened?.columns ?? {};
    await Promise.all([this.#guessLabelsOf(label, before), this.#guessLabelsOf(prediction, null)]);
  }

  async #guessLabelsOf(column: number | null, before: LabelMapping | null): Promise<void> {
    const survey = this.opened?.survey;
    if (column === null || survey === undefined || this.labels.has(column)) return;
    try {
      const guess = await this.client.ask.guessLabels(survey, column);
      // Another file, or another reading of this one, may have come meanwhile.
      if (this.opened?.survey !== survey) return;
      this.labels = new Map(this.labels).set(column, keepLabels(before, guess));
    } catch (thrown) {
      if (this.opened?.survey === survey) this.failure = failureOf(thrown);
    }
  }

  async #evaluate(): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    const columns = completeColumns(opened.columns, this.#predictionOf(opened));
    const labels = this.#labelsOf(opened.columns.label);
    const { files, survey } = opened;
    if (columns === null || labels === null) return;
    const measured = await this.#run('evaluation', nameOf(files), (job) =>
      this.client.evaluate({ files, survey, columns, labels }, job),
    );
    if (measured === null) return;
    const report = reportInWords(measured);
    this.report = report;
    this.step = 'report';
    this.announcement = messages().evaluate.progress.finished({ number: report.dataset.evaluated });
    await this.#focusHeading();
    this.announce('evaluation-complete', report);
  }

  /** It may be moved on this page or another. */
  readonly #followThreshold = ({ detail }: CustomEvent<EvaluationReport>) => {
    if (this.report === null || this.report.id !== detail.id) return;
    this.report = { ...detail, dataset: this.report.dataset };
  };

  readonly #takePaste = (event: ClipboardEvent) => {
    if (!this.checkVisibility()) return;
    const files = pastedFiles(event, messages().evaluate.choose.pastedName);
    if (files.length > 0) this.openFiles(files);
  };
}

function nameOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-evaluate-page': EvaluatePage;
  }
  interface HTMLElementEventMap {
    /** The evaluation of a file is done. It is a public interface: see README. */
    'evaluation-complete': CustomEvent<EvaluationReport>;
  }
}
