import { paper as english, type PaperMessages } from './en/paper.ts';
import { currentLocale, type Locale } from './locale.ts';
import { paper as portuguese } from './pt-br/paper.ts';

const catalogues: Readonly<Record<Locale, PaperMessages>> = { en: english, 'pt-BR': portuguese };

/** The words of the report's files and of their menu, apart from what every visit needs. */
export function paperMessages(): PaperMessages {
  return catalogues[currentLocale()];
}
