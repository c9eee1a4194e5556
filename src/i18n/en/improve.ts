import type { TrainingRecord } from '../../learning/training-record.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';
import { improveSettings } from './improve-settings.ts';

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
  sourcesLabel: 'What is learnt from',
  source: ({ files, count }: { files: string; count: number }) => `${files}: ${rows(count)}`,
  sourceColumns: ({ text, label }: { text: string; label: string }) =>
    `Text in “${text}”, label in “${label}”`,
  changeMapping: 'Change the columns',
  removeSource: ({ files }: { files: string }) => `Remove ${files}`,
  unusable: ({ files }: { files: string }) =>
    `No column of texts with a column of labels was found in ${files}. Open it on Evaluate to say which they are.`,
  fromPredictions:
    'What is evaluated are the file’s own answers. Improve builds on the active model of this page, with the same labels.',
  start: 'Improve',
  startAgain: 'Improve once more',
  what: ({ base }: { base: string }) =>
    `“${base}” stays as it is. A small model is trained on top of it, at several strengths, and the best is taken to the test, or none.`,
  whatOwn: ({ classes }: { classes: string }) =>
    `The active model does not answer ${classes}, so models are trained on your reviews alone.`,
  looks: ({ count }: { count: number }) =>
    count === 1
      ? 'The locked test reviews were looked at once. Each further look makes their verdict worth less: what one sees, one fits to.'
      : `The locked test reviews were looked at ${integer(count)} times. Each further look makes their verdict worth less: what one sees, one fits to.`,
  notKept:
    'The browser does not keep which reviews are locked. Once this page is closed, a further training may learn from reviews of this test.',
  searchNotKept:
    'The browser does not keep the trials of this search. If the page is closed before its end, it begins anew.',
  run: {
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop with the best so far',
    paused: 'Paused',
    stopping: ({ doing }: { doing: string }) => `${doing} (the search ends with the best so far)`,
  },
  interrupted: {
    label: ({ files }: { files: string }) => `Interrupted search with ${files}`,
    said: ({
      files,
      date,
      done,
      all,
    }: {
      files: string;
      date: string;
      done: number;
      all: number;
    }) =>
      `The search with ${files} was interrupted on ${date}: ${integer(done)} of ${counted(all, { one: 'trial', other: 'trials' })} done. They are kept on this device, without any text.`,
    giveAgain: ({ files }: { files: readonly string[] }) =>
      files.length === 1
        ? `Give the same file again to go on: ${files.join(', ')}.`
        : `Give the same files again to go on: ${files.join(', ')}.`,
    goOn: ({ done, all }: { done: number; all: number }) =>
      `Go on with the interrupted search (${integer(done)} of ${counted(all, { one: 'trial', other: 'trials' })} done)`,
    discard: 'Discard',
    other: {
      'search-other-files':
        'The search cannot go on: the files have the same names, but not the content that it began with. Give the files as they were, or discard it.',
      'search-other-model':
        'The search cannot go on: another model is active than when it began. Make that one active again on Models, or discard the search.',
      'search-other-test':
        'The search cannot go on: other reviews are locked for the test than when it began. Discard it and begin anew.',
    },
  },
  newName: ({ files }: { files: string }) => `Improved with ${files}`,
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
    note: ({ folds }: { folds: number }) =>
      `By cross-validation: the training reviews are divided into ${integer(folds)} parts, and each part is answered by a model that was trained on the others.`,
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
      'embedding-bag': 'Embedding bag',
      convolution: 'Small convolutional network',
      'warm-convolution': 'Small convolutional network, from word vectors',
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
    ended: {
      stopped: ({ tried, planned }: { tried: number; planned: number }) =>
        `You stopped the search after ${integer(tried)} of ${counted(planned, { one: 'trial', other: 'trials' })}; this is the best of those.`,
      time: ({ tried, planned }: { tried: number; planned: number }) =>
        `The time that you gave was enough for ${integer(tried)} of ${counted(planned, { one: 'trial', other: 'trials' })}; this is the best of those.`,
    },
    few: ({ count }: { count: number }) =>
      `The test has only ${reviews(count)}: with so few, only a large difference can be shown.`,
    parts: ({ train, validation, test }: { train: number; validation: number; test: number }) =>
      `${integer(train)} to train on, ${integer(validation)} to choose by, ${integer(test)} locked away for the test.`,
    duplicates: ({ count }: { count: number }) =>
      `${rows(count)} that say the same as another, or nearly, went where that one went.`,
    refused: ({ count }: { count: number }) =>
      `${counted(count, { one: 'row of an added file was', other: 'rows of added files were' })} already in the locked test part and ${count === 1 ? 'was' : 'were'} not used for training.`,
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
    reviews: ({ count }: { count: number }) => reviews(count),
    within: ({ half }: { half: string }) => `± ${half}`,
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
      labels: 'Doubtful labels',
      cleaning: 'Cleaning',
      augmentation: 'Augmentation',
      rebalancing: 'Rebalancing',
      bias: 'Bias treatment',
      characters: 'Parts of words',
      cues: 'Counted cues',
      swappedTerms: 'Swapped terms',
    } as Record<string, string>,
  },
  groups: {
    heading: 'Gap between groups',
    caption: ({ column }: { column: string }) =>
      `Gap between the groups of “${column}” on the locked test reviews`,
    said: {
      truePositiveRate: ({ column, name }: { column: string; name: string }) =>
        `How much more often reviews that are ${classWord(name)} are recognised in one group of “${column}” than in another (the largest difference in true-positive rate).`,
      selectionRate: ({ column, name }: { column: string; name: string }) =>
        `How much more often reviews of one group of “${column}” are classified as ${classWord(name)} than those of another (the largest difference in selection rate).`,
    },
    model: 'Model',
    before: 'Before',
    after: 'After',
    gap: 'Gap',
    interval: '95 % interval',
    highest: 'Highest rate',
    lowest: 'Lowest rate',
  },
  cues: {
    heading: 'What the counted cues do',
    lead: 'A feature is a range that a count falls into. Its weight is divided by the square root of the number of features of a review; the mean contribution is how far it moves the logit of a locked test review, in either direction, and 0 where it does not occur.',
    caption: 'Weights and contributions of the counted cues',
    name: 'Cue',
    feature: ({ cue, range }: { cue: string; range: string }) => `${cue}: ${range}`,
    reviews: 'Reviews learnt from',
    towards: 'Speaks for',
    towardsClass: ({ name }: { name: string }) => classWord(name),
    weight: 'Weight',
    contribution: 'Mean contribution',
  },
  take: {
    heading: 'Take it',
    activate: 'Save and use it',
    activated: ({ name }: { name: string }) =>
      `“${name}” is saved on this device and answers on Classify, Evaluate, Embed and API from now on. Models goes back with one press.`,
    toClassify: 'Classify with it',
    toModels: 'Go back to another on Models',
    bundle: 'Download the model (zip)',
    record: 'Download training record (JSON)',
    recipe: 'Download the recipe (JSON)',
    licence: ({ licence }: { licence: string }) =>
      `The weights of the model that it is built on are in it, so its licence holds: ${licence}.`,
    doubtful: 'It was not shown to be better. You can take it all the same.',
  },
  labels: {
    heading: 'Correct labels',
    lead: 'Labels that the rest of the file contradicts, and those that you marked as wrong on Errors. What you correct or leave out holds for the next training and is kept on this device, by row, without the texts; the file on your disk stays as it is.',
    find: 'Look for doubtful labels',
    finding: 'Looking for doubtful labels…',
    none: 'No label of this file is doubtful.',
    place: ({ place, all }: { place: number; all: number }) =>
      `${integer(place)} of ${integer(all)}`,
    row: ({ row }: { row: number }) => `Row ${integer(row)}`,
    says: ({ label }: { label: string }) => `The file says ${classWord(label)}.`,
    suggests: ({ suggested }: { suggested: string }) =>
      `The other reviews suggest ${classWord(suggested)}.`,
    marked: 'You marked the label as wrong.',
    keep: ({ label }: { label: string }) => `Keep ${classWord(label)}`,
    correct: ({ label }: { label: string }) => `Correct to ${classWord(label)}`,
    leaveOut: 'Leave the review out',
    undo: 'Undo',
    done: 'All of them are read.',
    tally: ({ kept, corrected, leftOut }: { kept: number; corrected: number; leftOut: number }) =>
      `${integer(kept)} kept, ${integer(corrected)} corrected, ${integer(leftOut)} left out.`,
    inUse: ({ count }: { count: number }) =>
      counted(count, {
        one: 'label is corrected or left out in the next training.',
        other: 'labels are corrected or left out in the next training.',
      }),
    notKept: 'The browser does not keep what you decide: it is lost with this page.',
    download: 'Download the corrected file',
    downloadNote:
      'Your own columns, with the label replaced; the label of a review that was left out is empty.',
  },
  languageModel: {
    heading: 'For a language model',
    lead: 'The same reviews, divided as for a training and with your corrections, as files to fine-tune a language model elsewhere. They are made on this device. The labels of the locked test reviews are in none of them.',
    prepare: 'Prepare the files',
    again: 'Prepare them again',
    preparing: 'Preparing the files',
    comparing: 'Comparing the answers',
    progressLabel: 'Progress of the files',
    cancel: 'Cancel',
    chatTrain: ({ count }: { count: number }) => `Training part as chat (JSONL): ${rows(count)}`,
    chatValidation: ({ count }: { count: number }) =>
      `Validation part as chat (JSONL): ${rows(count)}`,
    dataset: ({ train, validation, test }: { train: number; validation: number; test: number }) =>
      `Dataset folder for Hugging Face (zip): ${integer(train)} + ${integer(validation)} + ${rows(test)}`,
    testTexts: ({ count }: { count: number }) =>
      `Test texts without labels (JSONL): ${counted(count, { one: 'text', other: 'texts' })}`,
    refused: ({ count }: { count: number }) =>
      `${counted(count, { one: 'row of an added file is', other: 'rows of added files are' })} in the locked test part already and ${count === 1 ? 'is' : 'are'} in no file.`,
    answersHeading: 'Compare its answers',
    answersLead:
      'Let your model answer the test texts and choose the file with its answers (CSV or JSONL): the column “id” as it was downloaded, and a column “prediction” with the name of a class. They are compared on exactly the locked test reviews, which counts as a look at them.',
    pickAnswers: 'Choose the answers',
    yours: 'your model',
    model: ({ name }: { name: string }) => `“${name}”`,
    readFrom: ({ column, answered, test }: { column: string; answered: number; test: number }) =>
      `Answers read from “${column}”: ${integer(answered)} of ${integer(test)} locked test reviews have one that is a class.`,
    unanswered: ({ count }: { count: number }) =>
      `${counted(count, { one: 'review', other: 'reviews' })} without an answer that is a class ${count === 1 ? 'is' : 'are'} left out for all models. Where your model gave up on hard ones, it looks better than it is.`,
    others: ({ count }: { count: number }) =>
      `${counted(count, { one: 'row of the file belongs', other: 'rows of the file belong' })} to no locked test review and ${count === 1 ? 'was' : 'were'} not counted.`,
    caption: ({ name }: { name: string }) => `Your model and “${name}” on the same reviews`,
    onlyRight: ({ yours, other }: { yours: number; other: number }) =>
      `Only your model is right on ${integer(yours)}, only the other on ${integer(other)}.`,
  },
  preview: {
    show: 'Show on real reviews',
    again: 'Show again',
    none: 'Nothing changes on the reviews that were looked at.',
    unavailable: 'This build cannot show it.',
    notes: {
      'left-out': 'left out',
      'counts-less': 'counts less',
      made: 'made from it',
      cleaned: 'read as',
    },
    row: ({ row, label }: { row: number; label: string }) =>
      `Row ${integer(row)}, ${classWord(label)}`,
  },
  settings: improveSettings,
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

export type ImproveMessages = typeof improve;
