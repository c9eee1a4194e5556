import type { ErrorAnalysisReport } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, type Block } from '../../blocks/block.ts';

/** What has been found so far; all of it once the analysis is finished. */
export type Findings = Partial<ErrorAnalysisReport>;

/**
 * Words and lays out one kind of finding, for the page and the files alike. Findings that are not
 * there yet are said to be pending.
 */
export type FindingBlocks = (findings: Findings, evaluation: EvaluationReport) => Block[];

/** In the place of a finding that is not there yet. */
export function pending(): Block {
  return paragraph(messages().errorAnalysis.page.pending, 'quiet');
}
