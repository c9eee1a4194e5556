import type { CueName } from '../../../analysis/cues/cue.ts';
import type {
  BuiltInFeature,
  FairnessRate,
  SkippedColumn,
} from '../../../analysis/error-analysis-report.ts';
import { className, classWord } from '../class-words.ts';
import { count, format, groups, verb } from './nouns.ts';

export const slices = {
  heading: 'Groups with too many errors',
  lead: 'Every group of rows that was examined, ranked by its errors beyond the overall rate.',
  tried: ({ groupCount }: { groupCount: number }) =>
    `${count(groupCount, 'group was', 'groups were')} tried; q corrects for that (Benjamini–Hochberg). Significant means q\u00a0<\u00a00.05.`,
  noneSignificant:
    'No group has significantly more errors than the others: the errors are spread evenly, as far as this file can tell.',
  none: 'No group is large enough to compare.',
  group: 'Group',
  rows: 'Rows',
  errors: 'Errors',
  errorRate: 'Error rate',
  lift: 'Lift',
  liftTitle: 'Error rate divided by that of all other rows',
  labelAs: ({ label, predicted }: { label: string; predicted: string }) =>
    `${classWord(label)} → ${classWord(predicted)}`,
  falsePositives: 'FP',
  falseNegatives: 'FN',
  p: 'p',
  q: 'q',
  and: ' and ',
  chart: 'Error rate by group, with 95% intervals',
  overall: ({ share }: { share: string }) => `all rows: ${share}`,
  significant: 'significant',
  lengths: 'Length bins start at (words)',
  lengthsHint: 'Whole numbers in ascending order, such as 6, 11, 26.',
  lengthsWrong: 'Enter up to 20 whole numbers above 0 in ascending order, such as 6, 11, 26.',
  lengthsApply: 'Use these bins',
  lengthsDefault: 'Bins of equal size',
  skippedHeading: 'Columns that make no groups',
  skipped: {
    'one-value': ({ valueCount }: { valueCount: number }): string =>
      valueCount === 0 ? 'it is empty' : 'it has only one value',
    'too-many-values': ({ valueCount }: { valueCount: number }) =>
      `it has ${format(valueCount)} different values, most of them rare`,
    'too-few-rows': () => 'it has too few rows',
  } satisfies Record<SkippedColumn['reason'], (detail: { valueCount: number }) => string>,
  skippedColumn: ({ column, reason }: { column: string; reason: string }) =>
    `${column}: ${reason}.`,
};

export const conditions = {
  features: {
    trueClass: ({ value }: { value: string }) => `label ${className(value)}`,
    predictedClass: ({ value }: { value: string }) => `predicted ${className(value)}`,
    rating: ({ value }: { value: string }) => `rating ${value}`,
    language: ({ value }: { value: string }) => value,
    cue: ({ value }: { value: string }) => `cue: ${value}`,
    word: ({ value }: { value: string }) => `word “${value}”`,
    phrase: ({ value }: { value: string }) => `phrase “${value}”`,
  } satisfies Record<
    Exclude<BuiltInFeature, 'confidence' | 'length'>,
    (detail: { value: string }) => string
  >,
  languages: { pt: 'Portuguese', en: 'English', und: 'language not recognised' } as Record<
    string,
    string
  >,
  column: ({ column, value }: { column: string; value: string }) => `${column}: ${value}`,
  empty: 'empty',
  words: {
    any: 'any length',
    upTo: ({ max }: { max: number }) => `at most ${count(max, 'word', 'words')}`,
    exactly: ({ number }: { number: number }) => count(number, 'word', 'words'),
    between: ({ min, max }: { min: number; max: number }) =>
      `${format(min)} to ${count(max, 'word', 'words')}`,
    from: ({ min }: { min: number }) => `${count(min, 'word', 'words')} or more`,
  },
  confidence: {
    below: ({ below }: { below: string }) => `confidence below ${below}`,
    between: ({ from, below }: { from: string; below: string }) => `confidence ${from} to ${below}`,
    from: ({ from }: { from: string }) => `confidence ${from} or more`,
  },
  numbers: {
    below: ({ below }: { below: string }) => `below ${below}`,
    between: ({ from, below }: { from: string; below: string }) => `${from} to below ${below}`,
  },
};

export const cues = {
  heading: 'Cues',
  lead: 'Signs in the text that make a review hard, found by fixed rules in Portuguese and English.',
  cue: 'Cue',
  names: {
    negation: 'negation',
    'double-negation': 'double negation',
    contrast: 'contrast words',
    intensifier: 'intensifier',
    exclamation: 'exclamation',
    'all-caps': 'words in capitals',
    'emoji-against-words': 'emoji at odds with the words',
    'irony-marker': 'irony marker',
    comparison: 'comparison',
    'condition-or-wish': 'condition or wish',
    'star-words': 'rating in the text',
    question: 'question',
    'mixed-language': 'mixed language',
    'very-short': 'very short',
    'mixed-feelings': 'mixed feelings',
    slang: 'slang',
  } satisfies Record<CueName, string>,
  none: 'No cue was found in any row.',
  chart: 'Error rate by cue, with 95% intervals',
};

export const words = {
  heading: 'Words associated with errors',
  lead: 'Words and phrases over-represented in the errors, compared with the correct rows of the same label. z says how far beyond chance; from about 2 it is worth a look.',
  falsePositive: ({ label, predicted }: { label: string; predicted: string }) =>
    `False positives: ${className(label)} classified as ${className(predicted)}`,
  falseNegative: ({ label, predicted }: { label: string; predicted: string }) =>
    `False negatives: ${className(label)} classified as ${className(predicted)}`,
  ofClass: ({ label }: { label: string }) =>
    `Words of wrongly predicted ${className(label)} reviews`,
  noneOf: ({ labels }: { labels: string[] }) => `No word stands out for ${labels.join(', ')}.`,
  term: 'Word or phrase',
  count: 'Errors',
  correct: 'Correct',
  correctTitle: 'Correct rows of the same label that contain it',
  z: 'z',
  none: 'No word stands out.',
};

export const labels = {
  heading: 'Labels and duplicates',
  suspectsHeading: 'Suspicious labels',
  suspects: ({ labelCount }: { labelCount: number }) =>
    `${count(labelCount, 'label is', 'labels are')} confidently contradicted (confident learning), the most suspicious first.`,
  noSuspects: 'No label is confidently contradicted.',
  row: 'Row',
  label: 'Label in the file',
  suggestedLabel: 'Suggested',
  score: 'Label quality',
  scoreTitle: 'Probability of the label in the file; the lowest comes first',
  scoreTitleOfMany:
    'Half of what separates the probability of the label in the file from that of the most probable other class, plus 0.5; the lowest comes first',
  listAll: 'List all suspects with their texts',
  duplicatesHeading: 'Duplicates',
  duplicates: ({
    groupCount,
    conflictingCount,
  }: {
    groupCount: number;
    conflictingCount: number;
  }) =>
    `${groups(groupCount)} of identical or nearly identical texts${conflictingCount > 0 ? `; ${format(conflictingCount)} of those listed ${verb(conflictingCount, 'has', 'have')} conflicting labels` : ''}.`,
  noDuplicates: 'No text occurs twice.',
  kind: 'Texts',
  kinds: { exact: 'identical', near: 'nearly identical' },
  size: 'Rows',
  which: 'Row numbers',
  conflicting: 'Labels',
  differ: 'differ',
  agree: 'agree',
  moreRows: ({ rows, moreCount }: { rows: string; moreCount: number }) =>
    `${rows} and ${format(moreCount)} more`,
};

export const fairness = {
  heading: 'Compare groups',
  lead: 'How each group of a column is treated. Whether groups deserve equal rates is for you to judge: products may simply differ, people should not be treated differently.',
  none: 'No column to compare. Choose group columns on Evaluate (category, region, seller…) to see them here.',
  group: 'Group',
  rows: 'Rows',
  accuracy: 'Accuracy',
  rates: {
    selectionRate: 'Selection rate',
    truePositiveRate: 'True-positive rate',
    falsePositiveRate: 'False-positive rate',
  } satisfies Record<FairnessRate, string>,
  rateMeanings: {
    selectionRate: ({ label }) => `predicted ${className(label)}`,
    truePositiveRate: ({ label }) => `${ofClass(label)} recognised`,
    falsePositiveRate: ({ label }) => `others classified as ${className(label)}`,
  } satisfies Record<FairnessRate, (detail: { label: string }) => string>,
  negativesAsPositive: 'negatives classified as positive',
  which: 'Class compared',
  columnOf: ({ column, label }: { column: string; label: string }) =>
    `${column}, ${className(label)}`,
  even: ({ columns }: { columns: string[] }) =>
    `No significant gap between the groups of ${columns.join(', ')}.`,
  followLabel: ({ columns }: { columns: string[] }) =>
    `Not compared, because it makes the label or repeats it: ${columns.join(', ')}.`,
  moreGaps: ({ gapCount }: { gapCount: number }) =>
    `${count(gapCount, 'smaller gap', 'smaller gaps')} among all groups.`,
  allGroups: 'All groups and rates',
  gaps: 'Largest gaps',
  gapsOf: ({ column }: { column: string }) => `Largest gaps: ${column}`,
  gap: 'Gap (points)',
  between: 'Between',
  highestLowest: ({ highest, lowest }: { highest: string; lowest: string }) =>
    `${highest} over ${lowest}`,
  notCompared: 'fewer than two groups to compare',
  fewRows: 'too few rows to compare',
};

/** The rows of a class. */
function ofClass(label: string): string {
  return label === 'positive' || label === 'negative' ? `${label}s` : className(label);
}

export const changes = {
  heading: 'Robustness and swaps',
  lead: 'The same reviews, slightly changed, classified again. What should not matter should not flip a prediction.',
  robustnessHeading: 'Changed spellings and sentences',
  swapsHeading: 'Swapped names and identities',
  swapsLead:
    'Names and identity words are exchanged for others of the same kind; a fair classifier gives the same answer.',
  none: 'Nothing of this kind could be changed in these texts.',
  twoClassesOnly:
    'Changes are tried only where a threshold separates two classes, because they are measured by the probabilities that cross it.',
  change: 'Change',
  expected: 'Should',
  expectations: {
    same: 'stay the same',
    lower: 'turn more negative',
    higher: 'turn more positive',
  },
  tried: 'Tried',
  flipped: 'Flipped',
  share: 'Share that flips',
  asExpected: 'As expected',
  before: 'Before',
  after: 'After',
  fetching: 'Fetching the reviews…',
  names: {
    typos: 'Typos',
    'lost-accents': 'Lost accents',
    'lower-case': 'All lower case',
    'upper-case': 'All capitals',
    'lost-punctuation': 'Lost punctuation',
    'neutral-sentence-before': 'A neutral sentence before',
    'neutral-sentence-after': 'A neutral sentence after',
    contractions: 'Contractions expanded or formed',
    'negated-praise': 'Praise negated',
    'negated-criticism': 'Criticism negated',
    gender: 'Gender',
    names: 'First names',
    region: 'States and regions',
    nationality: 'Nationalities',
    religion: 'Religions',
    age: 'Ages',
  } as Record<string, string>,
};
