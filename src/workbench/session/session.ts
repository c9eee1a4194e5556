import type { ReactiveController } from 'lit';
import type { EngineClient } from '../../client/engine-client.ts';
import type { DatasetSurvey, LabelMapping, ReadOptions } from '../../dataset/dataset.ts';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { Job } from '../../ui/job.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import { AnalysisRun } from './analysis-run.ts';
import { keepColumns, keepLabels, type ColumnDraft } from './mapping-draft.ts';
import {
  addReadOptions,
  evaluationRequest,
  labelsOf,
  nameOfFiles,
  type OpenedFiles,
} from './opened-files.ts';
import { reportInWords } from './report-in-words.ts';

/**
 * What is opened, mapped, evaluated and analysed, for all pages: one data set, one evaluation, one
 * analysis. Pages read it, call it, and hold only what is theirs to show. The event `change` tells
 * that something is different.
 */
export class Session extends EventTarget {
  readonly client: EngineClient;
  /** The files that are open; null before the first. */
  opened: OpenedFiles | null = null;
  /** The first reading of files, or their evaluation: one at a time. */
  readonly job: Job;
  /** Why the labels of a column could not be guessed; null where they could. */
  guessFailure: unknown = null;
  /** The evaluation that was finished last, at its present threshold. */
  evaluation: EvaluationReport | null = null;
  readonly analysis: AnalysisRun;

  readonly #controllers: ReactiveController[] = [];

  constructor(client: EngineClient) {
    super();
    this.client = client;
    this.job = new Job(this);
    this.analysis = new AnalysisRun(this);
  }

  /** For the controllers of the session: they end with it. */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** Tells that something is different. */
  requestUpdate(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Forgets how the last job ended, and why labels could not be guessed. */
  forgetFailures(): void {
    this.guessFailure = null;
    this.job.forgetEnding();
  }

  /** Ends the jobs that run. */
  end(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /**
   * Reads files for the first time, as one data set. They are open from then on; the ones before
   * stay open where it fails.
   *
   * @returns whether they are open
   */
  async openFiles(files: readonly File[], options: ReadOptions = {}): Promise<boolean> {
    const survey = await this.#survey(files, options);
    if (survey === null) return false;
    this.#open({ files, options, survey, columns: survey.guess, labels: new Map() });
    await this.#guessLabels(null);
    return true;
  }

  /**
   * Reads the open files in another format; what was chosen about their columns stays where it can.
   */
  async readAgain(added: ReadOptions): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    const { files } = opened;
    const options = addReadOptions(opened.options, added);
    const survey = await this.#survey(files, options);
    if (survey === null) return;
    const columns = keepColumns(opened.survey, opened.columns, survey);
    this.#open({ files, options, survey, columns, labels: new Map() });
    await this.#guessLabels(labelsOf(opened, opened.columns.label));
  }

  /** Says which column is what. */
  chooseColumns(columns: ColumnDraft): void {
    if (this.opened === null) return;
    this.#open({ ...this.opened, columns });
    void this.#guessLabels(null);
  }

  /** Says what the values of a column mean. */
  chooseLabels(column: number, labels: LabelMapping): void {
    if (this.opened === null) return;
    this.#open({ ...this.opened, labels: new Map(this.opened.labels).set(column, labels) });
  }

  /**
   * Classifies and measures the open files as they are mapped.
   *
   * @returns the report in the page's language; null when it was left, cancelled, or failed
   */
  async evaluate(): Promise<EvaluationReport | null> {
    const request = this.opened === null ? null : evaluationRequest(this.opened);
    if (request === null) return null;
    this.guessFailure = null;
    const report = await this.job.run(nameOfFiles(request.files), (handles) =>
      this.client.evaluate(request, handles),
    );
    if (report === null) return null;
    this.evaluation = reportInWords(report);
    this.requestUpdate();
    return this.evaluation;
  }

  /**
   * Takes in what an evaluation is at another threshold. A report about an evaluation that is no
   * longer the present one is dropped.
   *
   * @returns the present evaluation; null where the report was dropped
   */
  keepThreshold(report: EvaluationReport): EvaluationReport | null {
    if (this.evaluation?.id !== report.id) return null;
    this.evaluation = { ...report, dataset: this.evaluation.dataset };
    this.requestUpdate();
    return this.evaluation;
  }

  /**
   * Analyses the errors of the present evaluation.
   *
   * @param lengthEdges first length in words of each bin but the lowest; null for bins of about
   *   equal
   *   size
   */
  analyse(lengthEdges: number[] | null = null): Promise<ErrorAnalysisReport | null> {
    return this.evaluation === null
      ? Promise.resolve(null)
      : this.analysis.start(this.client, this.evaluation, lengthEdges);
  }

  #survey(files: readonly File[], options: ReadOptions): Promise<DatasetSurvey | null> {
    this.guessFailure = null;
    return this.job.run(nameOfFiles(files), (handles) =>
      this.client.ask.survey(files, options, new JobHandle(handles)),
    );
  }

  #open(opened: OpenedFiles): void {
    this.opened = opened;
    this.requestUpdate();
  }

  async #guessLabels(before: LabelMapping | null): Promise<void> {
    const { label = null, prediction = null } = this.opened?.columns ?? {};
    await Promise.all([this.#guessLabelsOf(label, before), this.#guessLabelsOf(prediction, null)]);
  }

  async #guessLabelsOf(column: number | null, before: LabelMapping | null): Promise<void> {
    const { opened } = this;
    if (column === null || opened === null || opened.labels.has(column)) return;
    const { survey } = opened;
    // Other files, or another reading of these, may come meanwhile.
    const isOpen = () => this.opened?.survey === survey;
    try {
      const guess = await this.client.ask.guessLabels(survey, column);
      if (isOpen()) this.chooseLabels(column, keepLabels(before, guess));
    } catch (thrown) {
      if (!isOpen()) return;
      this.guessFailure = thrown;
      this.requestUpdate();
    }
  }
}
