import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { indexIn } from '../address/address.ts';
import type { ClassPair } from './error-counts.ts';
import { firstChoice, largestSeed, ordersOf, type ReadingChoice } from './reading-choice.ts';

type Name = 'pair' | 'cue' | 'order' | 'seed';

/** What the address says of the errors that are read. */
export const readerParameters = [
  'pair',
  'cue',
  'order',
  'seed',
  'at',
  'details',
  'dialog',
] as const;

/** Place in the queue that the address says, where it is counted from 1. */
export function placeAt(value: string | null): number {
  return Math.max(0, (indexIn(Infinity, value) ?? 1) - 1);
}

/** A choice as the address says it; nothing of what reading begins with. */
export function readingAddress(
  { pair, cue, by, seed }: ReadingChoice,
  evaluation: EvaluationReport,
): Record<Name, string | null> {
  const first = firstChoice(evaluation);
  return {
    pair: pair === null ? null : `${pair.label}-${pair.predicted}`,
    cue,
    order: by === first.by ? null : by,
    seed: by !== 'chance' || seed === first.seed ? null : String(seed),
  };
}

/**
 * The choice that the address says.
 *
 * @param cues that errors can be chosen by
 */
export function readingChoiceAt(
  read: (name: Name) => string | null,
  evaluation: EvaluationReport,
  cues: readonly string[],
): ReadingChoice {
  const first = firstChoice(evaluation);
  return {
    pair: pairAt(read('pair'), evaluation.classes.length),
    cue: cues.find((cue) => cue === read('cue')) ?? null,
    by: ordersOf(evaluation).find((by) => by === read('order')) ?? first.by,
    seed: indexIn(largestSeed + 1, read('seed')) ?? first.seed,
  };
}

function pairAt(value: string | null, classCount: number): ClassPair | null {
  const [labelPart, predictedPart] = value?.split('-') ?? [];
  const label = indexIn(classCount, labelPart);
  const predicted = indexIn(classCount, predictedPart);
  return label === null || predicted === null || label === predicted ? null : { label, predicted };
}

/** Whether the same errors are read in the same order. */
export function isSameChoice(one: ReadingChoice, other: ReadingChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
