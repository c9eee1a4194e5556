import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';

/** What sentences about an evaluation need to name: its classes and whose answers they are. */
export interface About {
  classes: readonly string[];
  /** The column that the answers come from; null where they are the page's classifier's. */
  subject: string | null;
}

/** Names of columns that are all said; of more, the first and the last are. */
const maxNames = 3;

export function aboutOf(evaluation: EvaluationReport): About {
  return { classes: evaluation.classes, subject: subjectColumn(evaluation) };
}

/** The column that the answers come from, or several; null where a model gave them. */
export function subjectColumn({ subject }: Pick<EvaluationReport, 'subject'>): string | null {
  if (subject.kind === 'model') return null;
  const names = columnNames(subject.name);
  return names.length > maxNames ? `${names[0]}, …, ${names.at(-1)}` : subject.name;
}

/** How many columns the answers come from. */
export function subjectColumnCount({ subject }: Pick<EvaluationReport, 'subject'>): number {
  return columnNames(subject.name).length;
}

/** Whether the answers say how probable each class is. */
export function hasProbabilities({ metrics }: EvaluationReport): boolean {
  const { logLoss } = metrics;
  return logLoss.value !== null || logLoss.reason !== 'no-probabilities';
}

/** Whether the classes are negative and positive, which the page has words of its own for. */
export function isPolarity(classes: readonly string[]): boolean {
  return classes.length === 2 && classes[0] === 'negative' && classes[1] === 'positive';
}

function columnNames(name: string): string[] {
  return name.split(', ');
}
