import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { columnName } from '../../subject-words.ts';

/** What sentences about an evaluation need to name: its classes and whose answers they are. */
export interface About {
  classes: readonly string[];
  /** The column that the answers come from; null where they are the page's classifier's. */
  subject: string | null;
}

export function aboutOf(evaluation: EvaluationReport): About {
  return { classes: evaluation.classes, subject: subjectColumn(evaluation) };
}

/** The column that the answers come from, or several; null where a model gave them. */
export function subjectColumn({ subject }: Pick<EvaluationReport, 'subject'>): string | null {
  return subject.kind === 'model' ? null : columnName(subject);
}

/** How many columns the answers come from. */
export function subjectColumnCount({ subject }: Pick<EvaluationReport, 'subject'>): number {
  return subject.name.split(', ').length;
}
