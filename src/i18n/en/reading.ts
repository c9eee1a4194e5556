import type { LabelDoubt, LabelScheme } from '../../dataset/dataset.ts';
import { numbersIn } from '../numbers.ts';

const { integer, decimal, plural, counted } = numbersIn('en');

const rows = (number: number) => counted(number, { one: 'row', other: 'rows' });

/** How the page came to its reading of a file, and what it asks where several are likely. */
export const reading = {
  scales: {
    'stars-1-5': '1–5 stars',
    'stars-1-4': '1–4 stars',
    'stars-0-10': 'Scores 0–10',
    'likert-1-7': 'Scale 1–7',
    'nps-0-10': 'NPS 0–10',
    'share-0-1': 'Shares 0–1',
    levels: 'Levels',
    'score-0-100': 'Scores 0–100',
    'levels-0-2': 'Levels 0–2',
    'levels-0-4': 'Levels 0–4',
    'binary-0-1': '0 and 1',
    'binary-1-2': '1 and 2',
    'binary-minus1-1': '−1 to 1',
    words: 'Words',
    custom: 'Values assigned',
  } satisfies Record<LabelScheme, string>,
  evidence: ({ scale, read, all }: { scale: string; read: number; all: number }) =>
    `${scale}: ${integer(read)} of ${rows(all)}`,
  off: ({ values, excluded }: { values: readonly string[]; excluded: number }) =>
    `${values.join(', ')} ${plural(values.length, { one: 'fits', other: 'fit' })} nothing: ${rows(excluded)} left out`,
  turned: ({ column }: { column: string }) =>
    `“${column}” is the name of something bad, so yes, true and 1 mean negative.`,
  doubts: {
    unrelated: ({ column }: { column: string }) =>
      `Nothing in the name “${column}” speaks of an opinion. Do its values say whether a review is negative or positive?`,
    unlabelled: () =>
      'Next to 0 and 1, −1 may be a class, or mark rows that were never labelled. Which is it here?',
    levels: ({ column }: { column: string }) =>
      `The numbers in “${column}” are on more than one customary scale. Which one is it?`,
    probabilities: ({ column }: { column: string }) =>
      `“${column}” holds numbers from 0 to 1. Are they marks that reviewers gave? A classifier’s probabilities are no labels.`,
    negative: ({ column }: { column: string }) =>
      `“${column}” is the name of something bad. Does a high number mean a negative review?`,
  } satisfies Record<LabelDoubt['reason'], (detail: { column: string }) => string>,
  meaning: ({
    negative,
    neutral,
    positive,
  }: {
    negative: readonly string[];
    neutral: readonly string[];
    positive: readonly string[];
  }) =>
    [
      { name: 'Negative', values: negative },
      { name: 'neutral', values: neutral },
      { name: 'positive', values: positive },
    ]
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => `${name}: ${values.join(', ')}`)
      .join(' · '),
  bothTexts: 'Both, one after the other',
  likelyLabels: 'No column looks like labels. If one of these holds them, choose it:',
  outside: ({ column, low, high }: { column: string; low: number; high: number }) =>
    `“${column}” holds numbers from ${decimal(low)} to ${decimal(high)}, but probabilities lie between 0 and 1: of logits take the sigmoid or the softmax first, and divide percentages by 100.`,
  array: 'Rows from',
  arrayRows: ({ name, number }: { name: string; number: number }) => `${name} (${rows(number)})`,
  joined: ({ names, sizes }: { names: string; sizes: string }) => `${names}, ${sizes} rows joined`,
  together: ({ names }: { names: string }) => `${names}, joined`,
  letters: 'Garbled letters',
  lettersAsWritten: 'As in the file',
  lettersRepaired: 'Repaired',
  garbled: ({ number, all }: { number: number; all: number }) =>
    `${integer(number)} of ${rows(all)} have garbled letters, such as “Ã©” for “é”: their text was decoded twice. Repair it?`,
  repairLetters: 'Repair the letters',
  leaveLetters: 'Read them as they are',
  percentages: 'The probabilities are percentages: 87 is read as 0.87.',
  noLabels: 'No labels: only classify',
  texts: ({ columns }: { columns: readonly string[] }) =>
    `“${columns.join('” / “')}”: each may be the text of the reviews. Which column is it?`,
  belowChance: ({ share }: { share: string }) =>
    `This is less often right than chance (${share} of each class on average). Perhaps the labels mean the opposite of how they were read:`,
  belowChanceOfMany: ({ share }: { share: string }) =>
    `This is less often right than chance (${share} of each class on average). Perhaps the labels mean something else than how they were read:`,
  turn: 'Turn the labels around and evaluate again',
};
