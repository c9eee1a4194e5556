import type { TrainingRecord } from '../../learning/training-record.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';

const { counted, integer } = numbersIn('en');

const reviews = (count: number) => counted(count, { one: 'review', other: 'reviews' });
const rows = (count: number) => counted(count, { one: 'row', other: 'rows' });

export const improve = {
  heading: 'Improve',
  lead: 'A better model from your own labelled reviews: made on this device, and tested once on reviews that it has never seen.',
  emptyNext:
    'Evaluate a labelled file first, or choose one here. 200 reviews are a beginning, 500 are better.',
  toEvaluate: 'Evaluate a file',
  sample: 'Try the sample',
  pick: 'Choose labelled files',
  add: 'Add files',
  source: ({ files, count }: { files: string; count: number }) => `${files}: ${rows(count)}`,
  sourceColumns: ({ text, label }: { text: string; label: string }) =>
    `Text in “${text}”, label in “${label}”`,
  changeMapping: 'Change the columns',
  removeSource: ({ files }: { files: string }) => `Remove ${files}`,
  unusable: ({ files }: { files: string }) =>
    `${files} has no column of texts with a column of labels that fit the classes here. Open it on Evaluate to say which they are.`,
  fromPredictions:
    'What is evaluated are the file’s own answers. Improve builds on the active model of this page, with the same labels.',
  start: 'Improve',
  startAgain: 'Improve once more',
  what: ({ base }: { base: string }) =>
    `${base} stays as it is. A small model is trained on top of it, at several strengths, and the best is taken to the test, or none.`,
  whatOwn: ({ classes }: { classes: string }) =>
    `The active model does not answer ${classes}, so models are trained on your reviews alone.`,
  looks: ({ count }: { count: number }) =>
    count === 1
      ? 'The locked test reviews were looked at once. Each further look makes their verdict worth less: what one sees, one fits to.'
      : `The locked test reviews were looked at ${integer(count)} times. Each further look makes their verdict worth less: what one sees, one fits to.`,
  stages: {
    reading: 'Reading',
    splitting: 'Dividing the reviews',
    features: 'Finding words',
    trying: 'Trying models',
    measuring: 'Measuring what each part did',
    testing: 'Testing on the locked reviews',
  },
  cancel: 'Cancel',
  progressLabel: 'Progress of the training',
  cancelled: 'Cancelled. Nothing was changed.',
  trials: {
    heading: 'What was tried',
    caption: 'Models that were tried, by cross-validation on the training reviews',
    note: 'Each was trained on four fifths of the training reviews and asked about the last, five times over.',
    name: 'Model',
    macroF1: 'Macro-F1',
    accuracy: 'Accuracy',
    recall: ({ name }: { name: string }) => `Recall of ${classWord(name)}`,
    seconds: 'Seconds',
    chosen: 'chosen',
    names: {
      keep: 'As it is',
      recalibrate: 'Recalibrated',
      branch: 'Branch on top',
      logistic: 'Logistic regression',
      'nb-logistic': 'Logistic regression, words weighted by naive Bayes',
      'naive-bayes': 'Naive Bayes',
    } as Record<string, string>,
    penalty: ({ name, l2 }: { name: string; l2: string }) => `${name}, L2 ${l2}`,
  },
  verdict: {
    heading: 'Verdict',
    better: ({ before, after, count, low, high }: VerdictWords) =>
      `Macro-F1 ${before} → ${after} on ${reviews(count)} that it has never seen: better, by ${low} to ${high} points.`,
    'not-shown': ({ before, after, count, low, high }: VerdictWords) =>
      `Macro-F1 ${before} → ${after} on ${reviews(count)} that it has never seen: not shown to be better (${low} to ${high} points). Keep the model that you have.`,
    worse: ({ before, after, count, low, high }: VerdictWords) =>
      `Macro-F1 ${before} → ${after} on ${reviews(count)} that it has never seen: worse, by ${low} to ${high} points. Keep the model that you have.`,
    kept: ({ before, count }: { before: string; count: number }) =>
      `Nothing that was tried beat the model as it is. It stays, with a macro-F1 of ${before} on ${reviews(count)} that it has never seen.`,
    few: ({ count }: { count: number }) =>
      `${reviews(count)} are few for a test: only a large difference can be shown with them.`,
    parts: ({ train, validation, test }: { train: number; validation: number; test: number }) =>
      `${integer(train)} to train on, ${integer(validation)} to choose by, ${integer(test)} locked away for the test.`,
    duplicates: ({ count }: { count: number }) =>
      `${rows(count)} that say the same as another, or nearly, went where that one went.`,
    conflicting: ({ count }: { count: number }) =>
      `${counted(count, { one: 'text stands', other: 'texts stand' })} in the files with more than one label.`,
    changed: ({ b, c, p }: { b: number; c: number; p: string }) =>
      `${integer(b)} errors removed, ${integer(c)} introduced (McNemar’s test: p = ${p}).`,
  },
  measures: {
    heading: 'Before and after',
    caption: 'On the locked test reviews, before and after',
    measure: 'Measure',
    before: 'Before',
    after: 'After',
    difference: 'Difference, 95 % interval',
    macroF1: 'Macro-F1',
    accuracy: 'Accuracy',
    balancedAccuracy: 'Balanced accuracy',
    matthewsCorrelation: 'Matthews correlation',
    calibration: 'Calibration error (ECE)',
    recall: ({ name }: { name: string }) => `Recall of ${classWord(name)}`,
    precision: ({ name }: { name: string }) => `Precision of ${classWord(name)}`,
    majority: 'Before: always the class that most reviews have, for there was no model.',
  },
  errors: {
    removed: ({ count }: { count: number }) => `Errors removed (${integer(count)})`,
    introduced: ({ count }: { count: number }) => `Errors introduced (${integer(count)})`,
    said: ({ label, before, after }: { label: string; before: string; after: string }) =>
      `Label ${classWord(label)}; before ${classWord(before)}, after ${classWord(after)}`,
    row: ({ row }: { row: number }) => `Row ${integer(row)}`,
    none: 'None.',
    more: ({ shown, all }: { shown: number; all: number }) =>
      `The first ${integer(shown)} of ${integer(all)} are listed.`,
  },
  curve: {
    heading: 'Would more reviews help?',
    caption: 'Macro-F1 on the validation reviews, by reviews that were learnt from',
    title: 'Macro-F1 by training reviews',
    rows: 'Reviews',
    value: 'Macro-F1',
    interval: '95 % interval',
    reference: 'model as it is',
    more: ({ rows: wanted, low, high }: { rows: string; low: string; high: string }) =>
      `About ${wanted} more labelled reviews would bring one more point (${low} to ${high}).`,
    noMore:
      'The curve is flat: more reviews of this kind will not help. Look at the errors instead.',
    unknown: 'These points cannot tell how much more reviews would bring.',
  },
  effects: {
    heading: 'What each switch did',
    caption: 'Macro-F1 on the validation reviews with a switch, less without it',
    name: 'Switch',
    effect: 'Points, 95 % interval',
    names: {
      labels: 'Doubted labels',
      cleaning: 'Cleaning',
      augmentation: 'Augmentation',
      rebalancing: 'Rebalancing',
      bias: 'Bias treatment',
      characters: 'Parts of words',
      cues: 'Counted cues',
    } as Record<string, string>,
  },
  take: {
    heading: 'Take it',
    activate: 'Save and use it',
    activated: ({ name }: { name: string }) =>
      `${name} is saved on this device and answers on Classify, Evaluate, Embed and API from now on. Models goes back with one press.`,
    bundle: 'Download the model (zip)',
    record: 'Download training record (JSON)',
    recipe: 'Download the recipe (JSON)',
    licence: ({ licence }: { licence: string }) =>
      `The weights of the model that it is built on are in it, so its licence holds: ${licence}.`,
    doubtful: 'It was not shown to be better. You can take it all the same.',
  },
  settings: {
    heading: 'Settings',
    lead: 'The defaults are good. Each switch is measured with and without it.',
    floor: 'Keep the recall of a class',
    floorNone: 'No class in particular',
    floorOf: ({ name }: { name: string }) => `At least this recall of ${classWord(name)}`,
    rebalancing: 'Rebalancing',
    rebalancings: {
      none: 'None',
      'class-weights': 'Class weights',
      'over-sampling': 'Repeat the rare class',
      'under-sampling': 'Leave out of the frequent class',
    },
    labels: 'Doubted labels',
    labelTreatments: {
      keep: 'Use all labels',
      prune: 'Leave out labels that the rest contradicts',
      'down-weight': 'Count them less',
    },
    seed: 'Seed',
    seedNote: 'The same seed, files and settings give the same model.',
  },
};

interface VerdictWords {
  before: string;
  after: string;
  count: number;
  low: string;
  high: string;
}

/** Names of a record’s measures. */
export type ImproveMeasure = keyof TrainingRecord['difference'];
