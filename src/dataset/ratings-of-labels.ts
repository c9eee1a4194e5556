import { polarityClasses } from './class-index.ts';
import type { LabelMapping, LabelTarget } from './dataset.ts';
import { normaliseLabel } from './label-words.ts';
import { parseRating } from './parse-rating.ts';

/** Share of the labelled rows that must have a rating: a few words among stars do no harm. */
const minShare = 0.5;

/**
 * The number that each assignment of a mapping stands for on a scale (stars, points), NaN where it
 * is a word. Null where the labels are no ratings: fewer than three numbers, numbers of several
 * scales, or none of the classes with more than one of them (0 and 1, or −1, 0 and 1), so that a
 * rating would say nothing beyond the class.
 */
export function ratingsOfLabels({ assignments }: LabelMapping): Float64Array | null {
  const ratings = new Float64Array(assignments.length).fill(NaN);
  const tops = new Set<number>();
  const byTarget = new Map<LabelTarget, Set<number>>();
  let rated = 0;
  let labelled = 0;
  assignments.forEach(({ value, count, target }, place) => {
    if (target === null) return;
    labelled += count;
    const rating = parseRating(normaliseLabel(String(value)));
    if (rating === null) return;
    ratings[place] = rating.value;
    rated += count;
    if (rating.top !== null) tops.add(rating.top);
    byTarget.set(target, (byTarget.get(target) ?? new Set<number>()).add(rating.value));
  });
  const distinct = new Set(ratings.filter((rating) => !Number.isNaN(rating)));
  const isFinerThanClass = polarityClasses.some((target) => (byTarget.get(target)?.size ?? 0) > 1);
  const isScale = distinct.size >= 3 && tops.size <= 1 && isFinerThanClass;
  return isScale && rated >= labelled * minShare ? ratings : null;
}
