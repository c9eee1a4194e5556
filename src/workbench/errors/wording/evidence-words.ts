import type { FairnessRate } from '../../../analysis/error-analysis-report.ts';
import type {
  AmbiguityEvidence,
  BiasEvidence,
  ClassImbalanceEvidence,
  GroupErrors,
  LackOfContextEvidence,
  NoisyLabelsEvidence,
  PoorGeneralisationEvidence,
  Source,
  Strength,
} from '../../../analysis/source-evidence.ts';
import type { Estimate } from '../../../evaluation/evaluation-report.ts';
import { formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { changeName, cueName } from './condition-words.ts';
import {
  formatNumber,
  formatPoints,
  formatRatio,
  percentOf,
  percentWithInterval,
} from './figures.ts';

/** Says a group's error rate next to that of the rest. */
type GroupSentence = (group: {
  rowCount: number;
  errorRate: string;
  restErrorRate: string;
}) => string;

/** The evidence for or against a source in sentences, the weightiest first. */
export function evidenceWords(source: Source, classes: readonly string[]): string[] {
  switch (source.source) {
    case 'noisy-labels':
      return noisyLabels(source.evidence, source.strength, classes);
    case 'class-imbalance':
      return classImbalance(source.evidence, classes);
    case 'ambiguity':
      return ambiguity(source.evidence);
    case 'lack-of-context':
      return lackOfContext(source.evidence);
    case 'poor-generalisation':
      return poorGeneralisation(source.evidence);
    case 'bias':
      return bias(source.evidence);
  }
}

function noisyLabels(
  evidence: NoisyLabelsEvidence,
  strength: Strength,
  classes: readonly string[],
): string[] {
  const words = messages().errorAnalysis.evidence;
  const { suspects, suspectShare, probabilities, errorsAmongSuspects, agreement } = evidence;
  const byChance = agreement !== null && strength === 'none';
  const found =
    suspects === 0
      ? words.noSuspects
      : words.suspects({
          rowCount: suspects,
          share: formatPercent(suspectShare),
          byBoth: agreement !== null,
          errorCount: errorsAmongSuspects,
        });
  const together =
    agreement === null
      ? []
      : [
          (byChance ? words.agreementByChance : words.agreement)({
            labelCount: agreement.both,
            expected: formatRatio(agreement.expected),
          }),
        ];
  return [
    ...(byChance && suspects > 0 ? [...together, found] : [found, ...together]),
    ...(suspects === 0 || probabilities === null ? [] : [words.witness[probabilities]]),
    ...(evidence.conflictingGroups === 0
      ? []
      : [
          words.conflicts({
            groupCount: evidence.conflictingGroups,
            rowCount: evidence.conflictingRows,
            outvotedCount: evidence.outvotedRows,
          }),
        ]),
    ...(evidence.conflictingNearGroups === 0
      ? []
      : [words.nearConflicts({ groupCount: evidence.conflictingNearGroups })]),
    // One classifier's own errors, or two by chance, are no measure of how many labels are wrong.
    ...(strength === 'none' || agreement === null
      ? []
      : classes.flatMap((name, index) => {
          const number = Math.round(evidence.estimatedWrong[index] ?? 0);
          return number === 0
            ? []
            : [words.estimatedWrong({ label: name, rowCount: formatNumber(number) })];
        })),
  ];
}

function classImbalance(evidence: ClassImbalanceEvidence, classes: readonly string[]): string[] {
  const words = messages().errorAnalysis.evidence;
  const { majorityShare, majorityClass, accuracy, balancedAccuracy, recalls, recallGap } = evidence;
  const parts = classes.flatMap((name, index) => {
    const recall = recalls[index];
    return recall === undefined || recall.value === null
      ? []
      : [words.recallOf({ label: name, recall: formatPercent(recall.value) })];
  });
  return [
    words.majority({
      share: formatPercent(majorityShare),
      label: majorityClass,
      accuracy: percentOf(accuracy),
      balancedAccuracy: percentOf(balancedAccuracy),
    }),
    ...(parts.length === 0 ? [] : [words.recalls({ recalls: parts })]),
    ...(recallGap === null
      ? []
      : [
          words.recallGap({
            gap: words.interval({
              value: words.points({ points: formatPoints(recallGap.value) }),
              low: formatPoints(recallGap.low),
              high: formatPoints(recallGap.high),
            }),
          }),
        ]),
  ];
}

function ambiguity(evidence: AmbiguityEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { distance, nearThreshold, shareOfErrors, mixedFeelings, calibrationByCue } = evidence;
  const [worst] = calibrationByCue;
  const calibration = evidence.expectedCalibrationError?.value ?? null;
  return [
    ...(nearThreshold === null || distance === null || shareOfErrors === null
      ? []
      : [
          words.near({
            ...groupRates(nearThreshold),
            distance: formatNumber(Math.round(distance * 100)),
            shareOfErrors: formatPercent(shareOfErrors),
          }),
        ]),
    ...groupSentence(mixedFeelings, words.mixed),
    ...(worst === undefined || worst.confidence <= worst.accuracy
      ? []
      : [
          words.calibration({
            cue: cueName(worst.cue),
            rowCount: worst.rows,
            confidence: formatPercent(worst.confidence),
            accuracy: formatPercent(worst.accuracy),
          }),
        ]),
    ...(calibration === null
      ? []
      : [words.calibrationError({ points: formatPoints(calibration) })]),
  ];
}

function lackOfContext({
  words: maxWords,
  veryShort,
  noKnownWord,
}: LackOfContextEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const short = groupSentence(veryShort, (group) => words.veryShort({ ...group, maxWords }));
  const unknown = groupSentence(noKnownWord, words.noKnownWord);
  return [
    ...(short.length === 0 ? [words.noVeryShort({ maxWords })] : short),
    ...(noKnownWord !== null && unknown.length === 0 ? [words.everyWordKnown] : unknown),
  ];
}

function poorGeneralisation(evidence: PoorGeneralisationEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { accuracy, reference, overconfidence, scoreDrift } = evidence;
  const { unknownWordShare, unknownWordShareOfErrors } = evidence;
  const points = formatPoints(Math.abs(overconfidence ?? 0));
  return [
    reference?.accuracy === undefined
      ? words.accuracyHere({ accuracy: percentWithInterval(accuracy) })
      : words.accuracyThere({
          accuracy: percentWithInterval(accuracy),
          reference: formatPercent(reference.accuracy),
        }),
    ...(overconfidence === null
      ? []
      : [overconfidence >= 0 ? words.overconfident({ points }) : words.underconfident({ points })]),
    ...groupSentence(evidence.manyUnknownWords, words.manyUnknown),
    ...(unknownWordShare === null || unknownWordShareOfErrors === null
      ? []
      : [
          words.unknownWords({
            share: formatPercent(unknownWordShare),
            shareOfErrors: formatPercent(unknownWordShareOfErrors),
            reference:
              reference?.unknownWordShare === undefined
                ? null
                : formatPercent(reference.unknownWordShare),
          }),
        ]),
    ...groupSentence(evidence.otherLanguages, words.otherLanguages),
    ...groupSentence(evidence.unusualLength, words.unusualLength),
    ...(scoreDrift === null ? [] : [words.drift({ index: formatSignificant(scoreDrift) })]),
  ];
}

function bias({ columnsCompared, gaps, swaps }: BiasEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const tried = swaps.filter((swap) => swap.tried > 0);
  const flips = tried
    .filter(({ flipped }) => flipped > 0)
    .sort((a, b) => valueOf(b.share) - valueOf(a.share));
  const ofSwaps = flips.map(({ name, flipped, tried: number, share }) =>
    words.swap({
      name: changeName(name),
      flippedCount: flipped,
      triedCount: number,
      share: percentWithInterval(share),
    }),
  );
  return [
    ...gaps.map(gapWords),
    ...ofSwaps,
    ...(columnsCompared === 0 ? [words.noColumns] : []),
    ...(columnsCompared > 0 && gaps.length === 0
      ? [words.noGaps({ columnCount: columnsCompared })]
      : []),
    ...(tried.length === 0 ? [words.noSwaps] : []),
    ...(tried.length > 0 && flips.length === 0 ? [words.noFlips] : []),
  ];
}

/** The largest gap of a rate between two groups of a column. */
export function gapWords(gap: {
  column: string;
  rate: FairnessRate;
  value: number;
  highest: string;
  lowest: string;
}): string {
  const { evidence, fairness } = messages().errorAnalysis;
  const { column, rate, value, highest, lowest } = gap;
  return evidence.gap({
    column,
    rate: fairness.rates[rate].toLowerCase(),
    points: formatPoints(value),
    highest,
    lowest,
  });
}

/** One sentence about a group of rows; none where nobody looked, or there are no such rows. */
function groupSentence(group: GroupErrors | null, sentence: GroupSentence): string[] {
  return group === null || group.rows === 0 ? [] : [sentence(groupRates(group))];
}

function groupRates({ rows, errorRate, restErrorRate }: GroupErrors) {
  return {
    rowCount: rows,
    errorRate: percentOf(errorRate),
    restErrorRate: percentOf(restErrorRate),
  };
}

function valueOf(estimate: Estimate): number {
  return estimate.value ?? 0;
}
