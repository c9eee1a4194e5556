/** The pages of the workbench, in the order of the work; each is the first part of the address. */
export const pages = [
  'classify',
  'evaluate',
  'errors',
  'improve',
  'models',
  'embed',
  'api',
] as const;

export type Page = (typeof pages)[number];

/** The pages of what is done with a classifier once it is good enough. */
export const handOverPages: readonly Page[] = ['models', 'embed', 'api'];

/** What is shown where the address names no page. */
export const firstPage: Page = 'classify';

/** The pages that the steps from a file to a better classifier lead over. */
export const stepPages: readonly Page[] = ['evaluate', 'errors', 'improve'];
