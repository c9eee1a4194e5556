import type { RateChartContent } from './rate-chart-svg.ts';

/**
 * Something the user can do next to what they read: go to an address, or ask the page by an event
 * that bubbles. It is plain data; the files leave it out.
 */
export type BlockAction = {
  label: string;
  /** Its accessible name, where the label alone does not say what it acts on. */
  name?: string;
} & ({ href: string } | { event: keyof HTMLElementEventMap; detail: object });

/** A length that repeats the figures of its row; drawn on the page alone. */
export type CellBar =
  | { kind: 'interval'; value: number; low: number; high: number; reference?: number }
  | { kind: 'share'; value: number; max: number; className?: string };

export interface BlockCell {
  text: string;
  /** Said of the text: its interval, or what stands out. */
  note?: string;
  /** Whether the note marks the row as one to look at. */
  isMarked?: boolean;
  /** The class that the text names, where it names one. */
  className?: string;
  isStrong?: boolean;
  /** Chosen by the text. */
  action?: BlockAction;
  bar?: CellBar;
}

export interface BlockColumn {
  label: string;
  /** Figures stand to the right; bars are drawn on the page alone. */
  kind: 'text' | 'number' | 'bar';
  /** What it holds, below its label. */
  note?: string;
  /** The same in a tooltip. */
  title?: string;
}

export interface BlockRow {
  key: string;
  cells: BlockCell[];
}

export interface BlockTable {
  kind: 'table';
  caption: string;
  columns: BlockColumn[];
  rows: BlockRow[];
  /** Rows there are in all, where the table does not hold them all. */
  total: number;
  /** Rows that the page shows until more are asked for. */
  shownFirst: number;
  testId?: string;
}

export interface BlockSection {
  key: string;
  heading: string;
  /** On a scale from 0 to 3. */
  strength?: { level: number; word: string };
  blocks: Block[];
}

export interface BlockStep {
  key: string;
  heading: string;
  /** What leads into the text. */
  before: string;
  text: string;
  figure: string;
  /** What the figure says, as a length. */
  bar: CellBar;
  action?: BlockAction;
}

/**
 * One piece of what is read on a page or in a file. Texts are plain: whoever renders them escapes
 * them. Headings are one level below what the block stands in.
 */
export type Block =
  | {
      kind: 'paragraph';
      text: string;
      tone: 'plain' | 'lead' | 'quiet' | 'verdict';
      action?: BlockAction;
    }
  | { kind: 'list'; items: string[] }
  /** What to do, in order. */
  | { kind: 'steps'; steps: BlockStep[] }
  | BlockTable
  /** Drawn where that is possible; its table stands next to it. `name` is the saved file's. */
  | { kind: 'rates'; name: string; content: RateChartContent }
  | { kind: 'sections'; layout: 'stack' | 'columns' | 'cards'; sections: BlockSection[] }
  /** Closed at first on the page. */
  | { kind: 'details'; summary: string; blocks: Block[] }
  /** A button on the page alone. */
  | { kind: 'action'; action: BlockAction }
  /** Where the page has an element of its own. */
  | { kind: 'slot'; name: string };

/** A picture that stands in files alone, where the page has an element that answers the user. */
export interface FigureBlock {
  kind: 'figure';
  /** Of its file, without an ending; ASCII. */
  name: string;
  caption: string;
  /** A whole SVG file. */
  svg: string;
  /** In pixels, as the SVG says. */
  width: number;
  height: number;
  /** The same in figures, where no other table holds them. */
  table: BlockTable | null;
}

/** A source that a text names by its label. */
export interface Reference {
  key: string;
  /** "McNemar, 1947", as texts cite it in brackets. */
  label: string;
  /** The whole entry. */
  text: string;
}

/** A part of a report under its heading, or the sources at its end. */
export type ReportBlock =
  | Block
  | FigureBlock
  | { kind: 'chapter'; heading: string; blocks: ReportBlock[] }
  | { kind: 'references'; heading: string; references: Reference[] };

/** A report in the page's language. */
export interface BlockDocument {
  title: string;
  /** BCP 47. */
  language: string;
  blocks: ReportBlock[];
}

export function paragraph(
  text: string,
  tone: 'plain' | 'lead' | 'quiet' | 'verdict' = 'plain',
  action?: BlockAction,
): Block {
  return { kind: 'paragraph', text, tone, ...(action === undefined ? {} : { action }) };
}

export function list(items: string[]): Block {
  return { kind: 'list', items };
}

/** Sections one after the other. */
export function section(key: string, heading: string, blocks: Block[]): Block {
  return { kind: 'sections', layout: 'stack', sections: [{ key, heading, blocks }] };
}

/** A column of text, or of figures where the label is in brackets. */
export type ColumnLabel = string | [string] | BlockColumn;

/** @param rows the cells of each; a row's key is its place unless it has one of its own */
export function table(
  caption: string,
  columns: readonly ColumnLabel[],
  rows: readonly ((string | BlockCell)[] | { key: string; cells: (string | BlockCell)[] })[],
  options: { total?: number; shownFirst?: number; testId?: string } = {},
): BlockTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map((column) =>
      typeof column === 'string'
        ? { label: column, kind: 'text' }
        : Array.isArray(column)
          ? { label: column[0], kind: 'number' }
          : column,
    ),
    rows: rows.map((row, index) => {
      const { key, cells } = Array.isArray(row) ? { key: String(index), cells: row } : row;
      return {
        key,
        cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
      };
    }),
    total: options.total ?? rows.length,
    shownFirst: options.shownFirst ?? 30,
    ...(options.testId === undefined ? {} : { testId: options.testId }),
  };
}

/** A column that holds bars. */
export const barColumn: BlockColumn = { label: '', kind: 'bar' };

/** A cell of {@link barColumn}; an empty one where there is nothing to draw. */
export function barCell(bar: CellBar | null): BlockCell {
  return bar === null ? { text: '' } : { text: '', bar };
}
