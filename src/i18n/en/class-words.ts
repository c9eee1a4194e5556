import type { PluralForms } from '../numbers.ts';

// A Map: a class of a user's own may be called as what every object has, `constructor`.
const adjectives = new Map([
  ['negative', 'negative'],
  ['positive', 'positive'],
]);

/** The word for a class; its own name where the page has none. */
export function classWord(name: string): string {
  return adjectives.get(name) ?? name;
}

/** A class as it runs in a sentence; one that the page has no word for stands in quotes. */
export function className(name: string): string {
  return adjectives.get(name) ?? `“${name}”`;
}

/** The reviews of a class that a user wants to find. */
export function wantedReviews(name: string): PluralForms {
  if (name === 'negative') return { one: 'complaint', other: 'complaints' };
  return { one: `${className(name)} review`, other: `${className(name)} reviews` };
}
