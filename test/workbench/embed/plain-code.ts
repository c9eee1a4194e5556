import type { EmbedCode } from '../../../src/workbench/embed/snippets/embed-code.ts';

/** The code of an element of which nothing is set. */
export const plainCode: EmbedCode = {
  script: new URL('https://example.org/embed/review-classifier.js'),
  settings: {
    ...{ model: '', lang: '', threshold: 0.5, loading: 'lazy', name: '', value: '' },
    ...{ explain: false, required: false, disabled: false },
  },
  properties: [],
  parts: [],
  slots: { label: null, hint: null, result: false },
  classes: ['negative', 'positive'],
  files: [],
};
