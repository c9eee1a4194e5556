import { roleOfName } from './column-vocabulary.ts';

/** What the beginning of a table among several shows. */
export interface TableLook {
  names: Iterable<string>;
  /** Rows looked at, and those of them with a sentence. */
  looked: number;
  sentences: number;
}

/** How much a table is like reviews with labels: by its sentences and by its columns' names. */
export function likenessToReviews({ names, looked, sentences }: TableLook): number {
  const roles = new Set(Array.from(names, roleOfName));
  const named = Number(roles.has('text')) + Number(roles.has('class-label') || roles.has('stars'));
  return 2 * named + (3 * sentences) / Math.max(1, looked);
}

/** Whether a cell has three words at least. */
export function isSentence(cell: unknown): boolean {
  return typeof cell === 'string' && /\S\s+\S+\s+\S/.test(cell);
}
