import type { ReactiveController } from 'lit';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { DatasetSurvey, ReadOptions } from '../../dataset/dataset.ts';
import type { ClassificationReport } from '../../engine/classification-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { Job } from '../../ui/job.ts';
import { JobHandle } from '../../wire/job-handle.ts';
import { AnalysisRun } from './analysis-run.ts';
import { FileMapping } from './file-mapping.ts';
import { isHardSample } from './hard-sample.ts';
import {
  addReadOptions,
  classificationRequest,
  evaluationRequest,
  nameOfFiles,
  type OpenedFiles,
} from './opened-files.ts';
import { SessionStore } from '../../storage/session-store.ts';
import { reportInWords } from './report-in-words.ts';
import { SessionKeeper } from './session-keeper.ts';
import { TrainingRun } from './training-run.ts';

/**
 * What is opened, mapped, evaluated and analysed, for all pages: one data set, one evaluation, one
 * analysis. Pages read it, call it, and hold only what is theirs to show. The event `change` tells
 * that something is different.
 */
export class Session extends EventTarget {
  readonly client: EngineClient;
  /** What is open, and what its columns and labels mean. */
  readonly mapping: FileMapping;
  /** The first reading of files, or what is done with them: one at a time. */
  readonly job: Job;
  /** The evaluation that was finished last, at its present threshold. */
  evaluation: EvaluationReport | null = null;
  /** Whether that evaluation is of the site's sample that was written to be hard. */
  isOfHardSample = false;
  /** The rows that were only classified, after the last evaluation; null where there are none. */
  classification: ClassificationReport | null = null;
  /** Index of the class that matters most in the evaluation; null where none does. */
  wanted: number | null = null;
  readonly analysis: AnalysisRun;
  /** What is trained. */
  readonly training: TrainingRun;
  /** Keeps all of it on this device where the user wants that. */
  readonly keeper: SessionKeeper;

  /** The files that the present evaluation or classification is about. */
  #doneFiles: readonly File[] | null = null;

  readonly #controllers: ReactiveController[] = [];

  constructor(client: EngineClient, store = new SessionStore()) {
    super();
    this.client = client;
    this.mapping = new FileMapping(client, () => this.requestUpdate());
    this.job = new Job(this);
    this.analysis = new AnalysisRun(this);
    this.training = new TrainingRun(this);
    this.keeper = new SessionKeeper(this, store);
  }

  /** For the controllers of the session: they end with it. */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** Tells that something is different. */
  requestUpdate(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Whether the files that are open have been evaluated or classified. */
  get isDone(): boolean {
    return this.opened !== null && this.opened.files === this.#doneFiles;
  }

  /** The files that are open; null before the first. */
  get opened(): OpenedFiles | null {
    return this.mapping.opened;
  }

  /** Forgets how the last job ended, and why labels could not be guessed. */
  forgetFailures(): void {
    this.mapping.failure = null;
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
    await this.mapping.open(files, options, survey);
    return true;
  }

  /**
   * Reads the open files in another format; what was chosen about their columns stays where it can.
   */
  async readAgain(added: ReadOptions): Promise<void> {
    const { opened } = this;
    if (opened === null) return;
    const options = addReadOptions(opened.options, added);
    const survey = await this.#survey(opened.files, options);
    if (survey !== null) await this.mapping.read(options, survey);
  }

  /**
   * Evaluates the open files as they are mapped.
   *
   * @returns the report in the page's language; null when it was left, cancelled, or failed
   */
  async evaluate(): Promise<EvaluationReport | null> {
    const { opened } = this;
    const request = opened === null ? null : evaluationRequest(opened);
    if (request === null) return null;
    this.#begin();
    const done = await this.job.run(nameOfFiles(request.files), async (handles) => ({
      report: await this.client.evaluate(request, handles),
      isOfHardSample: await isHardSample(this.client, request.files),
    }));
    if (done === null) return null;
    this.#doneFiles = request.files;
    this.evaluation = reportInWords(done.report);
    this.isOfHardSample = done.isOfHardSample;
    this.classification = null;
    this.wanted = opened?.wanted ?? null;
    this.requestUpdate();
    return this.evaluation;
  }

  /**
   * Classifies the rows of the open files.
   *
   * @returns what they are; null when it was left, cancelled, or failed
   */
  async classify(): Promise<ClassificationReport | null> {
    const request = this.opened === null ? null : classificationRequest(this.opened);
    if (request === null) return null;
    this.#begin();
    const report = await this.job.run(nameOfFiles(request.files), (handles) =>
      this.client.classify(request, handles),
    );
    if (report === null) return null;
    this.#doneFiles = request.files;
    this.classification = report;
    this.requestUpdate();
    return report;
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

  /** What is counted about the mapping would only hold the work up. */
  #begin(): void {
    this.mapping.failure = null;
    this.mapping.leave();
  }

  #survey(files: readonly File[], options: ReadOptions): Promise<DatasetSurvey | null> {
    this.#begin();
    return this.job.run(nameOfFiles(files), (handles) =>
      this.client.ask.survey(files, options, new JobHandle(handles)),
    );
  }
}
