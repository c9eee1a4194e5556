import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type { Tab } from '../../ui/tab-list.ts';
import type { AnalysisRun } from '../session/analysis-run.ts';
import { errorCounts } from './error-counts.ts';
import { canBeChanged } from './findings/change-blocks.ts';
import { countLabelCases } from './labels/label-cases.ts';
import { patternsOf } from './patterns/pattern-list.ts';
import type { TypedPattern } from './patterns/typed-patterns.ts';
import { sortedChanges } from './sorted-changes.ts';

/** The parts of the page, as the address calls them. */
export const errorsTabs = ['summary', 'read', 'patterns', 'labels', 'robustness'] as const;

export type ErrorsTab = (typeof errorsTabs)[number];

/** What the user has said, which counts in the parts. */
interface Said {
  typed: readonly TypedPattern[];
  /** Rows that are marked as wrongly labelled. */
  marked: ReadonlySet<number>;
}

/** The parts with how much is in each, as far as it is known. */
export function tabsOf(
  analysis: AnalysisRun,
  evaluation: EvaluationReport,
  said: Said,
): Tab<ErrorsTab>[] {
  const { tabs: words, page } = messages().errorAnalysis;
  const counts = countsOf(analysis, evaluation, said);
  const isRunning = analysis.job.running !== null;
  return errorsTabs.map((name) => {
    const count = counts[name];
    return {
      name,
      label: words[name],
      count: count === null ? null : formatInteger(count),
      busy: isRunning && count === null && name !== 'summary' ? page.computing : null,
    };
  });
}

/** Null where it is not known, or nothing is counted. */
function countsOf(
  { findings }: AnalysisRun,
  evaluation: EvaluationReport,
  { typed, marked }: Said,
): Record<ErrorsTab, number | null> {
  const { slices, labelIssues, duplicates, robustness } = findings;
  const hasLabels = labelIssues !== undefined && duplicates !== undefined;
  const hasChanges = robustness !== undefined && canBeChanged(evaluation);
  return {
    summary: null,
    read: errorCounts(evaluation).errors,
    patterns:
      slices === undefined
        ? null
        : patternsOf(findings, evaluation, typed).filter(({ isTelling }) => isTelling).length,
    labels: hasLabels ? countLabelCases(findings, marked) : null,
    robustness: hasChanges ? sortedChanges(findings, evaluation).against.length : null,
  };
}
