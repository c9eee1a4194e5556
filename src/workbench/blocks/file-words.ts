import { messages } from '../../i18n/locale.ts';
import type { BlockCell, BlockSection, BlockStep, BlockTable } from './block.ts';

/** Rows of a table in a file: a report is read, the JSON file holds the rest. */
const maxRows = 30;

/** A table as a file has it: texts alone, without the bars, cut after so many rows. */
export interface FileTable {
  columns: { label: string; isNumber: boolean }[];
  rows: string[][];
}

export function fileTable({ columns, rows }: BlockTable): FileTable {
  const isKept = (_: unknown, index: number) => columns[index]?.kind !== 'bar';
  return {
    columns: columns.filter(isKept).map(({ label, note, kind }) => ({
      label: withNote(label, note),
      isNumber: kind === 'number',
    })),
    rows: rows
      .slice(0, maxRows)
      .map(({ cells }) => cells.filter(isKept).map(({ text, note }) => withNote(text, note))),
  };
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
