import type { Tactic } from '../../../analysis/error-analysis-report.ts';
import { className } from '../class-words.ts';
import { count, errors, format, groups, rows, startingSubject, trainedOne } from './nouns.ts';

/** Several findings that lead to the same tactic. */
const mergedTactics: Partial<Record<Tactic, (number: number) => string>> = {
  'collect-slice': (number) => `Collect more: ${groups(number)}`,
  'label-more': (number) => `Label more: ${groups(number)}`,
  'add-feature': (number) => `Add features for ${count(number, 'pattern', 'patterns')}`,
  normalise: (number) => `Normalise the texts: ${count(number, 'change', 'changes')}`,
  'examine-bias': (number) => `Examine ${count(number, 'gap', 'gaps')} between groups`,
};

export const advice = {
  heading: 'What to do',
  lead: 'Sorted by how many of these errors each step could remove at most. The numbers overlap, so they do not add up; on other reviews the effect is smaller.',
  none: 'Nothing that was checked stands out. Read the errors: the tags you give are the next clue.',
  atMost: ({ fixed, errorCount }: { fixed: number; errorCount: number }) =>
    `at most ${format(fixed)} of ${errors(errorCount)}`,
  all: ({ adviceCount }: { adviceCount: number }) =>
    `All ${count(adviceCount, 'step', 'steps')} with their reasons`,
  merged: ({
    tactic,
    heading,
    findingCount,
  }: {
    tactic: Tactic;
    heading: string;
    findingCount: number;
  }) => mergedTactics[tactic]?.(findingCount) ?? heading,
  also: ({ subjects }: { subjects: string[] }) => `Also: ${subjects.join('; ')}.`,
  showPatterns: 'Show the patterns',
  because: 'Why:',
  tactics: {
    'fix-labels': 'Check and correct the suspicious labels',
    'move-threshold': 'Move the threshold',
    'collect-class': 'Collect more reviews of the rare class',
    rebalance: 'Give the classes equal weight in training',
    'collect-slice': 'Collect more reviews like these',
    'add-feature': 'Add a feature that captures this',
    normalise: 'Normalise the texts before classifying',
    'fine-tune': 'Fine-tune the classifier on this file',
    'label-more': 'Label more reviews like these, 200 or more, and see whether training helps',
    'examine-bias': 'Examine how these groups are treated',
    'ask-a-person': 'Send uncertain predictions to human review',
    'ask-for-more-text': 'Ask for more text where there is too little',
  } satisfies Record<Tactic, string>,
  // What is trained is the page's own classifier, whoever gave the answers.
  trainOnFile: 'Train a classifier on this file',
  collectClass: ({ label }: { label: string }) => `Collect more ${className(label)} reviews`,
  source: ({ name, strength, evidence }: { name: string; strength: string; evidence: string }) =>
    `${name}, ${strength}. ${evidence}`,
  slice: ({
    group,
    errorCount,
    rowCount,
    errorRate,
    lift,
  }: {
    group: string;
    errorCount: number;
    rowCount: number;
    errorRate: string;
    lift: string | null;
  }) =>
    `${group}: ${errors(errorCount)} in ${rows(rowCount)} (${errorRate})${lift === null ? ', and none in the others' : `, ${lift} times the rate of the others`}.`,
  threshold: ({
    threshold,
    errorCount,
    best,
    bestErrorCount,
  }: {
    threshold: string;
    errorCount: number;
    best: string;
    bestErrorCount: number;
  }) =>
    `At ${threshold}, this file has ${errors(errorCount)}; at ${best}, it would have ${format(bestErrorCount)}.`,
  robustness: ({ name, share }: { name: string; share: string }) =>
    `${name}: ${share} of the predictions flip.`,
  crossValidation: ({
    subject,
    errorCount,
    trainedErrorCount,
    isAveraged,
    spared,
    low,
    high,
    recalls,
  }: {
    subject: string | null;
    errorCount: number;
    trainedErrorCount: number;
    isAveraged: boolean;
    spared: string;
    low: string;
    high: string;
    recalls: string[];
  }) =>
    `${startingSubject(subject)} makes ${errors(errorCount)}; ${isAveraged ? `averaged with ${trainedOne(subject)} on this file’s other rows, it` : `${trainedOne(subject)} on this file’s other rows`} makes ${format(trainedErrorCount)} (cross-validated): ${spared} fewer, 95% interval ${low} to ${high}. Recall: ${recalls.join('; ')}.`,
  recallChange: ({ label, before, after }: { label: string; before: string; after: string }) =>
    `${className(label)} from ${before} to ${after}`,
  moreClasses: ({ classCount }: { classCount: number }) =>
    `less change in ${count(classCount, 'other class', 'other classes')}`,
  readLabels: 'Read the labels',
  train: 'Train on Improve',
  setThreshold: ({ threshold }: { threshold: string }) => `Set the threshold to ${threshold}`,
  thresholdIs: ({ threshold }: { threshold: string }) =>
    `The threshold is now ${threshold}, here and on Evaluate. If it was chosen on these rows, expect slightly worse results on new reviews.`,
  backTo: ({ threshold }: { threshold: string }) => `Back to ${threshold}`,
  thresholdSet: ({ threshold, errorCount }: { threshold: string; errorCount: number }) =>
    `The threshold is now ${threshold}: ${errors(errorCount)}. The analysis starts again.`,
  showGroups: 'Show the groups',
  showChanges: 'Show the changes',
};
