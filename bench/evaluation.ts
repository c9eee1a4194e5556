/**
 * Time of `evaluate` and of its parts for 1,000, 10,000 and 100,000 rows, of two classes and of
 * twenty: `npx tsx bench/evaluation.ts`.
 *
 * Printed is the median of the runs in milliseconds. The dominating part, ranking the rows, is set
 * against its floor: the platform's own sort of as many doubles.
 */
import { confidencesOf, scoresOf, twoClassProbabilities } from '../src/evaluation/answers.ts';
import { averagePrecision } from '../src/evaluation/average-precision.ts';
import { brierScore } from '../src/evaluation/brier-score.ts';
import { confusionMatrix } from '../src/evaluation/confusion-matrix.ts';
import { evaluate } from '../src/evaluation/evaluate.ts';
import { expectedCalibrationError } from '../src/evaluation/expected-calibration-error.ts';
import { logLoss } from '../src/evaluation/log-loss.ts';
import { macroAverage } from '../src/evaluation/macro-average.ts';
import { predictionsCsvRows } from '../src/evaluation/predictions-csv.ts';
import { rocAuc } from '../src/evaluation/roc-auc.ts';
import { scoreGroups } from '../src/evaluation/score-groups.ts';

const runs = 21;
const classes = ['negative', 'positive'];

function medianTime(run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}

function twentyClasses(rows: number) {
  const classCount = 20;
  const labels = Uint8Array.from({ length: rows }, () => Math.floor(Math.random() * classCount));
  const predicted = new Uint8Array(rows);
  const probabilities = new Float64Array(rows * classCount);
  for (let row = 0; row < rows; row++) {
    const odds = Array.from({ length: classCount }, (_, index) =>
      Math.exp(3 * Math.random() + (index === labels[row] ? 2 : 0)),
    );
    const sum = odds.reduce((one, other) => one + other, 0);
    predicted[row] = odds.indexOf(Math.max(...odds));
    odds.forEach((one, index) => (probabilities[row * classCount + index] = one / sum));
  }
  const classes = Array.from({ length: classCount }, (_, index) => `${index + 1}`);
  return { answers: { classes, predicted, probabilities }, labels };
}

const table: Record<string, Record<string, string>> = {};
for (const rows of [1_000, 10_000, 100_000]) {
  const labels = Uint8Array.from({ length: rows }, () => (Math.random() < 0.6 ? 1 : 0));
  const probabilities = Float64Array.from(labels, (label) => {
    const noise = Math.random() + Math.random() + Math.random() - 1.5;
    return 1 / (1 + Math.exp(5 * noise - (label === 1 ? 2 : -2)));
  });
  const predicted = Uint8Array.from(probabilities, (probability) => (probability >= 0.5 ? 1 : 0));
  const answers = { classes, predicted, probabilities: twoClassProbabilities(probabilities) };
  const confidences = confidencesOf(answers.probabilities, classes.length, predicted);
  const ofTwenty = twentyClasses(rows);
  const columns = ofTwenty.answers.classes.map((_, index) =>
    scoresOf(ofTwenty.answers.probabilities, ofTwenty.answers.classes.length, index),
  );
  const texts = Array.from(
    labels,
    (_, row) =>
      `Produto ${row}: chegou antes do prazo, "recomendo" a quem quiser comprar sem pagar muito caro`,
  );
  const recordNumbers = Uint32Array.from(labels, (_, row) => row + 1);
  const matrix = confusionMatrix(labels, predicted, classes.length);
  const groups = scoreGroups(labels, probabilities);

  const parts: Record<string, () => unknown> = {
    'evaluate, all of it': () => evaluate({ answers, labels }),
    'evaluate, twenty classes': () => evaluate(ofTwenty),
    'confusion matrix': () => confusionMatrix(labels, predicted, classes.length),
    'one average of it with intervals': () => macroAverage(matrix),
    'log loss': () => logLoss(labels, probabilities),
    'Brier score': () => brierScore(labels, probabilities),
    'expected calibration error': () => expectedCalibrationError(labels, predicted, confidences),
    'ranking the rows': () => scoreGroups(labels, probabilities),
    'ROC AUC of the ranking': () => rocAuc(groups),
    'average precision of the ranking': () => averagePrecision(groups),
    'floor: the platform sorts the doubles': () => probabilities.slice().sort(),
    'floor of twenty classes': () => columns.map((column) => column.slice().sort()),
    'predictions file (CSV)': () =>
      predictionsCsvRows(classes, {
        rows: recordNumbers,
        texts,
        labels,
        predictions: predicted,
        probabilities: answers.probabilities,
      }),
  };
  for (const [part, run] of Object.entries(parts)) {
    (table[part] ??= {})[`${rows} rows, ms`] = medianTime(run).toFixed(2);
  }
}
console.table(table);
