import { numbersIn } from '../numbers.ts';
import { className, classWord, wantedReviews } from './class-words.ts';

const { integer, decimal, plural, counted } = numbersIn('en');

const reviews = (number: number) => counted(number, { one: 'review', other: 'reviews' });

const reviewsOf = (number: number, name: string) =>
  counted(number, { one: `${className(name)} review`, other: `${className(name)} reviews` });

/** As the first words of a sentence. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The report of an evaluation, whatever is evaluated and whatever its classes. */
export const report = {
  classifier: 'this classifier',
  column: ({ name }: { name: string }) => `“${name}”`,
  columnHeadline: ({
    name,
    correct,
    evaluated,
    share,
    low,
    high,
  }: {
    name: string;
    correct: number;
    evaluated: number;
    share: string;
    low: string;
    high: string;
  }) =>
    `Your predictions in “${name}” are right for ${integer(correct)} of ${reviews(evaluated)}: ${share} (95% interval ${low} to ${high}).`,
  verdict: ({ correct, evaluated }: { correct: number; evaluated: number }) =>
    correct !== evaluated
      ? `The classifier classified ${integer(correct)} of ${reviews(evaluated)} correctly`
      : evaluated === 1
        ? 'The classifier classified the only review correctly'
        : `The classifier classified all ${reviews(evaluated)} correctly`,
  columnVerdict: ({
    name,
    correct,
    evaluated,
  }: {
    name: string;
    correct: number;
    evaluated: number;
  }) =>
    correct !== evaluated
      ? `Your predictions in “${name}” are right for ${integer(correct)} of ${reviews(evaluated)}`
      : evaluated === 1
        ? `Your prediction in “${name}” is right for the only review`
        : `Your predictions in “${name}” are right for all ${reviews(evaluated)}`,
  missedAndAlarms: ({
    name,
    missed,
    support,
    falseAlarms,
  }: {
    name: string;
    missed: number;
    support: number;
    falseAlarms: number;
  }) => {
    const forms = wantedReviews(name);
    const misses =
      missed > 0
        ? `${integer(missed)} of ${counted(support, forms)} ${plural(missed, { one: 'was', other: 'were' })} missed`
        : support === 1
          ? `the only ${forms.one} was not missed`
          : `none of ${counted(support, forms)} was missed`;
    return `${misses}, with ${falseAlarms === 0 ? 'no false alarm' : counted(falseAlarms, { one: 'false alarm', other: 'false alarms' })}`;
  },
  allErrors: ({ number, takenFor }: { number: number; takenFor: string }) =>
    `${integer(number)} ${plural(number, { one: 'was', other: 'were' })} classified as ${className(takenFor)}`,
  topConfusion: ({
    number,
    name,
    takenFor,
    support,
  }: {
    number: number;
    name: string;
    takenFor: string;
    support: number;
  }) =>
    `most often, ${integer(number)} of ${reviewsOf(support, name)} ${plural(number, { one: 'was', other: 'were' })} classified as ${className(takenFor)}`,
  share: ({ share, low, high }: { share: string; low: string; high: string }) =>
    `${share} correct, 95% interval ${low} to ${high}`,
  leftOut: ({ number, all }: { number: number; all: number }) =>
    `${integer(number)} of ${counted(all, { one: 'row', other: 'rows' })} left out`,
  hardSample:
    'The reviews of this sample were written to be hard: irony, negation, mixed feelings. On ordinary reviews, expect fewer errors.',
  seeErrors: ({ number }: { number: number }) =>
    number === 1 ? 'See the error' : `See the ${integer(number)} errors`,
  tabsLabel: 'Parts of the report',
  tabs: {
    metrics: 'Metrics',
    threshold: 'Threshold',
    curves: 'Curves',
    ratings: 'By rating',
    comparison: 'Comparison',
    rows: 'Rows',
  },
  cellRows: ({ number, name, takenFor }: { number: number; name: string; takenFor: string }) =>
    `${reviewsOf(number, name)} classified as ${className(takenFor)}`,
  averageNames: { macro: 'Macro average', weighted: 'Weighted average' },
  otherFormats: 'Other formats',
  howComputed: 'How it is computed',
  howScoresComputed: 'How these are computed',
  noThresholdOneClass: ({ name }: { name: string }) =>
    `All labels in this file are ${className(name)}, so it cannot show what another threshold would gain or lose: the best one would be the one that always answers “${classWord(name)}”.`,
  noBetterThreshold: 'No review is wrong at this threshold: none can do better on this file.',
  madeFromColumn: ({ name, date }: { name: string; date: string }) =>
    `Predictions from the column “${name}”, ${date}`,
  thresholdOf: ({ name, threshold }: { name: string; threshold: string }) =>
    `A review is classified as ${className(name)} from a probability of ${threshold}.`,
  wanted: ({
    name,
    missed,
    support,
    falseAlarms,
  }: {
    name: string;
    missed: number;
    support: number;
    falseAlarms: number;
  }) =>
    `${capital(wantedReviews(name).other)} that were missed: ${integer(missed)} of ${integer(support)}; false alarms: ${integer(falseAlarms)}.`,
  confusionsHeading: 'Most frequent confusions',
  confusion: ({
    name,
    takenFor,
    number,
    support,
  }: {
    name: string;
    takenFor: string;
    number: number;
    support: number;
  }) =>
    `${integer(number)} of ${reviewsOf(support, name)} ${plural(number, { one: 'was', other: 'were' })} classified as ${className(takenFor)}.`,
  noConfusion: 'No review was classified as a class that it is not.',
  listConfusion: 'List them',
  listConfusionOf: ({ name, takenFor }: { name: string; takenFor: string }) =>
    `List them: ${className(name)} classified as ${className(takenFor)}`,
  oneClass: ({ name }: { name: string }) =>
    `All reviews in the file are ${className(name)}. Only the recall of this class was measured; its precision is 100% whatever is predicted, and what compares classes is undefined.`,
  unevenClasses: ({
    name,
    share,
    rarest,
    rows,
  }: {
    name: string;
    share: string;
    rarest: string;
    rows: number;
  }) =>
    `The classes are not equally frequent: ${className(name)} has ${share} of the reviews, ${className(rarest)} only ${integer(rows)}. Look at recall and F1 of the rare classes, and at the macro averages.`,
  notMeasuredHeading: 'Ranking quality and calibration',
  notMeasured: ({ metrics }: { metrics: string }) =>
    `Not measured, because the predictions are classes without probabilities: ${metrics}. The curves and the threshold need probabilities too; if the file has them, choose their columns.`,
  needsModel: ({ name }: { name: string }) =>
    `The words that decided and the comparison with another model need a model that can be asked; the predictions in “${name}” only stand in the file.`,
  noWords:
    'The words that decided are not shown: this prediction stands in the file, and no model was asked.',
  topProbabilities: ({ shown, all }: { shown: number; all: number }) =>
    `Probability of the ${integer(shown)} most probable of ${integer(all)} classes`,
  balancedAccuracyWhen: ({ chance }: { chance: string }) =>
    `Each class counts the same however rare it is; chance gives ${chance}.`,
  whenFalseAlarm: 'Matters where a false alarm is costly.',
  whenMissed: 'Matters where a missed review of the class is costly.',
  rocAuc: {
    twoClasses: ({ name, other, share }: { name: string; other: string; share: string }) =>
      `Take one ${className(name)} and one ${className(other)} review: in ${share} of such pairs the ${className(name)} one has the higher probability of ${className(name)}.`,
    manyClasses: ({ share }: { share: string }) =>
      `Mean over the classes: take one review of the class and one of another; in ${share} of such pairs the one of the class has the higher probability of it.`,
  },
  averagePrecision: {
    twoClasses: ({ name, value, baseRate }: { name: string; value: string; baseRate: string }) =>
      `Going down the list from the most probably ${className(name)}, precision is ${value} on average; a random order gives ${baseRate}.`,
    manyClasses: ({ value, baseRate }: { value: string; baseRate: string }) =>
      `Mean over the classes: going down the list from the most probable of the class, precision is ${value} on average; a random order gives ${baseRate}.`,
  },
  quadraticKappa: {
    name: 'Quadratic-weighted kappa (QWK)',
    meaning: ({ share }: { share: string }) =>
      `Of the agreement with the labels that chance leaves open, ${share} is reached, where an error of two steps weighs as much as four errors of one.`,
    when: 'Matters where classes have an order, so that 4 for 5 is a smaller error than 1 for 5.',
  },
  meanAbsoluteError: {
    name: 'Mean absolute error (MAE)',
    stars: ({ value }: { value: number }) => `On average ${decimal(value)} stars off; 0 is best.`,
    points: ({ value }: { value: number }) => `On average ${decimal(value)} points off; 0 is best.`,
    baseline: ({ name, value }: { name: string; value: number }) =>
      `Always answering “${classWord(name)}” would be ${decimal(value)} off.`,
    when: 'In the unit of the labels, so it is easy to tell people. The bar runs from 0 to the largest possible error.',
  },
  brierOfClasses: 'With more than two classes it runs from 0 to 2, and so does its bar.',
  comparedWith: ({ name }: { name: string }) => `Compared with ${name}`,
};
