import { numbersIn } from '../numbers.ts';
import { className } from './class-words.ts';

const { integer, percent, plural, counted } = numbersIn('en');

const rows = (number: number) => counted(number, { one: 'row', other: 'rows' });
const reviews = (number: number) => counted(number, { one: 'review', other: 'reviews' });

const report = {
  headline: ({
    all,
    count,
    share,
    low,
    high,
    name,
  }: {
    all: number;
    count: number;
    share: number;
    low: number;
    high: number;
    name: string;
  }) =>
    `Of ${reviews(all)}, ${integer(count)} (${percent(share)}, 95% interval ${percent(low)} to ${percent(high)}) ${plural(count, { one: 'was', other: 'were' })} classified as ${className(name)}.`,
  stars: ({ stars }: { stars: string }) => `Expected stars: ${stars} on average.`,
  meaning:
    'These are the classifier’s answers, not labels. The interval covers chance in the sample, not the classifier’s own errors: evaluate it on labelled reviews to measure those.',
  made: ({ model, date }: { model: string; date: string }) => `Classified by ${model}, ${date}`,
  change: 'Change columns',
  countsCsv: 'Download counts (CSV)',
  countsJson: 'Download counts (JSON)',
  leftOutHeading: 'Rows left out',
  leftOutNone: ({ number }: { number: number }) =>
    `None: all ${rows(number)} of the file were classified.`,
  leftOutSome: ({ excluded, all }: { excluded: number; all: number }) =>
    `${integer(excluded)} of ${rows(all)} in the file were not classified:`,
};

const shares = {
  heading: 'Share of each class',
  hint: 'The line on each bar is the 95% interval. Choose a class to list its reviews.',
  figure: ({ share, low, high }: { share: number; low: number; high: number }) =>
    `${percent(share)} (${percent(low)}–${percent(high)})`,
  count: ({ number, all }: { number: number; all: number }) =>
    `${integer(number)} of ${integer(all)}`,
  list: 'list these reviews',
};

const months = {
  heading: 'By month',
  chartLabel: ({ name }: { name: string }) => `Share classified as ${className(name)}, by month`,
  allLabel: 'Share of each class, by month',
  classField: 'Class in the chart',
  all: 'all classes',
  axis: 'Share of reviews',
  whole: ({ share }: { share: number }) => `whole file ${percent(share)}`,
  undated: ({ number }: { number: number }) =>
    `${rows(number)} without a readable date ${plural(number, { one: 'is', other: 'are' })} in no month.`,
  allDated: 'Every classified row has a date.',
  none: 'No row has a readable date.',
  one: ({ month }: { month: string }) => `All dated reviews are from ${month}.`,
  at: ({
    month,
    name,
    share,
    low,
    high,
    count,
    all,
  }: {
    month: string;
    name: string;
    share: number;
    low: number;
    high: number;
    count: number;
    all: number;
  }) =>
    `${month}: ${percent(share)} ${className(name)} (${integer(count)} of ${integer(all)}; 95% interval ${percent(low)} to ${percent(high)})`,
  column: 'Month',
};

const groups = {
  heading: 'By group',
  field: 'Group column',
  caption: ({ column }: { column: string }) =>
    `Values of “${column}”. Choose one to list its rows.`,
  cut: ({ shown, distinct }: { shown: number; distinct: number }) =>
    `The ${integer(shown)} most frequent of ${integer(distinct)} values are listed.`,
  value: 'Value',
  empty: '(empty)',
  rows: 'Rows',
  share: ({ name }: { name: string }) => `% ${className(name)}`,
  stars: 'Expected stars',
};

const list = {
  heading: 'The rows',
  order: 'Order',
  fileOrder: 'as in the file',
  by: ({ name }: { name: string }) => `most ${className(name)} first`,
  predictedClass: 'Class',
  month: 'Month',
  label: 'Classified rows',
};

const downloads = {
  same: 'Download your file with predictions',
  workbook: 'Download it as a workbook (XLSX)',
  scripts: 'Download predictions for scripts (CSV)',
  hint: 'Your file comes back with all its columns and rows, and new columns for the prediction and its probabilities.',
  writing: ({ name }: { name: string }) => `Writing ${name} with predictions`,
  cancelled: 'Cancelled: no file was saved.',
  saved: ({ name }: { name: string }) => `Saved as ${name}.`,
  tooLong: 'The file has more rows than a worksheet holds, so it was saved as CSV.',
};

export const classification = { report, shares, months, groups, list, downloads };
