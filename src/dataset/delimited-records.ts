/** Most lines above the header of a table, such as a title and the time of an export. */
const maxTitleLines = 10;

/**
 * How many of the first records are no part of the table: those before the first one that has as
 * many cells as most, each with one filled cell at most, or a comment.
 *
 * @param width number of cells that most records have
 */
export function titleLines(records: readonly (readonly string[])[], width: number): number {
  if (width < 2) return 0;
  const first = records.findIndex(({ length }) => length === width || length === width - 1);
  if (first <= 0 || first > maxTitleLines) return 0;
  const areTitles = records
    .slice(0, first)
    .every(
      (cells) =>
        cells.filter((cell) => cell.trim() !== '').length <= 1 || cells[0]?.startsWith('#'),
    );
  return areTitles ? first : 0;
}

/** Fewest records with the right number of cells by which the others are judged. */
const minRegular = 3;
/** Fewest records that are too long by which a column of prose counts as not quoted. */
const minLong = 3;
const maxValues = 20;

/**
 * The column of prose whose delimiters are not quoted, so that records have more cells than the
 * header: the only one whose surplus cells, joined, leave in all other columns what the records of
 * the right width have there, a few values or numbers. Null where no column or more than one fits.
 */
export function unquotedColumn(
  records: readonly (readonly string[])[],
  width: number,
): number | null {
  const regular = records.filter(({ length }) => length === width);
  const long = records.filter(({ length }) => length > width);
  if (width < 2 || long.length < minLong || regular.length < minRegular) return null;
  const fits = Array.from({ length: width }, (_, column) => fitOf(regular, column));
  const found = fits.flatMap((_, column) => {
    const others = fits.map((fit, place) => (place === column ? null : fit));
    const isKnown = others.some((fit) => fit !== null);
    const all = long.every((cells) => {
      const joined = joinCells(cells, column, width, ',');
      return others.every((fit, place) => fit === null || fit(joined[place] ?? ''));
    });
    return isKnown && fits[column] === null && all && isProse(regular, column) ? [column] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isProse(records: readonly (readonly string[])[], column: number): boolean {
  const prose = records.filter((cells) => /\p{L}\s+\p{L}/u.test(cells[column] ?? ''));
  return prose.length * 2 > records.length;
}

/** What a column of few values or of numbers holds; null of any other. */
function fitOf(
  records: readonly (readonly string[])[],
  column: number,
): ((cell: string) => boolean) | null {
  const cells = records.map((one) => (one[column] ?? '').trim());
  const values = new Set(cells);
  if (cells.every((cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell))) {
    return (cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell.trim());
  }
  const areFew = values.size <= maxValues && values.size * 2 <= cells.length;
  return areFew ? (cell) => values.has(cell.trim()) : null;
}

/** The cells with those that are too many joined into one column. */
export function joinCells(
  cells: readonly string[],
  column: number,
  width: number,
  delimiter: string,
): string[] {
  const surplus = cells.length - width;
  const text = cells.slice(column, column + surplus + 1).join(delimiter);
  return [...cells.slice(0, column), text, ...cells.slice(column + surplus + 1)];
}

/**
 * Whether records that lack cells are followed by the rest of them, each and always: a line break
 * within a text that is not quoted.
 */
export function hasBrokenLines(records: readonly (readonly string[])[], width: number): boolean {
  if (width < 2) return false;
  const isRest = (cells: readonly string[], before: readonly string[]) =>
    before.length + cells.length === width + 1;
  let broken = 0;
  for (let at = 0; at < records.length; at++) {
    const cells = records[at] ?? [];
    if (cells.length >= width) continue;
    const next = records[at + 1];
    if (next === undefined) break;
    if (!isRest(next, cells)) return false;
    broken++;
    at++;
  }
  return broken > 0;
}
