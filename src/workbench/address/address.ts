import { pages, type Page } from './pages.ts';

/**
 * What the address can say besides the page, in the order in which it says it. Values are places in
 * lists, and words of this site: never a text, a name or a value of the user's file, and never what
 * was typed. docs/interfaces.md describes each.
 */
export const parameterNames = [
  'dialog',
  'step',
  'tab',
  'section',
  'pattern',
  'finding',
  'true',
  'predicted',
  'outcome',
  'rating',
  'group',
  'month',
  'by',
  'row',
  'only',
  'curves',
  'columns',
  'line',
  'pair',
  'cue',
  'order',
  'seed',
  'at',
  'slices',
  'kind',
  'sort',
  'fairness',
  'details',
  'snippet',
] as const;

export type ParameterName = (typeof parameterNames)[number];

export type Parameters = Readonly<Partial<Record<ParameterName, string>>>;

/** What a change makes of some parameters; null takes one away. */
export type ParameterChanges = Readonly<Partial<Record<ParameterName, string | null>>>;

export interface Address {
  /** Null where none is named, or one that does not exist. */
  page: Page | null;
  parameters: Parameters;
}

/** No value is as long: a longer one was not written here. */
const longestValue = 2000;

/** Reads a location's hash, as `#errors?finding=slices.2`. What is not understood is left out. */
export function parseAddress(hash: string): Address {
  const [name = '', query = ''] = splitOnce(hash.replace(/^#/, ''), '?');
  const given = new URLSearchParams(query);
  const parameters: Partial<Record<ParameterName, string>> = {};
  for (const parameter of parameterNames) {
    const value = given.get(parameter);
    if (value !== null && value !== '' && value.length <= longestValue) {
      parameters[parameter] = value;
    }
  }
  return { page: pages.find((page) => page === name) ?? null, parameters };
}

/** The hash of a page with its parameters. */
export function formatAddress(page: Page, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const name of parameterNames) {
    const value = parameters[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? `#${page}` : `#${page}?${query}`;
}

/** The parameters after a change. */
export function withChanges(parameters: Parameters, changes: ParameterChanges): Parameters {
  return Object.fromEntries(
    Object.entries({ ...parameters, ...changes }).filter(([, value]) => value !== null),
  );
}

/** Whether two sets of parameters say the same. */
export function sameParameters(one: Parameters, other: Parameters): boolean {
  return parameterNames.every((name) => one[name] === other[name]);
}

/**
 * The whole number that a value names, where it is one from 0 to below `end`; otherwise null. Only
 * the digits that this site writes are one.
 */
export function indexIn(end: number, value: string | null | undefined): number | null {
  if (value === null || value === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(value)) return null;
  return Number(value) < end ? Number(value) : null;
}

/** The items of a value that lists several. */
export function itemsOf(value: string | null): string[] {
  return value === null ? [] : value.split('_').filter((item) => item !== '');
}

/** A value that lists several items; null for none. */
export function listOf(items: readonly (string | number)[]): string | null {
  return items.length === 0 ? null : items.join('_');
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
