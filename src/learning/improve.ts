import { askBaseOnce } from './ask-base-once.ts';
import { calibrateAnswer, type CalibratedAnswer } from './calibrate-answer.ts';
import { chooseTrial, predictedAt, type ChosenTrial } from './choose-trial.ts';
import { runFoldHere, type RunFold } from './cross-validated-trials.ts';
import { describeTrial } from './describe-trial.ts';
import { cueWeights } from './cue-weights.ts';
import { learntFeatures, type ShownFeatures } from './feature-names.ts';
import type { FeatureSet } from './feature-set.ts';
import {
  answerLogits,
  fitFamily,
  outputsFor,
  unchanged,
  type FamilyChoice,
  type FamilyInput,
  type FittedAnswer,
} from './fit-family.ts';
import { foldsOf } from './folds-of.ts';
import type { ImprovedRows } from './improved-rows.ts';
import type { CurvePoint } from './learning-curve.ts';
import { makeExamples } from './make-examples.ts';
import { measureEffects } from './measure-effects.ts';
import { measureLearningCurve } from './measure-learning-curve.ts';
import { prepare, readFeatures, type Prepared } from './prepare-examples.ts';
import { Random } from './random.ts';
import { wordReader } from './read-words.ts';
import { planKey, plansOf, roundsOf, type TrialPlan } from './search-plans.ts';
import { searchTrials, type FinishedTrial, type TriedPlan } from './search-trials.ts';
import { part, splitRows, type RowSplit } from './split-rows.ts';
import type { FeatureChoice, ModelFamily, TrainingRecipe } from './training-recipe.ts';
import type { SearchSummary, SwitchEffect, TrialRecord } from './training-record.ts';

export type ImproveStage = 'splitting' | 'reading' | 'trying' | 'measuring';

export interface ImproveHooks {
  onProgress?: (stage: ImproveStage, done: number, total: number) => void;
  onTrial?: (trial: TrialRecord) => void;
  /**
   * A trial is over, and was not finished before.
   *
   * @param planned trials of the search, if nothing ends it early
   */
  onFinished?: (trial: FinishedTrial, planned: number) => void;
  /** Trials of the same rows and recipe that were finished before. */
  finished?: readonly FinishedTrial[];
  /** Whether the search is to end with the best so far. */
  isStopped?: () => boolean;
  /** Awaited between pieces of work; may throw to stop. */
  pause?: () => Promise<void>;
  /** Runs folds elsewhere, several at once; here where absent. */
  runFold?: (input: FamilyInput) => RunFold;
  /** Seconds since some moment, for the trials' times. */
  now?: () => number;
}

/** What was found. Nothing of it has seen the test part. */
export interface Improvement {
  split: RowSplit;
  trials: TrialRecord[];
  search: SearchSummary;
  /** Null where the model as it is was chosen. */
  answer: FittedAnswer | null;
  /** What the answer's weights are of. */
  features: FeatureSet;
  family: ModelFamily | null;
  /** What the answer has learnt, in words. */
  featureNames: ShownFeatures;
  /** Logit from which the second of two classes is answered; 0 for more. */
  cut: number;
  /** Training rows of each class: the file's, and those that were learnt from. */
  learnt: { before: number; after: number }[];
  /** Of cross-validation on the training part: as it was fitted, and calibrated. */
  calibrationError: { before: number; after: number };
  /** Calibrated out-of-fold probabilities of the training part, `[rows × classes]`. */
  heldOut: Float32Array;
  /** Logits of the test part by the answer, in the order of the rows; for the measuring. */
  testLogits: { before: Float64Array | null; after: Float64Array };
  effects: SwitchEffect[];
  learningCurve: CurvePoint[];
}

/** Shares of the rows that choose, and that are locked away for the one test. */
export const partShares = { validation: 0.15, test: 0.25 } as const;

/**
 * Tries what a recipe names on the training part, by cross-validation; chooses; and fits the choice
 * on all rows but the locked test part. The same rows and recipe give the same answer, wherever the
 * folds run.
 *
 * @returns null for the improvement where nothing can be learnt from the rows; the split says why
 */
export async function improve(
  given: ImprovedRows,
  recipe: TrainingRecipe,
  hooks: ImproveHooks = {},
): Promise<{ split: RowSplit; improvement: Improvement | null }> {
  const { texts, labels, classes, sources, locked } = given;
  const classCount = classes.length;
  const base = given.base === null ? null : askBaseOnce(given.base, outputsFor(classCount));
  const rows = { ...given, base };
  const pause = hooks.pause ?? (() => Promise.resolve());
  const now = hooks.now ?? (() => performance.now() / 1000);
  hooks.onProgress?.('splitting', 0, 1);
  const split = await splitRows(
    { texts, labels, classCount, ...(sources === undefined ? {} : { sources }) },
    { seed: recipe.seed, ...partShares, locked, pause },
  );
  if (split.problem !== null) return { split, improvement: null };
  const training = placesOf(split.parts, part.train);
  const validation = placesOf(split.parts, part.validation);
  const test = placesOf(split.parts, part.test);

  hooks.onProgress?.('reading', 0, 1);
  const examples = await makeExamples(rows, training, recipe, pause);
  const prepared = await prepare(examples, rows, recipe, pause);
  await pause();

  const trainingLabels = labelsAt(labels, training);
  const folds = foldsOf(
    {
      groups: training.map((row) => split.groups[row] as number),
      labels: trainingLabels,
      classCount,
    },
    recipe.search.folds,
    recipe.seed,
  );
  const trials: TrialRecord[] = [];
  const keep =
    base === null
      ? null
      : {
          logits: answerLogits(unchanged(classCount), prepared.input, training),
          cut: base.cut,
        };
  const record = (
    name: string,
    settings: TrialRecord['settings'],
    { logits, cut, seconds }: { logits: Float64Array; cut: number; seconds: number },
  ): void => {
    const predicted = predictedAt(logits, classCount, cut);
    const trial = describeTrial(name, settings, predicted, trainingLabels, classes, seconds);
    trials.push(trial);
    hooks.onTrial?.(trial);
  };
  if (keep !== null) record('keep', {}, { ...keep, seconds: 0 });
  const order = Uint32Array.from(training, (_, place) => place);
  new Random(recipe.seed).shuffle(order);
  const plans = plansOf(recipe, base !== null, given.vectors !== undefined);
  // One at a time: of a large file each takes hundreds of megabytes.
  let last = { key: JSON.stringify(recipe.features), input: prepared.input };
  const inputOf = async (features: FeatureChoice): Promise<FamilyInput> => {
    const key = JSON.stringify(features);
    if (last.key !== key) {
      const set = readFeatures(examples, rows, { ...recipe, features });
      await pause();
      const words = wordReader(set, examples.texts);
      last = { key, input: { ...prepared.input, features: set, words } };
    }
    return last.input;
  };
  const rounds = roundsOf(recipe, plans.length, training.length);
  const planned = rounds.reduce((sum, { keep: ofRound }) => sum + ofRound, 0);
  let triedCount = 0;
  const { tried, ending } = await searchTrials({
    ...{ plans, rounds },
    ...{ examples, training, folds, order, labels: trainingLabels, classCount },
    inputOf,
    runFold: hooks.runFold ?? ((input) => runFoldHere(input, pause)),
    finished: hooks.finished ?? [],
    seconds: recipe.search.seconds,
    isStopped: hooks.isStopped ?? (() => false),
    ...{ now, pause },
    onFinished: (trial) => hooks.onFinished?.(trial, planned),
    onTried: ({ plan, logits, seconds }, share) => {
      triedCount += 1;
      if (share < 1) return;
      const { family, strength, features } = plan;
      const { maxNgram, characters } = features;
      record(
        planKey(plan),
        { family, l2: strength, maxNgram, characters },
        { logits, cut: 0, seconds },
      );
    },
    onProgress: (done, total) => hooks.onProgress?.('trying', done, total),
  });
  hooks.onProgress?.('trying', 1, 1);

  const floor = recipe.objective.floor;
  const chosen = chooseTrial(tried, trainingLabels, classCount, keep, {
    floor:
      floor === null ? null : { classIndex: classes.indexOf(floor.class), recall: floor.recall },
  });
  const chosenTrial = trials[chosen.trial + (keep === null ? 0 : 1)];
  if (chosenTrial !== undefined) chosenTrial.chosen = true;

  const winner = tried[chosen.trial];
  const testBefore =
    base === null ? null : answerLogits(unchanged(classCount), prepared.input, test);
  hooks.onProgress?.('measuring', 0, 2);
  await pause();
  const final =
    winner === undefined
      ? null
      : await finish(rows, recipe, winner, chosen, {
          labels: trainingLabels,
          learnFrom: Uint32Array.from([...training, ...validation]).sort(),
          test,
          pause,
        });
  hooks.onProgress?.('measuring', 1, 2);
  const choice = winner === undefined ? null : choiceOf(winner.plan);
  const chosenRecipe =
    winner === undefined ? recipe : { ...recipe, features: winner.plan.features };
  const chosenInput = winner === undefined ? prepared.input : await inputOf(winner.plan.features);
  const onValidation = { labels: labelsAt(labels, validation), rows: validation };
  const effects =
    choice === null
      ? []
      : await measureEffects(rows, chosenRecipe, choice, chosen.cut, training, onValidation, pause);
  const learningCurve =
    choice === null
      ? []
      : await measureLearningCurve(
          {
            input: chosenInput,
            examples,
            training,
            groups: split.groups,
            choice,
            cut: chosen.cut,
            seed: recipe.seed,
          },
          onValidation,
          pause,
        );
  hooks.onProgress?.('measuring', 2, 2);
  return {
    split,
    improvement: {
      split,
      trials,
      search: { planned, tried: triedCount, ending },
      answer: final?.answer ?? null,
      features: final?.prepared.input.features ?? prepared.input.features,
      featureNames: final?.featureNames ?? { count: 0, strongest: [], rarest: [], cues: [] },
      family: winner?.plan.family ?? null,
      cut: final?.cut ?? base?.cut ?? 0,
      learnt: classes.map((_, k) => ({
        before: trainingLabels.filter((label) => label === k).length,
        after: examples.rows.filter((row) => examples.labels[row] === k).length,
      })),
      calibrationError: final?.error ?? { before: 0, after: 0 },
      heldOut: final?.heldOut ?? new Float32Array(),
      testLogits: {
        before: testBefore,
        after:
          final === null
            ? (testBefore as Float64Array)
            : answerLogits(final.answer, final.prepared.input, test),
      },
      effects,
      learningCurve,
    },
  };
}

function choiceOf({ family, strength }: TrialPlan): FamilyChoice {
  return { family, strengths: strength === null ? [] : [strength] };
}

/** Fits what was chosen on all rows but the test part, and calibrates it. */
async function finish(
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  winner: TriedPlan,
  chosen: ChosenTrial,
  {
    labels,
    learnFrom,
    test,
    pause,
  }: {
    labels: Uint8Array;
    learnFrom: Uint32Array;
    /** What the contributions are measured on. */
    test: Uint32Array;
    pause: () => Promise<void>;
  },
): Promise<CalibratedAnswer & { prepared: Prepared; featureNames: ShownFeatures }> {
  const examples = await makeExamples(rows, learnFrom, recipe, pause);
  const { plan } = winner;
  const prepared = await prepare(examples, rows, { ...recipe, features: plan.features }, pause);
  const [fitted] = await fitFamily(choiceOf(plan), prepared.input, examples.rows, pause);
  if (fitted === undefined) throw new RangeError('the family fits nothing');
  const classCount = rows.classes.length;
  const calibrated = calibrateAnswer(fitted, winner.logits, labels, classCount, chosen.cut);
  const learnt = Array.from(new Set(examples.rows), (row) => examples.texts[row] as string);
  const { features } = prepared.input;
  const featureNames = {
    ...learntFeatures(features, calibrated.answer, learnt),
    cues: cueWeights(features, calibrated.answer, test),
  };
  return { ...calibrated, prepared, featureNames };
}

function placesOf(parts: Uint8Array, wanted: number): Uint32Array {
  return Uint32Array.from(parts.keys()).filter((row) => parts[row] === wanted);
}

function labelsAt(labels: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => labels[row] as number);
}
