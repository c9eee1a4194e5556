import type { RowPlace } from '../dataset/dataset.ts';
import { messages } from './locale.ts';

/**
 * Where a row stands in its file, as its program counts: "spreadsheet row 13, line 14". The line is
 * said where it is another number, or the only one. Null where nothing is known.
 */
export function placeWords({ sheet, sheetRow, line }: RowPlace = {}): string | null {
  const words = messages().evaluate.list;
  const parts: string[] = [];
  if (sheetRow !== undefined) {
    parts.push(
      sheet === undefined
        ? words.sheetRow({ number: sheetRow })
        : words.sheetRowOf({ number: sheetRow, sheet }),
    );
  }
  if (line !== undefined && line !== sheetRow) parts.push(words.line({ number: line }));
  return parts.length === 0 ? null : parts.join(', ');
}
