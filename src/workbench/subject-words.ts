import type { EvaluationReport, Subject } from '../evaluation/evaluation-report.ts';
import { messages } from '../i18n/locale.ts';

/** Columns whose names are said; of more the first and the last are. */
const maxColumns = 3;

/** The columns that a subject is called by, however many they are. */
export function columnName({ name }: Subject): string {
  const columns = name.split(', ');
  return columns.length > maxColumns ? `${columns[0]}, …, ${columns.at(-1)}` : name;
}

/** What gave the answers, as it runs in a sentence. */
export function subjectWords(subject: Subject): string {
  const words = messages().report;
  return subject.kind === 'model' ? words.classifier : words.column({ name: columnName(subject) });
}

/** Whether the answers say how probable each class is. */
export function hasProbabilities({ metrics }: EvaluationReport): boolean {
  const { logLoss } = metrics;
  return logLoss.value !== null || logLoss.reason !== 'no-probabilities';
}

/**
 * The class that curves, costs and words are about, where there are two: the chosen one, or of
 * polarity the complaints.
 *
 * @param wanted index of the chosen one; null where none was chosen
 */
export function wantedClass({ classes }: EvaluationReport, wanted: number | null): 0 | 1 {
  if (wanted !== null) return wanted === 0 ? 0 : 1;
  return isPolarity(classes) ? 0 : 1;
}

export function isPolarity(classes: readonly string[]): boolean {
  return classes.length === 2 && classes[0] === 'negative' && classes[1] === 'positive';
}

/** The errors of one class against the rest, and what is right of all classes. */
export function errorsOfWanted({ confusionMatrix }: EvaluationReport, wanted: number) {
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const hits = confusionMatrix[wanted]?.[wanted] ?? 0;
  const support = sumOf(confusionMatrix[wanted] ?? []);
  return {
    support,
    missed: support - hits,
    falseAlarms: sumOf(confusionMatrix.map((counts) => counts[wanted] ?? 0)) - hits,
    correct: sumOf(confusionMatrix.map((counts, index) => counts[index] ?? 0)),
  };
}

/** The first of the classes that were missed or given wrongly most often. */
export function worstClass(report: EvaluationReport): number {
  const errors = report.classes.map((_, index) => {
    const { missed, falseAlarms } = errorsOfWanted(report, index);
    return missed + falseAlarms;
  });
  return errors.indexOf(Math.max(...errors));
}
