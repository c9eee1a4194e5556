import type { PredictionFlag } from '../../model/prediction.ts';

/**
 * What `<review-classifier>` says. It is a catalogue of its own, so that a host page loads no word
 * more.
 */
export const widget = {
  /** By which numbers are written; a page's own `lang` may be no valid tag. */
  language: 'en',
  label: 'Review',
  verdicts: { negative: 'Negative', positive: 'Positive' },
  uncertain: 'Not sure',
  leaning: ({ label }: { label: string }) => `leaning ${label}`,
  loading: 'Loading the classifier…',
  required: 'Write a review.',
  flags: {
    'low-evidence': 'The classifier knows few of these words.',
    truncated: 'The review is very long; only its first part was read.',
    'other-language': 'This seems to be neither Portuguese nor English.',
    neutral: 'This may be neither good nor bad.',
  } satisfies Record<PredictionFlag, string>,
  failed: 'The classifier could not be loaded.',
  /** To whoever maintains the page, by the code of the failure. */
  advice: {
    'worker-failed':
      'If you run this page: review-classifier-engine.js was not found, or was refused. EMBED.md says where it must be.',
    'model-missing':
      'If you run this page: a file of the model was not found. EMBED.md says where it must be.',
  },
  tryAgain: 'Try again',
};

export type WidgetMessages = typeof widget;
