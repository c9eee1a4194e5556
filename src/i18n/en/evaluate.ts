import type { Progress } from '../../engine/engine-api.ts';
import type { UndefinedReason } from '../../evaluation/evaluation-report.ts';
import type { LabelScheme, LabelTarget } from '../../dataset/dataset.ts';
import { numbersIn } from '../numbers.ts';
import { className, classWord } from './class-words.ts';

const { integer, plural, counted } = numbersIn('en');

const rows = (number: number) => counted(number, { one: 'row', other: 'rows' });
const reviews = (number: number) => counted(number, { one: 'review', other: 'reviews' });

const reviewsOf = (number: number, name: string) =>
  counted(number, { one: `${className(name)} review`, other: `${className(name)} reviews` });

const choose = {
  heading: 'Evaluate the classifier on your own file',
  lead: 'Choose a file of reviews whose labels you already know. You see how often the classifier is right, where it fails, and the rows behind every number.',
  staysHere: 'The file is read on this device and goes nowhere.',
  drop: 'Drop a file here',
  dropNow: 'Release to read the file',
  pick: 'Choose a file',
  formats:
    'CSV, TSV, JSON or JSON Lines in UTF-8, UTF-16 or Windows-1252; Excel (XLSX) or Parquet; also packed as .gz. Several files with the same columns can be read as one.',
  expects:
    'One review a row, with its label: stars, positive/negative, 1/0, yes/no. Nothing starts before you have checked the columns.',
  sample: 'Use the sample',
  hardSample: 'Use the hard sample',
  sampleHint:
    'The sample holds 200 reviews in Portuguese and English, as a shop gets them. The hard sample holds 300 that were written to be misread.',
  paste: 'Paste a table',
  pasteLabel: 'Cells copied from a spreadsheet, or CSV or JSON text',
  pasteRead: 'Read what was pasted',
  pastedName: 'pasted-table',
  read: ({ name }: { name: string }) => `Read ${name}`,
  neither: 'None of them',
  busy: ({ running, waiting }: { running: string; waiting: string }) =>
    `${running} is still being worked on. Keep going, or cancel it and read ${waiting} instead?`,
  busyKeep: ({ running }: { running: string }) => `Keep going with ${running}`,
  busyReplace: ({ waiting }: { waiting: string }) => `Cancel and read ${waiting}`,
  obstacles: {
    folder: ({ name }: { name: string }) =>
      `“${name}” is a folder. Open it and drop one of the files in it instead.`,
    'no-file': () =>
      'What was dropped is not a file. Drop a file from a folder, or copy the text and paste it below.',
    'nothing-pasted': () => 'There is nothing to read yet. Paste the table into the box first.',
    'sample-missing': () =>
      'The sample file could not be loaded from this site. Reload the page, or choose a file of your own.',
  },
};

const mapping = {
  heading: 'Check the columns and labels',
  file: 'File',
  size: ({ size, number }: { size: string; number: number }) => `${size}, ${rows(number)}`,
  format: 'Format',
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  delimiters: { ',': 'comma ,', ';': 'semicolon ;', '\t': 'tab', '|': 'bar |' },
  delimiterNames: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  changeFormat: 'change',
  header: 'First row',
  headerYes: 'column names',
  headerNo: 'a review',
  recognised: 'Recognised from the file; change what is wrong and it is read again.',
  preview: ({ shown }: { shown: number }) => `First ${rows(shown)}`,
  columnNumber: ({ number }: { number: number }) => `Column ${integer(number)}`,
  roles: {
    text: 'Text',
    title: 'Title',
    label: 'Label',
    id: 'Id',
    prediction: 'Prediction',
    probability: 'Probability',
    date: 'Date',
    group: 'Group',
  },
  roleOf: ({ column }: { column: string }) => `Role of column ${column}`,
  noRole: '–',
  columns: 'Columns',
  scrollColumns: 'Scroll the table sideways for the other columns.',
  labels: 'What the labels mean',
  labelsHint: 'Neutral and left-out rows are counted in the report but not evaluated.',
  schemes: {
    'stars-1-5': 'Read as stars from 1 to 5: 1–2 negative, 3 neutral, 4–5 positive.',
    'stars-0-10':
      'Read as a score from 0 to 10: below 5 negative, from 7 positive, neutral between.',
    'stars-1-4': 'Read as stars from 1 to 4: 1–2 negative, 3–4 positive.',
    'likert-1-7': 'Read as a scale from 1 to 7: 1–3 negative, 4 neutral, 5–7 positive.',
    'nps-0-10':
      'Read as a Net Promoter Score: 0–6 negative (detractors), 7–8 neutral (passives), 9–10 positive (promoters).',
    'share-0-1':
      'Read as a share from 0 to 1: below 0.5 negative, from 0.7 positive, neutral between.',
    levels: 'Read as levels: negative below the middle, positive above it.',
    'score-0-100':
      'Read as a score from 0 to 100: below 50 negative, from 70 positive, neutral between.',
    'levels-0-2': 'Read as 0 for negative, 1 for neutral and 2 for positive.',
    'levels-0-4': 'Read as levels from 0 to 4: 0–1 negative, 2 neutral, 3–4 positive.',
    'binary-0-1': 'Read as 0 for negative and 1 for positive.',
    'binary-1-2': 'Read as 1 for negative and 2 for positive.',
    'binary-minus1-1': 'Read as −1 for negative and 1 for positive.',
    words: 'Read by their words.',
    custom: 'Assigned by hand.',
  } satisfies Record<LabelScheme, string>,
  meaningOf: ({ value }: { value: string }) => `Meaning of “${value}”`,
  unmapped: 'choose…',
  unmappedMark: 'not mapped',
  targets: {
    negative: 'negative',
    positive: 'positive',
    neutral: 'neutral (left out)',
    'leave-out': 'leave out',
  } satisfies Record<Exclude<LabelTarget, number>, string>,
  reading: 'Reading the values of this column…',
  start: 'Evaluate',
  backToReport: 'Back to the report',
  cancelled: 'Cancelled. The file and everything you chose are as they were.',
  obstacles: {
    'no-text-column': () => 'Choose the column that holds the text of the reviews.',
    'text-in-doubt': () =>
      'More than one column may hold the text of the reviews. Say which one does.',
    'text-garbled': () =>
      'Letters in the file look garbled. Say above whether they are to be repaired.',
    'labels-in-doubt': () =>
      'It is not certain what the labels mean. Answer the question next to them.',
    'same-column': () => 'Text and label are the same column. Choose another column for one.',
    'too-many-labels': () =>
      'This column has too many different values to be labels. Choose the column that says whether a review is positive or negative.',
  },
};

const problems = {
  summary: ({ number }: { number: number }) =>
    counted(number, { one: 'problem in the file', other: 'problems in the file' }),
  wholeFile: 'Whole file',
  inColumn: ({ place, column }: { place: string; column: string }) =>
    `${place}, column “${column}”`,
  first: ({ shown, all }: { shown: number; all: number }) =>
    `The first ${integer(shown)} of ${integer(all)} are listed.`,
};

const progress = {
  stages: {
    reading: 'Reading',
    classifying: 'Classifying',
    analysing: 'Analysing',
    training: 'Training',
  } satisfies Record<Progress['stage'], string>,
  starting: 'Starting',
  of: ({ stage, name }: { stage: string; name: string }) => `${stage} ${name}`,
  amount: ({ done, total }: { done: string; total: string }) => `${done} of ${total}`,
  rows: ({ number }: { number: number }) => rows(number),
  rate: ({ amount }: { amount: string }) => `${amount}/s`,
  remaining: ({ duration }: { duration: string }) => `about ${duration} left`,
  label: 'Progress',
  cancel: 'Cancel',
  announce: ({ stage, percent }: { stage: string; percent: string }) => `${stage}, ${percent}`,
  finished: ({ number }: { number: number }) =>
    `Finished: ${rows(number)} evaluated. The report is below.`,
};

const report = {
  heading: ({ name }: { name: string }) => `Report: ${name}`,
  headline: ({
    correct,
    evaluated,
    share,
    low,
    high,
  }: {
    correct: number;
    evaluated: number;
    share: string;
    low: string;
    high: string;
  }) =>
    `The classifier classified ${integer(correct)} of ${reviews(evaluated)} correctly: ${share} (95% interval ${low} to ${high}).`,
  confusions: ({
    name,
    missed,
    support,
    takenFor,
  }: {
    name: string;
    missed: number;
    support: number;
    takenFor: string;
  }) =>
    missed === 0
      ? support === 1
        ? `The only ${className(name)} review was not classified as ${className(takenFor)}.`
        : `None of the ${reviewsOf(support, name)} was classified as ${className(takenFor)}.`
      : `Of ${reviewsOf(support, name)}, ${integer(missed)} ${plural(missed, { one: 'was', other: 'were' })} classified as ${className(takenFor)}.`,
  smallSample: ({ number }: { number: number }) =>
    `With ${reviews(number)} the intervals are wide: read them rather than the values.`,
  made: ({ model, date }: { model: string; date: string }) => `Model ${model}, ${date}`,
  n: ({ number }: { number: number }) => `n = ${integer(number)}`,
  interval: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  scale: 'Bars: 95% interval on a scale from 0 to 1; the dashed line is chance.',
  classes: ({ name }: { name: string }) => className(name),
  metricOf: ({ metric, name }: { metric: string; name: string }) =>
    `${metric}, ${className(name)} reviews`,
  metricsHeading: 'Classification quality',
  rankingHeading: 'Ranking quality',
  probabilityHeading: 'Calibration',
  agreementHeading: 'Agreement beyond chance',
  undefinedReasons: {
    'no-rows': 'Undefined: nothing was evaluated.',
    'one-class': 'Undefined: the labels hold one class only.',
    'no-true-rows': 'Undefined: the file has no review of this class.',
    'no-predicted-rows': 'Undefined: no review was given this class.',
    constant: 'Undefined: all labels, or all predictions, are the same.',
    'no-probabilities': 'Not measured: the predictions are classes without probabilities.',
    'not-ordered': 'Not measured: the classes have no order.',
  } satisfies Record<UndefinedReason, string>,
  metrics: {
    accuracy: {
      name: 'Accuracy (share correct)',
      meaning: ({ correct, evaluated }: { correct: number; evaluated: number }) =>
        `${integer(correct)} of ${reviews(evaluated)} ${plural(correct, { one: 'was', other: 'were' })} given the right class.`,
      when: 'Fair when the classes are about as frequent and every error costs the same.',
    },
    balancedAccuracy: {
      name: 'Balanced accuracy (mean recall)',
      meaning: ({ share }: { share: string }) =>
        `On average, ${share} of each class is recognised.`,
    },
    precision: {
      name: 'Precision (positive predictive value)',
      meaning: ({ name, wrong, predicted }: { name: string; wrong: number; predicted: number }) =>
        wrong === 0
          ? `None of ${reviews(predicted)} classified as ${className(name)} is wrong.`
          : `Of ${reviews(predicted)} classified as ${className(name)}, ${integer(wrong)} ${plural(wrong, { one: 'is', other: 'are' })} not.`,
      when: 'Matters where a false alarm is costly, such as following up a complaint that nobody made.',
    },
    recall: {
      name: 'Recall (sensitivity)',
      meaning: ({ name, missed, support }: { name: string; missed: number; support: number }) =>
        missed === 0
          ? `None of ${reviewsOf(support, name)} was missed.`
          : `Of ${reviewsOf(support, name)}, ${integer(missed)} ${plural(missed, { one: 'was', other: 'were' })} missed.`,
      when: 'Matters where a miss is costly, such as a complaint that nobody answers.',
    },
    f1: {
      name: 'F1 (F-measure)',
      meaning: ({ precision, recall }: { precision: string; recall: string }) =>
        `Between a precision of ${precision} and a recall of ${recall}; the lower one pulls it down.`,
      when: 'Matters where misses and false alarms cost about the same.',
    },
    matthewsCorrelation: {
      name: 'Matthews correlation (MCC, phi)',
      meaning: ({ value }: { value: string }) =>
        `${value} between labels and predictions: 0 is guessing, 1 is no error at all, below 0 is worse than guessing.`,
      when: 'One number over all cells of the matrix; it stays honest when one class is rare.',
    },
    cohenKappa: {
      name: 'Cohen’s kappa (κ)',
      meaning: ({ share }: { share: string }) =>
        `Of the agreement with the labels that chance leaves open, ${share} is reached.`,
      when: 'Comparable with how well two people who label the same reviews agree.',
    },
    rocAuc: {
      name: 'ROC AUC (area under the ROC curve)',
      when: 'Matters where you sort reviews or set your own threshold; chance gives 0.5.',
    },
    averagePrecision: {
      name: 'Average precision (AP, area under precision–recall)',
      when: 'Matters where the class is rare and you read the list from the top.',
    },
    logLoss: {
      name: 'Log loss (cross-entropy)',
      meaning: ({ baseline }: { baseline: string }) =>
        `Lower is better: stating the base rate for every review gives ${baseline}.`,
      when: 'Matters where probabilities are used as such: a confident error costs the most.',
    },
    brierScore: {
      name: 'Brier score (mean squared error)',
      meaning: ({ baseline }: { baseline: string }) =>
        `Lower is better: stating the base rate for every review gives ${baseline}.`,
      when: 'Like log loss, but one confident error weighs less.',
    },
    expectedCalibrationError: {
      name: 'Expected calibration error (ECE)',
      meaning: ({ points }: { points: string }) =>
        `The stated probability and the share of right answers differ by ${points} points on average; 0 is best.`,
      when: 'Matters before “90%” is shown to people: is it right nine times in ten?',
    },
  },
  baseline: ({ name, share }: { name: string; share: string }) =>
    `Always answering “${classWord(name)}” would be right for ${share}.`,
  imbalanced: ({ name, share }: { name: string; share: string }) =>
    `This file is imbalanced: ${share} of its reviews are ${className(name)}. Always answering “${classWord(name)}” would be right for ${share} without reading a word; look at recall and F1 of the other class.`,
  matrixHeading: 'Confusion matrix',
  matrixHint: 'Choose a cell to list its rows.',
  matrixCaption: {
    row: 'Rows: true class. Columns: predicted class. Shares are of the row.',
    column: 'Rows: true class. Columns: predicted class. Shares are of the column.',
    all: 'Rows: true class. Columns: predicted class. Shares are of all reviews.',
  },
  shareOf: {
    label: 'Shares',
    row: 'of each true class (recall)',
    column: 'of each predicted class (precision)',
    all: 'of all reviews',
  },
  trueClass: 'True class',
  predictedClass: 'Predicted class',
  truly: 'truly',
  predicted: 'predicted',
  total: 'Total',
  right: 'right',
  wrong: 'wrong',
  cell: ({ trueName, predictedName }: { trueName: string; predictedName: string }) =>
    `truly ${className(trueName)}, predicted ${className(predictedName)}: list the rows`,
  tablesHeading: 'Scores by class and on average',
  perClassHeading: 'By class',
  averagesHeading: 'Averages over the classes',
  class: 'Class',
  support: 'Support',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  average: 'Average',
  averages: {
    macro: 'Macro: every class counts the same',
    micro: 'Micro: every row counts the same',
    weighted: 'Weighted: every class counts by its rows',
  },
  leftOutHeading: 'What was left out',
  leftOutNone: ({ number }: { number: number }) =>
    `Nothing: all ${rows(number)} of the file were evaluated.`,
  leftOutSome: ({ excluded, all }: { excluded: number; all: number }) =>
    `${integer(excluded)} of ${rows(all)} in the file were not evaluated:`,
  excluded: {
    neutral: ({ number }: { number: number }) => `${integer(number)} neutral`,
    leaveOut: ({ number }: { number: number }) => `${integer(number)} left out by your choice`,
    unmapped: ({ number }: { number: number }) =>
      `${integer(number)} with a label that has no meaning assigned`,
    emptyText: ({ number }: { number: number }) => `${integer(number)} without text`,
    noLabel: ({ number }: { number: number }) => `${integer(number)} without a label`,
    noPrediction: ({ number }: { number: number }) =>
      `${integer(number)} without a usable prediction`,
    malformed: ({ number }: { number: number }) => `${integer(number)} that could not be read`,
  },
  labelMapping: ({ pairs }: { pairs: string }) => `Labels were read as: ${pairs}.`,
  again: 'Evaluate another file',
  change: 'Change columns or labels',
};

const list = {
  heading: 'The rows',
  trueClass: 'True class',
  predictedClass: 'Predicted class',
  outcome: 'Outcome',
  any: 'any',
  correct: 'correct',
  wrong: 'wrong',
  search: 'Search in the text',
  clear: 'Clear filters',
  found: ({ number, all }: { number: number; all: number }) =>
    number === all ? `All ${rows(all)}` : `${integer(number)} of ${rows(all)}`,
  part: ({ first, last, all }: { first: number; last: number; all: number }) =>
    `${integer(first)}–${integer(last)} of ${rows(all)}`,
  previousPart: 'Rows before these',
  nextPart: 'Rows after these',
  none: 'No row fits these filters.',
  hint: 'Up and down move, Enter opens a row.',
  label: 'Evaluated rows',
  row: ({ row }: { row: number }) => `Row ${integer(row)}`,
  inFile: 'In the file',
  sheetRow: ({ number }: { number: number }) => `spreadsheet row ${integer(number)}`,
  sheetRowOf: ({ number, sheet }: { number: number; sheet: string }) =>
    `spreadsheet row ${integer(number)}, sheet “${sheet}”`,
  line: ({ number }: { number: number }) => `line ${integer(number)}`,
  loading: 'Loading…',
  trueLabel: 'label',
  predictedLabel: 'prediction',
  probabilityLabel: 'probability',
  probabilities: 'Probability of each class',
  language: 'Language',
  languages: { pt: 'Portuguese', en: 'English', und: 'not recognised' },
  id: 'Id',
  idOf: ({ id }: { id: string }) => `Id ${id}`,
};

export const evaluate = { choose, mapping, problems, progress, report, list };
