import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { confusionsOf } from './headline-sentences.ts';
import { columnName, errorsOfWanted, wantedClass } from './subject-words.ts';

/** Rows that were given another class than their own. */
export function errorsIn({ confusionMatrix, dataset }: EvaluationReport): number {
  return dataset.evaluated - correctIn(confusionMatrix);
}

function correctIn(matrix: readonly (readonly number[])[]): number {
  return matrix.reduce((all, counts, place) => all + (counts[place] ?? 0), 0);
}

/**
 * In one sentence what was right of how many, and what the errors mean: what was missed and what
 * was a false alarm, or the most frequent confusion of more than two classes.
 *
 * @param chosen index of the class that matters, where there are two and one was chosen
 */
export function verdictSentence(report: EvaluationReport, chosen: number | null): string {
  const { confusionMatrix, dataset, metrics, subject } = report;
  const { accuracy } = metrics;
  if (accuracy.value === null) return messages().evaluate.report.undefinedReasons[accuracy.reason];
  const words = messages().report;
  const score = { correct: correctIn(confusionMatrix), evaluated: dataset.evaluated };
  const verdict =
    subject.kind === 'model'
      ? words.verdict(score)
      : words.columnVerdict({ name: columnName(subject), ...score });
  const consequence = errorsIn(report) === 0 ? null : consequenceOf(report, chosen);
  return consequence === null ? `${verdict}.` : `${verdict}: ${consequence}.`;
}

function consequenceOf(report: EvaluationReport, chosen: number | null): string | null {
  const { classes, confusionMatrix } = report;
  const words = messages().report;
  const [most] = confusionsOf(report);
  if (most === undefined) return null;
  const { trueClass, predictedClass } = most;
  const number = confusionMatrix[trueClass]?.[predictedClass] ?? 0;
  const held = confusionMatrix.filter((counts) => counts.some((count) => count > 0)).length;
  const takenFor = classes[predictedClass] ?? '';
  if (classes.length > 2) {
    const support = (confusionMatrix[trueClass] ?? []).reduce((sum, count) => sum + count, 0);
    return words.topConfusion({ number, name: classes[trueClass] ?? '', takenFor, support });
  }
  // With one class among the labels there is nothing that an alarm could be false about.
  if (held < 2) return words.allErrors({ number, takenFor });
  const wanted = wantedClass(report, chosen);
  const { missed, support, falseAlarms } = errorsOfWanted(report, wanted);
  return words.missedAndAlarms({ name: classes[wanted] ?? '', missed, support, falseAlarms });
}

/** How sure the share of right answers is; empty where it is undefined. */
export function intervalSentence({ metrics: { accuracy } }: EvaluationReport): string {
  if (accuracy.value === null) return '';
  return messages().report.share({
    share: formatPercent(accuracy.value),
    low: formatPercent(accuracy.low),
    high: formatPercent(accuracy.high),
  });
}
