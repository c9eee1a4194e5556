import { classKey, classNumber } from './class-key.ts';
import type { LabelMapping } from './dataset.ts';
import { classValuesOf } from './guess-classes.ts';

const stars = [1, 2, 3, 4, 5];

/**
 * Labels whose classes are some of one to five stars, with all five as their classes; those that no
 * value of the file means have no rows. Other labels are as they were: half stars are no whole
 * ones, and `4/10` is of another scale.
 */
export function withAllStars(labels: LabelMapping): LabelMapping {
  const { classes = [], assignments } = labels;
  const values = classValuesOf(labels);
  if (values === null || !values.every((value) => stars.includes(value))) return labels;
  if (assignments.some(({ value, target }) => isClass(target) && classKey(value).includes('/'))) {
    return labels;
  }
  const last = classes.length - 1;
  const names = stars.map((star) => {
    const place = values.indexOf(star);
    return classes[place] ?? nameLike(classes[last] ?? '', values[last] ?? 0, star);
  });
  if (new Set(names).size < stars.length) return labels;
  return { ...labels, classes: names, assignments: moved(assignments, values) };
}

/**
 * The meaning of predicted labels in the five classes that `withAllStars` gave the labels: what was
 * none of the classes may be one of the added stars.
 */
export function predictedStars(predicted: LabelMapping, labels: LabelMapping): LabelMapping {
  const values = classValuesOf(labels);
  const all = withAllStars(labels);
  if (values === null || all === labels) return predicted;
  return {
    ...predicted,
    ...(all.classes === undefined ? {} : { classes: all.classes }),
    assignments: moved(predicted.assignments, values).map((assignment) => {
      const star = stars.indexOf(classNumber(assignment.value) ?? 0);
      return assignment.target === null && star >= 0 ? { ...assignment, target: star } : assignment;
    }),
  };
}

/** @param values of the classes that the targets were places of */
function moved(
  assignments: LabelMapping['assignments'],
  values: readonly number[],
): LabelMapping['assignments'] {
  return assignments.map((assignment) => {
    const { target } = assignment;
    return isClass(target)
      ? { ...assignment, target: stars.indexOf(values[target] ?? 0) }
      : assignment;
  });
}

function isClass(target: LabelMapping['assignments'][number]['target']): target is number {
  return typeof target === 'number';
}

/**
 * The name of a star as another one is called: `5 stars` and 3 give `3 stars`, 1 gives `1 star`.
 */
function nameLike(name: string, value: number, star: number): string {
  const digits = String(value);
  if (!name.includes(digits)) return String(star);
  const alike = name.replace(digits, String(star));
  return star === 1 ? alike.replace(/s$/, '') : alike;
}
