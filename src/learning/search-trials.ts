import { crossValidateFamily, type RunFold } from './cross-validated-trials.ts';
import { bestMacroF1 } from './choose-trial.ts';
import { outputsFor, type FamilyInput } from './fit-family.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { FeatureChoice } from './training-recipe.ts';
import { trialKey, type SearchRound, type TrialPlan } from './search-plans.ts';

/** A plan with its out-of-fold logits, a row of the training part each. */
export interface TriedPlan {
  plan: TrialPlan;
  logits: Float64Array;
  seconds: number;
}

/** A trial that is over, as it can be kept: whoever has it need not repeat it. */
export interface FinishedTrial {
  /** `trialKey` of it. */
  key: string;
  /** Out of fold, of the rows of its round. */
  logits: Float64Array;
  seconds: number;
}

/** Why no more was tried: nothing was left, the time was up, or the user wanted no more. */
export type SearchEnding = 'finished' | 'time' | 'stopped';

export interface SearchInput {
  plans: readonly TrialPlan[];
  rounds: readonly SearchRound[];
  examples: TrainingExamples;
  /** The file's rows of the training part, in the order of `folds`. */
  training: Uint32Array;
  folds: Uint8Array;
  /** Places in that part in the order in which rounds on fewer rows take them. */
  order: Uint32Array;
  /** Classes of the part. */
  labels: Uint8Array;
  classCount: number;
  /** What families are fitted on with a choice of features. */
  inputOf: (features: FeatureChoice) => Promise<FamilyInput>;
  runFold: (input: FamilyInput) => RunFold;
  /** Trials of the same search that were finished before. */
  finished: readonly FinishedTrial[];
  /** Seconds, finished trials included, after which no new family begins; null for none. */
  seconds: number | null;
  /** Whether no new family is to begin. */
  isStopped: () => boolean;
  now: () => number;
  pause: () => Promise<void>;
  /** Called for every plan, in rounds on fewer rows with their share. */
  onTried: (tried: TriedPlan, share: number) => void;
  /** Called for every trial that was not finished before. */
  onFinished: (trial: FinishedTrial) => void;
  onProgress: (done: number, total: number) => void;
}

/**
 * Tries plans by cross-validation, round by round; the better ones of a round go on into the next.
 * Where it ends early the best of what was tried so far is tried on all rows.
 *
 * @returns the plans of the last round with their logits of the whole training part
 */
export async function searchTrials(
  input: SearchInput,
): Promise<{ tried: TriedPlan[]; ending: SearchEnding }> {
  const { rounds, seconds, now } = input;
  const spent = input.finished.reduce((sum, trial) => sum + trial.seconds, 0);
  const started = now() - spent;
  const endingNow = (): SearchEnding => {
    if (input.isStopped()) return 'stopped';
    return seconds !== null && now() - started > seconds ? 'time' : 'finished';
  };
  let { plans } = input;
  let tried: TriedPlan[] = [];
  for (const [place, { share, keep }] of rounds.entries()) {
    if (place > 0) plans = best(tried, keep, input, rounds[place - 1]?.share ?? 1);
    const isLast = place === rounds.length - 1;
    tried = [];
    for (const [group, ofGroup] of groupsOf(plans).entries()) {
      await input.pause();
      input.onProgress(place + group / plans.length, rounds.length);
      const known = finishedPlans(input, ofGroup, share);
      // The first group is always tried, so that there is something to choose from.
      const isFirst = place === 0 && group === 0;
      const ending = isFirst || known !== null ? 'finished' : endingNow();
      if (ending !== 'finished') {
        if (isLast && tried.length > 0) return { tried, ending };
        const [winner] = tried.length > 0 ? best(tried, 1, input, share) : plans;
        return { tried: await tryGroup(input, winner === undefined ? [] : [winner], 1), ending };
      }
      tried.push(...(known ?? (await tryGroup(input, ofGroup, share))));
      if (known !== null) for (const one of known) input.onTried(one, share);
    }
  }
  return { tried, ending: 'finished' };
}

/** Plans of one family and one choice of features: their fits share what is costly. */
function groupsOf(plans: readonly TrialPlan[]): TrialPlan[][] {
  const groups = new Map<string, TrialPlan[]>();
  for (const plan of plans) {
    const key = JSON.stringify([plan.family, plan.features]);
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups.values()];
}

/** Places of the part that a round has, ascending. */
function placesOf({ order }: SearchInput, share: number): Uint32Array {
  return order.slice(0, Math.ceil(share * order.length)).sort();
}

/**
 * The plans of a group as they were tried before; null where one of them was not. Their fits begin
 * at each other's, so that some of them alone would not be the same.
 */
function finishedPlans(
  input: SearchInput,
  plans: readonly TrialPlan[],
  share: number,
): TriedPlan[] | null {
  const length = placesOf(input, share).length * outputsFor(input.classCount);
  const known = plans.flatMap((plan): TriedPlan[] => {
    const key = trialKey(plan, share);
    const trial = input.finished.find((one) => one.key === key);
    const isWhole = trial?.logits.length === length && trial.logits.every(Number.isFinite);
    return isWhole ? [{ plan, logits: trial.logits, seconds: trial.seconds }] : [];
  });
  return known.length === plans.length ? known : null;
}

async function tryGroup(
  input: SearchInput,
  plans: readonly TrialPlan[],
  share: number,
): Promise<TriedPlan[]> {
  const { examples, training, folds, classCount, inputOf, runFold, now } = input;
  const [first] = plans;
  if (first === undefined) return [];
  const started = now();
  const places = placesOf(input, share);
  const part = places.map((place) => training[place] as number);
  const taken = new Set(part);
  const answers = await crossValidateFamily(
    {
      family: first.family,
      strengths: plans.flatMap(({ strength }) => (strength === null ? [] : [strength])),
    },
    share === 1
      ? examples
      : {
          ...examples,
          rows: examples.rows.filter((row) => taken.has(examples.origins[row] as number)),
        },
    part,
    Uint8Array.from(places, (place) => folds[place] as number),
    classCount,
    runFold(await inputOf(first.features)),
  );
  const seconds = (now() - started) / plans.length;
  return plans.map((plan, place) => {
    const tried = { plan, logits: answers[place] as Float64Array, seconds };
    input.onTried(tried, share);
    input.onFinished({ key: trialKey(plan, share), logits: tried.logits, seconds });
    return tried;
  });
}

/** The plans with the highest macro-F1 on the rows that they were tried on, best first. */
function best(
  tried: readonly TriedPlan[],
  keep: number,
  input: SearchInput,
  share: number,
): TrialPlan[] {
  const labels = Uint8Array.from(placesOf(input, share), (place) => input.labels[place] as number);
  const scored = tried.map(({ plan, logits }) => ({
    plan,
    score: bestMacroF1(logits, labels, input.classCount),
  }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, keep)
    .map(({ plan }) => plan);
}
