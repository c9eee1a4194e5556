import type { ReactiveControllerHost } from 'lit';
import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EngineClient } from '../../client/engine-client.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { Job } from '../../ui/job.ts';

/** One error analysis at a time: what it has found so far, how far it is, and how it ended. */
export class AnalysisRun {
  findings: Partial<ErrorAnalysisReport> = {};
  /** All of the findings; null until it is finished. */
  report: ErrorAnalysisReport | null = null;
  readonly job: Job;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #evaluation: EvaluationReport | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    this.job = new Job(host);
  }

  /** Whether these are, or will be, the findings about an evaluation at its present threshold. */
  isAbout(evaluation: EvaluationReport): boolean {
    return this.#evaluation === evaluation;
  }

  /**
   * Analyses the errors of an evaluation and leaves the analysis that runs. The findings about the
   * same predictions stay until others take their place.
   *
   * @returns the whole; null when it was left, cancelled, or failed and the job says why
   */
  async start(
    client: EngineClient,
    evaluation: EvaluationReport,
    lengthEdges: number[] | null,
  ): Promise<ErrorAnalysisReport | null> {
    if (!this.isAbout(evaluation)) {
      this.findings = {};
      this.report = null;
    }
    this.#evaluation = evaluation;
    const report = await this.job.run(evaluation.dataset.name, (handles) =>
      client.analyse(
        evaluation.id,
        { lengthEdges },
        {
          ...handles,
          onFindings: (part) => {
            if (handles.signal.aborted) return;
            this.findings = { ...this.findings, ...part };
            this.#host.requestUpdate();
          },
        },
      ),
    );
    if (report !== null) {
      this.findings = report;
      this.report = report;
      this.#host.requestUpdate();
    }
    return report;
  }
}
