import { numbersIn } from '../numbers.ts';
import { classWord } from './class-words.ts';

const { counted, integer } = numbersIn('en');

/** The switches of a training. */
export const improveSettings = {
  heading: 'Settings',
  lead: 'The defaults are good. Each switch is measured with and without it.',
  changed: 'Settings, changed by you',
  reset: 'Back to the defaults',
  groups: {
    objective: 'What counts',
    labels: 'Doubtful labels',
    cleaning: 'Cleaning',
    augmentation: 'Augmentation',
    rebalancing: 'Rebalancing',
    features: 'Features',
    models: 'Models',
    bias: 'Bias treatment',
    search: 'Search',
  },
  notes: {
    objective:
      'The best macro-F1 is chosen: every class counts the same. A class can be given a recall that no choice may fall below.',
    labels: 'What becomes of training reviews whose label the rest of the file contradicts.',
    cleaning:
      'What the new part of the model does not read. The base model reads every text whole.',
    augmentation:
      'Further training reviews, made from those of the file. The test is never touched.',
    rebalancing: 'Helps a rare class, usually at the cost of the frequent one.',
    features: 'What the new part of the model looks at.',
    models:
      'What is tried. With fewer than some 500 reviews, models made from scratch are rarely better; networks need some thousands.',
    bias: 'Makes groups of reviews fare alike. The gap between them is measured on the test, before and after.',
    search: 'How models are compared, on the training reviews alone.',
  },
  cleaningSteps: {
    html: 'HTML tags',
    urls: 'Web addresses',
    contacts: 'E-mail addresses and phone numbers',
    numbers: 'Numbers',
    emoji: 'Emoji',
    boilerplate: 'Sentences that many reviews share',
  },
  augmentationSteps: {
    synonyms: 'Replace words by synonyms',
    swap: 'Swap neighbouring words',
    deletion: 'Leave words out',
    typos: 'Make typos',
    'lost-accents': 'Drop accents',
    'negation-pairs': 'Negate, with the opposite label',
    'sentence-crops': 'Take single sentences',
  },
  cues: {
    'positive-words': 'Number of positive words',
    'negative-words': 'Number of negative words',
    exclamation: 'Exclamation marks',
    capitals: 'Words in capitals',
    slang: 'Slang',
    negations: 'Negations',
    emoji: 'Emoji',
    length: 'Length',
  },
  families: {
    recalibrate: 'The model as it is, recalibrated',
    branch: 'A small model on top of it',
    logistic: 'Logistic regression, from scratch',
    'nb-logistic': 'Logistic regression, words weighted by naive Bayes, from scratch',
    'naive-bayes': 'Naive Bayes, from scratch',
    'embedding-bag': 'Embedding bag, from scratch (some seconds)',
    convolution: 'Small convolutional network (CNN), from scratch (up to some minutes)',
    'warm-convolution':
      'Small convolutional network (CNN), starting from the active model’s word vectors (up to some minutes)',
  },
  needsBase: 'needs a model with these classes',
  maxNgram: 'Longest sequence of words',
  ngrams: { 1: 'Single words', 2: 'Two words', 3: 'Three words' },
  characters: 'Parts of words (3 to 5 letters)',
  cuesLegend: 'Counted cues',
  minimumCount: 'A feature must occur in at least this many reviews',
  minimumCountNote: 'At least 3, so that no name is learnt by heart.',
  strengths: 'Strengths of the L2 penalty',
  strengthsNote: 'Numbers above 0, separated by spaces. Larger ones change the model less.',
  strategy: 'Strategy',
  strategies: {
    grid: 'Grid: every setting',
    random: 'Random: a draw of them',
    halving: 'Successive halving: all on few reviews, the better half on twice as many',
  },
  trials: 'Settings to draw',
  varyFeatures: 'Also try one, two and three words, with and without parts of words',
  seconds: 'Time limit in seconds',
  secondsNote:
    '0 for none. When the time is up, what has begun is finished, and the best so far goes on. With a limit the same seed may give another model.',
  searchPlan: ({ count, folds }: { count: number; folds: number }) =>
    `Tries ${counted(count, { one: 'setting', other: 'settings' })}, each by ${integer(folds)} fits: ${integer(count * folds)} fits in all.`,
  halvingPlan: ({ count, folds }: { count: number; folds: number }) =>
    `Tries ${counted(count, { one: 'setting', other: 'settings' })}, first on a part of the reviews, each by ${integer(folds)} fits; the better half goes on.`,
  searchLimit: ({ seconds }: { seconds: number }) =>
    `Begins nothing new after ${integer(seconds)} s.`,
  noGroups: 'The files have no group column in common. On Evaluate a column can be chosen as one.',
  biasColumn: 'Group column',
  biasNone: 'None',
  biasMethod: 'What is done',
  biasMethods: {
    reweigh: 'Weigh reviews as if group and label were independent',
    measure: 'Measure the gap alone',
  },
  noThresholds:
    'A threshold for each group is not offered: whoever asks the model gives it a review and no group, and two like reviews would be treated differently by who wrote them.',
  swapGenders: 'Learn from each review with he/she, ele/ela and the like swapped too',
  ownTerms: 'Further pairs of terms to swap',
  ownTermsNote: 'One pair a line, such as: Maria / João. Each term in one pair only.',
  ownTermsWrong: 'Each line needs two different terms with / between them, each in one pair only.',
  folds: 'Folds of the cross-validation',
  floor: 'Keep the recall of a class',
  floorNone: 'No class in particular',
  floorOf: ({ name }: { name: string }) => `At least this recall of ${classWord(name)}`,
  floorPercent: ({ name }: { name: string }) => `Recall of ${classWord(name)}, in %`,
  rebalancing: 'Way to balance the classes',
  rebalancings: {
    none: 'None',
    'class-weights': 'Class weights',
    'over-sampling': 'Repeat the rare class',
    'under-sampling': 'Leave out of the frequent class',
  },
  labels: 'What becomes of them',
  labelTreatments: {
    keep: 'Use all labels',
    prune: 'Leave out labels that the rest contradicts',
    'down-weight': 'Count them less',
  },
  seed: 'Seed',
  seedNote: 'The same seed, files and settings give the same model.',
};
