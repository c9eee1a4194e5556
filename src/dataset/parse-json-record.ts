import type { Cell } from './dataset.ts';
import { ColumnNames } from './column-names.ts';

/** Numbers that a double cannot hold: 16 digits or more, or an exponent of three. */
const maybeInexact = /\d{16}|[eE][-+]?\d{3}/;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

const pythonNumber = /[[:,\s]-?(?:NaN|Infinity)\b/;
const stringOrPythonNumber = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * Parses one record. A whole number or a magnitude that a double would change or lose (a long id,
 * 1e999) comes as the string of its digits; NaN and Infinity, as Python writes them, are null.
 * @throws SyntaxError as JSON.parse does
 */
export function parseJsonRecord(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (refusal) {
    if (!pythonNumber.test(text)) throw refusal;
    return parseJsonRecord(
      text.replace(stringOrPythonNumber, (token) => (token.startsWith('"') ? token : 'null')),
    );
  }
  if (!maybeInexact.test(text)) return value;
  return JSON.parse(
    text.replace(stringOrNumber, (token) =>
      token.startsWith('"') || isExact(token) ? token : JSON.stringify(token),
    ),
  );
}

function isExact(token: string): boolean {
  const number = Number(token);
  if (!/^-?\d+$/.test(token)) return Number.isFinite(number);
  return Number.isSafeInteger(number) || String(number) === token;
}

/** Whether a JSON value can be a row. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a text is one JSON value that can be a row. */
export function isRecordText(text: string): boolean {
  try {
    return isRecord(parseJsonRecord(text));
  } catch {
    return false;
  }
}

/**
 * Gives the members of JSON objects columns, in the order in which their names are first met in the
 * file. An object inside is laid flat one level (`review.stars`); what lies deeper, and an array,
 * stays as JSON text.
 */
export class JsonColumns {
  readonly #names = new ColumnNames();
  readonly #indexOf = new Map<string, number>();

  get names(): readonly string[] {
    return this.#names.names;
  }

  /** The record's cells by column; null where it has no such member. */
  cells(record: Record<string, unknown>): Cell[] {
    const cells: Cell[] = new Array<Cell>(this.#names.names.length).fill(null);
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (isRecord(value)) {
        for (const inner of Object.keys(value)) {
          cells[this.#column(`${key}.${inner}`, `${key}\0${inner}`)] = toCell(value[inner]);
        }
      } else {
        cells[this.#column(key, key)] = toCell(value);
      }
    }
    return cells;
  }

  #column(name: string, path: string): number {
    const known = this.#indexOf.get(path);
    if (known !== undefined) return known;
    this.#names.add(name);
    const index = this.#names.names.length - 1;
    this.#indexOf.set(path, index);
    return index;
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
