import { numbersIn, type PluralForms } from '../numbers.ts';
import { className, wantedReviews } from './class-words.ts';

const { integer, percent, decimal, plural, counted } = numbersIn('en');

const rows = (number: number) => counted(number, { one: 'row', other: 'rows' });

function moreOrFewer(change: number, { one, other }: PluralForms): string {
  if (change === 0) return `as many ${other}`;
  const size = Math.abs(change);
  return `${integer(size)} ${change > 0 ? 'more' : 'fewer'} ${plural(size, { one, other })}`;
}

const falseAlarm: PluralForms = { one: 'false alarm', other: 'false alarms' };

/** "missed complaint", "missed complaints". */
function missedOf(name: string): PluralForms {
  const { one, other } = wantedReviews(name);
  return { one: `missed ${one}`, other: `missed ${other}` };
}

/** A threshold, null for the labels of the file, `unset` for the most probable class. */
type Point = number | 'unset' | null;

/** "At 0.50", or what predicts where there is no threshold. */
function at(threshold: Point): string {
  if (threshold === null) return 'With the labels of the file';
  return threshold === 'unset' ? 'Without a threshold' : `At ${decimal(threshold)}`;
}

/** The same as what something is compared with. */
function against(threshold: Point): string {
  if (threshold === null) return 'the labels of the file';
  return threshold === 'unset' ? 'no threshold' : decimal(threshold);
}

/** As the first words of a sentence. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const rightAnswer: PluralForms = { one: 'right answer', other: 'right answers' };

const point = (threshold: number | null) =>
  threshold === null ? 'Above every probability' : `Threshold ${decimal(threshold)}`;

const threshold = {
  heading: 'Threshold',
  lead: ({ name }: { name: string }) =>
    `A review is classified as ${className(name)} when its probability of that class is at least this. A lower threshold finds more of them and raises more false alarms; a higher one does the opposite.`,
  wanted: 'I want to find',
  leadOfMany: ({ name }: { name: string }) =>
    `A review is classified as ${className(name)} when its probability of that class is at least this, even where another class is more probable. One that falls short gets the most probable of the other classes.`,
  inUse: 'Thresholds in use',
  usedFrom: ({ name, threshold }: { name: string; threshold: number }) =>
    `${className(name)} from ${decimal(threshold)}`,
  remove: 'Remove',
  removeOf: ({ name }: { name: string }) => `Remove the threshold of ${className(name)}`,
  resetAll: 'Remove all thresholds',
  several:
    'A review that reaches several thresholds gets the class that exceeds its own by the largest factor; one that reaches none gets the most probable class without a threshold.',
  scores: ({ precision, recall, f1 }: { precision: string; recall: string; f1: string }) =>
    `Precision ${precision}, recall ${recall}, F1 ${f1}.`,
  label: ({ name }: { name: string }) => `Classified as ${className(name)} from a probability of`,
  valueLabel: 'Threshold, from 0 to 1',
  reset: ({ threshold }: { threshold: string }) => `Back to ${threshold}`,
  resetToFile: 'Back to the labels of the file',
  ofFile:
    'The predicted labels are those of the file. No threshold of its probabilities gives them; choosing one replaces them.',
  goals: 'Find the threshold that maximises',
  f1: ({ name }: { name: string }) => `F1, ${className(name)}`,
  youden: 'Youden’s J',
  cost: 'Find the threshold with the minimum cost',
  costMissed: ({ name }: { name: string }) => `A ${missedOf(name).one} costs`,
  costFalseAlarm: 'A false alarm costs',
  costInvalid: 'Each cost must be a number of 0 or more, and not both 0.',
  recall: 'Minimum recall, in %',
  precision: 'Minimum precision, in %',
  setRecall: 'Find the threshold for this recall',
  setPrecision: 'Find the threshold for this precision',
  floorInvalid: 'The minimum must be between 0 and 100.',
  valueInvalid: 'The threshold must be between 0 and 1.',
  now: ({
    threshold,
    name,
    missed,
    falseAlarms,
  }: {
    threshold: Point;
    name: string;
    missed: number;
    falseAlarms: number;
  }) =>
    `${at(threshold)}: ${counted(missed, missedOf(name))}, ${counted(falseAlarms, falseAlarm)}.`,
  changed: ({
    threshold,
    name,
    missed,
    falseAlarms,
    correct,
  }: {
    threshold: Point;
    name: string;
    missed: number;
    falseAlarms: number;
    correct: number;
  }) =>
    `Compared with ${against(threshold)}: ${moreOrFewer(missed, missedOf(name))}, ${moreOrFewer(falseAlarms, falseAlarm)}, ${moreOrFewer(correct, rightAnswer)}.`,
  preview: {
    label: 'What this threshold would do',
    at: ({ threshold }: { threshold: Point }) => at(threshold),
    now: 'now',
    change: 'Change',
    missed: ({ name }: { name: string }) => capital(missedOf(name).other),
    falseAlarms: 'False alarms',
    correct: 'Right answers',
    points: ({ value }: { value: string }) => `${value} pp`,
    apply: ({ value }: { value: number }) => `Use ${decimal(value)}`,
    leave: 'Leave it as it is',
  },
  holds: 'It applies to everything on this page, to the downloads and to the error analysis.',
  fitted:
    'It was chosen on the same rows that it is measured on, so expect slightly lower scores on new reviews.',
  found: {
    f1: ({ value, score }: { value: number; score: number }) =>
      `F1 is highest at ${decimal(value)}: ${percent(score)}.`,
    youden: ({ value, score }: { value: number; score: number }) =>
      `Youden’s J (recall + specificity − 1) is highest at ${decimal(value)}: ${decimal(score)}.`,
    cost: ({ value, score }: { value: number; score: number }) =>
      `The cost is lowest at ${decimal(value)}: ${decimal(score)} a review on average.`,
    recall: ({ value, score }: { value: number; score: number }) =>
      `At ${decimal(value)} this recall is reached with the highest precision: ${percent(score)}.`,
    precision: ({ value, score }: { value: number; score: number }) =>
      `At ${decimal(value)} this precision is reached with the highest recall: ${percent(score)}.`,
  },
  notFound: 'No threshold reaches that on this file. The threshold stays as it was.',
};

const curves = {
  heading: 'Curves',
  chooseClass: 'Class, against all others',
  othersOf: 'truly another class',
  drawing: 'Drawing the charts…',
  point: 'Point on the chart',
  table: 'Table of the figures',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  hint: 'Point at a chart, or move the slider under it, to read its figures.',
  empty: 'The labels hold one class only, so there is no curve.',
  noSkill: 'no skill',
  baseRate: ({ value }: { value: number }) => `base rate ${percent(value)}`,
  perfect: 'perfectly calibrated',
  threshold: ({ value }: { value: number }) => `threshold ${decimal(value)}`,
  thresholdColumn: 'Threshold',
  roc: {
    heading: 'ROC curve',
    reading: ({ auc }: { auc: string }) =>
      `Every threshold at once: the share of the class that is found, and the share of the others that is mistaken for it. The area under the curve is ${auc}; the diagonal is chance, 0.5.`,
    x: 'False positive rate',
    y: 'True positive rate (recall)',
    at: ({
      threshold,
      falsePositiveRate,
      truePositiveRate,
    }: {
      threshold: number | null;
      falsePositiveRate: number;
      truePositiveRate: number;
    }) =>
      `${point(threshold)}: finds ${percent(truePositiveRate)}, mistakes ${percent(falsePositiveRate)} of the others for it.`,
  },
  precisionRecall: {
    heading: 'Precision–recall curve',
    reading: ({ name, averagePrecision }: { name: string; averagePrecision: string }) =>
      `What finding more ${className(name)} reviews costs in precision. Average precision is ${averagePrecision}; the dashed line is chance.`,
    x: 'Recall',
    y: 'Precision',
    at: ({
      threshold,
      recall,
      precision,
    }: {
      threshold: number | null;
      recall: number;
      precision: number;
    }) => `${point(threshold)}: recall ${percent(recall)}, precision ${percent(precision)}.`,
  },
  reliability: {
    heading: 'Reliability diagram',
    reading: ({ error }: { error: string }) =>
      `Whether “90%” is right nine times in ten. On the diagonal, probabilities mean what they say; below it, the classifier is overconfident. Expected calibration error (ECE): ${error}.`,
    x: 'Probability of the predicted class',
    y: 'Share of right answers',
    rows: 'Rows',
    at: ({
      number,
      confidence,
      accuracy,
    }: {
      number: number;
      confidence: number;
      accuracy: number;
    }) =>
      `${rows(number)} with a mean probability of ${percent(confidence)}: ${percent(accuracy)} are right.`,
  },
  histogram: {
    heading: 'Probabilities by class',
    reading:
      'How the probabilities are spread. What lies on the wrong side of the threshold is an error; what lies near it is undecided.',
    x: ({ name }: { name: string }) => `Probability of ${className(name)}`,
    y: 'Rows',
    from: 'From',
    to: 'To',
    truly: ({ name }: { name: string }) => `truly ${className(name)}`,
    atOthers: ({
      from,
      to,
      first,
      second,
      secondName,
    }: {
      from: number;
      to: number;
      first: number;
      second: number;
      secondName: string;
    }) =>
      `${percent(from)} to ${percent(to)}: ${rows(first)} truly of another class, ${integer(second)} truly ${className(secondName)}.`,
    at: ({
      from,
      to,
      first,
      firstName,
      second,
      secondName,
    }: {
      from: number;
      to: number;
      first: number;
      firstName: string;
      second: number;
      secondName: string;
    }) =>
      `${percent(from)} to ${percent(to)}: ${rows(first)} truly ${className(firstName)}, ${integer(second)} truly ${className(secondName)}.`,
  },
};

const ratings = {
  heading: 'By rating',
  lead: 'The labels are ratings, so errors and probabilities can be read rating by rating: mild ones are the hard ones.',
  name: ({ from, to }: { from: string; to: string }) =>
    from === to ? `Rating ${from}` : `Rating ${from}–${to}`,
  column: 'Rating',
  rows: 'Rows',
  errors: 'Errors',
  errorRate: 'Error rate',
  missed: ({ name }: { name: string }) => capital(missedOf(name).other),
  falseAlarms: 'False alarms',
  meanScore: ({ name }: { name: string }) => `Mean probability of ${className(name)}`,
  predictedPositive: ({ name }: { name: string }) => `Predicted ${className(name)}`,
  notEvaluated: ({ number }: { number: number }) => `${integer(number)} not evaluated`,
  errorChart: 'Error rate by rating, with 95% intervals',
  scoreChart: ({ name }: { name: string }) =>
    `Mean probability of ${className(name)} by rating, with 95% intervals`,
  overall: ({ rate }: { rate: string }) => `all rows: ${rate}`,
  threshold: ({ value }: { value: number }) => `threshold ${decimal(value)}`,
  list: 'List the rows',
  worst: ({ name, rate, overall }: { name: string; rate: string; overall: string }) =>
    `${name} is the hardest: ${rate} of its rows are wrong, against ${overall} of all.`,
  unevaluated: ({
    name,
    number,
    score,
    predicted,
    share,
  }: {
    name: string;
    number: number;
    score: string;
    predicted: string;
    share: string;
  }) =>
    `${name} is neither class, so its ${rows(number)} ${plural(number, { one: 'was', other: 'were' })} not evaluated; their mean probability of ${className(predicted)} is ${score}, and ${share} would be predicted ${className(predicted)}.`,
  rises: ({ name }: { name: string }) =>
    `The mean probability of ${className(name)} rises with every step of the rating.`,
  falls: ({ name, low, high }: { name: string; low: string; high: string }) =>
    `The mean probability of ${className(name)} does not rise with every step: it falls from ${low} to ${high}.`,
};

const comparison = {
  headingModel: 'Compared with another model',
  lead: ({ number, second }: { number: number; second: string }) =>
    `Both on the same ${rows(number)}; rows without a prediction from ${second} are not counted.`,
  none: ({ second }: { second: string }) =>
    `${capital(second)} has no prediction for any of the evaluated rows. Check its column and what its values mean.`,
  metric: 'Metric',
  name: ({ subject }: { subject: string }) => capital(subject),
  difference: 'Difference',
  points: ({ value }: { value: string }) => `${value} points`,
  interval: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  undefined: '–',
  metrics: {
    accuracy: 'Accuracy',
    balancedAccuracy: 'Balanced accuracy',
    macroF1: 'F1, macro average',
    matthewsCorrelation: 'Matthews correlation',
  },
  better: ({ better, worse, p }: { better: string; worse: string; p: string }) =>
    `${capital(better)} makes fewer errors than ${worse}, and the difference is larger than chance explains (McNemar’s exact test, ${p}).`,
  neither: ({ first, second, p }: { first: string; second: string; p: string }) =>
    `On these rows neither ${first} nor ${second} is clearly better: a difference like this is well within chance (McNemar’s exact test, ${p}).`,
  p: ({ value }: { value: number }) =>
    value < 0.001 ? 'p < 0.001' : `p = ${value.toPrecision(2)}`,
  intervals: ({ first, second }: { first: string; second: string }) =>
    `Differences are ${first} minus ${second}, with 95% intervals for paired rows.`,
  bothRight: ({ number }: { number: number }) => `Both right: ${integer(number)}`,
  bothWrong: ({ number }: { number: number }) => `Both wrong: ${integer(number)}`,
  only: ({ subject, number }: { subject: string; number: number }) =>
    `Only ${subject} is right: ${rows(number)}`,
  list: 'list them',
  modelHint: 'The other model answers with its own threshold.',
  chooseModel: 'Model',
  compareModel: 'Compare',
};

const files = {
  several: ({ number }: { number: number }) => `${integer(number)} files were dropped together.`,
  readAll: ({ number }: { number: number }) => `Read all ${integer(number)} as one data set`,
  readAllHint:
    'With the same column names they can be read together as one data set. Where one is read alone, the others stay on your disk as they are.',
  sheet: 'Sheet',
  parts: ({ name, number }: { name: string; number: number }) => `${name}: ${rows(number)}`,
};

export const evaluationExtras = { threshold, curves, ratings, comparison, files };
