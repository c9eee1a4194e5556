import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { problemMessage } from './problem-message.ts';

/** The report with its problems in the page's language, as the user reads and saves it. */
export function reportInWords(report: EvaluationReport): EvaluationReport {
  const { dataset } = report;
  const problems = dataset.problems.map((problem) => ({
    ...problem,
    message: problemMessage(problem),
  }));
  return { ...report, dataset: { ...dataset, problems } };
}
