import { messages } from '../../i18n/locale.ts';
import type { BlockCell, BlockSection, BlockStep, BlockTable } from './block.ts';

/** Rows of a table in a file: a report is read, the JSON file holds the rest. */
const maxRows = 30;

/** A cell of a file, and what is said of it. */
export interface FileCell {
  text: string;
  note: string | null;
}

/** A table as a file has it: texts alone, without the bars, cut after so many rows. */
export interface FileTable {
  columns: { label: string; isNumber: boolean }[];
  rows: FileCell[][];
}

export function fileTable({ columns, rows }: BlockTable): FileTable {
  const isKept = (_: unknown, index: number) => columns[index]?.kind !== 'bar';
  return {
    columns: columns.filter(isKept).map(({ label, note, kind }) => ({
      label: withNote(label, note),
      isNumber: kind === 'number',
    })),
    rows: rows.slice(0, maxRows).map(({ cells }) =>
      cells.filter(isKept).map(({ text, note }) => ({
        // "× 3.9" and "< 0.001" stay in one piece.
        text: text.replace(/^([×<]) (?=\d)/, '$1\u00A0'),
        note: note ?? null,
      })),
    ),
  };
}

/** A cell as one text. */
export function cellText({ text, note }: FileCell): string {
  return withNote(text, note ?? undefined);
}

/** What a table shows, and how much of it where it does not hold everything. */
export function fileCaption({ caption, rows, total }: BlockTable): string {
  const shown = Math.min(rows.length, maxRows);
  if (shown >= total) return caption;
  return `${caption}. ${messages().errorAnalysis.downloads.first({ shown, total })}`;
}

export function sectionHeading({ heading, strength }: BlockSection): string {
  return strength === undefined ? heading : `${heading}: ${strength.word}`;
}

export function stepText({ heading, figure, text }: BlockStep): string {
  return `${heading} (${figure}). ${text}`;
}

function withNote(text: string, note: BlockCell['note']): string {
  return note === undefined ? text : `${text} (${note})`;
}
