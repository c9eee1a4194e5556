import type { PluralForms } from '../numbers.ts';

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const words = new Map([
  ['negative', { label: 'negativo', labels: 'negativos', one: 'negativa', many: 'negativas' }],
  ['positive', { label: 'positivo', labels: 'positivos', one: 'positiva', many: 'positivas' }],
]);

// A class that the page has no word for stands in quotes.

/** A class as a label: "rótulo positivo". */
export function className(name: string): string {
  return words.get(name)?.label ?? `“${name}”`;
}

/** A class as labels: "todos os rótulos são positivos". */
export function labelsOf(name: string): string {
  return words.get(name)?.labels ?? `“${name}”`;
}

/** The same without the quotes, for sentences that set their own. */
export function classWord(name: string): string {
  return words.get(name)?.one ?? name;
}

/** A class that agrees with "classe" and "classificada como". */
export function classOf(name: string): string {
  return words.get(name)?.one ?? `“${name}”`;
}

/** A class that agrees with "previstas como". */
export function classesOf(name: string): string {
  return words.get(name)?.many ?? `“${name}”`;
}

/** What follows "avaliação": "positiva", or "de “x”". */
export function oneOf(name: string): string {
  return words.get(name)?.one ?? `de “${name}”`;
}

/** What follows "avaliações": "positivas", or "de “x”". */
export function manyOf(name: string): string {
  return words.get(name)?.many ?? `de “${name}”`;
}

/** The reviews of a class that a user wants to find; both forms are feminine. */
export function wantedReviews(name: string): PluralForms {
  if (name === 'negative') return { one: 'reclamação', other: 'reclamações' };
  return { one: `avaliação ${oneOf(name)}`, other: `avaliações ${manyOf(name)}` };
}
