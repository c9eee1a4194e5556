import type { LabelWitness } from '../../../analysis/source-evidence.ts';
import { className } from '../class-words.ts';
import {
  count,
  errors,
  format,
  groups,
  rows,
  startingSubject,
  theSubject,
  trainedOne,
  verb,
} from './nouns.ts';

/** Who confidently contradicts a label. */
export type Contradiction = 'both' | 'subject' | 'trained';

/** A group of rows, its error rate, and the error rate of all other rows. */
interface GroupRates {
  rowCount: number;
  errorRate: string;
  restErrorRate: string;
}

const compared = ({ errorRate, restErrorRate }: GroupRates) =>
  `error rate ${errorRate}, compared with ${restErrorRate} for the others`;

export const evidence = {
  undefined: '–',
  more: 'More evidence',
  suspectsAndConflicts: ({ rowCount }: { rowCount: number }) =>
    `Suspicious labels, and identical texts with conflicting labels: ${rows(rowCount)} in all.`,
  conflictsAlone: ({ rowCount }: { rowCount: number }) =>
    `Identical texts with conflicting labels: ${rows(rowCount)}.`,
  errorsOfClass: ({ label, errorCount }: { label: string; errorCount: number }) =>
    `${errors(errorCount)} in the rows labelled ${className(label)}.`,
  errorsOfGroups: ({ errorCount }: { errorCount: number }) =>
    `${errors(errorCount)} in the two groups with the largest gap.`,
  errorsCounted: ({ errorCount }: { errorCount: number }) =>
    `${errors(errorCount)} in the rows counted here.`,
  interval: ({ value, low, high }: { value: string; low: string; high: string }) =>
    `${value} (${low} to ${high})`,
  points: ({ points }: { points: string }) => `${points} points`,
  contradicted: {
    both: ({ subject }) =>
      `neither ${theSubject(subject)} nor ${trainedOne(subject)} on the other rows of this file predicts`,
    subject: ({ subject }) => `${theSubject(subject)} confidently contradicts`,
    trained: () => 'a classifier trained on the other rows of this file confidently contradicts',
  } satisfies Record<Contradiction, (detail: { subject: string | null }) => string>,
  suspects: ({
    rowCount,
    share,
    contradicted,
    errorCount,
  }: {
    rowCount: number;
    share: string;
    contradicted: string;
    errorCount: number;
  }) =>
    `${rows(rowCount)} (${share}) ${verb(rowCount, 'has', 'have')} a label that ${contradicted}; ${format(errorCount)} of them ${verb(errorCount, 'counts as an error', 'count as errors')}.`,
  witness: {
    model: ({ subject }) => `Checked against the probabilities of ${theSubject(subject)}.`,
    'cross-validated': () =>
      'Checked against the probabilities of a classifier trained on the other rows of this file, which fit the labels best.',
    average: () =>
      'Checked against the average probability of the two classifiers, which fits the labels best.',
  } satisfies Record<LabelWitness, (detail: { subject: string | null }) => string>,
  onlyTrained: ({ subject }: { subject: string | null }) =>
    `${startingSubject(subject)} gives no probabilities, so the labels were checked against those of a classifier trained on the other rows of this file.`,
  notChecked: ({ subject }: { subject: string | null }) =>
    `Labels are checked against probabilities, and ${theSubject(subject)} gives none.`,
  agreement: ({ labelCount, expected }: { labelCount: number; expected: string }) =>
    `Each classifier on its own confidently disagrees with the same ${count(labelCount, 'label', 'labels')}; ${expected} expected by chance. The excess are wrong labels, or reviews that both misread.`,
  agreementByChance: ({
    subject,
    labelCount,
    expected,
  }: {
    subject: string | null;
    labelCount: number;
    expected: string;
  }) =>
    `${startingSubject(subject)} and ${trainedOne(subject)} on the other rows of this file, each on its own, confidently disagree with the same ${count(labelCount, 'label', 'labels')}. Given the error rate of each, ${expected} would be expected by chance: no sign of wrong labels.`,
  noSuspects: 'No label is confidently contradicted.',
  estimatedWrong: ({ label, rowCount }: { label: string; rowCount: string }) =>
    `Estimated wrong labels among the rows labelled ${className(label)}: about ${rowCount}.`,
  conflicts: ({
    groupCount,
    rowCount,
    outvotedCount,
  }: {
    groupCount: number;
    rowCount: number;
    outvotedCount: number;
  }) =>
    `${groups(groupCount)} of identical texts (${rows(rowCount)}) ${verb(groupCount, 'has', 'have')} conflicting labels; ${rows(outvotedCount)} ${verb(outvotedCount, 'disagrees', 'disagree')} with the majority of the group.`,
  nearConflicts: ({ groupCount }: { groupCount: number }) =>
    `${groups(groupCount)} of nearly identical texts ${verb(groupCount, 'has', 'have')} conflicting labels.`,
  majority: ({
    subject,
    share,
    label,
    accuracy,
    balancedAccuracy,
  }: {
    subject: string | null;
    share: string;
    label: string;
    accuracy: string;
    balancedAccuracy: string;
  }) =>
    `${share} of the rows are ${className(label)}, so always predicting that would be ${share} accurate; ${theSubject(subject)} reaches ${accuracy}, with a balanced accuracy of ${balancedAccuracy}.`,
  recalls: ({ recalls }: { recalls: string[] }) => `Recognised: ${recalls.join(', ')}.`,
  lowestRecalls: ({ recalls, classCount }: { recalls: string[]; classCount: number }) =>
    `Recognised least, of ${count(classCount, 'class', 'classes')}: ${recalls.join(', ')}.`,
  recallOf: ({ label, recall }: { label: string; recall: string }) =>
    `${recall} of the ${className(label)} rows`,
  recallGap: ({ gap }: { gap: string }) =>
    `Recall of the frequent class minus that of the rare one: ${gap}.`,
  recallGapOf: ({ gap, label, other }: { gap: string; label: string; other: string }) =>
    `Recall of ${className(label)}, the most frequent class, minus that of ${className(other)}, the rarest: ${gap}.`,
  near: (group: GroupRates & { distance: string; shareOfErrors: string }) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'has', 'have')} a probability within ${group.distance} points of the threshold: ${compared(group)}. This is where ${group.shareOfErrors} of all errors are.`,
  narrow: (group: GroupRates & { distance: string; shareOfErrors: string }) =>
    `In ${rows(group.rowCount)}, the two most probable classes are less than ${group.distance} points apart: ${compared(group)}. This is where ${group.shareOfErrors} of all errors are.`,
  noCloseCalls: 'No row is a close call.',
  noMixed: 'No review praises and criticises at once.',
  mixed: (group: GroupRates) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'praises and criticises', 'praise and criticise')} at once: ${compared(group)}.`,
  calibration: ({
    cue,
    rowCount,
    confidence,
    accuracy,
  }: {
    cue: string;
    rowCount: number;
    confidence: string;
    accuracy: string;
  }) =>
    `Most overconfident with the cue “${cue}” (${rows(rowCount)}): mean confidence ${confidence}, accuracy ${accuracy}.`,
  calibrationError: ({ points }: { points: string }) =>
    `Confidence and accuracy differ by ${points} points on average (expected calibration error).`,
  veryShort: (group: GroupRates & { maxWords: number }) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'has', 'have')} at most ${count(group.maxWords, 'word', 'words')}: ${compared(group)}.`,
  noVeryShort: ({ maxWords }: { maxWords: number }) =>
    `Every row has more than ${count(maxWords, 'word', 'words')}.`,
  noKnownWord: (group: GroupRates) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'has', 'have')} no word that the classifier knows: ${compared(group)}.`,
  everyWordKnown: 'Every row has a word that the classifier knows.',
  accuracyHere: ({ accuracy }: { accuracy: string }) => `Accuracy on this file: ${accuracy}.`,
  accuracyThere: ({ accuracy, reference }: { accuracy: string; reference: string }) =>
    `Accuracy on this file: ${accuracy}; on held-out rows of its own training corpora: ${reference}.`,
  overconfident: ({ points }: { points: string }) => `Overconfident by ${points} points.`,
  underconfident: ({ points }: { points: string }) => `Underconfident by ${points} points.`,
  drift: ({ index }: { index: string }) =>
    `Its probabilities are distributed differently than in training: population stability index ${index} (0.25 or more is a large drift).`,
  unknownWords: ({
    share,
    shareOfErrors,
    reference,
  }: {
    share: string;
    shareOfErrors: string;
    reference: string | null;
  }) =>
    `Unknown words: ${share} of a review on average, ${shareOfErrors} where it is wrong${reference === null ? '' : `, ${reference} in training`}.`,
  manyUnknown: (group: GroupRates) =>
    `In ${rows(group.rowCount)}, more than half of the words are unknown: ${compared(group)}.`,
  otherLanguages: (group: GroupRates) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'is', 'are')} in a language it hardly saw in training: ${compared(group)}.`,
  foreignLanguages: (group: GroupRates) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'is', 'are')} in neither Portuguese nor English: ${compared(group)}.`,
  unusualLength: (group: GroupRates) =>
    `${rows(group.rowCount)} ${verb(group.rowCount, 'is', 'are')} shorter or longer than nearly all of its training reviews: ${compared(group)}.`,
  noColumns:
    'No metadata column could be compared. Choose group columns on Evaluate to compare them.',
  noGaps: ({ columnCount }: { columnCount: number }) =>
    `No significant gap between the groups of ${count(columnCount, 'column', 'columns')}.`,
  rateOf: ({ rate, label }: { rate: string; label: string }) => `${rate} of ${className(label)}`,
  moreGaps: ({ gapCount }: { gapCount: number }) =>
    `${count(gapCount, 'smaller gap', 'smaller gaps')} in the comparison of groups.`,
  gap: ({
    column,
    rate,
    points,
    highest,
    lowest,
  }: {
    column: string;
    rate: string;
    points: string;
    highest: string;
    lowest: string;
  }) => `${column}: ${rate} ${points} points higher for “${highest}” than for “${lowest}”.`,
  swap: ({
    name,
    flippedCount,
    triedCount,
    share,
  }: {
    name: string;
    flippedCount: number;
    triedCount: number;
    share: string;
  }) =>
    `${name}: ${format(flippedCount)} of ${count(triedCount, 'prediction', 'predictions')} ${verb(flippedCount, 'flips', 'flip')}, ${share}.`,
  noFlips: 'No swapped name or identity flips a prediction.',
  noSwaps: 'No name or identity to swap was found in the texts.',
};
