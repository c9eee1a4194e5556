import type { AttributionMethod } from '../../model/explanation.ts';
import type { PredictionFlag, ReviewLanguage } from '../../model/prediction.ts';

function howMany(wrong: number): string {
  if (wrong === 0) return 'fewer than 1 is';
  return wrong === 1 ? 'about 1 is' : `about ${wrong} are`;
}

export const classify = {
  heading: 'Is this review positive or negative?',
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

  empty: 'The label, its probability and the words that decided will be here.',
  loading: 'Loading the model…',
  noModel: 'There is no answer while the model is not loaded.',
  tryAgain: 'Try again',

  answerLabel: 'Answer',
  classes: { negative: 'negative', positive: 'positive' },
  /** The answer as the page's loudest word; the classes' other names above run inside sentences. */
  verdicts: { negative: 'Negative', positive: 'Positive' } as Record<string, string>,
  calibrated: ({ wrong }: { wrong: number }) =>
    `Calibrated: of 1,000 answers as sure as this one, ${howMany(wrong)} wrong.`,
  answeredBy: ({ model }: { model: string }) => `Answered by the model ${model}.`,
  languages: {
    pt: 'Recognised language: Portuguese.',
    en: 'Recognised language: English.',
    und: 'Language not recognised.',
  } satisfies Record<ReviewLanguage, string>,
  stars: ({ formatted }: { formatted: string }) => `Expected stars: ${formatted} of 5.`,
  flags: {
    'low-evidence': 'Low evidence: the model knows few or none of these words.',
    truncated: 'The review is very long; only its first part was read.',
    'other-language':
      'This seems to be neither Portuguese nor English, the only languages the model has learnt.',
    neutral:
      'Possibly neutral: with a probability like this, many reviews are neither good nor bad.',
  } satisfies Record<PredictionFlag, string>,

  wordsThatDecided: 'Words that decided',
  pushesNegative: '− towards negative',
  pushesPositive: '+ towards positive',
  noWords: 'No word.',
  moreWords: ({ count, formatted }: { count: number; formatted: string }) =>
    count === 1 ? 'and 1 weaker one' : `and ${formatted} weaker ones`,
  legend:
    'Solid underline: towards positive. Dashed: towards negative. The thicker, the more it weighs in this review. Values are in logits.',
  textLeft: ({ count, formatted }: { count: number; formatted: string }) =>
    `${formatted} more ${count === 1 ? 'character is' : 'characters are'} not drawn here.`,
  howItAddsUp: 'How this adds up',
  sums: {
    'integrated-gradients': {
      explanation:
        'Each word adds its value. With the bias, what the model assumes before reading, they give the logit; 1 ÷ (1 + e to the minus logit) is the probability of positive.',
      bias: 'Bias',
      logit: 'Logit (sum + bias)',
    },
    occlusion: {
      explanation:
        'A word’s value is what the logit loses when that word (in long reviews, that stretch of words) alone is left out. In this model words act together, so a remainder is left that no single word accounts for. The values and the remainder add up to the logit; 1 ÷ (1 + e to the minus logit) is the probability of positive.',
      bias: 'Remainder',
      logit: 'Logit (sum + remainder)',
    },
  } satisfies Record<AttributionMethod, unknown>,
  word: 'Word',
  logits: 'Value (logits)',
  otherWords: ({ count, formatted }: { count: number; formatted: string }) =>
    count === 1 ? '1 other word' : `${formatted} other words`,
  sumOfWords: 'Sum of the words',
  probabilityOfPositive: 'Probability of positive',

  copyJson: 'Copy as JSON',
  copied: 'Copied',
  copyByHand: 'The browser refused the clipboard. The JSON is selected: press Ctrl+C or ⌘C.',

  nextStep:
    'Have a file of reviews with labels or stars? Drop it anywhere on this page to see how good the classifier is on it and where it fails.',
  evaluateFile: 'Evaluate a file',
};
