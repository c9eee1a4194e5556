import { soundsLikeName } from './column-vocabulary.ts';
import { normaliseLabel, targetOfWord } from './label-words.ts';
import { isRecord } from './parse-json-record.ts';
import { isSentence } from './review-likeness.ts';

type JsonObject = Record<string, unknown>;

/**
 * The rows of a table as pandas' `to_json` writes it by columns (`{"text": {"0": "…"}}`), by index
 * (`{"0": {"text": "…"}}`) or split (`{"columns": […], "data": [[…]]}`), of columns that are lists,
 * of rows by their ids, of texts by their class, and of labels by their text; null of anything
 * else.
 */
export function orientedRows(value: unknown): JsonObject[] | null {
  if (!isRecord(value)) return null;
  const columns = value.columns ?? value.features ?? value.header;
  const data = value.data ?? value.rows;
  if (Array.isArray(columns) && Array.isArray(data)) return splitRows(columns, data);
  const members = Object.entries(value);
  const lists = members.filter((one): one is [string, unknown[]] => Array.isArray(one[1]));
  if (lists.length > 1) return textsOfClasses(lists) ?? listedColumns(lists);
  if (members.length === 0) return null;
  if (!members.every(([, member]) => isRecord(member))) return labelsOfTexts(members);
  const parts = members as [string, JsonObject][];
  const inner = new Set(parts.flatMap(([, part]) => Object.keys(part)));
  // Rows are numbered as a rule, and columns are named.
  const areRows = parts.every(([key]) => /^\d+$/.test(key));
  const areColumns = [...inner].every((key) => /^\d+$/.test(key));
  if (areRows && !areColumns) return parts.map(([, part]) => part);
  if (!areColumns && !areRows && areNamedRows(parts)) {
    return parts.map(([id, part]) => ({ id, ...part }));
  }
  if (!areColumns || areRows) return null;
  return [...inner].map((row) =>
    Object.fromEntries(parts.map(([name, part]) => [name, part[row] ?? null])),
  );
}

/** Whether members are rows by their ids: all have the same members, which are columns' names. */
function areNamedRows(parts: readonly [string, JsonObject][]): boolean {
  const names = Object.keys(parts[0]?.[1] ?? {});
  return (
    names.some(soundsLikeName) &&
    !parts.some(([id]) => soundsLikeName(id)) &&
    parts.every(([, part]) => names.some((name) => name in part))
  );
}

/** The rows of columns that are lists of one length: `{"text": ["…"], "label": [1]}`. */
function listedColumns(lists: readonly [string, unknown[]][]): JsonObject[] | null {
  const length = Math.max(...lists.map(([, list]) => list.length));
  const columns = lists.filter(([, list]) => list.length === length);
  if (length === 0 || columns.length < 2) return null;
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(columns.map(([name, list]) => [name, list[row] ?? null])),
  );
}

/** The rows of texts that are listed by their class: `{"positive": ["…"], "negative": ["…"]}`. */
function textsOfClasses(lists: readonly [string, unknown[]][]): JsonObject[] | null {
  const areTexts = lists.every(
    ([name, list]) =>
      targetOfWord(normaliseLabel(name)) !== null && list.every((one) => typeof one === 'string'),
  );
  if (!areTexts) return null;
  return lists.flatMap(([label, list]) => list.map((text) => ({ text, label })));
}

/** The rows of labels by their texts: `{"So good": 1, "So bad": 0}`. */
function labelsOfTexts(members: readonly [string, unknown][]): JsonObject[] | null {
  const labels = new Set(members.map(([, label]) => label));
  const areLabels = [...labels].every((label) => ['string', 'number'].includes(typeof label));
  const areTexts = members.filter(([text]) => isSentence(text)).length * 2 > members.length;
  if (!areLabels || !areTexts || labels.size * 2 > members.length) return null;
  return members.map(([text, label]) => ({ text, label }));
}

function splitRows(columns: unknown[], data: unknown[]): JsonObject[] | null {
  if (!data.every(Array.isArray) || data.length === 0) return null;
  const names = columns.map((name) => (Array.isArray(name) ? name.join(' ') : String(name)));
  return (data as unknown[][]).map((cells) =>
    Object.fromEntries(names.map((name, place) => [name, cells[place] ?? null])),
  );
}
