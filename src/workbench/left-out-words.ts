import type { DatasetDescription, EvaluationReport } from '../evaluation/evaluation-report.ts';
import { messages } from '../i18n/locale.ts';

/** Why rows of the file were not evaluated, and how many each time. */
export function leftOutReasons({ excluded }: DatasetDescription): string[] {
  return Object.entries(messages().evaluate.report.excluded).flatMap(([reason, sentence]) => {
    const number = excluded[reason] ?? 0;
    return number === 0 ? [] : [sentence({ number })];
  });
}

/** Labels of the file that are said in one line. */
const maxLabels = 20;

/** How the labels of the file were read: `5 → positive, …`. */
export function labelPairs({ dataset, classes }: EvaluationReport): string {
  const all = Object.entries(dataset.labelMapping);
  const pairs = all
    .slice(0, maxLabels)
    .map(([value, target]) => `${value} → ${labelTarget(target, classes)}`);
  return `${pairs.join(', ')}${all.length > pairs.length ? ' …' : ''}`;
}

/** What a label of the file was taken for. */
export function labelTarget(target: string, classes: readonly string[]): string {
  const { report, mapping } = messages().evaluate;
  if (classes.includes(target)) return report.classes({ name: target });
  // Said where a class has the name of what its rows are not.
  const mark = ' (no class)';
  let meaning = target;
  while (meaning.endsWith(mark)) meaning = meaning.slice(0, -mark.length);
  return meaning in mapping.targets
    ? mapping.targets[meaning as keyof typeof mapping.targets]
    : mapping.unmappedMark;
}
