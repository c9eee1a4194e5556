import type { Locale } from './locale.ts';

/** Classes that are named; of more the first ones are, and an ellipsis. */
const maxNamed = 6;

/**
 * "negative or positive": classes as a sentence lists them.
 *
 * @param names one a line, as the detail of an error has them
 * @param inWords a class as it runs in a sentence
 */
export function listClasses(
  names: string | number | undefined,
  locale: Locale,
  inWords: (name: string) => string,
): string {
  const all = names === undefined || names === '' ? ['…'] : String(names).split('\n').map(inWords);
  const named = all.length > maxNamed ? [...all.slice(0, maxNamed), '…'] : all;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(named);
}
