import type { EvaluationReport } from '../evaluation/evaluation-report.ts';
import { formatDateTime, formatPercent } from '../i18n/format.ts';
import { messages } from '../i18n/locale.ts';
import { columnName, errorsOfWanted, wantedClass } from './subject-words.ts';

/** Confusions that are said in words. */
const maxConfusions = 5;

/** How often the subject is right, and why that is undefined where it is. */
export function headlineSentence(report: EvaluationReport): string {
  const { confusionMatrix, metrics, dataset, subject } = report;
  const { report: words } = messages().evaluate;
  const { accuracy } = metrics;
  if (accuracy.value === null) return words.undefinedReasons[accuracy.reason];
  const score = {
    correct: confusionMatrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0),
    evaluated: dataset.evaluated,
    share: formatPercent(accuracy.value),
    low: formatPercent(accuracy.low),
    high: formatPercent(accuracy.high),
  };
  return subject.kind === 'model'
    ? words.headline(score)
    : messages().report.columnHeadline({ name: columnName(subject), ...score });
}

/** Rows of one class that were classified as another. */
export interface Confusion {
  trueClass: number;
  predictedClass: number;
  says: string;
}

/** The most frequent confusions of more than two classes. */
export function confusionsOf({ classes, confusionMatrix }: EvaluationReport): Confusion[] {
  const words = messages().report;
  return confusionMatrix
    .flatMap((counts, trueClass) =>
      counts.map((number, predictedClass) => ({
        trueClass,
        predictedClass,
        number,
        support: counts.reduce((sum, count) => sum + count, 0),
      })),
    )
    .filter(({ trueClass, predictedClass, number }) => number > 0 && trueClass !== predictedClass)
    .sort((one, other) => other.number - one.number)
    .slice(0, maxConfusions)
    .map(({ trueClass, predictedClass, number, support }) => ({
      trueClass,
      predictedClass,
      says: words.confusion({
        name: classes[trueClass] ?? '',
        takenFor: classes[predictedClass] ?? '',
        number,
        support,
      }),
    }));
}

/**
 * What became of each of two classes, and of the one that the user wants to find; nothing of more
 * classes.
 */
export function errorSentences(report: EvaluationReport, chosen: number | null): string[] {
  const { classes, confusionMatrix } = report;
  if (classes.length !== 2) return [];
  const wanted = wantedClass(report, chosen);
  const { missed, support, falseAlarms } = errorsOfWanted(report, wanted);
  return [
    ...classes.flatMap((name, index) => {
      const counts = confusionMatrix[index] ?? [];
      const all = counts.reduce((sum, count) => sum + count, 0);
      // Nothing happened to a class that the file does not hold.
      if (all === 0) return [];
      return messages().evaluate.report.confusions({
        name,
        missed: all - (counts[index] ?? 0),
        support: all,
        takenFor: classes[1 - index] ?? '',
      });
    }),
    ...(support === 0
      ? []
      : [messages().report.wanted({ name: classes[wanted] ?? '', missed, support, falseAlarms })]),
  ];
}

/** What was evaluated, and when. */
export function madeSentence({ model, subject, created }: EvaluationReport): string {
  const date = formatDateTime(new Date(created));
  return model === null
    ? messages().report.madeFromColumn({ name: columnName(subject), date })
    : messages().evaluate.report.made({ model: `${model.id} ${model.version}`, date });
}
