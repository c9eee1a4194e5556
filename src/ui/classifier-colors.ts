/**
 * The colours of `<review-classifier>` where its page is light and where it is dark, by what
 * {@link classifierProperty} makes the name of their custom property.
 */
export const classifierColors = {
  background: { light: '#ffffff', dark: '#1b1f26' },
  color: { light: '#1d2430', dark: '#e9e7e2' },
  'quiet-color': { light: '#5a6270', dark: '#a3a9b4' },
  'border-color': { light: '#868b95', dark: '#767d8a' },
  'accent-color': { light: '#0b5f56', dark: '#5cc4b4' },
  'negative-color': { light: '#9a4400', dark: '#ffab66' },
  'positive-color': { light: '#0b56a4', dark: '#8cc2ff' },
  'class-color': { light: '#b135b1', dark: '#d358d2' },
} as const;

export type ClassifierColor = keyof typeof classifierColors;

/** In the order in which the documentation names them. */
export const classifierColorNames = Object.keys(classifierColors) as ClassifierColor[];

/** The custom property of `<review-classifier>` with this name. */
export function classifierProperty(name: string): string {
  return `--review-classifier-${name}`;
}
