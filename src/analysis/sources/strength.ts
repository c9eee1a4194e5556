import type { Strength } from '../source-evidence.ts';

const strengths: readonly Strength[] = ['none', 'weak', 'moderate', 'strong'];

/** Strength of a sign by its size: `none` below the first of three rising thresholds. */
export function strengthOf(size: number, thresholds: readonly [number, number, number]): Strength {
  return strengths[thresholds.filter((threshold) => size >= threshold).length]!;
}

/** The strongest of several signs. */
export function strongest(...signs: readonly Strength[]): Strength {
  return strengths[Math.max(0, ...signs.map((sign) => strengths.indexOf(sign)))]!;
}
