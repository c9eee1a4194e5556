import type { AttributionMethod } from '../../model/explanation.ts';
import type { PredictionFlag, ReviewLanguage } from '../../model/prediction.ts';
import { numbersIn } from '../numbers.ts';
import { className } from './class-words.ts';

const { integer, plural, counted } = numbersIn('en');

function howMany(wrong: number): string {
  if (wrong === 0) return 'fewer than 1 is';
  return `about ${integer(wrong)} ${plural(wrong, { one: 'is', other: 'are' })}`;
}

export const classify = {
  heading: 'Is this review positive or negative?',
  headingOfOwn: 'Which class is this review of?',
  review: 'Review, in Portuguese or English',
  placeholder: 'Type or paste a review',
  clear: 'Clear',
  examplesIn: { pt: 'Try one in Portuguese', en: 'Try one in English' },
  exampleKinds: {
    plain: 'Plain',
    contrast: 'Contrast',
    negation: 'Negation',
    irony: 'Irony',
    slang: 'Slang',
    short: 'Short',
  },

  empty: 'The label, its probability and the words that decided will appear here.',
  loading: 'Loading the model…',
  noModel: 'There is no answer while the model is not loaded.',
  tryAgain: 'Try again',

  answerLabel: 'Answer',
  classes: { negative: 'negative', positive: 'positive' },
  /** The answer as the page's loudest word; the classes' other names above run inside sentences. */
  verdicts: { negative: 'Negative', positive: 'Positive' },
  probabilities: 'Probability of each class',
  answeredFrom: ({ name, threshold }: { name: string; threshold: string }) =>
    `This model answers ${className(name)} from a probability of ${threshold} on.`,
  calibrated: ({ wrong }: { wrong: number }) =>
    `Calibrated: of 1,000 predictions with this probability, ${howMany(wrong)} wrong.`,
  answeredBy: ({ model }: { model: string }) => `Answered by the model ${model}.`,
  languages: {
    pt: 'Recognised language: Portuguese.',
    en: 'Recognised language: English.',
    und: 'Language not recognised.',
  } satisfies Record<ReviewLanguage, string>,
  stars: ({ stars }: { stars: string }) => `Expected stars: ${stars} of 5.`,
  flags: {
    'low-evidence': 'Low evidence: the model knows few or none of these words.',
    truncated: 'The review is very long; only its first part was read.',
    'other-language':
      'This seems to be neither Portuguese nor English, the only languages the model knows.',
    neutral:
      'Possibly neutral: with a probability like this, many reviews are neither good nor bad.',
  } satisfies Record<PredictionFlag, string>,

  wordsThatDecided: 'Words that decided',
  pushesNegative: '− towards negative',
  pushesPositive: '+ towards positive',
  pushesFrom: ({ name }: { name: string }) => `− towards ${className(name)}`,
  pushesTowards: ({ name }: { name: string }) => `+ towards ${className(name)}`,
  noWords: 'No word.',
  moreWords: ({ count }: { count: number }) =>
    `and ${counted(count, { one: 'weaker one', other: 'weaker ones' })}`,
  legend:
    'Solid underline: towards positive. Dashed: towards negative. The thicker, the more it weighs in this review. Values are in logits.',
  legendOf: ({ towards, from }: { towards: string; from: string }) =>
    `Solid underline: towards ${className(towards)}. Dashed: towards ${className(from)}. The thicker, the more it weighs in this review. Values are in logits.`,
  textLeft: ({ count }: { count: number }) =>
    `${integer(count)} more ${plural(count, { one: 'character is', other: 'characters are' })} not drawn here.`,
  howItAddsUp: 'How this adds up',
  sums: {
    'integrated-gradients': {
      explanation: ({ of }: { of: string }) =>
        `Each word adds its value. With the bias, what the model assumes before reading, they give the logit; 1 ÷ (1 + e to the minus logit) is the probability ${of}.`,
      bias: 'Bias',
      logit: 'Logit (sum + bias)',
    },
    occlusion: {
      explanation: ({ of }: { of: string }) =>
        `A word’s value is what the logit loses when that word (in long reviews, that stretch of words) alone is left out. In this model words act together, so a remainder is left that no single word accounts for. The values and the remainder add up to the logit; 1 ÷ (1 + e to the minus logit) is the probability ${of}.`,
      bias: 'Remainder',
      logit: 'Logit (sum + remainder)',
    },
  } satisfies Record<AttributionMethod, unknown>,
  word: 'Word',
  logits: 'Value (logits)',
  otherWords: ({ count }: { count: number }) =>
    counted(count, { one: 'other word', other: 'other words' }),
  sumOfWords: 'Sum of the words',
  ofPositive: 'of positive',
  probabilityOfPositive: 'Probability of positive',
  ofClass: ({ towards }: { towards: string }) => `of ${className(towards)}`,
  probabilityOfClass: ({ towards }: { towards: string }) => `Probability of ${className(towards)}`,
  ofContrast: ({ towards, from }: { towards: string; from: string }) =>
    `of ${className(towards)} if it is either that or ${className(from)}`,
  probabilityOfContrast: ({ towards, from }: { towards: string; from: string }) =>
    `Probability of ${className(towards)}, if that or ${className(from)}`,

  copyJson: 'Copy as JSON',
  copied: 'Copied',
  copyByHand: 'The browser refused the clipboard. The JSON is selected: press Ctrl+C or ⌘C.',

  lines: {
    choice: ({ count }: { count: number }) =>
      `Each of the ${integer(count)} lines is a review of its own`,
    label: 'Answers, one a line',
    working: 'Classifying the lines…',
    ofClass: ({ number, name }: { number: number; name: string }) =>
      `${integer(number)} ${className(name)}`,
    counts: ({ total, parts }: { total: number; parts: string }) =>
      `${counted(total, { one: 'review', other: 'reviews' })}: ${parts}.`,
    tooMany: ({ count, limit }: { count: number; limit: number }) =>
      `These are ${integer(count)} reviews. Here are the answers for the first ${integer(limit)}; as a file all of them are classified, counted and listed.`,
    asFile: 'Classify all as a file',
    column: 'review',
  },
  visit: {
    heading: 'Last ones of this visit',
    forget: 'Forget them',
  },

  nextStep:
    'Have a file of reviews with labels or stars? Drop it anywhere on this page to see how well the classifier does on it and where it fails.',
  evaluateFile: 'Evaluate a file',
};
