import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import { EngineError } from '../../client/engine-error.ts';
import type { Progress } from '../../engine/engine-api.ts';

/** One error analysis at a time: what it has found so far, how far it is, and how it ended. */
export class AnalysisRun implements ReactiveController {
  findings: Partial<ErrorAnalysisReport> = {};
  /** All of the findings; null until it is finished. */
  report: ErrorAnalysisReport | null = null;
  progress: Progress | null = null;
  failure: EngineError | null = null;
  cancelled = false;

  readonly #host: ReactiveControllerHost;
  #controller: AbortController | null = null;
  /** Resolves when no analysis holds the engine, the cancelled ones included. */
  #idle: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#controller?.abort();
    this.#controller = null;
  }

  get running(): boolean {
    return this.#controller !== null;
  }

  /**
   * Starts an analysis of an evaluation, by its id, and leaves the one that runs. The findings
   * before stay until others take their place, unless they are of other rows (`isFresh`). Resolves
   * with the whole; null when it was left, cancelled, or failed and `failure` says why.
   */
  async start(
    client: EngineClient,
    evaluation: string,
    lengthEdges: number[] | null,
    { isFresh }: { isFresh: boolean },
  ): Promise<ErrorAnalysisReport | null> {
    this.#controller?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    this.#controller = controller;
    if (isFresh) {
      this.findings = {};
      this.report = null;
    }
    this.progress = null;
    this.failure = null;
    this.cancelled = false;
    this.#host.requestUpdate();
    // A job that was left a moment ago may still be on its last batch.
    const running = this.#idle.then(() =>
      client.analyse(
        evaluation,
        { lengthEdges },
        {
          signal,
          onProgress: (progress) => this.#note(controller, progress),
          onFindings: (part) => this.#find(controller, part),
        },
      ),
    );
    this.#idle = running.catch(() => null);
    try {
      const report = await running;
      if (this.#controller !== controller) return null;
      this.findings = report;
      this.report = report;
      return report;
    } catch (thrown) {
      if (this.#controller === controller) this.#fail(EngineError.from(thrown));
      return null;
    } finally {
      if (this.#controller === controller) {
        this.#controller = null;
        this.#host.requestUpdate();
      }
    }
  }

  /** Leaves the analysis at once; what was found so far stays. */
  cancel(): void {
    if (this.#controller === null) return;
    this.#controller.abort();
    this.#controller = null;
    this.cancelled = true;
    this.#host.requestUpdate();
  }

  #fail(error: EngineError): void {
    if (error.code === 'cancelled') this.cancelled = true;
    else this.failure = error;
  }

  #note(controller: AbortController, progress: Progress): void {
    if (this.#controller !== controller) return;
    this.progress = progress;
    this.#host.requestUpdate();
  }

  #find(controller: AbortController, part: Partial<ErrorAnalysisReport>): void {
    if (this.#controller !== controller) return;
    this.findings = { ...this.findings, ...part };
    this.#host.requestUpdate();
  }
}
