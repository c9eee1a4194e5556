import type { RecognisedLanguage } from '../text/language.ts';

/** What a review's language may be; rows hold the index in this list. */
export const languageNames: readonly RecognisedLanguage[] = ['pt', 'en', 'other', 'und'];
