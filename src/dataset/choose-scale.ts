import type { ColumnRole } from './column-vocabulary.ts';
import type { LabelDoubt } from './dataset.ts';
import {
  fourStars,
  levels,
  likert,
  promoterScore,
  scaleOfNumbers,
  scaleWithEnds,
  shares,
  signs,
  type Scale,
} from './label-schemes.ts';
import { isPromoterScore, namesPolarity, namesPromoterScore, scaleInName } from './name-sense.ts';
import { oppositeTarget } from './opposite-target.ts';
import { readProbabilityName } from './probability-names.ts';

/** How plain numbers are read, and the other reading where both are likely. */
export interface ChosenScale {
  scale: Scale;
  doubt?: { reason: LabelDoubt['reason']; other: Scale };
}

/** Numbers as rare as this are typing slips, whatever they are. */
const rareShare = 0.002;
/** What may lie off a scale for it to be the scale still. */
const maxOffShare = 0.1;
const maxOffValues = 2;
/** Next to the scale's end a number may be its next level, unless it is as rare as this. */
const slipRows = 2;
const slipShare = 0.06;
const slipShareOfMany = 0.005;
/** A number that is used for “none”, however often it occurs. */
const placeholders = new Set([-1, -9, -99, -999, 99, 999, 9999]);
const maxPlaceholderShare = 0.5;
/** Rows from which the top of a scale would have been met. */
const manyRows = 20;

/** Customary scales that numbers off them do not change, narrow ones first. */
const customary: readonly { min: number; max: number; from: number }[] = [
  { min: 0, max: 1, from: 1 },
  { min: 1, max: 2, from: 2 },
  { min: -1, max: 1, from: 1 },
  { min: 0, max: 2, from: 2 },
  { min: 0, max: 5, from: 3 },
  { min: 0, max: 10, from: 6 },
  { min: 0, max: 100, from: 11 },
];

/**
 * The scale that nearly all of a column's numbers are on: by its name, by what is customary and by
 * what most rows say. A number off it means nothing, and changes nothing about the others.
 *
 * @param counts rows of each distinct number
 */
export function chooseScale(
  counts: ReadonlyMap<number, number>,
  name: string,
  role: ColumnRole | null,
): ChosenScale {
  const numbers = new Set(counts.keys());
  const total = rowsOf(counts, () => true);
  if (total === 0) return { scale: scaleOfNumbers(numbers, role) };
  const within = (min: number, max: number) =>
    rowsOf(counts, (value) => value >= min && value <= max) >= total * (1 - maxOffShare);
  const named = scaleInName(name);
  const max = Math.max(...counts.keys());
  if (max > 5 && within(0, 10) && namesPromoterScore(name)) return { scale: promoterScore };
  if (named !== null && within(named.min, named.max)) {
    return { scale: scaleWithEnds(named.min, named.max) };
  }
  const fractions = rowsOf(counts, (value) => value > 0 && value < 1);
  if (fractions > 0 && within(0, 1)) return ofFractions(name, role);
  const kept = withoutStrays(counts, total, role, name);
  const chosen = kept === null ? null : ofKept(kept.numbers, total, name, role);
  if (kept === null || chosen === null || kept.isCertain || chosen.doubt !== undefined) {
    return chosen ?? { scale: scaleOfNumbers(numbers, role) };
  }
  const other = scaleOfNumbers(numbers, role);
  const reason = numbers.has(-1) ? ('unlabelled' as const) : ('levels' as const);
  return {
    scale: chosen.scale,
    doubt: { reason, other: other.scheme === 'custom' ? signs : other },
  };
}

/** Shares of a hundred, unless a classifier's probability is called so too. */
function ofFractions(name: string, role: ColumnRole | null): ChosenScale {
  const isShare = role === 'stars' && readProbabilityName(name) === null;
  return isShare
    ? { scale: shares }
    : { scale: shares, doubt: { reason: 'probabilities', other: reversed(shares) } };
}

/** The reading of numbers that are all on one scale. */
function ofKept(
  numbers: ReadonlySet<number>,
  total: number,
  name: string,
  role: ColumnRole | null,
): ChosenScale {
  const usual = scaleOfNumbers(numbers, role);
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  const whole = [...numbers].filter(Number.isInteger);
  const doubtful = (scale: Scale, other: Scale): ChosenScale => ({
    scale,
    doubt: { reason: 'levels', other },
  });
  if (isPromoterScore(name) && min >= 0 && max <= 5 && usual.scheme === 'stars-1-5') {
    return doubtful(usual, promoterScore);
  }
  if (min === 0 && usual.scheme === 'stars-1-5' && ![...numbers].some((n) => n > 0 && n < 3)) {
    return doubtful(usual, scaleWithEnds(0, 5));
  }
  if (max === 7 && min >= 1 && numbers.size > 2 && usual.scheme === 'stars-0-10') {
    return min === 1 && whole.length >= 4 ? { scale: likert } : doubtful(likert, usual);
  }
  if (max > 10 && max < 50 && usual.scheme === 'score-0-100') {
    return doubtful(levels('levels', 0, max <= 20 ? 20 : max), usual);
  }
  if (max === 6 && min === 1 && whole.length >= 5) return doubtful(levels('levels', 1, 6), usual);
  if (max === 4 && min === 1 && whole.length === 4) {
    const isCertain = total >= manyRows && role !== 'class-label';
    return isCertain ? { scale: fourStars } : doubtful(fourStars, scaleWithEnds(1, 5));
  }
  if (max === 3 && min === 1 && whole.length === 3 && usual.scheme !== 'custom') {
    return doubtful(usual, levels('levels', 1, 3));
  }
  if (max === 3 && min === 0 && whole.length === 4 && usual.scheme !== 'custom') {
    return doubtful(levels('levels', 0, 3), usual);
  }
  return { scale: usual };
}

/**
 * The numbers of the narrowest customary scale that all but a few rows are on. Null where the rest
 * is too much for slips and placeholders.
 */
function withoutStrays(
  counts: ReadonlyMap<number, number>,
  total: number,
  role: ColumnRole | null,
  name: string,
): { numbers: ReadonlySet<number>; isCertain: boolean } | null {
  for (const { min, max, from } of customary) {
    const inside = [...counts.keys()].filter((value) => value >= min && value <= max);
    const outside = [...counts.keys()].filter((value) => value < min || value > max);
    const isMet = inside.some((value) => value >= from) && inside.length > 1;
    if (!isMet || (max <= 2 && (role === 'stars' || !inside.every(Number.isInteger)))) continue;
    if (outside.length === 0) return { numbers: new Set(inside), isCertain: true };
    const scarcest = Math.min(...inside.map((value) => counts.get(value) ?? 0));
    const verdicts = outside.map((value) =>
      strayness(value, { rows: counts.get(value) ?? 0, total, scarcest, min, max, name }),
    );
    const off = rowsOf(counts, (value) => outside.includes(value) && !placeholders.has(value));
    const isFew =
      off <= total * maxOffShare &&
      outside.filter((value) => !placeholders.has(value) && !isRare(counts.get(value), total))
        .length <= maxOffValues;
    if (isFew && !verdicts.includes('level')) {
      return { numbers: new Set(inside), isCertain: !verdicts.includes('open') };
    }
  }
  return null;
}

/** Whether a number off a scale is a stray, another level of a longer scale, or may be either. */
function strayness(
  value: number,
  of: { rows: number; total: number; scarcest: number; min: number; max: number; name: string },
): 'stray' | 'level' | 'open' {
  const { rows, total, scarcest, min, max, name } = of;
  if (value === -1 && max === 1) {
    if (namesPolarity(name) || rows >= scarcest) return 'level';
    return rows <= scarcest / 4 ? 'stray' : 'open';
  }
  if (placeholders.has(value)) return rows <= total * maxPlaceholderShare ? 'stray' : 'level';
  if (isRare(rows, total)) return 'stray';
  const distance = value < min ? min - value : value - max;
  if (distance > 1 && rows <= total * maxOffShare) return 'stray';
  if (rows <= total * slipShareOfMany || (rows <= slipRows && rows <= total * slipShare)) {
    return max > 2 || rows * 3 <= scarcest ? 'stray' : 'level';
  }
  return rows * 5 <= scarcest && rows <= total * 0.05 ? 'open' : 'level';
}

function isRare(rows: number | undefined, total: number): boolean {
  return (rows ?? 0) <= total * rareShare;
}

function reversed(scale: Scale): Scale {
  return { scheme: scale.scheme, target: (value) => oppositeTarget(scale.target(value)) };
}

function rowsOf(counts: ReadonlyMap<number, number>, keep: (value: number) => boolean): number {
  let rows = 0;
  for (const [value, count] of counts) if (keep(value)) rows += count;
  return rows;
}
