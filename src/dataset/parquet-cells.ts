import type { Cell } from './dataset.ts';
import { isoText } from './iso-text.ts';

/**
 * A Parquet value as a cell: whole numbers that a double cannot hold as the string of their digits,
 * dates as ISO text, bytes as hexadecimal text, structures and lists as JSON text; NaN is how
 * pandas writes a missing number.
 */
export function parquetCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isNaN(value) ? null : Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return wholeNumber(value);
    default:
      break;
  }
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return isoText(value) || null;
  if (value instanceof Uint8Array) return hexadecimal(value);
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return wholeNumber(inner);
    return inner instanceof Uint8Array ? hexadecimal(inner) : inner;
  });
}

function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
