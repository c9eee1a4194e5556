import type { ErrorAnalysisReport } from '../../../analysis/error-analysis-report.ts';
import { currentLocale, messages } from '../../../i18n/locale.ts';
import type { Block, BlockDocument, ReportBlock } from '../../blocks/block.ts';
import { reportChapters, type EvaluationContent } from '../../report-files/evaluation-document.ts';
import type { TagCount } from '../review-notes.ts';
import { byStrength } from '../wording/advice-words.ts';
import { adviceBlocks } from './advice-blocks.ts';
import { changeBlocks } from './change-blocks.ts';
import { confusionBlocks } from './confusion-blocks.ts';
import { cueBlocks } from './cue-blocks.ts';
import { fairnessBlocks } from './fairness-blocks.ts';
import { labelBlocks } from './label-blocks.ts';
import { lengthBlocks } from './length-blocks.ts';
import { overviewBlocks } from './overview-blocks.ts';
import { subjectBlocks } from './subject-blocks.ts';
import { sliceBlocks } from './slice-blocks.ts';
import { tallyBlocks } from './tally-blocks.ts';
import { wordBlocks } from './word-blocks.ts';

export interface ReportContent extends EvaluationContent {
  analysis: ErrorAnalysisReport;
  tally: readonly TagCount[];
  /** Reviews with a tag or a note. */
  notedReviews: number;
}

/**
 * Evaluation and error analysis as one written report in the page's language. No review is quoted
 * in it.
 */
export function reportDocument(content: ReportContent): BlockDocument {
  const { evaluation, tally, notedReviews } = content;
  const analysis = { ...content.analysis, sources: byStrength(content.analysis.sources) };
  const {
    downloads,
    overview,
    advice,
    slices,
    confusions,
    words,
    labels,
    cues,
    fairness,
    changes,
  } = messages().errorAnalysis;
  const parts: [heading: string, blocks: Block[]][] = [
    [overview.heading, overviewBlocks(analysis, evaluation)],
    [advice.heading, adviceBlocks(analysis, evaluation)],
    ...(tally.length === 0
      ? []
      : [[downloads.tallyHeading, tallyBlocks(tally, notedReviews)] as [string, Block[]]]),
    [slices.heading, [...sliceBlocks(analysis, evaluation), ...lengthBlocks(analysis, evaluation)]],
    ...(evaluation.classes.length > 2
      ? [[confusions.heading, confusionBlocks(analysis, evaluation)] as [string, Block[]]]
      : []),
    [words.heading, wordBlocks(analysis, evaluation)],
    [labels.heading, labelBlocks(analysis, evaluation)],
    [cues.heading, cueBlocks(analysis, evaluation)],
    [fairness.heading, fairnessBlocks(analysis, evaluation)],
    ...(evaluation.model === null
      ? []
      : [[changes.heading, changeBlocks(analysis, evaluation)] as [string, Block[]]]),
  ];
  return {
    title: downloads.title({ file: evaluation.dataset.name }),
    language: currentLocale(),
    blocks: reportChapters(content, {
      analysis,
      findings: [
        ...subjectBlocks(evaluation),
        ...parts.map(([heading, blocks]): ReportBlock => ({ kind: 'chapter', heading, blocks })),
      ],
    }),
  };
}
