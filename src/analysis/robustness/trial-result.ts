import { estimate, undefinedEstimate } from '../../evaluation/estimate.ts';
import type { Estimate } from '../../evaluation/evaluation-report.ts';
import { wilsonInterval } from '../../evaluation/wilson-interval.ts';
import type { PerturbationResult } from '../error-analysis-report.ts';
import type { Trial } from './trial.ts';

export interface TrialExample {
  row: number;
  /** The changed text; the row has the original. */
  changed: string;
  /** Probabilities of the positive class. */
  before: number;
  after: number;
  flipped: boolean;
}

export interface TrialResult extends PerturbationResult {
  expects: Trial['expects'];
  /**
   * Share of the tried that did what is expected: kept their class, or moved to the expected side.
   */
  asExpected: Estimate;
  /**
   * Mean of after minus before, of the positive class's probability; null where nothing was tried.
   */
  meanChange: number | null;
  /** Mean of its absolute value. */
  meanAbsoluteChange: number | null;
  /** The largest changes, those that go against what is expected first. */
  examples: TrialExample[];
}

const maxExamples = 5;

function shareOf(count: number, total: number): Estimate {
  if (total === 0) return undefinedEstimate('no-rows');
  return estimate(count / total, wilsonInterval(count / total, total));
}

function asExpected({ expects }: Trial, { before, after, flipped }: TrialExample): boolean {
  if (expects === 'lower') return after < before;
  if (expects === 'higher') return after > before;
  return !flipped;
}

/**
 * What a trial showed. `share` is the share of predictions that flip, with a Wilson interval.
 *
 * @param before probability of the positive class of every row, by row
 * @param after probability of the positive class of each changed text, in the trial's order
 * @param threshold the positive class is predicted from this probability on
 * @throws RangeError where `after` is not of the trial's length
 */
export function trialResult(
  trial: Trial,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  threshold: number,
): TrialResult {
  const { name, expects, rows, texts, sampled } = trial;
  const tried = rows.length;
  if (after.length !== tried) throw new RangeError(`${after.length} answers to ${tried} texts`);
  let flipped = 0;
  let expected = 0;
  let change = 0;
  let absoluteChange = 0;
  const examples: TrialExample[] = [];
  for (let i = 0; i < tried; i++) {
    const row = rows[i] as number;
    const was = before[row] as number;
    const is = after[i] as number;
    const example: TrialExample = {
      row,
      changed: texts[i] as string,
      before: was,
      after: is,
      flipped: was >= threshold !== is >= threshold,
    };
    if (example.flipped) flipped++;
    if (asExpected(trial, example)) expected++;
    change += is - was;
    absoluteChange += Math.abs(is - was);
    keepExample(examples, example, (one) => rank(trial, one));
  }
  return {
    name,
    tried,
    flipped,
    share: shareOf(flipped, tried),
    sampled,
    expects,
    asExpected: shareOf(expected, tried),
    meanChange: tried === 0 ? null : change / tried,
    meanAbsoluteChange: tried === 0 ? null : absoluteChange / tried,
    examples,
  };
}

/**
 * How many rows of the sample were so before the change was tried, and how many errors are among
 * them; undefined where that cannot be told.
 *
 * @param isWrong whether the classifier errs on a row
 */
export function alreadySo(
  { already }: Trial,
  isWrong: (row: number) => boolean,
): PerturbationResult['already'] | undefined {
  if (already === undefined) return undefined;
  return { rows: already.length, errors: already.filter(isWrong).length };
}

/** What is against expectation comes first, then what changed most. */
function rank(trial: Trial, example: TrialExample): number {
  return Math.abs(example.after - example.before) + (asExpected(trial, example) ? 0 : 1);
}

/** Puts the example in its place among the best; an equal one that came first stays before it. */
function keepExample(
  examples: TrialExample[],
  example: TrialExample,
  rankOf: (one: TrialExample) => number,
): void {
  const own = rankOf(example);
  const place = examples.findIndex((other) => rankOf(other) < own);
  if (place < 0) examples.push(example);
  else examples.splice(place, 0, example);
  if (examples.length > maxExamples) examples.pop();
}
