import type { ClassesKind } from '../../workbench/session/opened-files.ts';
import type { Task } from '../../engine/engine-api.ts';
import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';

const { integer, counted } = numbersIn('en');

const rows = (number: number) => counted(number, { one: 'row', other: 'rows' });

const leftOut: Record<string, (number: number) => string> = {
  neutral: (number) => `${integer(number)} neutral`,
  leaveOut: (number) => `${integer(number)} by your choice`,
  unmapped: (number) => `${integer(number)} with an unmapped label`,
  noLabel: (number) => `${integer(number)} without a label`,
  emptyText: (number) => `${integer(number)} without text`,
  noPrediction: (number) => `${integer(number)} without a usable prediction`,
  malformed: (number) => `${integer(number)} that could not be read`,
};

export const task = {
  heading: 'What do you want to do?',
  tasks: {
    evaluate: 'Evaluate this classifier',
    predictions: 'Evaluate my predictions',
    compare: 'Compare both',
    classify: 'Only classify',
  } satisfies Record<Task, string>,
  hints: {
    evaluate: 'It classifies every review, and its answers are compared with the labels.',
    predictions: 'A column of the file holds another classifier’s answers; these are evaluated.',
    compare: 'This classifier next to the answers in the file, on the same rows.',
    classify: 'No labels needed: how many reviews are of each class, by month and by group.',
  } satisfies Record<Task, string>,
  starts: {
    evaluate: 'Evaluate',
    predictions: 'Evaluate my predictions',
    compare: 'Compare both',
    classify: 'Classify',
  } satisfies Record<Task, string>,
  noLabels:
    'No column of the file looks like labels, so its rows can only be classified. If one holds them, choose it under Label.',
  dateColumn: 'Date (optional)',
  classes: {
    kind: 'The labels are',
    kinds: {
      polarity: 'negative and positive',
      own: 'classes of their own',
    } satisfies Record<ClassesKind, string>,
    heading: 'Classes',
    hint: 'Rename a class by typing, merge it with another, or leave it out.',
    ordered: 'Their numbers have an order, so distances count as well.',
    name: 'Class',
    nameOf: ({ name }: { name: string }) => `Name of the class “${name}”`,
    rows: 'Rows',
    merge: 'Merge with',
    mergeOf: ({ name }: { name: string }) => `Merge “${name}” with`,
    mergeNone: '–',
    leaveOut: 'Leave out',
    leaveOutOf: ({ name }: { name: string }) => `Leave out “${name}”`,
    leftOut: ({ values }: { values: readonly string[] }) => `Left out: ${values.join(', ')}.`,
    bringBack: ({ value }: { value: string }) => `Take “${value}” back`,
    wanted: 'I want to find',
    wantedHint: 'The report counts the missed ones and the false alarms of this class.',
    wantedOf: ({ name }: { name: string }) => `${classWord(name)} reviews`,
  },
  answers: {
    heading: 'Your predictions',
    lead: 'Which columns hold the answers of the classifier that you want to measure: the predicted label, its probabilities, or both.',
    prediction: 'Predicted label',
    probability: 'Probability',
    none: 'none',
    perClass: ({ columns }: { columns: readonly string[] }) =>
      `one column a class: ${columns.join(', ')}`,
    of: 'It is the probability of',
    ofClass: ({ name }: { name: string }) => `the class ${classWord(name)}`,
    ofPredicted: 'the predicted label',
    meaning: 'What the predicted values mean',
    hint: 'Rows whose prediction means none of the classes have no usable prediction.',
    argmax: 'The class with the highest probability counts as the prediction.',
    atHalf: 'From 0.5 on, the prediction is the class of the probability.',
    onlyConfidence:
      'The probability of the predicted label alone says nothing of the other classes, so what needs the probabilities of all classes is not measured.',
    unusable: ({ number }: { number: number }) =>
      `${rows(number)} of the labelled ones ${number === 1 ? 'has' : 'have'} no usable prediction.`,
  },
  keep: {
    label: 'Keep this session on this device',
    hint: ({ size }: { size: string }) =>
      `Off: the file and the report are gone when the page is closed or reloaded. On: this browser keeps the file (${size}), your choices and what was found.`,
    kept: ({ size }: { size: string }) =>
      `This browser keeps the file (${size}), your choices and what was found, and opens them again. Untick to erase them.`,
    failed:
      'The session could not be kept: this browser allows no storage here, or it is full. Nothing else is affected.',
    displaced:
      'This session is no longer kept: it was erased, or another tab keeps its own session in its place. Tick the box to keep this one.',
  },
  counting: 'Counting the rows…',
  summary: {
    polarity: ({
      evaluated,
      positive,
      negative,
    }: {
      evaluated: number;
      positive: number;
      negative: number;
    }) =>
      `${rows(evaluated)} will be evaluated: ${integer(positive)} positive, ${integer(negative)} negative.`,
    own: ({ evaluated, classes }: { evaluated: number; classes: number }) =>
      `${rows(evaluated)} will be evaluated, in ${integer(classes)} classes.`,
    classify: ({ number }: { number: number }) => `${rows(number)} will be classified.`,
  },
  leftOut: (counts: Record<string, number>) => {
    const parts = Object.entries(leftOut).flatMap(([reason, words]) => {
      const number = counts[reason] ?? 0;
      return number === 0 ? [] : [words(number)];
    });
    return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
  },
  classified: ({ number }: { number: number }) =>
    `Finished: ${rows(number)} classified. The result is below.`,
  instead: {
    lead: 'You can',
    shipped: 'use the shipped model',
    own: 'treat the labels as classes of their own',
    predictions: 'evaluate your own predictions',
    polarity: 'treat the labels as negative and positive',
    classify: 'only classify the reviews',
  },
};
