import type { Cell, LabelMapping, LabelTarget } from './dataset.ts';

/** The codes around the visible characters of ASCII. */
const space = 32;
const deleteCode = 127;

/**
 * A cell as its distinct value is counted: text without its outer spaces. Null when there is
 * nothing in it.
 */
export function cellValue(cell: Cell | undefined): Cell {
  if (cell === undefined) return null;
  if (typeof cell !== 'string') return cell;
  if (isVisible(cell.charCodeAt(0)) && isVisible(cell.charCodeAt(cell.length - 1))) return cell;
  const trimmed = cell.trim();
  return trimmed === '' ? null : trimmed;
}

/** Whether it is a visible character of ASCII: a cell between two of them needs no trimming. */
function isVisible(code: number): boolean {
  return code > space && code < deleteCode;
}

/** What a mapping makes of a value. */
export interface MappedLabel {
  target: LabelTarget;
  /** Place among the assignments of the mapping. */
  place: number;
}

/**
 * A function from a value (see cellValue) to what the mapping makes of it; null for one that it
 * does not map. 1 and "1" are two values.
 */
export function labelLookup({ assignments }: LabelMapping): (value: Cell) => MappedLabel | null {
  const labels = new Map(
    assignments.map(({ value, target }, place) => [
      value,
      target === null ? null : { target, place },
    ]),
  );
  return (value) => labels.get(value) ?? null;
}
