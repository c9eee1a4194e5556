import type { ErrorAnalysisReport } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatInteger, formatPercent } from '../../../i18n/format.ts';
import { currentLocale, messages } from '../../../i18n/locale.ts';
import type { TagCount } from '../review-notes.ts';
import { tagName } from '../wording/condition-words.ts';
import { adviceBlocks, evaluationBlocks, overviewBlocks, ratingBlocks } from './summary-blocks.ts';
import type { ReportDocument } from './report-block.ts';
import { heading, paragraph, table } from './blocks.ts';
import {
  changeBlocks,
  cueBlocks,
  fairnessBlocks,
  labelBlocks,
  sliceBlocks,
  wordBlocks,
} from './finding-blocks.ts';

export interface ReportContent {
  evaluation: EvaluationReport;
  analysis: ErrorAnalysisReport;
  tally: readonly TagCount[];
  /** Reviews of which a person said anything. */
  notedReviews: number;
}

/** Evaluation and error analysis as one written report in the page's language. No review is quoted in it. */
export function reportDocument(content: ReportContent): ReportDocument {
  const { evaluation, analysis } = content;
  const { downloads } = messages().errorAnalysis;
  const title = downloads.title(evaluation.dataset.name);
  return {
    title,
    language: currentLocale(),
    blocks: [
      heading(1, title),
      ...evaluationBlocks(evaluation, analysis),
      ...ratingBlocks(evaluation),
      ...overviewBlocks(evaluation, analysis),
      ...adviceBlocks(analysis),
      ...tallyBlocks(content),
      ...sliceBlocks(analysis),
      ...wordBlocks(analysis),
      ...labelBlocks(analysis),
      ...cueBlocks(analysis),
      ...fairnessBlocks(analysis),
      ...changeBlocks(analysis),
    ],
  };
}

function tallyBlocks({ tally, notedReviews }: ReportContent) {
  const { downloads, reading } = messages().errorAnalysis;
  if (tally.length === 0) return [];
  return [
    heading(2, downloads.tallyHeading),
    paragraph(reading.tallyCount(notedReviews)),
    table(
      reading.tally,
      [reading.tag, [reading.reviewsColumn], [reading.share]],
      tally.map(({ tag, count }) => [
        tagName(tag),
        formatInteger(count),
        formatPercent(count / notedReviews),
      ]),
    ),
  ];
}
