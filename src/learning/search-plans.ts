import { Random } from './random.ts';
import type { FeatureChoice, ModelFamily, TrainingRecipe } from './training-recipe.ts';

/** One setting that is tried. */
export interface TrialPlan {
  family: ModelFamily;
  /** Strength of the L2 penalty; null where the family has none. */
  strength: number | null;
  features: FeatureChoice;
}

/** A round of a search: what is tried, and on which share of the training rows. */
export interface SearchRound {
  share: number;
  /** Of those tried in the round before, how many go on; all of the plans in the first round. */
  keep: number;
}

const penaltyFree: readonly ModelFamily[] = [
  'recalibrate',
  'naive-bayes',
  'embedding-bag',
  'convolution',
  'warm-convolution',
];

const needsBase: readonly ModelFamily[] = ['recalibrate', 'branch'];

/** Features whose embeddings are trained at most, so that memory stays bounded. */
const maxEmbeddings = 50_000;

/** Words that a convolution reads at most. */
const maxWords = 8000;

/** By so much fewer plans go into the next round, on so many times the rows. */
const halvingFactor = 2;

/** Rows of a round at least: with fewer, chance decides. */
const minRoundRows = 200;

/**
 * What a search tries: every setting of a grid, or a seeded draw of them.
 *
 * @param hasBase whether there is a model to build on
 * @param hasVectors whether that model has vectors of words to begin with
 */
export function plansOf(
  { models, search, features, seed }: TrainingRecipe,
  hasBase: boolean,
  hasVectors = false,
): TrialPlan[] {
  const choices = search.varyFeatures ? variedFeatures(features) : [features];
  const plans = models
    .filter((family) => hasBase || !needsBase.includes(family))
    .filter((family) => hasVectors || family !== 'warm-convolution')
    .flatMap((family) =>
      featuresOf(family, features, choices).flatMap((choice) =>
        (penaltyFree.includes(family) ? [null] : search.strengths).map((strength) => ({
          family,
          strength,
          features: choice,
        })),
      ),
    );
  if (search.strategy !== 'random' || plans.length <= search.trials) return plans;
  const order = Uint32Array.from(plans, (_, place) => place);
  new Random(seed).shuffle(order);
  const drawn = order.slice(0, search.trials).sort();
  return Array.from(drawn, (place) => plans[place] as TrialPlan);
}

/** What a family reads: a convolution has words alone, and finds sequences of them itself. */
function featuresOf(
  family: ModelFamily,
  features: FeatureChoice,
  choices: readonly FeatureChoice[],
): readonly FeatureChoice[] {
  if (family === 'recalibrate') return [features];
  if (isConvolution(family)) {
    return [{ ...features, maxNgram: 1, characters: false, cues: [], maxFeatures: maxWords }];
  }
  if (family !== 'embedding-bag') return choices;
  return choices.map((choice) => ({ ...choice, maxFeatures: maxEmbeddings }));
}

function isConvolution(family: ModelFamily): boolean {
  return family === 'convolution' || family === 'warm-convolution';
}

function variedFeatures(features: FeatureChoice): FeatureChoice[] {
  return ([1, 2, 3] as const).flatMap((maxNgram) =>
    [false, true].map((characters) => ({ ...features, maxNgram, characters })),
  );
}

/**
 * The rounds of successive halving (K. Jamieson, A. Talwalkar, Non-stochastic Best Arm
 * Identification and Hyperparameter Optimization, 2016): all plans on few rows, the better half of
 * them on twice as many, until one round has all rows. Other searches have that round alone.
 *
 * @param rows of the training part
 */
export function roundsOf({ search }: TrainingRecipe, plans: number, rows: number): SearchRound[] {
  if (search.strategy !== 'halving') return [{ share: 1, keep: plans }];
  const byPlans = Math.floor(Math.log2(Math.max(1, plans)));
  const byRows = Math.floor(Math.log2(Math.max(1, rows / minRoundRows)));
  const halvings = Math.max(0, Math.min(byPlans, byRows));
  return Array.from({ length: halvings + 1 }, (_, round) => ({
    share: halvingFactor ** (round - halvings),
    keep: Math.max(1, Math.ceil(plans / halvingFactor ** round)),
  }));
}

/** A plan as one text: the same plan has the same on every machine. */
export function planKey({ family, strength, features }: TrialPlan): string {
  const { maxNgram, characters } = features;
  return [
    family,
    ...(strength === null ? [] : [`L2 ${strength}`]),
    ...(family === 'recalibrate' || isConvolution(family) ? [] : [`${maxNgram}-grams`]),
    ...(characters && family !== 'recalibrate' ? ['characters'] : []),
  ].join(', ');
}

/** A plan that was tried in a round, as one text: its key, and the share of the rows it had. */
export function trialKey(plan: TrialPlan, share: number): string {
  return share === 1 ? planKey(plan) : `${planKey(plan)} on ${share}`;
}
