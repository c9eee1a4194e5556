import type { Advice, Tactic } from '../../../analysis/error-analysis-report.ts';
import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, section, type Block, type BlockStep } from '../../blocks/block.ts';
import { errorCounts } from '../error-counts.ts';
import { showSection } from '../finding-wanted.ts';
import { byStrength, reasonSubject, sourceName } from '../wording/advice-words.ts';
import { aboutOf } from '../wording/evaluated-subject.ts';
import { adviceBlocks, adviceStep, thresholdBlocks } from './advice-blocks.ts';
import { pending, type FindingBlocks, type Findings } from './finding.ts';
import { countNotices, foundSource } from './overview-blocks.ts';

/** Actions that the summary shows; the rest are behind a button. */
const maxActions = 3;

/** What is said of the whole: what is strange about the file, and what to do first. */
export const actionBlocks: FindingBlocks = (findings, evaluation) => {
  const { advice: words } = messages().errorAnalysis;
  const { advice } = findings;
  if (errorCounts(evaluation).errors === 0) return countNotices(evaluation);
  const merged = advice === undefined ? null : mergedByTactic(advice);
  return [
    ...countNotices(evaluation),
    ...thresholdBlocks(evaluation),
    ...(merged === null
      ? [pending()]
      : merged.length === 0
        ? [paragraph(words.none)]
        : [
            {
              kind: 'steps' as const,
              steps: merged
                .slice(0, maxActions)
                .map((same) => mergedStep(same, findings, evaluation)),
            },
            ...(merged.length > maxActions || merged.some(({ length }) => length > 1)
              ? [
                  {
                    kind: 'details' as const,
                    summary: words.all({ adviceCount: advice?.length ?? 0 }),
                    blocks: adviceBlocks(findings, evaluation),
                  },
                ]
              : []),
          ]),
  ];
};

/** Advice of the same tactic together, in the order of the first of each. */
function mergedByTactic(advice: readonly Advice[]): (readonly [Advice, ...Advice[]])[] {
  const byTactic = new Map<Tactic, [Advice, ...Advice[]]>();
  for (const one of advice) {
    const same = byTactic.get(one.tactic);
    if (same === undefined) byTactic.set(one.tactic, [one]);
    else same.push(one);
  }
  return [...byTactic.values()];
}

function mergedStep(
  [first, ...others]: readonly [Advice, ...Advice[]],
  findings: Findings,
  evaluation: EvaluationReport,
): BlockStep {
  const step = adviceStep(first, findings, evaluation);
  if (others.length === 0) return step;
  const { advice: words } = messages().errorAnalysis;
  const context = {
    ...{ slices: findings.slices ?? [], sources: findings.sources ?? [] },
    ...aboutOf(evaluation),
  };
  const subjects = others.map(({ because }) => reasonSubject(because, context));
  const isOfGroups = first.because.finding === 'slice';
  return {
    ...step,
    heading: words.merged({
      tactic: first.tactic,
      heading: step.heading,
      findingCount: others.length + 1,
    }),
    text: `${step.text} ${words.also({ subjects })}`,
    ...(isOfGroups ? { action: showSection('slices', words.showPatterns) } : {}),
  };
}

/** The sources that there is a sign of, each with its evidence; the rest in one line. */
export const sourceBlocks: FindingBlocks = ({ sources }, evaluation) => {
  const { overview: words } = messages().errorAnalysis;
  if (sources === undefined) return [pending()];
  const about = aboutOf(evaluation);
  const found = byStrength(sources).filter(({ strength }) => strength !== 'none');
  const others = sources.filter(({ strength }) => strength === 'none');
  const none: Block[] =
    others.length === 0
      ? []
      : [
          paragraph(
            words.noSignOf({ sources: others.map(({ source }) => sourceName(source)) }),
            'quiet',
          ),
        ];
  return [
    section('sources', words.sourcesHeading, [
      ...(found.length === 0
        ? []
        : [
            {
              kind: 'sections' as const,
              layout: 'cards' as const,
              sections: found.map((source) => foundSource(source, about)),
            },
          ]),
      ...none,
    ]),
  ];
};
