import { improve as english, type ImproveMessages } from './en/improve.ts';
import { currentLocale, type Locale } from './locale.ts';
import { improve as portuguese } from './pt-br/improve.ts';

const catalogues: Readonly<Record<Locale, ImproveMessages>> = {
  en: english,
  'pt-BR': portuguese,
};

/** The words of Improve, apart from what every visit needs. */
export function improveMessages(): ImproveMessages {
  return catalogues[currentLocale()];
}
