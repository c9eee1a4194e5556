import { classKey } from './class-key.ts';
import type { ColumnSummary, LabelMapping } from './dataset.ts';
import { guessLabelMapping } from './guess-label-mapping.ts';

/**
 * What the values of a column of predictions mean, in the classes of the labels. Own classes are
 * found by the values and the names that they have; polarity is guessed as of a label, and what
 * that leaves open is taken from the labels. A value of no class has the target null.
 */
export function mapToClasses(column: ColumnSummary, labels: LabelMapping): LabelMapping {
  const known = new Map<string, LabelMapping['assignments'][number]['target']>();
  labels.classes?.forEach((name, place) => known.set(classKey(name), place));
  for (const { value, target } of labels.assignments) known.set(classKey(value), target);
  if (labels.classes === undefined) {
    const guess = guessLabelMapping(column);
    return {
      ...guess,
      assignments: guess.assignments.map((assignment) => ({
        ...assignment,
        target: assignment.target ?? known.get(classKey(assignment.value)) ?? null,
      })),
    };
  }
  return {
    scheme: 'custom',
    classes: labels.classes,
    assignments: column.values.map(({ value, count }) => ({
      value,
      count,
      target: known.get(classKey(value)) ?? null,
    })),
  };
}
