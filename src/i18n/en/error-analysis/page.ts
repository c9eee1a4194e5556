import type { StageName } from '../../../analysis/analysis-stage.ts';
import type { SourceName, Strength } from '../../../analysis/source-evidence.ts';
import { className } from '../class-words.ts';
import { count, errors, format, reviews, rows } from './nouns.ts';

export const page = {
  heading: ({ file }: { file: string }) => `Errors: ${file}`,
  emptyHeading: 'Where the classifier fails, and why',
  emptyLead:
    'Once a file is evaluated, its errors are analysed here: a queue to read them in, the groups of rows with too many errors, the words associated with them, suspicious labels, likely sources, and what to do first.',
  fromColumn: ({ subject }: { subject: string }) =>
    `These answers come from the column “${subject}”, which cannot be asked again: there are no decisive words, no what-if, and no changed or swapped texts.`,
  fromColumns: ({ subject }: { subject: string }) =>
    `These answers come from the columns “${subject}”, which cannot be asked again: there are no decisive words, no what-if, and no changed or swapped texts.`,
  emptyNext: 'Evaluate a labelled file first; the analysis then starts by itself.',
  toEvaluate: 'Evaluate a file',
  sections: 'Parts of the error analysis',
  computing: 'being computed',
  starting: 'Starting',
  working: ({ stage }: { stage: string }) => `Analysing: ${stage}`,
  steps: ({ done, total }: { done: number; total: number }) =>
    `${format(done)} of ${count(total, 'step', 'steps')}`,
  takesLong: ({ rowCount }: { rowCount: number }) =>
    `with ${rows(rowCount)} this can take minutes; each part appears as soon as it is ready`,
  // In the order of the analysis: how many are done says which one is in progress.
  stages: {
    cues: 'cues in the texts',
    slices: 'groups of rows',
    words: 'words associated with errors',
    duplicates: 'duplicates',
    'label-issues': 'suspicious labels',
    fairness: 'comparison of groups',
    swaps: 'swapped names and identities',
    robustness: 'changed spellings',
    sources: 'sources and advice',
  } satisfies Record<StageName, string>,
  pending: 'Not computed yet.',
  progressLabel: 'Progress of the analysis',
  cancelled: 'Cancelled. What was found so far stays.',
  again: 'Analyse again',
  finished: ({ errorCount }: { errorCount: number }) =>
    `The error analysis is finished: ${errors(errorCount)}.`,
  list: 'List the rows',
  listOf: ({ what }: { what: string }) => `List the rows: ${what}`,
  listCounted: ({ rowCount }: { rowCount: number }) => `List the rows (${rows(rowCount)})`,
  listCountedOf: ({ what, rowCount }: { what: string; rowCount: number }) =>
    `List the rows: ${what}, ${rows(rowCount)}`,
  listErrors: ({ errorCount }: { errorCount: number }) => `List the errors (${format(errorCount)})`,
  listErrorsOf: ({ what, errorCount }: { what: string; errorCount: number }) =>
    `List the errors: ${what}, ${errors(errorCount)}`,
  showMore: 'Show more',
  asTable: 'As a table',
  saveChart: 'Save the chart (SVG)',
  howMany: ({ shown, total }: { shown: number; total: number }) =>
    `Showing ${format(shown)} of ${format(total)}.`,
};

export const overview = {
  heading: 'Overview',
  headline: ({
    errorCount,
    reviewCount,
    errorRate,
  }: {
    errorCount: number;
    reviewCount: number;
    errorRate: string;
  }) =>
    errorCount === 0
      ? `No error in ${reviews(reviewCount)}.`
      : `${errors(errorCount)} in ${reviews(reviewCount)} (${errorRate}).`,
  falsePositives: ({
    errorCount,
    label,
    predicted,
  }: {
    errorCount: number;
    label: string;
    predicted: string;
  }) => `False positives: ${misclassified(errorCount, label, predicted)}`,
  falseNegatives: ({
    errorCount,
    label,
    predicted,
  }: {
    errorCount: number;
    label: string;
    predicted: string;
  }) => `False negatives: ${misclassified(errorCount, label, predicted)}`,
  misclassified: ({
    errorCount,
    label,
    predicted,
  }: {
    errorCount: number;
    label: string;
    predicted: string;
  }) => misclassified(errorCount, label, predicted),
  moreConfusions: ({ pairCount, errorCount }: { pairCount: number; errorCount: number }) =>
    `${errors(errorCount)} in ${count(pairCount, 'other pair', 'other pairs')} of classes.`,
  noErrorsInColumn: 'There is nothing to explain. Look at the suspicious labels.',
  noErrors:
    'There is nothing to explain. Look at the robustness and the suspicious labels, and try the classifier on harder or more recent reviews.',
  allErrors:
    'Every row is misclassified. This usually means that the labels are mapped the wrong way round: check the mapping on Evaluate.',
  noErrorsHeading: 'No error',
  fewRows: ({ reviewCount, errorCount }: { reviewCount: number; errorCount: number }) =>
    `With ${reviews(reviewCount)}, hardly anything here can be distinguished from chance.${errorCount === 0 ? '' : ' Read the errors one by one instead.'}`,
  checkMapping: 'Check the mapping',
  sourcesHeading: 'Likely sources of the errors',
  noSignOf: ({ sources }: { sources: string[] }) => `No sign of: ${sources.join(', ')}.`,
  strengths: {
    none: 'no sign of it',
    weak: 'weak sign',
    moderate: 'clear sign',
    strong: 'strong sign',
  } satisfies Record<Strength, string>,
  sources: {
    'noisy-labels': {
      name: 'Noisy labels',
      meaning: 'The label in the file is wrong, not the prediction.',
    },
    'class-imbalance': {
      name: 'Class imbalance',
      meaning: 'One class is far more frequent than the other, which is recognised less well.',
    },
    ambiguity: {
      name: 'Ambiguity',
      meaning: 'The review leaves open whether it praises or criticises.',
    },
    'lack-of-context': {
      name: 'Lack of context',
      meaning: 'The text says too little to decide.',
    },
    'poor-generalisation': {
      name: 'Poor generalisation',
      meaning: 'These reviews differ from those the classifier was trained on.',
    },
    bias: {
      name: 'Bias',
      meaning: 'Groups of reviews, or the people in them, are treated differently.',
    },
  } satisfies Record<SourceName, { name: string; meaning: string }>,
  imbalanceOfMany:
    'Some classes are far more frequent than others, which are recognised less well.',
  ambiguityOfOwn: 'The review could belong to more than one class.',
  generalisationOf: ({ subject }: { subject: string }) =>
    `These reviews differ from those that “${subject}” was trained on.`,
};

export const downloads = {
  heading: 'Download the report',
  whenFinished: 'Ready as soon as the analysis is finished.',
  title: ({ file }: { file: string }) => `Evaluation and error analysis: ${file}`,
  evaluationHeading: 'Evaluation',
  file: ({
    file,
    rowCount,
    evaluatedCount,
  }: {
    file: string;
    rowCount: number;
    evaluatedCount: number;
  }) => `File “${file}”: ${rows(rowCount)}, ${format(evaluatedCount)} evaluated.`,
  metric: 'Metric',
  value: 'Value',
  interval: '95% interval',
  meaning: 'Meaning',
  tallyHeading: 'Tags given by hand',
  first: ({ shown, total }: { shown: number; total: number }) =>
    `The first ${format(shown)} of ${format(total)}.`,
};

function misclassified(errorCount: number, label: string, predicted: string): string {
  return `${format(errorCount)} ${className(label)} ${errorCount === 1 ? 'review was' : 'reviews were'} classified as ${className(predicted)}.`;
}
