import { predictionsCsvHeader, predictionsCsvRows } from '../evaluation/predictions-csv.ts';
import type { EvaluatedRows } from './evaluated-rows.ts';

/** Rows turned into text at a time; between two pieces the worker answers messages. */
const pieceRows = 2000;

/** The predictions file of an evaluation, in pieces that a browser may keep on disk. */
export async function writePredictions(
  rows: EvaluatedRows,
  classes: readonly string[],
  pause: () => Promise<void>,
): Promise<Blob> {
  const parts: Blob[] = [new Blob([predictionsCsvHeader(classes)])];
  for await (const { start, texts } of rows.scanTexts()) {
    for (let from = 0; from < texts.length; from += pieceRows) {
      const piece = texts.slice(from, from + pieceRows);
      const first = start + from;
      const end = first + piece.length;
      const batch = {
        texts: piece,
        rows: rows.rowNumbers.subarray(first, end),
        labels: rows.labels.subarray(first, end),
        predictions: rows.predicted.subarray(first, end),
        probabilities:
          rows.probabilities?.subarray(first * classes.length, end * classes.length) ?? null,
      };
      parts.push(new Blob([predictionsCsvRows(classes, batch)]));
      await pause();
    }
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
