import type { DatasetDescription } from '../evaluation/evaluation-report.ts';
import { messages } from '../i18n/locale.ts';

/** Why rows of the file were not evaluated, and how many each time. */
export function leftOutReasons({ excluded }: DatasetDescription): string[] {
  return Object.entries(messages().evaluate.report.excluded).flatMap(([reason, sentence]) => {
    const number = excluded[reason] ?? 0;
    return number === 0 ? [] : [sentence({ number })];
  });
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
