import type { Cell } from './dataset.ts';

const maxNumberLength = 32;
const numberPattern = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d+)?$/;

/** The finite number that a cell reads as, with a point or a comma; null for anything else. */
export function numberOf(value: Cell): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > maxNumberLength || !numberPattern.test(value)) {
    return null;
  }
  const number = Number(value.includes(',') ? value.replace(',', '.') : value);
  return Number.isFinite(number) ? number : null;
}
