import { isRecord } from './parse-json-record.ts';

type JsonObject = Record<string, unknown>;

/**
 * The rows of a table as pandas' `to_json` writes it by columns (`{"text": {"0": "…"}}`), by index
 * (`{"0": {"text": "…"}}`) or split (`{"columns": […], "data": [[…]]}`); null of anything else.
 */
export function orientedRows(value: unknown): JsonObject[] | null {
  if (!isRecord(value)) return null;
  const { columns, data } = value;
  if (Array.isArray(columns) && Array.isArray(data)) return splitRows(columns, data);
  const members = Object.entries(value);
  if (members.length === 0 || !members.every(([, member]) => isRecord(member))) return null;
  const parts = members as [string, JsonObject][];
  const inner = new Set(parts.flatMap(([, part]) => Object.keys(part)));
  // Rows are numbered as a rule, and columns are named.
  const areRows = parts.every(([key]) => /^\d+$/.test(key));
  const areColumns = [...inner].every((key) => /^\d+$/.test(key));
  if (areRows && !areColumns) return parts.map(([, part]) => part);
  if (!areColumns || areRows) return null;
  return [...inner].map((row) =>
    Object.fromEntries(parts.map(([name, part]) => [name, part[row] ?? null])),
  );
}

function splitRows(columns: unknown[], data: unknown[]): JsonObject[] | null {
  if (!data.every(Array.isArray) || data.length === 0) return null;
  const names = columns.map((name) => (Array.isArray(name) ? name.join(' ') : String(name)));
  return (data as unknown[][]).map((cells) =>
    Object.fromEntries(names.map((name, place) => [name, cells[place] ?? null])),
  );
}
