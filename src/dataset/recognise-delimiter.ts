import { isKnownName } from './column-vocabulary.ts';
import type { Delimiter } from './dataset.ts';
import type { TextSample } from './decode-text.ts';
import { namedDelimiter, recogniseDialect } from './delimited-dialect.ts';
import { commonWidth, recogniseLayout } from './delimited-layout.ts';

const candidates: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * Share of records that must have the same number of cells where nothing else speaks for a
 * delimiter.
 */
const regularShare = 0.75;
/**
 * The same where the first record's cells are known names, or a column at the edge holds a few
 * values only.
 */
const supportedShare = 0.3;
const maxEdgeValues = 12;
const maxEdgeLength = 20;

/**
 * The delimiter of a table, or null when every line is one cell. Each candidate splits the sample;
 * it is believed where the records have the same number of cells, and the more so the more cells
 * they have and the better their first record's are known as names. Commas of prose and of decimal
 * numbers (`R$ 1,50`) are not believed.
 */
export function recogniseDelimiter(
  sample: TextSample,
  preferred: Delimiter | null,
): Delimiter | null {
  const named = namedDelimiter(sample.text);
  if (named !== null) return named;
  if (recogniseDialect(sample.text, null).isFastText) return '\t';
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of candidates) {
    if (!sample.text.includes(delimiter)) continue;
    const score =
      scoreOf(recogniseLayout(sample, delimiter).records, delimiter) +
      (delimiter === preferred ? 0.5 : 0);
    if (score >= 1 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** 0 for a delimiter that is not believed, else at least 1. */
function scoreOf(records: readonly (readonly string[])[], delimiter: Delimiter): number {
  const [first = [], ...rest] = records;
  const known = first.filter(isKnownName).length;
  const common = commonWidth(records);
  const named = first.length >= 2 && known > 0;
  const hasRowNames =
    common.width === first.length + 1 && common.share >= regularShare && startsWithNames(rest);
  const width = named && !hasRowNames ? first.length : common.width;
  if (width < 2) return 0;
  const regular = records.filter(({ length }) => length === width);
  const share = regular.length / records.length;
  const supported = named || hasCategoricalEdge(regular);
  if (share < (supported ? supportedShare : regularShare) && rest.length > 0) return 0;
  if (!named && delimiter === ',' && splitsProse(regular)) return 0;
  return 1 + share + 2 * Math.min(known, 2) + Math.log2(Math.min(width, 16)) / 2;
}

/** Whether each record begins with a word of its own: R names rows without a header for it. */
function startsWithNames(records: readonly (readonly string[])[]): boolean {
  const names = new Set(records.map(([name = '']) => name));
  return names.size === records.length && [...names].every((name) => /^\S{1,60}$/.test(name));
}

/** Whether the first or the last column holds a few short values, as labels do. */
function hasCategoricalEdge(records: readonly (readonly string[])[]): boolean {
  return [0, -1].some((edge) => {
    const values = new Set(records.map((cells) => cells.at(edge) ?? ''));
    const short = [...values].every((value) => value.length <= maxEdgeLength);
    return short && records.length >= values.size * 3 && values.size <= maxEdgeValues;
  });
}

/**
 * Whether the comma mostly stands where text has it: before a space, or between the digits of a
 * number that goes on on neither side as a cell of its own would.
 */
function splitsProse(records: readonly (readonly string[])[]): boolean {
  let borders = 0;
  let prose = 0;
  for (const cells of records) {
    for (let i = 1; i < cells.length; i++) {
      const before = cells[i - 1] ?? '';
      const after = cells[i] ?? '';
      borders++;
      const decimal = /\D\d+$/.test(before) && /^\d/.test(after);
      const decimalBefore = /\d$/.test(before) && /^\d+\D/.test(after);
      const spaced = after.startsWith(' ') && !/^\s*[-+\d"]/.test(after);
      if (decimal || decimalBefore || spaced) prose++;
    }
  }
  return borders > 0 && prose >= borders * 0.8;
}
