import type { RowsBehind } from '../analysis/analysis-stage.ts';
import type { NearestReviews } from '../analysis/nearest/nearest-reviews.ts';
import type { TrialExample } from '../analysis/robustness/trial-result.ts';
import type { EvaluationReport, Subject } from '../evaluation/evaluation-report.ts';
import type { OperatingPoints } from '../evaluation/operating-points.ts';
import type { LabelClasses } from './answer-rows.ts';
import type { AnsweredRows } from './answered-rows.ts';
import type { ClassificationReport } from './classification-report.ts';
import type { ClassifiedRows } from './classified-rows.ts';
import type { ClassificationRequest, EvaluationRequest } from './engine-api.ts';
import { EngineFailure } from './engine-failure.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';
import type { HeldModel } from './models.ts';
import { RowSearch } from './row-search.ts';

interface ResultParts<Rows, Request, Report> {
  request: Request;
  rows: Rows;
  report: Report;
  /** The model that gave the answers, whichever is active now; null where the file gave them. */
  held: HeldModel | null;
}

/** Files whose rows were answered, with what is kept for questions about the rows. */
class Result<
  Rows extends AnsweredRows,
  Request extends { files: readonly File[] },
  Report extends { id: string },
> {
  readonly request: Request;
  readonly rows: Rows;
  readonly search: RowSearch;
  readonly held: HeldModel | null;
  report: Report;

  constructor({ request, rows, report, held }: ResultParts<Rows, Request, Report>) {
    this.request = request;
    this.rows = rows;
    this.report = report;
    this.held = held;
    this.search = new RowSearch(rows);
  }
}

/** A finished evaluation. */
export class FinishedEvaluation extends Result<EvaluatedRows, EvaluationRequest, EvaluationReport> {
  readonly classes: LabelClasses;
  /** What gave the answers that the evaluated ones are compared with. */
  readonly other: Subject;
  points: OperatingPoints | null = null;
  /** Built on first use: it takes a second for 100,000 reviews. */
  nearest: Promise<NearestReviews> | null = null;
  /** Examples from the last analysis, by the name of the change; null before the first one. */
  examples: ReadonlyMap<string, readonly TrialExample[]> | null = null;

  constructor(
    parts: ResultParts<EvaluatedRows, EvaluationRequest, EvaluationReport> & {
      classes: LabelClasses;
      other: Subject;
    },
  ) {
    super(parts);
    this.classes = parts.classes;
    this.other = parts.other;
  }

  /** Keeps what an analysis has found, for questions about the rows behind it. */
  keepFindings(
    findings: Partial<RowsBehind>,
    examples: ReadonlyMap<string, readonly TrialExample[]>,
  ): void {
    this.search.findings = findings;
    this.examples = examples;
  }
}

/** Rows that were only classified. */
export class FinishedClassification extends Result<
  ClassifiedRows,
  ClassificationRequest,
  ClassificationReport
> {}

/**
 * The finished evaluations and classifications, by id. The client closes those that it no longer
 * needs.
 */
export class Results {
  readonly #open = new Map<string, FinishedEvaluation | FinishedClassification>();

  /** Keeps a result; it replaces one with the same id. */
  add(result: FinishedEvaluation | FinishedClassification): void {
    this.close(result.report.id);
    this.#open.set(result.report.id, result);
  }

  /** @throws EngineFailure `no-evaluation` if there never was one, or it was closed */
  get(id: string): FinishedEvaluation | FinishedClassification {
    const result = this.#open.get(id);
    if (result === undefined) {
      throw new EngineFailure('no-evaluation', `There is no evaluation ${id}.`);
    }
    return result;
  }

  /** @throws EngineFailure `no-evaluation` as above, or where the rows were only classified */
  evaluation(id: string): FinishedEvaluation {
    const result = this.get(id);
    if (result instanceof FinishedEvaluation) return result;
    throw new EngineFailure('no-evaluation', `${id} is no evaluation.`);
  }

  close(id: string): void {
    this.#open.get(id)?.held?.release();
    this.#open.delete(id);
  }
}
