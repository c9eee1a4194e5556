import type { ErrorAnalysisReport } from '../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { paperMessages } from '../../i18n/paper-messages.ts';
import type { BlockDocument, ReportBlock } from '../blocks/block.ts';
import type { ClassCurves } from './class-curves.ts';
import { curveChapters } from './curve-blocks.ts';
import { evaluationBlocks, ratingBlocks } from './evaluation-blocks.ts';
import { dataChapter, methodChapters } from './method-blocks.ts';

export interface EvaluationContent {
  evaluation: EvaluationReport;
  /** Index of the class that matters most; null where none does. */
  wanted: number | null;
  curves: readonly ClassCurves[];
}

/** An evaluation as one written report in the page's language. No review is quoted in it. */
export function evaluationDocument(content: EvaluationContent): BlockDocument {
  const { evaluation } = content;
  return {
    title: paperMessages().document.title({ file: evaluation.dataset.name }),
    language: currentLocale(),
    blocks: reportChapters(content, { analysis: null, findings: [] }),
  };
}

/** The chapters of a report: what was measured, what else was found, and how. */
export function reportChapters(
  { evaluation, wanted, curves }: EvaluationContent,
  { analysis, findings }: { analysis: ErrorAnalysisReport | null; findings: ReportBlock[] },
): ReportBlock[] {
  return [
    ...evaluationBlocks(evaluation, wanted),
    ...curveChapters(evaluation, curves),
    ...ratingBlocks(evaluation, wanted),
    ...findings,
    dataChapter(evaluation),
    ...methodChapters(evaluation, analysis),
  ];
}
