import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { hasRow } from '../bitset.ts';
import type { Advice, FairnessColumn, FairnessGroup } from '../error-analysis-report.ts';
import type {
  AmbiguityEvidence,
  BiasEvidence,
  ClassImbalanceEvidence,
  SourceName,
} from '../source-evidence.ts';
import { minSwapped } from '../sources/bias.ts';
import type { Evaluated, FoundSource } from '../sources/evaluated.ts';
import { excessOverRest } from '../sources/group-errors.ts';

/**
 * Advice on every source of which there is a sign, except poor generalisation, which training on
 * the file answers.
 */
export function adviseOnSources(
  evaluated: Evaluated,
  sources: readonly FoundSource[],
  fairness: readonly FairnessColumn[],
): Advice[] {
  const found = <Name extends SourceName>(name: Name) =>
    sources.find(
      (source): source is FoundSource<Name> => source.source === name && source.strength !== 'none',
    );
  const labels = found('noisy-labels');
  const imbalance = found('class-imbalance');
  const ambiguity = found('ambiguity');
  const context = found('lack-of-context');
  const bias = found('bias');
  return [
    ...(labels === undefined
      ? []
      : [of(labels, 'fix-labels', byWrongLabels(evaluated, labels), { code: 'review-labels' })]),
    ...(imbalance === undefined ? [] : onImbalance(evaluated, imbalance)),
    ...(ambiguity === undefined
      ? []
      : [
          of(ambiguity, 'ask-a-person', unclearErrors(ambiguity.evidence), {
            code: 'list-source',
            source: 'ambiguity',
          }),
        ]),
    ...(context === undefined
      ? []
      : [
          of(context, 'ask-for-more-text', excessOverRest(context.evidence.either), {
            code: 'list-source',
            source: 'lack-of-context',
          }),
        ]),
    ...(bias === undefined ? [] : onBias(evaluated, bias, fairness)),
  ];
}

function of(
  { source, strength }: FoundSource,
  tactic: Advice['tactic'],
  errorsAtMost: number,
  action: Advice['action'],
): Advice {
  return {
    tactic,
    because: { finding: 'source', source, strength },
    errorsAtMost,
    action,
  };
}

/**
 * Errors that wrong labels make. A suspect that is merely misread stays one, and so is not counted.
 */
function byWrongLabels(
  { wrong }: Evaluated,
  { rows, evidence }: FoundSource<'noisy-labels'>,
): number {
  const { errorsAmongSuspects, estimatedWrong } = evidence;
  const inDuplicates = rows.filter((row) => hasRow(wrong, row)).length - errorsAmongSuspects;
  const estimated = estimatedWrong.reduce((sum, number) => sum + number, 0);
  return Math.min(errorsAmongSuspects, estimated) + inDuplicates;
}

/**
 * Errors in close calls; without probabilities, those that mixed feelings have beyond the rate of
 * the rest.
 */
function unclearErrors({ nearThreshold, mixedFeelings }: AmbiguityEvidence): number {
  if (nearThreshold !== null) return nearThreshold.errors;
  return mixedFeelings === null ? 0 : excessOverRest(mixedFeelings);
}

/** The minority's errors that would go if its recall were that of the majority. */
function onImbalance({ classes }: Evaluated, source: FoundSource<'class-imbalance'>): Advice[] {
  const { recallGap, rowsByClass, minorityClass }: ClassImbalanceEvidence = source.evidence;
  if (recallGap === null) return [of(source, 'collect-class', 0, null)];
  const errorsAtMost = Math.max(0, recallGap.value) * rowsByClass[classes.indexOf(minorityClass)]!;
  return [
    of(source, 'rebalance', errorsAtMost, { code: 'train' }),
    of(source, 'collect-class', errorsAtMost, null),
  ];
}

/**
 * For the column of the largest gap: the errors that would go if no group fared worse than all do
 * together. For swaps, the errors they flip.
 */
function onBias(
  { rows }: Evaluated,
  { evidence }: FoundSource<'bias'>,
  fairness: readonly FairnessColumn[],
): Advice[] {
  const { gaps, swaps }: BiasEvidence = evidence;
  // Groups that are predicted positive more often may well be so; no error follows from that.
  const largest = gaps.find(({ rate }) => rate !== 'selectionRate');
  const column = fairness.find(
    (one) => one.column === largest?.column && one.class === largest.class,
  );
  const advice: Advice[] = [];
  if (largest !== undefined && column !== undefined) {
    const { column: name, class: ofClass, rate, value, highest, lowest } = largest;
    advice.push({
      tactic: 'examine-bias',
      because: { finding: 'gap', column: name, class: ofClass, rate, value, highest, lowest },
      errorsAtMost: excessOverMean(column.groups),
      action: { code: 'show-fairness', column: name },
    });
  }
  const [worst] = swaps
    .filter(({ tried }) => tried >= minSwapped)
    .sort((a, b) => lowOf(b.share) - lowOf(a.share));
  if (worst !== undefined && lowOf(worst.share) > 0) {
    const { name, share, flipped, sampled = rows.length } = worst;
    advice.push({
      tactic: 'examine-bias',
      because: { finding: 'swap', name, share },
      errorsAtMost: flipped * (rows.length / Math.max(1, sampled)),
      action: { code: 'show-robustness', name: worst.name },
    });
  }
  return advice;
}

function lowOf(share: Estimate): number {
  return share.value === null ? 0 : share.low;
}

/**
 * Among many groups the best one owes part of its lead to chance, so worse groups are compared with
 * the mean.
 */
function excessOverMean(groups: readonly FairnessGroup[]): number {
  const compared = groups.filter(({ fewRows }) => !fewRows);
  const rows = compared.reduce((sum, group) => sum + group.rows, 0);
  const errorsOf = (group: FairnessGroup) => group.rows * (1 - (group.accuracy.value ?? 1));
  const mean = compared.reduce((sum, group) => sum + errorsOf(group), 0) / Math.max(1, rows);
  return compared.reduce((sum, group) => sum + Math.max(0, errorsOf(group) - group.rows * mean), 0);
}
