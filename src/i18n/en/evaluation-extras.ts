const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat('en', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const decimal = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

function count(number: number, one: string, many: string): string {
  return `${integer.format(number)} ${number === 1 ? one : many}`;
}

const rows = (number: number) => count(number, 'row', 'rows');

function moreOrFewer(change: number, one: string, many: string): string {
  if (change === 0) return `as many ${many}`;
  return `${count(Math.abs(change), `${change > 0 ? 'more' : 'fewer'} ${one}`, `${change > 0 ? 'more' : 'fewer'} ${many}`)}`;
}

const threshold = {
  heading: 'Threshold',
  lead: ({ name }: { name: string }) =>
    `A review is called ${name} when its probability of being ${name} is at least this. Lower finds more of them and raises more false alarms; higher does the opposite.`,
  label: ({ name }: { name: string }) => `Called ${name} from a probability of`,
  valueLabel: 'Threshold, from 0 to 1',
  reset: 'Back to 0.5',
  goals: 'Take the threshold that is best on this file for',
  f1: ({ name }: { name: string }) => `F1, ${name}`,
  youden: 'Youden’s J',
  cost: 'Least cost',
  costFalsePositive: 'Cost of a false positive',
  costFalseNegative: 'Cost of a false negative',
  costInvalid: 'Each cost must be a number of 0 or more, and not both 0.',
  recall: 'Recall at least, in %',
  precision: 'Precision at least, in %',
  setRecall: 'Take it for this recall',
  setPrecision: 'Take it for this precision',
  floorInvalid: 'The least must be a number from 0 to 100.',
  valueInvalid: 'The threshold must be a number from 0 to 1.',
  now: ({
    value,
    falsePositives,
    falseNegatives,
  }: {
    value: number;
    falsePositives: number;
    falseNegatives: number;
  }) =>
    `At ${decimal.format(value)}: ${count(falsePositives, 'false positive', 'false positives')}, ${count(falseNegatives, 'false negative', 'false negatives')}.`,
  changed: ({
    falsePositives,
    falseNegatives,
    correct,
  }: {
    falsePositives: number;
    falseNegatives: number;
    correct: number;
  }) =>
    `Against 0.5: ${moreOrFewer(falsePositives, 'false positive', 'false positives')}, ${moreOrFewer(falseNegatives, 'false negative', 'false negatives')}, ${moreOrFewer(correct, 'right answer', 'right answers')}.`,
  holds: 'It holds for everything on this page, for the downloads and for the error analysis.',
  fitted:
    'It was chosen on the rows that it is measured on, so expect a little less on new reviews.',
  found: {
    f1: ({ value, score }: { value: number; score: number }) =>
      `F1 is highest at ${decimal.format(value)}: ${share.format(score)}.`,
    youden: ({ value, score }: { value: number; score: number }) =>
      `Youden’s J (recall + specificity − 1) is highest at ${decimal.format(value)}: ${decimal.format(score)}.`,
    cost: ({ value, score }: { value: number; score: number }) =>
      `The cost is lowest at ${decimal.format(value)}: ${decimal.format(score)} a review on average.`,
    recall: ({ value, score }: { value: number; score: number }) =>
      `At ${decimal.format(value)} that recall is reached with the highest precision: ${share.format(score)}.`,
    precision: ({ value, score }: { value: number; score: number }) =>
      `At ${decimal.format(value)} that precision is reached with the highest recall: ${share.format(score)}.`,
  },
  notFound: 'No threshold can do that on this file. The threshold stays as it was.',
};

const curves = {
  heading: 'Curves',
  drawing: 'Drawing the charts…',
  point: 'Point on the chart',
  table: 'Table of the figures',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  hint: 'Point at a chart, or move the slider under it, to read its figures.',
  empty: 'The labels hold one class only, so there is no curve.',
  noSkill: 'no skill',
  baseRate: ({ value }: { value: number }) => `base rate ${share.format(value)}`,
  perfect: 'perfectly calibrated',
  threshold: ({ value }: { value: number }) => `threshold ${decimal.format(value)}`,
  thresholdColumn: 'Threshold',
  roc: {
    heading: 'ROC curve',
    reading: ({ auc }: { auc: string }) =>
      `Every threshold at once: how much of the class is found, against how many of the others are taken for it. The area under the curve is ${auc}; the diagonal is guessing, 0.5.`,
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
      `${threshold === null ? 'Above every probability' : `Threshold ${decimal.format(threshold)}`}: finds ${share.format(truePositiveRate)}, takes ${share.format(falsePositiveRate)} of the others for it.`,
  },
  precisionRecall: {
    heading: 'Precision–recall curve',
    reading: ({ name, averagePrecision }: { name: string; averagePrecision: string }) =>
      `What finding more ${name} reviews costs in precision. Average precision is ${averagePrecision}; the dashed line is what guessing gets.`,
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
    }) =>
      `${threshold === null ? 'Above every probability' : `Threshold ${decimal.format(threshold)}`}: recall ${share.format(recall)}, precision ${share.format(precision)}.`,
  },
  reliability: {
    heading: 'Reliability diagram',
    reading: ({ error }: { error: string }) =>
      `Whether “90%” is right nine times in ten. On the diagonal, probabilities mean what they say; below it, the classifier is too sure of itself. Expected calibration error (ECE): ${error}.`,
    x: 'Probability of the predicted class',
    y: 'Share that is right',
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
      `${rows(number)} with a mean probability of ${share.format(confidence)}: ${share.format(accuracy)} are right.`,
  },
  histogram: {
    heading: 'Probabilities by class',
    reading:
      'How the probabilities are spread. What lies on the wrong side of the threshold is an error; what lies near it is undecided.',
    x: ({ name }: { name: string }) => `Probability of ${name}`,
    y: 'Rows',
    from: 'From',
    to: 'To',
    truly: ({ name }: { name: string }) => `truly ${name}`,
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
      `${share.format(from)} to ${share.format(to)}: ${rows(first)} truly ${firstName}, ${integer.format(second)} truly ${secondName}.`,
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
  falsePositives: 'FP',
  falseNegatives: 'FN',
  meanScore: ({ name }: { name: string }) => `Mean probability of ${name}`,
  predictedPositive: ({ name }: { name: string }) => `Predicted ${name}`,
  notEvaluated: ({ number }: { number: number }) => `${integer.format(number)} not evaluated`,
  errorChart: 'Error rate by rating, with 95% intervals',
  scoreChart: ({ name }: { name: string }) =>
    `Mean probability of ${name} by rating, with 95% intervals`,
  overall: ({ rate }: { rate: string }) => `all rows: ${rate}`,
  threshold: ({ value }: { value: number }) => `threshold ${decimal.format(value)}`,
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
    `${name} is neither class, so its ${rows(number)} ${number === 1 ? 'was' : 'were'} not evaluated; their mean probability of ${predicted} is ${score}, and ${share} would be predicted ${predicted}.`,
  rises: ({ name }: { name: string }) =>
    `The mean probability of ${name} rises with every step of the rating.`,
  falls: ({ name, low, high }: { name: string; low: string; high: string }) =>
    `The mean probability of ${name} does not rise with every step: it falls from ${low} to ${high}.`,
};

const comparison = {
  heading: 'Beside another system’s answers',
  headingModel: 'Beside another model',
  lead: ({ number }: { number: number }) =>
    `Both on the same ${rows(number)}; a row for which the other gave no answer does not count.`,
  none: 'The other gave no answer for any of the evaluated rows. Check its column and what its values mean.',
  metric: 'Metric',
  first: 'This classifier',
  second: 'The other',
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
  better: {
    first: ({ p }: { p: string }) =>
      `This classifier makes fewer errors than the other, more clearly than chance would have it (McNemar’s exact test, ${p}).`,
    second: ({ p }: { p: string }) =>
      `The other makes fewer errors than this classifier, more clearly than chance would have it (McNemar’s exact test, ${p}).`,
    neither: ({ p }: { p: string }) =>
      `On these rows neither is clearly better: a difference like this is well within chance (McNemar’s exact test, ${p}).`,
  },
  p: ({ value }: { value: number }) =>
    value < 0.001 ? 'p < 0.001' : `p = ${value.toPrecision(2)}`,
  intervals:
    'Differences are this classifier less the other, with 95% intervals from 2,000 paired bootstrap samples.',
  bothRight: ({ number }: { number: number }) => `Both right: ${integer.format(number)}`,
  bothWrong: ({ number }: { number: number }) => `Both wrong: ${integer.format(number)}`,
  onlyFirst: ({ number }: { number: number }) => `Only this classifier is right: ${rows(number)}`,
  onlySecond: ({ number }: { number: number }) => `Only the other is right: ${rows(number)}`,
  list: 'list them',
  modelHint: 'The other model is asked with its own threshold of 0.5.',
  chooseModel: 'Model',
  compareModel: 'Compare',
};

const prediction = {
  heading: 'Another system’s answers (optional)',
  lead: 'Where the file holds what another system answered, it is measured beside this classifier on the same rows.',
  column: 'Column with its answers',
  probabilities:
    'Read as probabilities of the positive class: from 0.5 on the other system answers positive.',
  hint: 'Where an answer means neither class, the row is left out of the comparison only.',
};

const files = {
  several: ({ number }: { number: number }) => `${integer.format(number)} files came at once.`,
  readAll: ({ number }: { number: number }) => `Read all ${integer.format(number)} as one data set`,
  readAllHint:
    'With the same column names they can be read together as one data set. Where one is read alone, the others stay on your disk as they are.',
  sheet: 'Sheet',
  parts: ({ name, number }: { name: string; number: number }) => `${name}: ${rows(number)}`,
};

export const evaluationExtras = { threshold, curves, ratings, comparison, prediction, files };
