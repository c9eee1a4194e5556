import type { PerturbationResult } from '../../../analysis/error-analysis-report.ts';
import type { TrialResult } from '../../../analysis/robustness/trial-result.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { formatInteger } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { barCell, barColumn, paragraph, table, type Block } from '../../blocks/block.ts';
import { changeName } from '../wording/condition-words.ts';
import { estimateBar, estimateCell } from './cells.ts';
import { isPolarity } from '../../subject-words.ts';
import { pending, type FindingBlocks } from './finding.ts';

/** A result as the engine reports it. */
export type Change = PerturbationResult & Partial<Pick<TrialResult, 'asExpected'>>;

/** Shares of predictions that flip when reviews are changed. */
export const changeBlocks: FindingBlocks = (findings, evaluation) => {
  const words = messages().errorAnalysis.changes;
  if (!canBeChanged(evaluation)) return [paragraph(words.twoClassesOnly)];
  const robustness = expectedChanges(findings.robustness, evaluation.classes);
  const swaps = expectedChanges(findings.swaps, evaluation.classes);
  return [
    paragraph(words.lead, 'lead'),
    {
      kind: 'sections',
      layout: 'stack',
      sections: [
        {
          key: 'robustness',
          heading: words.robustnessHeading,
          blocks: resultBlocks(words.robustnessHeading, robustness),
        },
        {
          key: 'swaps',
          heading: words.swapsHeading,
          blocks: [paragraph(words.swapsLead, 'lead'), ...resultBlocks(words.swapsHeading, swaps)],
        },
      ],
    },
  ];
};

/** Whether reviews can be changed and classified again, and their probabilities compared. */
export function canBeChanged({ model, threshold }: EvaluationReport): boolean {
  return model !== null && threshold !== null;
}

/** Praise and criticism are expected to move polarity alone, and say nothing of other classes. */
export function expectedChanges<One extends PerturbationResult>(
  results: readonly One[] | undefined,
  classes: readonly string[],
): readonly One[] | undefined {
  return isPolarity(classes) ? results : results?.filter(({ expects }) => expects === 'same');
}

function resultBlocks(heading: string, results: readonly Change[] | undefined): Block[] {
  const words = messages().errorAnalysis.changes;
  if (results === undefined) return [pending()];
  const tried = results.filter((result) => result.tried > 0);
  if (tried.length === 0) return [paragraph(words.none)];
  const hasExpectations = tried.some(({ asExpected }) => asExpected !== undefined);
  return [
    table(
      heading,
      [
        words.change,
        words.expected,
        [words.tried],
        [words.flipped],
        [words.share],
        barColumn,
        ...(hasExpectations ? [[words.asExpected] as [string]] : []),
      ],
      tried.map(({ name, expects, tried: number, flipped, share, asExpected }) => [
        changeName(name),
        words.expectations[expects],
        formatInteger(number),
        formatInteger(flipped),
        estimateCell(share),
        barCell(estimateBar(share)),
        ...(hasExpectations ? [asExpected === undefined ? '' : estimateCell(asExpected)] : []),
      ]),
    ),
  ];
}
