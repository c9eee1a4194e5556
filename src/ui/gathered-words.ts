import type { Contribution } from '../model/explanation.ts';

/** Every place of one word in a review, taken together. */
export interface GatheredWord {
  /** As it is written where it first stands, cut where it is very long. */
  word: string;
  /** Sum of its contributions, in logits. */
  value: number;
  /** How often it stands there. */
  count: number;
}

const longestWord = 60;

/**
 * The words of a review by what they contribute, strongest first; case is ignored. Their values add
 * up to the contributions'.
 */
export function gatherWords(
  text: string,
  contributions: readonly Contribution[],
): readonly GatheredWord[] {
  const gathered = new Map<string, GatheredWord>();
  for (const { start, end, value } of contributions) {
    const whole = text.slice(start, end).trim();
    const key = whole.toLowerCase();
    const known = gathered.get(key);
    if (known === undefined) {
      const word = whole.length > longestWord ? `${whole.slice(0, longestWord)}…` : whole;
      gathered.set(key, { word, value, count: 1 });
    } else {
      known.value += value;
      known.count += 1;
    }
  }
  return [...gathered.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** "word", or "word ×3" when it stands there three times. */
export function nameOf({ word, count }: GatheredWord): string {
  return count === 1 ? word : `${word} ×${count}`;
}
