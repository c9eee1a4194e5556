import type { RowName, RowPlace } from '../dataset/dataset.ts';
import { messages } from './locale.ts';

/** What a row is called, in parts: its number, its place in its file and its id. */
export interface RowNameParts {
  /** "row 12". */
  row: string;
  /** "spreadsheet row 13, line 14"; null where nothing is known. */
  place: string | null;
  /** Null where there is none, or it is empty. */
  id: string | null;
}

/** Every row is named by these words, wherever it appears. */
export function rowNameParts({ row, place, id }: RowName): RowNameParts {
  return {
    row: messages().evaluate.list.row({ row }),
    place: placeWords(place),
    id: id === undefined || id === '' ? null : id,
  };
}

/** The same in one line: "row 12 · spreadsheet row 13 · Id A-7". */
export function rowName(name: RowName): string {
  const { row } = rowNameParts(name);
  return [row, ...otherNames(name)].join(' · ');
}

/** What it is called besides its number: "spreadsheet row 13", "Id A-7". */
export function otherNames(name: RowName): string[] {
  const { place, id } = rowNameParts(name);
  return [
    ...(place === null ? [] : [place]),
    ...(id === null ? [] : [messages().evaluate.list.idOf({ id })]),
  ];
}

/**
 * Where a row stands in its file, as its program counts. The line is said where it is another
 * number, or the only one; the file where there are several.
 */
function placeWords({ file, sheet, sheetRow, line }: RowPlace = {}): string | null {
  const words = messages().evaluate.list;
  const parts: string[] = file === undefined ? [] : [file];
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
