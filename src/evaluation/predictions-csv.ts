import Papa from 'papaparse';
import { spreadsheetText } from './spreadsheet-text.ts';

/** Consecutive rows of the predictions file, one element of every array a row. */
export interface PredictionsBatch {
  /** 1-based number of the record in the evaluated file. */
  rows: ArrayLike<number>;
  texts: readonly string[];
  /** Index of the true class. */
  labels: ArrayLike<number>;
  /** Index of the predicted class. */
  predictions: ArrayLike<number>;
  /** Probability of each class, row by row; null where only labels were answered. */
  probabilities: ArrayLike<number> | null;
}

const lineEnd = '\r\n';

/** First line of the predictions file, with its line end. */
export function predictionsCsvHeader(classes: readonly string[]): string {
  return lines([
    [
      'row',
      'text',
      'label',
      'prediction',
      'probability',
      ...classes.map((name) => `p_${name}`),
      'correct',
    ],
  ]);
}

/**
 * Lines of the predictions file for a batch of rows, each with its line end, as RFC 4180 has them;
 * the file is the header and then the batches. No part of it runs as a formula in a spreadsheet:
 * texts and class names stand as `spreadsheetText` writes them. `probability` is that of the
 * predicted class; probabilities have the digits that it takes to read back the same double.
 * Without probabilities those cells are empty.
 */
export function predictionsCsvRows(classes: readonly string[], batch: PredictionsBatch): string {
  return lines(
    batch.texts.map((text, index) => {
      const label = batch.labels[index]!;
      const prediction = batch.predictions[index]!;
      const probabilities = classes.map((_, place) =>
        batch.probabilities === null ? null : batch.probabilities[index * classes.length + place]!,
      );
      return [
        batch.rows[index],
        text,
        classes[label],
        classes[prediction],
        probabilities[prediction],
        ...probabilities,
        label === prediction,
      ];
    }),
  );
}

function lines(records: readonly unknown[][]): string {
  if (records.length === 0) return '';
  // The file's own numbers are never negative and stay as they are.
  const cells = records.map((record) =>
    record.map((cell) => (typeof cell === 'string' ? spreadsheetText(cell) : cell)),
  );
  return Papa.unparse(cells, { header: false, newline: lineEnd, quotes: isEscaped }) + lineEnd;
}

/**
 * Whether an apostrophe begins the cell: OWASP wants such a cell in quotes whatever else it holds.
 */
function isEscaped(cell: unknown): boolean {
  return typeof cell === 'string' && cell.startsWith("'");
}
