import type { Delimiter } from './dataset.ts';
import { hasEscapedDelimiters, withoutEscapes } from './escaped-delimiters.ts';
import { hasSingleQuotes, withDoubleQuotes } from './single-quotes.ts';
import { hasQuotedLines, withoutLineQuotes } from './quoted-lines.ts';

/**
 * How programs write delimited text otherwise than RFC 4180, as the beginning of a file shows it,
 * and the same text as the standard has it.
 */
export interface Dialect {
  /** Spaces before a quote that opens a cell. */
  hasInitialSpaces: boolean;
  /** Quotes and backslashes within quotes are escaped by a backslash, and quotes never doubled. */
  hasBackslashes: boolean;
  /** Lines of fastText: `__label__2 and the text`. */
  isFastText: boolean;
  /** Every record is in quotes as a whole. */
  hasQuotedLines: boolean;
  /** Nothing is quoted, and delimiters within cells are escaped by a backslash. */
  hasEscapedDelimiters: boolean;
  /** Cells are in single quotes. */
  hasSingleQuotes: boolean;
  /** A table as Markdown and MySQL draw it, with bars around each line and rules between. */
  isMarkdown: boolean;
}

const plain: Dialect = {
  hasInitialSpaces: false,
  hasBackslashes: false,
  isFastText: false,
  hasQuotedLines: false,
  hasEscapedDelimiters: false,
  hasSingleQuotes: false,
  isMarkdown: false,
};
/** Bars, crosses and dashes alone. */
const markdownRule = /^[|+][\s:|+-]+[|+]\s*$/;
const maxLines = 200;
const maxLineLength = 8 * 1024 * 1024;
/** What a line of fastText holds, in the order in which it is rewritten. */
export const fastTextColumns = ['label', 'text'] as const;
const fastTextLine = /^__label__(\S+)[ \t](.*)$/;
const separatorLine = /^\ufeff?"?sep=([,;|\t])"?\r?\n/i;

/** The delimiter that the first line of a file for Excel names: `sep=;`. */
export function namedDelimiter(text: string): Delimiter | null {
  return (separatorLine.exec(text)?.[1] as Delimiter | undefined) ?? null;
}

/** The dialect of a text that is split by the delimiter; null for one that is not known yet. */
export function recogniseDialect(text: string, delimiter: Delimiter | null): Dialect {
  const lines = text.split(/\r\n?|\n/, maxLines).filter((line) => line !== '');
  const isFastText =
    lines.length > 0 &&
    lines.every((line, place) => isLast(lines, place) || fastTextLine.test(line));
  if (isFastText && fastTextLine.test(lines[0] ?? '')) return { ...plain, isFastText };
  const whole = lines.slice(0, lines.length > 1 ? -1 : undefined);
  const hasRule = lines.slice(0, 2).some((line) => markdownRule.test(line));
  const isTable = (line: string) => isBarred(line) || markdownRule.test(line);
  if (delimiter === '|' && hasRule && whole.every(isTable)) {
    return { ...plain, isMarkdown: true };
  }
  if (!text.includes('"')) {
    const areSingle = hasSingleQuotes(whole, delimiter);
    const areEscaped = !areSingle && hasEscapedDelimiters(whole, delimiter);
    return { ...plain, hasSingleQuotes: areSingle, hasEscapedDelimiters: areEscaped };
  }
  if (hasQuotedLines(whole, delimiter)) return { ...plain, hasQuotedLines: true };
  const opening = initialSpaces(delimiter);
  const spaced = lines.filter((line) => line.search(opening) >= 0).length;
  // A quote behind a backslash that something else than the end of the cell follows is escaped.
  const hasBackslashes =
    /[^\\]\\"(?=[^",;|\t\r\n])/.test(text) && !/[^\s,;|"\\]""[^\s,;|"]/.test(text);
  return { ...plain, hasInitialSpaces: spaced * 2 > lines.length, hasBackslashes };
}

/**
 * Spaces between a delimiter and the quote that opens a cell. In a text that is quoted as the
 * standard says, a quote behind a space closes the cell or is doubled.
 */
function initialSpaces(delimiter: Delimiter | null): RegExp {
  const escaped = delimiter === '|' ? '\\|' : (delimiter ?? '');
  return delimiter === null ? /(?!)/g : new RegExp(`${escaped} {1,20}"(?=[^"\r\n${escaped}])`, 'g');
}

/** The beginning of a file may end within its last line. */
function isLast(lines: readonly string[], place: number): boolean {
  return lines.length > 1 && place === lines.length - 1;
}

/** Writes a text that arrives in pieces cut anywhere as the standard has it. */
export class DialectRewriter {
  readonly #dialect: Dialect;
  readonly #spaces: RegExp;
  readonly #delimiter: Delimiter | null;
  #rest = '';

  constructor(dialect: Dialect, delimiter: Delimiter | null) {
    this.#dialect = dialect;
    this.#delimiter = delimiter;
    this.#spaces = initialSpaces(delimiter);
  }

  /** @param last whether nothing comes after the piece */
  push(piece: string, last: boolean): string {
    const { hasInitialSpaces, hasBackslashes, isFastText } = this.#dialect;
    if (this.#isStandard) return piece;
    const text = this.#rest + piece;
    if (this.#dialect.hasQuotedLines) {
      const { records, end } = withoutLineQuotes(text, last || text.length > maxLineLength);
      this.#rest = text.slice(end);
      return records;
    }
    const end = last ? text.length : this.#wholeUntil(text);
    this.#rest = text.slice(end);
    let whole = text.slice(0, end);
    if (isFastText) return whole.split('\n').map(asTabbed).join('\n');
    if (this.#dialect.isMarkdown) return whole.split('\n').map(withoutBars).join('\n');
    const delimiter = this.#delimiter;
    const rewrite = this.#dialect.hasSingleQuotes
      ? withDoubleQuotes
      : this.#dialect.hasEscapedDelimiters
        ? withoutEscapes
        : null;
    if (rewrite !== null && delimiter !== null) {
      return whole
        .split('\n')
        .map((line) => rewrite(line, delimiter))
        .join('\n');
    }
    if (hasBackslashes) {
      whole = whole.replace(/\\(["\\])/g, (_, escaped: string) => (escaped === '"' ? '""' : '\\'));
    }
    return hasInitialSpaces ? whole.replace(this.#spaces, `${delimiter ?? ''}"`) : whole;
  }

  get #isStandard(): boolean {
    return Object.values(this.#dialect).every((isOtherwise) => isOtherwise === false);
  }

  /** Where what may be cut in the middle begins; a line without an end is not waited for. */
  #wholeUntil(text: string): number {
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    return text.length - end > maxLineLength ? text.length : end;
  }
}

function isBarred(line: string): boolean {
  const text = line.trim();
  return text.length > 1 && text.startsWith('|') && text.endsWith('|');
}

/** The cells of a line of Markdown without the spaces around them; the rule is no line. */
function withoutBars(line: string): string {
  if (markdownRule.test(line)) return '';
  if (!isBarred(line)) return line;
  const cells = line.trim().slice(1, -1).split('|');
  return cells.map((cell) => cell.trim()).join('|');
}

function asTabbed(line: string): string {
  const [, label, text = ''] = fastTextLine.exec(line.replace(/\r$/, '')) ?? [];
  if (label === undefined) return line;
  // A second label of the same line is no part of the text.
  const words = text.trimStart().replace(/^(?:__label__\S+\s+)+/, '');
  return `${label}\t"${words.replaceAll('"', '""')}"`;
}
