import { numbersIn } from '../../numbers.ts';

const { integer: format, plural, counted } = numbersIn('en');

export { format };

export function count(number: number, one: string, other: string): string {
  return counted(number, { one, other });
}

/** The form of a verb or an adjective that goes with a number. */
export function verb(number: number, one: string, other: string): string {
  return plural(number, { one, other });
}

/** What gave the answers, as it runs in a sentence; null for the classifier of the page. */
export const theSubject = (subject: string | null) =>
  subject === null ? 'the classifier' : `“${subject}”`;

/** The same as the first words of a sentence. */
export const startingSubject = (subject: string | null) =>
  subject === null ? 'The classifier' : `“${subject}”`;

/** Another classifier, next to the one that gave the answers. */
export const trainedOne = (subject: string | null) =>
  subject === null ? 'one trained' : 'a classifier trained';

export const rows = (number: number) => count(number, 'row', 'rows');
export const errors = (number: number) => count(number, 'error', 'errors');
export const reviews = (number: number) => count(number, 'review', 'reviews');
export const groups = (number: number) => count(number, 'group', 'groups');
