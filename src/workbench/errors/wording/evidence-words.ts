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
import type { Contradiction } from '../../../i18n/en/error-analysis/evidence.ts';
import { formatPercent, formatSignificant } from '../../../i18n/format.ts';
import { messages } from '../../../i18n/locale.ts';
import { changeName, cueName } from './condition-words.ts';
import { type About } from './evaluated-subject.ts';
import { isPolarity } from '../../subject-words.ts';
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

/** Classes whose recall is said one by one; of more, those recognised least are. */
const maxRecalls = 5;

/** Gaps that are said one by one; each class has some of its own. */
const maxGaps = 5;

/** The evidence for or against a source in sentences, the weightiest first. */
export function evidenceWords(source: Source, about: About): string[] {
  switch (source.source) {
    case 'noisy-labels':
      return noisyLabels(source.evidence, source.strength, about);
    case 'class-imbalance':
      return classImbalance(source.evidence, about);
    case 'ambiguity':
      return ambiguity(source.evidence);
    case 'lack-of-context':
      return lackOfContext(source.evidence);
    case 'poor-generalisation':
      return poorGeneralisation(source.evidence);
    case 'bias':
      return bias(source.evidence, about);
  }
}

function noisyLabels(
  evidence: NoisyLabelsEvidence,
  strength: Strength,
  { classes, subject }: About,
): string[] {
  const words = messages().errorAnalysis.evidence;
  const { suspects, suspectShare, probabilities, errorsAmongSuspects, agreement } = evidence;
  const byChance = agreement !== null && strength === 'none';
  const isTrainedAlone = agreement === null && probabilities === 'cross-validated';
  const contradictedBy: Contradiction =
    agreement !== null ? 'both' : isTrainedAlone ? 'trained' : 'subject';
  const found =
    probabilities === null
      ? words.notChecked({ subject })
      : suspects === 0
        ? words.noSuspects
        : words.suspects({
            rowCount: suspects,
            share: formatPercent(suspectShare),
            contradicted: words.contradicted[contradictedBy]({ subject }),
            errorCount: errorsAmongSuspects,
          });
  const together =
    agreement === null
      ? []
      : [
          (byChance ? words.agreementByChance : words.agreement)({
            subject,
            labelCount: agreement.both,
            expected: formatRatio(agreement.expected),
          }),
        ];
  return [
    ...(byChance && suspects > 0 ? [...together, found] : [found, ...together]),
    ...(suspects === 0 || probabilities === null
      ? []
      : [
          isTrainedAlone
            ? words.onlyTrained({ subject })
            : words.witness[probabilities]({ subject }),
        ]),
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

function classImbalance(evidence: ClassImbalanceEvidence, { classes, subject }: About): string[] {
  const words = messages().errorAnalysis.evidence;
  const { majorityShare, majorityClass, minorityClass, recalls, recallGap } = evidence;
  const { accuracy, balancedAccuracy, rowsByClass } = evidence;
  const known = classes.flatMap((label, index) => {
    const recall = recalls[index]?.value ?? null;
    return recall === null ? [] : [{ label, recall }];
  });
  const isEven = Math.max(...rowsByClass) === Math.min(...rowsByClass);
  const isMany = known.length > maxRecalls;
  const said = isMany
    ? known.sort((one, other) => one.recall - other.recall).slice(0, maxRecalls)
    : known;
  const parts = said.map(({ label, recall }) =>
    words.recallOf({ label, recall: formatPercent(recall) }),
  );
  const gap =
    recallGap === null
      ? null
      : words.interval({
          value: words.points({ points: formatPoints(recallGap.value) }),
          low: formatPoints(recallGap.low),
          high: formatPoints(recallGap.high),
        });
  return [
    words.majority({
      subject,
      share: formatPercent(majorityShare),
      label: majorityClass,
      accuracy: percentOf(accuracy),
      balancedAccuracy: percentOf(balancedAccuracy),
    }),
    ...(parts.length === 0
      ? []
      : [
          isMany
            ? words.lowestRecalls({ recalls: parts, classCount: known.length })
            : words.recalls({ recalls: parts }),
        ]),
    ...(gap === null || (classes.length > 2 && isEven)
      ? []
      : [
          classes.length === 2
            ? words.recallGap({ gap })
            : words.recallGapOf({ gap, label: majorityClass, other: minorityClass }),
        ]),
  ];
}

function ambiguity(evidence: AmbiguityEvidence): string[] {
  const words = messages().errorAnalysis.evidence;
  const { distance, nearThreshold, shareOfErrors, mixedFeelings, calibrationByCue } = evidence;
  const [worst] = calibrationByCue;
  const calibration = evidence.expectedCalibrationError?.value ?? null;
  const noCloseCalls = nearThreshold !== null && nearThreshold.rows === 0;
  const said = [
    ...(nearThreshold === null || distance === null || shareOfErrors === null || noCloseCalls
      ? []
      : [
          (evidence.measure === 'margin' ? words.narrow : words.near)({
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
    ...(noCloseCalls ? [words.noCloseCalls] : []),
  ];
  return said.length === 0 ? [words.noMixed] : said;
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
    ...groupSentence(
      evidence.otherLanguages,
      reference === null ? words.foreignLanguages : words.otherLanguages,
    ),
    ...groupSentence(evidence.unusualLength, words.unusualLength),
    ...(scoreDrift === null ? [] : [words.drift({ index: formatSignificant(scoreDrift) })]),
  ];
}

function bias({ columnsCompared, gaps, swaps }: BiasEvidence, { classes }: About): string[] {
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
    ...gaps.slice(0, maxGaps).map((gap) => gapWords(gap, classes)),
    ...(gaps.length > maxGaps ? [words.moreGaps({ gapCount: gaps.length - maxGaps })] : []),
    ...ofSwaps,
    ...(columnsCompared === 0 ? [words.noColumns] : []),
    ...(columnsCompared > 0 && gaps.length === 0
      ? [words.noGaps({ columnCount: columnsCompared })]
      : []),
    // Where nobody can be asked again, nothing was looked for in the texts either.
    ...(swaps.length > 0 && tried.length === 0 ? [words.noSwaps] : []),
    ...(tried.length > 0 && flips.length === 0 ? [words.noFlips] : []),
  ];
}

/** The largest gap of a rate between two groups of a column, with the class where it needs one. */
export function gapWords(
  gap: {
    column: string;
    class: string;
    rate: FairnessRate;
    value: number;
    highest: string;
    lowest: string;
  },
  classes: readonly string[],
): string {
  const { evidence, fairness } = messages().errorAnalysis;
  const { column, class: label, value, highest, lowest } = gap;
  const rate = fairness.rates[gap.rate].toLowerCase();
  return evidence.gap({
    column,
    rate: isPolarity(classes) ? rate : evidence.rateOf({ rate, label }),
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
