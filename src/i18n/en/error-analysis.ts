import type { StageName } from '../../analysis/analysis-stage.ts';
import type { CueName } from '../../analysis/cues/cue.ts';
import type {
  BuiltInFeature,
  FairnessRate,
  LabelWitness,
  SkippedColumn,
  SourceName,
  Strength,
  Tactic,
} from '../../analysis/error-analysis-report.ts';
import type { ErrorTag } from '../../analysis/cues/tags.ts';
import type { NotesFileProblem } from '../../storage/notes-file.ts';

const integer = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function count(number: number, one: string, many: string): string {
  return `${integer.format(number)} ${number === 1 ? one : many}`;
}

const rows = (number: number) => count(number, 'row', 'rows');
const errors = (number: number) => count(number, 'error', 'errors');
const reviews = (number: number) => count(number, 'review', 'reviews');

const classAdjectives: Record<string, string> = { negative: 'negative', positive: 'positive' };
const className = (name: string) => classAdjectives[name] ?? `“${name}”`;

const page = {
  heading: (name: string) => `Errors: ${name}`,
  emptyHeading: 'Where the classifier fails, and why',
  emptyLead:
    'Once a file is evaluated, its errors are analysed here: a queue to read them in, the groups of rows with too many of them, the words behind them, suspicious labels, likely sources, and what to do first.',
  emptyNext: 'Evaluate a labelled file first; the analysis then starts by itself.',
  toEvaluate: 'Evaluate a file',
  sections: 'Parts of this page',
  starting: 'Starting',
  working: (stage: string) => `Analysing: ${stage}`,
  steps: (done: number, all: number) => `${integer.format(done)} of ${count(all, 'step', 'steps')}`,
  takesLong: (number: number) =>
    `with ${rows(number)} it may take minutes; each part appears as it is done`,
  // In the order of the analysis: how many are done says which one is being worked at.
  stages: {
    cues: 'cues in the texts',
    slices: 'groups of rows',
    words: 'words of the errors',
    duplicates: 'duplicates',
    'label-issues': 'suspicious labels',
    fairness: 'metadata groups',
    swaps: 'swapped names and identities',
    robustness: 'changed spellings',
    sources: 'sources and advice',
  } satisfies Record<StageName, string>,
  pending: 'Not computed yet.',
  progressLabel: 'Progress of the analysis',
  cancelled: 'Cancelled. What was found so far stays.',
  again: 'Analyse again',
  finished: (number: number) => `The error analysis is finished: ${errors(number)}.`,
  list: 'List the rows',
  listOf: (what: string) => `List the rows: ${what}`,
  rowsOf: (number: number) => rows(number),
  showMore: 'Show more',
  asTable: 'As a table',
  saveChart: 'Save the chart (SVG)',
  howMany: (shown: number, all: number) =>
    `${integer.format(shown)} of ${integer.format(all)} are shown.`,
};

const overview = {
  heading: 'Overview',
  headline: (number: number, all: number, share: string) =>
    number === 0
      ? `No error in ${reviews(all)}.`
      : `${errors(number)} in ${reviews(all)}: ${share} are wrong.`,
  kind: (number: number, name: string, takenFor: string) =>
    `${integer.format(number)} ${className(name)} ${number === 1 ? 'review was' : 'reviews were'} taken for ${className(takenFor)}.`,
  falsePositives: 'False positives',
  falseNegatives: 'False negatives',
  noErrors:
    'There is nothing to explain. Look at the robustness and the suspicious labels below, and try the classifier on harder or more recent reviews.',
  allErrors:
    'Every row is wrong. Most often that means that the labels are mapped the wrong way round: check the mapping on Evaluate.',
  fewRows: (number: number) =>
    `With ${reviews(number)}, hardly anything below can be told from chance. Read the errors one by one instead.`,
  checkMapping: 'Check the mapping',
  sourcesHeading: 'Likely sources of the errors',
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
      meaning: 'One class is so much more frequent that the other is recognised less well.',
    },
    ambiguity: {
      name: 'Ambiguity',
      meaning: 'The review leaves open whether it praises or criticises.',
    },
    'lack-of-context': {
      name: 'Lack of context',
      meaning: 'The text says too little to decide by.',
    },
    'poor-generalisation': {
      name: 'Poor generalisation',
      meaning: 'These reviews are not like those the classifier has learnt from.',
    },
    bias: {
      name: 'Bias',
      meaning: 'Groups of reviews, or the people in them, are treated differently.',
    },
  } satisfies Record<SourceName, { name: string; meaning: string }>,
};

const difference = (share: string, rest: string) =>
  `${share} of them are wrong, against ${rest} of the others`;

const evidence = {
  undefined: '–',
  more: 'More evidence',
  interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  points: (points: string) => `${points} points`,
  suspects: (number: number, share: string, byBoth: boolean, wrong: number) =>
    `${rows(number)} (${share}) ${number === 1 ? 'has' : 'have'} a label that is confidently contradicted${byBoth ? ', by the classifier and by one trained on the other rows of this file' : ' by the classifier'}; ${integer.format(wrong)} of them ${wrong === 1 ? 'counts as an error' : 'count as errors'}.`,
  witness: {
    model: 'Held against the probabilities of the classifier.',
    'cross-validated':
      'Held against the probabilities of the classifier trained on the other rows of this file: they fit the labels best.',
    average: 'Held against the mean probability of the two: it fits the labels best.',
  } satisfies Record<LabelWitness, string>,
  agreement: (both: number, expected: string) =>
    `Both classifiers are confident against ${integer.format(both)} of the labels; ${expected} would be if their errors had nothing in common. The surplus are wrong labels, or reviews that both misread.`,
  agreementByChance: (both: number, expected: string) =>
    `This classifier and one trained on the other rows of this file are both confident against ${integer.format(both)} of the labels. With the errors that each makes, chance alone would give ${expected}: no sign of wrong labels.`,
  noSuspects: 'No label is confidently contradicted.',
  estimatedWrong: (name: string, number: string) =>
    `Estimated to be wrong among the rows labelled ${className(name)}: about ${number}.`,
  conflicts: (groups: number, number: number, outvoted: number) =>
    `${count(groups, 'group', 'groups')} of identical texts (${rows(number)}) carry different labels; ${integer.format(outvoted)} ${outvoted === 1 ? 'is' : 'are'} against the majority of the group.`,
  nearConflicts: (groups: number) =>
    `${count(groups, 'group', 'groups')} of nearly identical texts carry different labels.`,
  majority: (share: string, name: string, accuracy: string, balanced: string) =>
    `${share} of the rows are ${className(name)}: always answering that gets ${share} right; the classifier gets ${accuracy}, and ${balanced} on average over the classes.`,
  recalls: (parts: string[]) => `Recognised: ${parts.join(', ')}.`,
  recallOf: (name: string, share: string) => `${share} of the ${className(name)} rows`,
  recallGap: (gap: string) => `Recall of the frequent class less that of the rare one: ${gap}.`,
  near: (number: number, distance: string, share: string, rest: string, shareOfErrors: string) =>
    `${rows(number)} have a probability within ${distance} points of the threshold: ${difference(share, rest)}. They make up ${shareOfErrors} of all errors.`,
  mixed: (number: number, share: string, rest: string) =>
    `${rows(number)} praise and criticise at once: ${difference(share, rest)}.`,
  calibration: (cue: string, number: number, confidence: string, accuracy: string) =>
    `Most overconfident with the cue “${cue}” (${rows(number)}): ${confidence} promised, ${accuracy} kept.`,
  calibrationError: (points: string) =>
    `Promised and kept differ by ${points} points on average (expected calibration error).`,
  veryShort: (number: number, words: number, share: string, rest: string) =>
    `${rows(number)} have ${integer.format(words)} words or fewer: ${difference(share, rest)}.`,
  noVeryShort: (words: number) => `No row has ${integer.format(words)} words or fewer.`,
  noKnownWord: (number: number, share: string, rest: string) =>
    `${rows(number)} have no word that the classifier knows: ${difference(share, rest)}.`,
  everyWordKnown: 'Every row has a word that the classifier knows.',
  accuracyHere: (accuracy: string) => `Accuracy on this file: ${accuracy}.`,
  accuracyThere: (accuracy: string, reference: string) =>
    `Accuracy on this file: ${accuracy}; on held-out rows of its own training corpora: ${reference}.`,
  overconfident: (points: string) => `It promises ${points} points more than it keeps.`,
  underconfident: (points: string) => `It keeps ${points} points more than it promises.`,
  drift: (index: string) =>
    `Its probabilities are spread differently than in training: population stability index ${index} (from 0.25 on a large drift).`,
  unknownWords: (share: string, ofErrors: string, reference: string | null) =>
    `Unknown words: ${share} of a review on average, ${ofErrors} where it is wrong${reference === null ? '' : `, ${reference} in training`}.`,
  manyUnknown: (number: number, share: string, rest: string) =>
    `In ${rows(number)} more than half of the words are unknown: ${difference(share, rest)}.`,
  otherLanguages: (number: number, share: string, rest: string) =>
    `${rows(number)} are in a language that it hardly learnt: ${difference(share, rest)}.`,
  unusualLength: (number: number, share: string, rest: string) =>
    `${rows(number)} are shorter or longer than nearly all of its training reviews: ${difference(share, rest)}.`,
  noColumns:
    'No metadata column could be compared. Choose group columns on Evaluate to look at them.',
  noGaps: (columns: number) =>
    `No significant gap between the groups of ${count(columns, 'column', 'columns')}.`,
  gap: (column: string, rate: string, value: string, highest: string, lowest: string) =>
    `${column}: ${rate} ${value} points higher for “${highest}” than for “${lowest}”.`,
  swap: (name: string, flipped: number, tried: number, share: string) =>
    `${name}: ${integer.format(flipped)} of ${integer.format(tried)} predictions flip, ${share}.`,
  noFlips: 'No swapped name or identity flips a prediction.',
  noSwaps: 'No name or identity to swap was found in the texts.',
};

const advice = {
  heading: 'What to do',
  lead: 'In order of how many of these errors would go at most. The numbers overlap, so they do not add up, and on other reviews the effect is smaller.',
  none: 'Nothing that was looked for stands out. Read the errors below: their tags are the next lead.',
  atMost: (number: number, all: number) => `at most ${integer.format(number)} of ${errors(all)}`,
  because: 'Why:',
  tactics: {
    'fix-labels': 'Check and correct the suspicious labels',
    'move-threshold': 'Move the threshold',
    'collect-class': 'Collect more reviews of the rare class',
    rebalance: 'Give the classes equal weight in training',
    'collect-slice': 'Collect more reviews like these',
    'add-feature': 'Add a feature that sees this',
    normalise: 'Normalise the texts before classifying',
    'fine-tune': 'Fine-tune the classifier on this file',
    'label-more': 'Label more reviews like these, 200 or more, and see whether training helps',
    'examine-bias': 'Look at how these groups are treated',
    'ask-a-person': 'Hand unsure answers to a person',
    'ask-for-more-text': 'Ask for more text where there is too little',
  } satisfies Record<Tactic, string>,
  source: (name: string, strength: string, evidence: string) => `${name}, ${strength}. ${evidence}`,
  slice: (what: string, wrong: number, all: number, share: string, lift: string | null) =>
    `${what}: ${integer.format(wrong)} of ${rows(all)} are wrong (${share})${lift === null ? ', and none of the others' : `, ${lift} times the rate of the others`}.`,
  threshold: (from: string, now: number, to: string, then: number) =>
    `At ${from} there are ${errors(now)}; at ${to} there would be ${integer.format(then)} on this file.`,
  robustness: (name: string, share: string) => `${name}: ${share} of the predictions flip.`,
  gap: (column: string, rate: string, value: string, highest: string, lowest: string) =>
    `${column}: ${rate} ${value} points higher for “${highest}” than for “${lowest}”.`,
  crossValidation: (
    now: number,
    then: number,
    averaged: boolean,
    spared: string,
    low: string,
    high: string,
  ) =>
    `The classifier makes ${errors(now)}; ${averaged ? 'averaged with one trained on this file’s other rows it' : 'one trained on this file’s other rows'} makes ${integer.format(then)} (cross-validated): ${spared} fewer, 95% interval ${low} to ${high}.`,
  readLabels: 'Read the labels',
  setThreshold: (threshold: string) => `Set the threshold to ${threshold}`,
  thresholdIs: (threshold: string) =>
    `The threshold is ${threshold} now, here and on Evaluate. Where it was chosen on these rows, expect a little less on new reviews.`,
  backTo: (threshold: string) => `Back to ${threshold}`,
  thresholdSet: (threshold: string, wrong: number) =>
    `The threshold is ${threshold} now: ${errors(wrong)}. The analysis starts again.`,
  showGroups: 'Show the groups',
  showChanges: 'Show the changes',
};

const reading = {
  heading: 'Read the errors',
  lead: 'Numbers say how often; only reading says why. Tag what you see: the tally beside it grows into your own diagnosis.',
  none: 'There is no error to read.',
  noneHere: 'No error fits this choice.',
  which: 'Which errors',
  kinds: { all: 'all errors', falsePositive: 'false positives', falseNegative: 'false negatives' },
  cue: 'With the cue',
  anyCue: 'any or none',
  order: 'Order',
  orders: {
    confidence: 'most confident first',
    threshold: 'nearest the threshold first',
    chance: 'at random',
  },
  seed: 'Seed',
  place: (place: number, all: number) => `${integer.format(place)} of ${errors(all)}`,
  previous: 'Previous',
  next: 'Next',
  regionLabel: 'The review that is read now',
  row: (row: number) => `Row ${integer.format(row)}`,
  truly: 'label',
  predicted: 'prediction',
  showCues: 'Mark cues',
  cuesFound: (names: string[]) => `Cues: ${names.join(', ')}.`,
  noCues: 'No cue was found in this review.',
  legend:
    'Solid underline: towards positive; dashed: towards negative; thicker weighs more. Cues are framed.',
  decisive: 'What weighed most',
  tagsHeading: 'Why is it wrong?',
  suggested: 'suggested by a cue',
  tags: {
    irony: 'irony',
    negation: 'negation',
    contrast: 'contrast',
    'mixed-feelings': 'mixed feelings',
    'lack-of-context': 'lack of context',
    'domain-words': 'domain words',
    'slang-or-typos': 'slang or typos',
    'wrong-label': 'wrong label',
    'other-language': 'other language',
  } satisfies Record<ErrorTag, string>,
  ownTag: 'A tag of your own',
  addTag: 'Add',
  note: 'Note',
  notePlaceholder: 'What you notice',
  kept: 'Kept on this device.',
  notKept: 'Not kept yet.',
  whatIf: 'What if the text were different?',
  whatIfLabel: 'The text, to change as you like',
  original: 'Original',
  restore: 'Restore the original',
  otherModel: ({ model, evaluated }: { model: string; evaluated: string }) =>
    `Answered by ${model}, which is active now. The evaluation is by ${evaluated}, so the change of the probability is not shown.`,
  change: (points: string) => `${points} points towards positive`,
  nearest: 'Nearest reviews with the other label',
  nearestNone: 'No review with the other label shares enough words.',
  nearestHint:
    'The same words, the other label: what makes the difference, or is one of the labels wrong?',
  tally: 'Tally of tags',
  tallyCount: (number: number) => `${reviews(number)} tagged or noted`,
  tallyNone: 'No tag given yet. The digits 1 to 9 give one.',
  tag: 'Tag',
  reviewsColumn: 'Reviews',
  share: 'Share of the tagged',
  keysHint: 'J and K move, 1–9 tag, N notes, C marks cues, W asks what if. ? lists all keys.',
  announce: (place: number, all: number, truly: string, predicted: string, share: string) =>
    `Error ${integer.format(place)} of ${integer.format(all)}: label ${className(truly)}, prediction ${className(predicted)}, ${share}`,
  tagged: (tag: string) => `Tagged: ${tag}`,
  untagged: (tag: string) => `Tag removed: ${tag}`,
};

const notes = {
  export: 'Export notes (JSON)',
  import: 'Import notes',
  erase: 'Erase notes',
  eraseHeadings: {
    file: 'Erase the notes on this file?',
    damaged: 'Erase the damaged notes?',
    all: 'Erase all stored notes?',
  },
  eraseText: (number: number) =>
    `Tags and notes on ${reviews(number)} are removed from this device. This cannot be undone; export them first if you may want them again.`,
  eraseNow: 'Erase',
  keep: 'Keep them',
  erased: 'The notes on this file are erased.',
  imported: (number: number, replaced: number) =>
    `${count(number, 'note was', 'notes were')} imported${replaced > 0 ? `; ${integer.format(replaced)} replaced what was said of the same rows` : ''}.`,
  problems: {
    'not-json': () => 'This file is not JSON, or only a part of it. Your notes are as they were.',
    'not-notes': () =>
      'This JSON file holds no notes of this product. Your notes are as they were.',
    'invalid-note': ({ place }: { place?: string }) =>
      `A note in this file is not valid${place ? ` (${place})` : ''}, so none was imported. Your notes are as they were.`,
    'other-file': ({ name }: { name?: string }) =>
      `These notes are on another file${name ? ` (“${name}”)` : ''}. Evaluate that file to import them. Your notes are as they were.`,
  } satisfies Record<NotesFileProblem, (detail: { place?: string; name?: string }) => string>,
  damaged: ({ count: number }: { count: number }) =>
    `${count(number, 'stored note on this file is', 'stored notes on this file are')} damaged and cannot be shown.`,
  eraseDamaged: 'Erase what is damaged',
  eraseDamagedText:
    'The notes that cannot be read are removed from this device. This cannot be undone.',
  damagedErased: 'What was damaged was erased.',
  eraseAll: 'Erase all stored notes',
  eraseAllText:
    'The notes that this site keeps on this device are removed, on every file. This cannot be undone. What is on the page stays.',
  allErased: 'All stored notes were erased. From now on notes are kept again.',
  eraseRefused: 'The browser refused to erase what it keeps, too.',
  unavailable:
    'This browser refuses to keep notes (a private window?). They stay while this page is open; export them before you close it.',
};

const slices = {
  heading: 'Groups with too many errors',
  lead: 'Every group of rows that was looked at, by how many errors it has beyond the overall rate.',
  tried: (number: number) =>
    `${count(number, 'group was', 'groups were')} tried; q corrects for that (Benjamini–Hochberg). Significant means q < 0.05.`,
  significantOnly: 'Significant only',
  noneSignificant:
    'No group has significantly more errors than the others: the errors are spread evenly, as far as this file can tell.',
  none: 'No group is large enough to compare.',
  group: 'Group',
  rows: 'Rows',
  errors: 'Errors',
  errorRate: 'Error rate',
  lift: 'Lift',
  liftTitle: 'Error rate over that of all other rows',
  falsePositives: 'FP',
  falseNegatives: 'FN',
  p: 'p',
  q: 'q',
  and: ' and ',
  chart: 'Error rate by group, with 95% intervals',
  overall: (share: string) => `all rows: ${share}`,
  significant: 'significant',
  lengths: 'Length bins start at (words)',
  lengthsHint: 'Whole numbers in rising order, such as 6, 11, 26.',
  lengthsWrong:
    'Write whole numbers above 0 in rising order, at most 20 of them, such as 6, 11, 26.',
  lengthsApply: 'Use these bins',
  lengthsDefault: 'Bins of equal size',
  skippedHeading: 'Columns that make no groups',
  skipped: {
    'one-value': (values: number): string =>
      values === 0 ? 'it is empty' : 'it has one value only',
    'too-many-values': (values: number) =>
      `it has ${integer.format(values)} different values, most of them rare`,
    'too-few-rows': () => 'there are too few rows',
  } satisfies Record<SkippedColumn['reason'], (values: number) => string>,
  skippedColumn: (column: string, reason: string) => `${column}: ${reason}.`,
};

const conditions = {
  features: {
    trueClass: (name: string) => `label ${className(name)}`,
    predictedClass: (name: string) => `predicted ${className(name)}`,
    rating: (value: string) => `rating ${value}`,
    language: (name: string) => name,
    cue: (name: string) => `cue: ${name}`,
    word: (text: string) => `word “${text}”`,
    phrase: (text: string) => `phrase “${text}”`,
  } satisfies Record<Exclude<BuiltInFeature, 'confidence' | 'length'>, (value: string) => string>,
  languages: { pt: 'Portuguese', en: 'English', und: 'language not recognised' } as Record<
    string,
    string
  >,
  column: (column: string, value: string) => `${column}: ${value}`,
  empty: 'empty',
  words: {
    any: 'any length',
    upTo: (most: number) => `at most ${count(most, 'word', 'words')}`,
    exactly: (number: number) => count(number, 'word', 'words'),
    between: (least: number, most: number) =>
      `${integer.format(least)} to ${count(most, 'word', 'words')}`,
    from: (least: number) => `${count(least, 'word', 'words')} or more`,
  },
  confidence: {
    below: (share: string) => `confidence below ${share}`,
    between: (from: string, below: string) => `confidence ${from} to ${below}`,
    from: (share: string) => `confidence ${share} or more`,
  },
  numbers: {
    below: (value: string) => `below ${value}`,
    between: (from: string, below: string) => `${from} to below ${below}`,
    from: (value: string) => `${value} or more`,
  },
};

const cues = {
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
    'emoji-against-words': 'emoji against the words',
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

const words = {
  heading: 'Words of the errors',
  lead: 'Words and phrases that are over-represented in the errors, against the correct rows of the same label. z says how far beyond chance; from about 2 on it is worth a look.',
  falsePositive: (name: string, takenFor: string) =>
    `False positives: ${className(name)} taken for ${className(takenFor)}`,
  falseNegative: (name: string, takenFor: string) =>
    `False negatives: ${className(name)} taken for ${className(takenFor)}`,
  term: 'Word or phrase',
  count: 'Errors',
  correct: 'Correct',
  correctTitle: 'Correct rows of the same label in which it is',
  z: 'z',
  none: 'No word stands out.',
  noErrors: 'There are no such errors.',
};

const labels = {
  heading: 'Labels and duplicates',
  suspectsHeading: 'Suspicious labels',
  suspects: (number: number) =>
    `${count(number, 'label is', 'labels are')} confidently contradicted (confident learning), the most suspicious first.`,
  noSuspects: 'No label is confidently contradicted.',
  row: 'Row',
  label: 'Label in the file',
  suggestedLabel: 'Suggested',
  score: 'Label quality',
  scoreTitle: 'Probability of the label in the file; the lowest comes first',
  listAll: 'List all suspects with their texts',
  duplicatesHeading: 'Duplicates',
  duplicates: (groups: number, conflicting: number) =>
    `${count(groups, 'group', 'groups')} of identical or nearly identical texts${conflicting > 0 ? `; ${integer.format(conflicting)} of those listed with different labels` : ''}.`,
  noDuplicates: 'No text occurs twice.',
  kind: 'Texts',
  kinds: { exact: 'identical', near: 'nearly identical' },
  size: 'Rows',
  which: 'Row numbers',
  conflicting: 'Labels',
  differ: 'differ',
  agree: 'agree',
  moreRows: (number: number) => `and ${integer.format(number)} more`,
};

const fairness = {
  heading: 'Metadata groups',
  lead: 'How each group of a column is treated. Whether groups deserve equal rates is for you to judge: products may simply differ, people should not.',
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
    selectionRate: 'predicted positive',
    truePositiveRate: 'positives recognised',
    falsePositiveRate: 'negatives taken for positive',
  } satisfies Record<FairnessRate, string>,
  gaps: 'Largest gaps',
  gap: 'Gap (points)',
  between: 'Between',
  highestLowest: (highest: string, lowest: string) => `${highest} over ${lowest}`,
  notCompared: 'fewer than two groups to compare',
  fewRows: 'too few rows to compare',
};

const changes = {
  heading: 'Robustness and swaps',
  lead: 'The same reviews, changed a little, asked again. What should not matter should flip no prediction.',
  robustnessHeading: 'Changed spellings and sentences',
  swapsHeading: 'Swapped names and identities',
  swapsLead:
    'Names and identity words are exchanged for others of their kind; a fair classifier says the same.',
  none: 'Nothing of this kind could be changed in these texts.',
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
  asExpected: 'As it should',
  examples: 'Examples',
  examplesLead:
    'The reviews that each change moved most: what went away is struck through, what came is underlined.',
  exampleOf: (row: number) => `Row ${integer.format(row)}`,
  flips: 'the prediction flips',
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
    contractions: 'Contractions written out or drawn together',
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

const downloads = {
  heading: 'Take it with you',
  lead: 'The report holds the evaluation and the error analysis with your tally, in the language of the page, as one file that needs nothing else. It quotes no review.',
  json: 'Download error analysis (JSON)',
  html: 'Download report (HTML)',
  markdown: 'Download report (Markdown)',
  whenFinished: 'Ready as soon as the analysis is finished.',
  title: (name: string) => `Evaluation and error analysis: ${name}`,
  made: (model: string, date: string) => `Model ${model}, ${date}.`,
  evaluationHeading: 'Evaluation',
  file: (name: string, number: number, evaluated: number) =>
    `File “${name}”: ${rows(number)}, ${integer.format(evaluated)} evaluated.`,
  threshold: (threshold: string) => `Positive is predicted from a probability of ${threshold} on.`,
  metric: 'Metric',
  value: 'Value',
  interval: '95% interval',
  meaning: 'What it says',
  tallyHeading: 'Tags given by a person',
  first: (shown: number, all: number) =>
    `The first ${integer.format(shown)} of ${integer.format(all)}.`,
};

export const errorAnalysis = {
  page,
  overview,
  evidence,
  advice,
  reading,
  notes,
  slices,
  conditions,
  cues,
  words,
  labels,
  fairness,
  changes,
  downloads,
};
