import { accents } from './accents.ts';
import { capitals } from './capitals.ts';
import type { BehaviourCase, Capability } from './case.ts';
import { comparison } from './comparison.ts';
import { conditional } from './conditional.ts';
import { contrast } from './contrast.ts';
import { doubleNegation } from './double-negation.ts';
import { elongation } from './elongation.ts';
import { emoji } from './emoji.ts';
import { intensifiers } from './intensifiers.ts';
import { negation } from './negation.ts';
import { neutralAdditions } from './neutral-additions.ts';
import { shortReviews } from './short-reviews.ts';
import { slang } from './slang.ts';
import { typos } from './typos.ts';
import { vocabulary } from './vocabulary.ts';

export const suite: readonly Capability[] = [
  vocabulary,
  shortReviews,
  negation,
  doubleNegation,
  contrast,
  intensifiers,
  accents,
  elongation,
  typos,
  emoji,
  capitals,
  slang,
  neutralAdditions,
  comparison,
  conditional,
];

export function textsOf(one: BehaviourCase): string[] {
  return one.kind === 'MFT' ? [one.text] : [one.text, one.changed];
}

/** A directional case also passes where nothing is left to move: this near the end of the scale. */
const end = 0.02;

/** Whether answers given as probabilities of the positive class are what the case asks for. */
export function passes(one: BehaviourCase, positive: (text: string) => number): boolean {
  const first = positive(one.text);
  if (one.kind === 'MFT') return first >= 0.5 === (one.label === 'positive');
  const second = positive(one.changed);
  if (one.kind === 'INV') return first >= 0.5 === second >= 0.5;
  return one.direction === 'up' ? second > Math.min(first, 1 - end) : second < Math.max(first, end);
}
