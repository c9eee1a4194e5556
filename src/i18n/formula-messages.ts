import { formulas as english, type FormulaMessages } from './en/formulas.ts';
import { currentLocale, type Locale } from './locale.ts';
import { formulas as portuguese } from './pt-br/formulas.ts';

const catalogues: Readonly<Record<Locale, FormulaMessages>> = {
  en: english,
  'pt-BR': portuguese,
};

/** The words next to the formulas of metrics, which are loaded with them. */
export function formulaMessages(): FormulaMessages {
  return catalogues[currentLocale()];
}
