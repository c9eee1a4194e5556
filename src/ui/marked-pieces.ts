import type { TextPiece } from './text-pieces.ts';

/** A stretch of a text that has a name: `[start, end)` in UTF-16 code units. */
export interface NamedRange {
  start: number;
  end: number;
  name: string;
}

/** A stretch of a text as it is drawn, with the names of the ranges over it. */
export interface MarkedPiece extends TextPiece {
  names: readonly string[];
}

/**
 * Cuts pieces, which follow one another from the text's start, where named ranges begin or end.
 * Ranges may overlap.
 */
export function markedPieces(
  pieces: readonly TextPiece[],
  ranges: readonly NamedRange[],
): MarkedPiece[] {
  const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marked: MarkedPiece[] = [];
  let position = 0;
  for (const piece of pieces) {
    const pieceEnd = position + piece.text.length;
    const ends = [...cuts.filter((cut) => cut > position && cut < pieceEnd), pieceEnd];
    let start = position;
    for (const end of ends) {
      marked.push({
        ...piece,
        text: piece.text.slice(start - position, end - position),
        // The sign stands once, at the end of the word.
        signed: piece.signed && end === pieceEnd,
        names: ranges
          .filter((range) => range.start < end && range.end > start)
          .map(({ name }) => name),
      });
      start = end;
    }
    position = pieceEnd;
  }
  return marked;
}
