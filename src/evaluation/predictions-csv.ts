import Papa from 'papaparse';

/** Consecutive rows of the predictions file, one element of every array a row. */
export interface PredictionsBatch {
  /** 1-based number of the record in the evaluated file. */
  rows: ArrayLike<number>;
  texts: readonly string[];
  /** Index of the true class. */
  labels: ArrayLike<number>;
  /** Index of the predicted class. */
  predictions: ArrayLike<number>;
  /** Probability of the second class. */
  probabilities: ArrayLike<number>;
}

/**
 * Cells that a spreadsheet could run as a formula get an apostrophe before them: OWASP's convention
 * ("CSV Injection", and requirement 1.2.10 of its Application Security Verification Standard 5)
 * with its list of first characters. A cell in which apostrophes come before such a character gets
 * one more, so that no text is lost: taking one apostrophe off every cell that this expression fits
 * after it gives the text back.
 *
 * "- muito bom" and "-5" are escaped too: a spreadsheet shows the one as an error and makes a
 * number of the other, and both are texts. The file's own numbers are never negative and stay as
 * they are.
 */
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

const FORMAT = { header: false, newline: '\r\n', escapeFormulae: FORMULA };

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
 * the file is the header and then the batches. `probability` is that of the predicted class;
 * probabilities have the digits that it takes to read back the same double.
 *
 * @param classes names of the two classes
 */
export function predictionsCsvRows(classes: readonly string[], batch: PredictionsBatch): string {
  return lines(
    batch.texts.map((text, index) => {
      const label = batch.labels[index]!;
      const prediction = batch.predictions[index]!;
      const positive = batch.probabilities[index]!;
      const probabilities = [1 - positive, positive];
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
  return records.length === 0 ? '' : Papa.unparse([...records], FORMAT) + FORMAT.newline;
}
