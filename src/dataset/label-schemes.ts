import type { LabelScheme, LabelTarget } from './dataset.ts';
import type { ColumnRole } from './column-vocabulary.ts';

/** A scale: which number on it means what. */
export interface Scale {
  scheme: LabelScheme;
  target(value: number): LabelTarget | null;
}

/** Negative up to `low`, positive from `high`, neutral between; null outside the scale. */
function scale(scheme: LabelScheme, min: number, max: number, low: number, high: number): Scale {
  return {
    scheme,
    target: (value) => {
      if (value < min || value > max) return null;
      if (value <= low) return 'negative';
      return value >= high ? 'positive' : 'neutral';
    },
  };
}

/** Only the named values mean something. */
function codes(scheme: LabelScheme, targets: readonly (readonly [number, LabelTarget])[]): Scale {
  const targetOf = new Map(targets);
  return { scheme, target: (value) => targetOf.get(value) ?? null };
}

/** Stars of which the label states the top: none of five is a bad mark then. */
const ofFive = scale('stars-1-5', 0, 5, 2.5, 3.5);
/** A 0 among plain numbers up to 5 is a mark that was not given as often as a bad one. */
const fiveStars: Scale = {
  scheme: 'stars-1-5',
  target: (value) => (value === 0 ? null : ofFive.target(value)),
};
/**
 * Negative up to 4 and positive from 7, as in the Large Movie Review Dataset (Maas et al., 2011).
 */
const ten = scale('stars-0-10', 0, 10, 4.99, 7);
const hundred = scale('score-0-100', 0, 100, 49.99, 70);
const zeroOne = codes('binary-0-1', [
  [0, 'negative'],
  [1, 'positive'],
]);
const oneTwo = codes('binary-1-2', [
  [1, 'negative'],
  [2, 'positive'],
]);
export const signs = codes('binary-minus1-1', [
  [-1, 'negative'],
  [0, 'neutral'],
  [1, 'positive'],
]);
const zeroToTwo = codes('levels-0-2', [
  [0, 'negative'],
  [1, 'neutral'],
  [2, 'positive'],
]);
const zeroToFour = scale('levels-0-4', 0, 4, 1.5, 2.5);
const nothing = codes('custom', []);
/** Would they recommend it: detractors, passives and promoters (Reichheld, 2003). */
export const promoterScore = scale('nps-0-10', 0, 10, 6, 9);
/** Hundredths of a score from 0 to 100. */
export const shares = scale('share-0-1', 0, 1, 0.4999, 0.7);
export const fourStars = levels('stars-1-4', 1, 4);
export const likert = levels('likert-1-7', 1, 7);

/** A scale of any ends: negative below its middle, positive above, neutral at it. */
export function levels(scheme: LabelScheme, min: number, max: number): Scale {
  const middle = (min + max) / 2;
  return scale(scheme, min, max, middle - 0.1, middle + 0.1);
}

/** The scale from `min` to `max` by its custom, where it has one. */
export function scaleWithEnds(min: number, max: number): Scale {
  if (min === 1 && max === 5) return fiveStars;
  if (min === 1 && max === 7) return likert;
  if (max === 10 || max === 100 || max === 5) return scaleWithTop(max);
  if (min === 1 && max === 4) return fourStars;
  return levels('levels', min, max);
}

/** The scale whose top the labels state themselves (`4/5`, `80 %`). */
export function scaleWithTop(top: number): Scale {
  if (top <= 5) return ofFive;
  return top <= 10 ? ten : hundred;
}

/**
 * The scale that a whole set of plain numbers belongs to. The column's role decides where the
 * numbers alone do not: 1 and 2 are two classes in `label` (as in the Yelp and Amazon polarity
 * files) and two poor marks in `stars`.
 *
 * @param numbers the distinct numbers of the column, rare ones left out
 * @param role what the column's name says, null without a name, 'other' where it says something
 *   else or nothing known
 */
export function scaleOfNumbers(numbers: ReadonlySet<number>, role: ColumnRole | null): Scale {
  if (numbers.size === 0) return nothing;
  const values = [...numbers];
  const min = Math.min(...values);
  const max = Math.max(...values);
  const stars = role === 'stars';
  const within = (...allowed: number[]): boolean =>
    values.every((value) => allowed.includes(value));

  if (min < 0) return within(-1, 0, 1) ? signs : nothing;
  if (max > 10) return max <= 100 && (stars || max >= 50) && numbers.size > 2 ? hundred : nothing;
  if (max > 5) return stars || numbers.size > 2 ? ten : nothing;

  if (within(0, 1)) {
    if (numbers.has(0)) return zeroOne;
    if (stars) return fiveStars;
    return role === 'class-label' ? zeroOne : nothing;
  }
  // All five of 0 to 4 and never a 5: stars counted from zero.
  if (within(0, 1, 2, 3, 4) && numbers.size === 5) return zeroToFour;
  if (stars) return fiveStars;
  if (within(1, 2) && numbers.size === 2) return role === 'other' ? nothing : oneTwo;
  if (within(0, 1, 2) && numbers.has(0)) return role === 'other' ? nothing : zeroToTwo;
  if (within(0, 1, 2, 3, 4) && numbers.has(0)) return zeroToFour;
  // Stars show themselves by their top: 1–3 under another name may be any three classes.
  return max >= 4 && numbers.size > 1 ? fiveStars : nothing;
}
