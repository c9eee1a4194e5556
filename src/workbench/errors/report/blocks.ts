import type { ReportBlock } from './report-block.ts';

export function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', text };
}

export function list(items: string[], ordered = false): ReportBlock {
  return { kind: 'list', ordered, items };
}

/** @param columns their names; those of figures in brackets */
export function table(
  caption: string,
  columns: readonly (string | [string])[],
  rows: string[][],
): ReportBlock {
  return {
    kind: 'table',
    caption,
    columns: columns.map((column) =>
      typeof column === 'string'
        ? { label: column, isNumber: false }
        : { label: column[0], isNumber: true },
    ),
    rows,
  };
}
