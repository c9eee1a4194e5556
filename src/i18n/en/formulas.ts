import { numbersIn } from '../numbers.ts';
import { className } from './class-words.ts';

const { integer, counted } = numbersIn('en');

const reviews = (number: number) => counted(number, { one: 'review', other: 'reviews' });

const reviewsOf = (number: number, name: string) =>
  counted(number, { one: `${className(name)} review`, other: `${className(name)} reviews` });

/** The words next to the formulas of metrics. */
export const formulas = {
  /** What stands in a formula. */
  symbols: {
    TP: 'TP',
    TN: 'TN',
    FP: 'FP',
    FN: 'FN',
    right: 'right answers',
    all: 'all reviews',
    recalls: 'Σ recall',
    distances: 'Σ distance',
    pairsRight: 'pairs in the right order',
    pairs: 'all pairs',
    precisions: 'Σ precision',
    ofClass: 'reviews of the class',
    gaps: 'Σ gap',
    weighted: 'Σ support × F1',
  },
  label: ({ name }: { name: string }) => `Formula: ${name}`,
  definition: 'Definition',
  filled: 'On this file',
  /** What the symbols are. */
  explains: {
    precision: ({ name, hits, alarms }: { name: string; hits: number; alarms: number }) =>
      `TP, true positives: ${reviewsOf(hits, name)} classified as ${className(name)}. FP, false positives (type I errors): ${reviews(alarms)} of another class classified as ${className(name)}.`,
    recall: ({ name, hits, missed }: { name: string; hits: number; missed: number }) =>
      `TP, true positives: ${reviewsOf(hits, name)} classified as ${className(name)}. FN, false negatives (type II errors): ${reviewsOf(missed, name)} classified as another class.`,
    f1: ({ alarms, missed }: { alarms: number; missed: number }) =>
      `The harmonic mean of precision and recall: the ${counted(alarms, { one: 'false positive', other: 'false positives' })} (FP, type I) and the ${counted(missed, { one: 'false negative', other: 'false negatives' })} (FN, type II) lower it alike.`,
    accuracy: () =>
      'The right answers are the diagonal of the matrix. The micro averages of precision, recall and F1 are the same number.',
    balancedAccuracy: ({ classes }: { classes: number }) =>
      `The mean of the recall of the k = ${integer(classes)} classes.`,
    correlationOfTwo: ({ name }: { name: string }) =>
      `TP, TN, FP and FN are the four cells of the matrix, with ${className(name)} as the positive class; below the line are the totals of its rows and columns. FP are type I errors, FN type II errors; with the other class as the positive one they change places and the value stays.`,
    correlationOfMany: () =>
      'n: all reviews; c: right answers; t and p: how often each class is the label and the prediction.',
    cohenKappa: () =>
      'pₒ: the share of reviews on which label and prediction agree; pₑ: the share on which they would agree by chance, each class being as frequent as it is.',
    quadraticKappa: () =>
      'w: the squared distance of two classes in their order; O: the reviews in each cell of the matrix; E: those expected there by chance.',
    meanAbsoluteError: () =>
      'Distance: between the numbers that the label and the prediction stand for; n: all reviews.',
    aucOfTwo: ({ name, other }: { name: string; other: string }) =>
      `Each ${className(name)} review is paired with each ${className(other)} one. A pair is in the right order where the ${className(other)} one has the higher probability of ${className(other)}; equal probabilities count half.`,
    meanOfClasses: ({ classes }: { classes: number }) =>
      `The mean over the k = ${integer(classes)} classes, each against all others.`,
    precisionOfTwo: ({ name, number }: { name: string; number: number }) =>
      `All reviews are sorted by the probability of ${className(name)}. For each of the ${reviewsOf(number, name)}, precision is that of the list down to it.`,
    logLoss: () =>
      'p: the probability that was given to the true class of a review; ln: the natural logarithm; n: all reviews.',
    brierOfTwo: ({ name }: { name: string }) =>
      `p: the probability of ${className(name)}; y: 1 for a ${className(name)} review, otherwise 0; n: all reviews.`,
    brierOfMany: () =>
      'p: the probability of each class; y: 1 for the true one, otherwise 0; n: all reviews.',
    expectedCalibrationError: () =>
      'Reviews are put into 15 bins by the probability of their prediction. Gap: the difference between the right answers in a bin and the sum of its probabilities; n: all reviews.',
    macroF1: ({ classes }: { classes: number }) =>
      `The mean of the F1 of the k = ${integer(classes)} classes.`,
    weightedF1: () =>
      'The F1 of each class counts by its support, the number of its reviews; n: all reviews.',
  },
  /** The same idea in plain life. */
  analogies: {
    precision: 'A smoke alarm: of the times it rang, how often was there a fire?',
    recall: 'A smoke alarm: of the fires, how many made it ring?',
    f1: 'A smoke alarm that always rings misses no fire, and nobody listens to it; one that never rings disturbs nobody. Neither is good.',
    accuracy: 'The share of right answers in an exam, whatever each question was about.',
    balancedAccuracy:
      'The mean mark of a school report: each subject counts once, however many tests it had.',
    matthewsCorrelation:
      'Two examiners mark the same papers: 1 where they always agree, 0 where one of them tosses a coin.',
    cohenKappa:
      'Two examiners who pass nearly everybody agree often without reading a page; kappa counts only the agreement beyond that.',
    quadraticKappa: 'An examiner who gives a 4 for a 5 is closer than one who gives a 1.',
    meanAbsoluteError:
      'How far off a guess of the distance is, in metres rather than in right or wrong.',
    rocAuc: 'Draw one review of each class from two hats: how often is the right one ahead?',
    averagePrecision:
      'A sorted pile, read from the top: each time you find what you look for, how much of what you have read was it?',
    logLoss:
      'A bet on each review: the surer of a wrong answer, the more is lost, without a limit.',
    brierScore:
      'Weather forecasts are scored so: “90% rain” on a dry day costs 0.81, “60% rain” 0.36.',
    expectedCalibrationError: 'Of the days with “70% rain”, it should rain on seven in ten.',
    macroF1: 'A relay race: the slowest runner counts as much as the fastest.',
    weightedF1: 'A mean mark in which subjects with more lessons count more.',
  },
  addedUp: 'The report has the mean alone; the sum is the mean times the number.',
  rounded: 'Numbers are rounded here, not in the calculation.',
};

export type FormulaMessages = typeof formulas;
