import { recogniseLanguage, type RecognisedLanguage } from '../text/language.ts';
import { breathe, type AnalysisHooks } from './analysis-hooks.ts';

/** Languages by their code: what `reviewLanguages` numbers them as. */
export const languageNames: readonly RecognisedLanguage[] = ['pt', 'en', 'other', 'und'];

/** Language of each text, as an index in `languageNames`. */
export async function reviewLanguages(
  texts: readonly string[],
  hooks: AnalysisHooks,
): Promise<Uint8Array> {
  const languages = new Uint8Array(texts.length);
  for (const [row, text] of texts.entries()) {
    if (row % 256 === 0) await breathe(hooks);
    languages[row] = languageNames.indexOf(recogniseLanguage(text));
  }
  return languages;
}
