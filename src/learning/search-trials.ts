import { crossValidateFamily, type RunFold } from './cross-validated-trials.ts';
import { bestMacroF1 } from './choose-trial.ts';
import type { FamilyInput } from './fit-family.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { FeatureChoice } from './training-recipe.ts';
import { planKey, type SearchRound, type TrialPlan } from './search-plans.ts';

/** A plan with its out-of-fold logits, a row of the training part each. */
export interface TriedPlan {
  plan: TrialPlan;
  logits: Float64Array;
  seconds: number;
}

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
  /** Logits of plans that were tried before on all rows, by their key. */
  finished: ReadonlyMap<string, Float64Array>;
  /** Seconds after which no new family begins; null for none. */
  seconds: number | null;
  now: () => number;
  pause: () => Promise<void>;
  /** Called for every plan, in rounds on fewer rows with their share. */
  onTried: (tried: TriedPlan, share: number) => void;
  onProgress: (done: number, total: number) => void;
}

/**
 * Tries plans by cross-validation, round by round; the better ones of a round go on into the next.
 *
 * @returns the plans of the last round with their logits of the whole training part; those that the
 *   time was enough for
 */
export async function searchTrials(input: SearchInput): Promise<TriedPlan[]> {
  const started = input.now();
  let plans = input.plans;
  let tried: TriedPlan[] = [];
  for (const [place, { share, keep }] of input.rounds.entries()) {
    if (place > 0) plans = best(tried, keep, input, input.rounds[place - 1]?.share ?? 1);
    const isLast = place === input.rounds.length - 1;
    tried = [];
    for (const [group, ofGroup] of groupsOf(plans).entries()) {
      await input.pause();
      input.onProgress(place + group / plans.length, input.rounds.length);
      const { seconds } = input;
      // The first group is always tried, so that there is something to choose from.
      if (seconds !== null && (place > 0 || group > 0) && input.now() - started > seconds) {
        if (!isLast && tried.length === 0) continue;
        break;
      }
      for (const one of await tryGroup(input, ofGroup, share)) {
        tried.push(one);
        input.onTried(one, share);
      }
    }
  }
  return tried;
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

async function tryGroup(
  input: SearchInput,
  plans: readonly TrialPlan[],
  share: number,
): Promise<TriedPlan[]> {
  const { examples, training, folds, classCount, inputOf, runFold, finished, now } = input;
  const known = share < 1 ? [] : plans.filter((plan) => finished.has(planKey(plan)));
  const others = plans.filter((plan) => !known.includes(plan));
  const again = known.map((plan) => ({
    plan,
    logits: finished.get(planKey(plan)) as Float64Array,
    seconds: 0,
  }));
  const [first] = others;
  if (first === undefined) return again;
  const started = now();
  const places = placesOf(input, share);
  const part = places.map((place) => training[place] as number);
  const taken = new Set(part);
  const answers = await crossValidateFamily(
    {
      family: first.family,
      strengths: others.flatMap(({ strength }) => (strength === null ? [] : [strength])),
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
  const seconds = (now() - started) / others.length;
  return [
    ...again,
    ...others.map((plan, place) => ({ plan, logits: answers[place] as Float64Array, seconds })),
  ];
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
