import type { Contribution } from '../../model/explanation.ts';

const longestWord = 60;

/** The contributions that weigh most, strongest first. */
export function strongest(
  contributions: readonly Contribution[],
  count: number,
): readonly Contribution[] {
  return [...contributions].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, count);
}

/** The words that a contribution stands for, cut where they are very long. */
export function wordOf(text: string, { start, end }: Contribution): string {
  const word = text.slice(start, Math.min(end, start + longestWord)).trim();
  return end - start > longestWord ? `${word}…` : word;
}
