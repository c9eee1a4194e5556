import type { EvaluationReport } from '../../../evaluation/evaluation-report.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, type Block } from '../../blocks/block.ts';
import { subjectColumn, subjectColumnCount } from '../wording/evaluated-subject.ts';

/** Why what needs a model is not there; nothing where a model gave the answers. */
export function subjectBlocks(evaluation: EvaluationReport): Block[] {
  const subject = subjectColumn(evaluation);
  if (subject === null) return [];
  const { page } = messages().errorAnalysis;
  const said = subjectColumnCount(evaluation) === 1 ? page.fromColumn : page.fromColumns;
  return [paragraph(said({ subject }))];
}
