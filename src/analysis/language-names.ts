import type { RecognisedLanguage } from '../text/language.ts';

/** Languages that a review can be in: what numbers them in the analysis. */
export const languageNames: readonly RecognisedLanguage[] = ['pt', 'en', 'other', 'und'];
