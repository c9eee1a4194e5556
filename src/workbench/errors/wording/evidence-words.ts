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
} from '../../../analysis/error-analysis-report.ts';
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

type GroupSentence = (number: number, share: string, rest: string) => string;

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
      : words.suspects(
          suspects,
          formatPercent(suspectShare),
          agreement !== null,
          errorsAmongSuspects,
        );
  const together =
    agreement === null
      ? []
      : [
          (byChance ? words.agreementByChance : words.agreement)(
            agreement.both,
            formatRatio(agreement.expected),
          ),
        ];
  return [
    ...(byChance && suspects > 0 ? [...together, found] : [found, ...together]),
    ...(suspects === 0 ? [] : [words.witness[probabilities]]),
    ...(evidence.conflictingGroups === 0
      ? []
      : [
          words.conflicts(
            evidence.conflictingGroups,
            evidence.conflictingRows,
            evidence.outvotedRows,
          ),
        ]),
    ...(evidence.conflictingNearGroups === 0
      ? []
      : [words.nearConflicts(evidence.conflictingNearGroups)]),
    // One classifier's own errors, or two by chance, are no measure of how many labels are wrong.
    ...(strength === 'none' || agreement === null
      ? []
      : classes.flatMap((name, index) => {
          const number = Math.round(evidence.estimatedWrong[index] ?? 0);
          return number === 0 ? [] : [words.estimatedWrong(name, formatNumber(number))];
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
      : [words.recallOf(name, formatPercent(recall.value))];
  });
  return [
    words.majority(
      formatPercent(majorityShare),
      majorityClass,
      percentOf(accuracy),
      percentOf(balancedAccuracy),
    ),
    ...(parts.length === 0 ? [] : [words.recalls(parts)]),
    ...(recallGap === null
      ? []
      : [
          words.recallGap(
            words.interval(
              words.points(formatPoints(recallGap.value)),
              formatPoints(recallGap.low),
              formatPoints(recallGap.high),
            ),
          ),
        ]),
  ];
}

function ambiguity(evidence: AmbiguityEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { distance, nearThreshold, shareOfErrors, mixedFeelings, calibrationByCue } = evidence;
  const [worst] = calibrationByCue;
  const calibration = evidence.expectedCalibrationError;
  return [
    words.near(
      nearThreshold.rows,
      formatNumber(Math.round(distance * 100)),
      percentOf(nearThreshold.errorRate),
      percentOf(nearThreshold.restErrorRate),
      formatPercent(shareOfErrors),
    ),
    ...groupSentence(mixedFeelings, words.mixed),
    ...(worst === undefined || worst.confidence <= worst.accuracy
      ? []
      : [
          words.calibration(
            cueName(worst.cue),
            worst.rows,
            formatPercent(worst.confidence),
            formatPercent(worst.accuracy),
          ),
        ]),
    ...(calibration.value === null
      ? []
      : [words.calibrationError(formatPoints(calibration.value))]),
  ];
}

function lackOfContext({ words: most, veryShort, noKnownWord }: LackOfContextEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const short = groupSentence(veryShort, (number, share, rest) =>
    words.veryShort(number, most, share, rest),
  );
  const unknown = groupSentence(noKnownWord, words.noKnownWord);
  return [
    ...(short.length === 0 ? [words.noVeryShort(most)] : short),
    ...(noKnownWord !== null && unknown.length === 0 ? [words.everyWordKnown] : unknown),
  ];
}

function poorGeneralisation(evidence: PoorGeneralisationEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { accuracy, reference, overconfidence, scoreDrift } = evidence;
  const { unknownWordShare, unknownWordShareOfErrors } = evidence;
  const points = formatPoints(Math.abs(overconfidence));
  return [
    reference?.accuracy === undefined
      ? words.accuracyHere(percentWithInterval(accuracy))
      : words.accuracyThere(percentWithInterval(accuracy), formatPercent(reference.accuracy)),
    overconfidence >= 0 ? words.overconfident(points) : words.underconfident(points),
    ...groupSentence(evidence.manyUnknownWords, words.manyUnknown),
    ...(unknownWordShare === null || unknownWordShareOfErrors === null
      ? []
      : [
          words.unknownWords(
            formatPercent(unknownWordShare),
            formatPercent(unknownWordShareOfErrors),
            reference?.unknownWordShare === undefined
              ? null
              : formatPercent(reference.unknownWordShare),
          ),
        ]),
    ...groupSentence(evidence.otherLanguages, words.otherLanguages),
    ...groupSentence(evidence.unusualLength, words.unusualLength),
    ...(scoreDrift !== null && evidence.scoresDrifted
      ? [words.drift(formatSignificant(scoreDrift))]
      : []),
  ];
}

function bias({ columnsCompared, gaps, swaps }: BiasEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { rates } = messages().errorAnalysis.fairness;
  const tried = swaps.filter((swap) => swap.tried > 0);
  const flips = tried
    .filter(({ flipped }) => flipped > 0)
    .sort((a, b) => valueOf(b.share) - valueOf(a.share));
  const ofGaps = gaps.map(({ column, rate, value, highest, lowest }) =>
    words.gap(column, rates[rate].toLowerCase(), formatPoints(value), highest, lowest),
  );
  const ofSwaps = flips.map(({ name, flipped, tried: number, share }) =>
    words.swap(changeName(name), flipped, number, percentWithInterval(share)),
  );
  return [
    ...ofGaps,
    ...ofSwaps,
    ...(columnsCompared === 0 ? [words.noColumns] : []),
    ...(columnsCompared > 0 && gaps.length === 0 ? [words.noGaps(columnsCompared)] : []),
    ...(tried.length === 0 ? [words.noSwaps] : []),
    ...(tried.length > 0 && flips.length === 0 ? [words.noFlips] : []),
  ];
}

/** One sentence about a group of rows; none where nobody looked, or there are no such rows. */
function groupSentence(group: GroupErrors | null, sentence: GroupSentence): string[] {
  return group === null || group.rows === 0
    ? []
    : [sentence(group.rows, percentOf(group.errorRate), percentOf(group.restErrorRate))];
}

function valueOf(estimate: Estimate): number {
  return estimate.value ?? 0;
}
