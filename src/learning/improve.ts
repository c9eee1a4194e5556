import { confusionMatrix } from '../evaluation/confusion-matrix.ts';
import { pairedDifferences } from '../evaluation/paired-differences.ts';
import { calibrateAnswer, type CalibratedAnswer } from './calibrate-answer.ts';
import { chooseTrial, macroF1Of, predictedAt, type ChosenTrial } from './choose-trial.ts';
import { crossValidateFamily, runFoldHere, type RunFold } from './cross-validated-trials.ts';
import { featureSet, type FeatureSet } from './feature-set.ts';
import {
  answerLogits,
  fitFamily,
  unchanged,
  type FamilyChoice,
  type FamilyInput,
  type FittedAnswer,
} from './fit-family.ts';
import { foldsOf } from './folds-of.ts';
import type { CurvePoint } from './learning-curve.ts';
import { measureLearningCurve } from './measure-learning-curve.ts';
import { part, splitRows, type RowSplit } from './split-rows.ts';
import { makeExamples } from './make-examples.ts';
import { switchesOf, withoutSwitch } from './recipe-switches.ts';
import type { TrainingExamples } from './training-examples.ts';
import type { ModelFamily, TrainingRecipe } from './training-recipe.ts';
import type { SwitchEffect, TrialRecord } from './training-record.ts';

/** Labelled rows, and the model that is to be improved on. */
export interface ImprovedRows {
  texts: readonly string[];
  /** Index of the class of each row. */
  labels: Uint8Array;
  classes: readonly string[];
  /** Group of each row, where a group column is given; null without one. */
  groups: Uint32Array | null;
  /** Keys of the test part of earlier. */
  locked: ReadonlySet<string>;
  base: BaseModel | null;
}

/** The model that is improved on, whose classes are those of the rows in their order. */
export interface BaseModel {
  /**
   * Calibrated logits: of two classes those of the second, `[texts]`, of more `[texts × classes]`.
   */
  logits: (texts: readonly string[]) => Promise<Float64Array>;
  /** Logit from which the second of two classes is answered. */
  cut: number;
  /** Tokens of a text that it reads; what is added to it reads no more. */
  maxTokens: number;
}

/** Tokens of a text that are read where no base says how many. */
const usualTokens = 2048;

export type ImproveStage = 'splitting' | 'reading' | 'trying' | 'measuring';

export interface ImproveHooks {
  onProgress?: (stage: ImproveStage, done: number, total: number) => void;
  onTrial?: (trial: TrialRecord) => void;
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
  /** Null where the model as it is was chosen. */
  answer: FittedAnswer | null;
  /** What the answer's weights are of. */
  features: FeatureSet;
  family: ModelFamily | null;
  /** Logit from which the second of two classes is answered; 0 for more. */
  cut: number;
  /** Training rows of each class: the file's, and those that were learnt from. */
  learnt: { before: number; after: number }[];
  /** Of cross-validation on the training part: with the base's calibration, and with the new one. */
  calibrationError: { before: number; after: number };
  /** Calibrated out-of-fold probabilities of the training part, `[rows × classes]`. */
  heldOut: Float32Array;
  /** Logits of the test part by the answer, in the order of the rows; for the measuring. */
  testLogits: { before: Float64Array | null; after: Float64Array };
  effects: SwitchEffect[];
  learningCurve: CurvePoint[];
}

/** Shares of the rows that choose, and that are locked away for the one test. */
const shares = { validation: 0.15, test: 0.25 } as const;

/**
 * Tries what a recipe names on the training part, by cross-validation; chooses; and fits the choice
 * on all rows but the locked test part. The same rows and recipe give the same answer, wherever the
 * folds run.
 *
 * @returns null for the improvement where nothing can be learnt from the rows; the split says why
 */
export async function improve(
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  hooks: ImproveHooks = {},
): Promise<{ split: RowSplit; improvement: Improvement | null }> {
  const { texts, labels, classes, locked, base } = rows;
  const classCount = classes.length;
  const pause = hooks.pause ?? (() => Promise.resolve());
  const now = hooks.now ?? (() => performance.now() / 1000);
  hooks.onProgress?.('splitting', 0, 1);
  const split = await splitRows(
    { texts, labels, classCount },
    { seed: recipe.seed, ...shares, locked, pause },
  );
  if (split.problem !== null) return { split, improvement: null };
  const training = placesOf(split.parts, part.train);
  const validation = placesOf(split.parts, part.validation);
  const test = placesOf(split.parts, part.test);

  hooks.onProgress?.('reading', 0, 1);
  const examples = await makeExamples(rows, training, recipe, pause);
  const prepared = await prepare(examples, rows, recipe, pause);
  await pause();

  const families = familiesOf(recipe, base !== null);
  const folds = foldsOf(
    {
      groups: training.map((row) => split.groups[row] as number),
      labels: labelsAt(labels, training),
      classCount,
    },
    recipe.search.folds,
    recipe.seed,
  );
  const trials: TrialRecord[] = [];
  const tried: { choice: FamilyChoice; strength: number; logits: Float64Array }[] = [];
  const trainingLabels = labelsAt(labels, training);
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
    logits: Float64Array,
    cut: number,
    seconds: number,
  ): void => {
    const trial = describeTrial(
      name,
      settings,
      predictedAt(logits, classCount, cut),
      trainingLabels,
      classes,
      seconds,
    );
    trials.push(trial);
    hooks.onTrial?.(trial);
  };
  if (keep !== null) record('keep', {}, keep.logits, keep.cut, 0);
  const runFold = (hooks.runFold ?? runFoldHere)(prepared.input);
  const started = now();
  for (const [place, choice] of families.entries()) {
    hooks.onProgress?.('trying', place, families.length);
    await pause();
    const { seconds } = recipe.search;
    if (seconds !== null && place > 0 && now() - started > seconds) break;
    const before = now();
    const answers = await crossValidateFamily(
      choice,
      examples,
      training,
      folds,
      classCount,
      runFold,
    );
    const each = (now() - before) / answers.length;
    answers.forEach((logits, strength) => {
      const l2 = choice.strengths[strength] ?? null;
      tried.push({ choice, strength, logits });
      record(
        l2 === null ? choice.family : `${choice.family}, L2 ${l2}`,
        { family: choice.family, l2 },
        logits,
        0,
        each,
      );
    });
  }
  hooks.onProgress?.('trying', families.length, families.length);

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
          pause,
        });
  hooks.onProgress?.('measuring', 1, 2);
  const choice = winner === undefined ? null : single(winner.choice, winner.strength);
  const onValidation = { labels: labelsAt(labels, validation), rows: validation };
  const effects =
    choice === null
      ? []
      : await measureEffects(rows, recipe, choice, chosen.cut, training, onValidation, pause);
  const learningCurve =
    choice === null
      ? []
      : await measureLearningCurve(
          {
            input: prepared.input,
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
      answer: final?.answer ?? null,
      features: final?.prepared.input.features ?? prepared.input.features,
      family: winner?.choice.family ?? null,
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

interface Prepared {
  examples: TrainingExamples;
  input: FamilyInput;
}

async function prepare(
  examples: TrainingExamples,
  { classes, base }: ImprovedRows,
  recipe: TrainingRecipe,
  pause: () => Promise<void>,
): Promise<Prepared> {
  const features = featureSet(
    examples.texts,
    examples.rows,
    recipe.features,
    base?.maxTokens ?? usualTokens,
  );
  await pause();
  return {
    examples,
    input: {
      features,
      labels: examples.labels,
      classCount: classes.length,
      base: base === null ? null : await base.logits(examples.texts),
      weights: examples.weights,
    },
  };
}

/** What is tried: what builds on a model only where there is one. */
function familiesOf({ models, search }: TrainingRecipe, hasBase: boolean): FamilyChoice[] {
  return models
    .filter((family) => hasBase || (family !== 'recalibrate' && family !== 'branch'))
    .map((family) => ({
      family,
      strengths: family === 'recalibrate' || family === 'naive-bayes' ? [] : search.strengths,
    }));
}

function single({ family, strengths }: FamilyChoice, strength: number): FamilyChoice {
  return { family, strengths: strengths.slice(strength, strength + 1) };
}

/** Fits what was chosen on all rows but the test part, and calibrates it. */
async function finish(
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  winner: { choice: FamilyChoice; strength: number; logits: Float64Array },
  chosen: ChosenTrial,
  {
    labels,
    learnFrom,
    pause,
  }: { labels: Uint8Array; learnFrom: Uint32Array; pause: () => Promise<void> },
): Promise<CalibratedAnswer & { prepared: Prepared }> {
  const examples = await makeExamples(rows, learnFrom, recipe, pause);
  const prepared = await prepare(examples, rows, recipe, pause);
  const [fitted] = fitFamily(single(winner.choice, winner.strength), prepared.input, examples.rows);
  if (fitted === undefined) throw new RangeError('the family fits nothing');
  return {
    ...calibrateAnswer(fitted, winner.logits, labels, rows.classes.length, chosen.cut),
    prepared,
  };
}

interface AskedRows {
  rows: Uint32Array;
  labels: Uint8Array;
}

/** What each switch of the recipe did: the choice with it less the choice without it. */
async function measureEffects(
  rows: ImprovedRows,
  recipe: TrainingRecipe,
  choice: FamilyChoice,
  cut: number,
  training: Uint32Array,
  { rows: asked, labels }: AskedRows,
  pause: () => Promise<void>,
): Promise<SwitchEffect[]> {
  const classCount = rows.classes.length;
  const answersOf = async (one: TrainingRecipe): Promise<Uint8Array> => {
    const examples = await makeExamples(rows, training, one, pause);
    const { input } = await prepare(examples, rows, one, pause);
    const [fitted] = fitFamily(choice, input, examples.rows);
    if (fitted === undefined) throw new RangeError('the family fits nothing');
    return predictedAt(answerLogits(fitted, input, asked), classCount, cut);
  };
  const switches = switchesOf(recipe);
  if (switches.length === 0 || asked.length === 0) return [];
  const withAll = await answersOf(recipe);
  const effects: SwitchEffect[] = [];
  for (const name of switches) {
    await pause();
    const without = await answersOf(withoutSwitch(recipe, name));
    const { difference } = pairedDifferences(labels, withAll, without, classCount).metrics.macroF1;
    effects.push({ name, macroF1: difference });
  }
  return effects;
}

function describeTrial(
  name: string,
  settings: TrialRecord['settings'],
  predicted: Uint8Array,
  labels: Uint8Array,
  classes: readonly string[],
  seconds: number,
): TrialRecord {
  const matrix = confusionMatrix(labels, predicted, classes.length);
  const right = matrix.reduce((sum, counts, k) => sum + (counts[k] ?? 0), 0);
  return {
    name,
    settings,
    validation: {
      macroF1: macroF1Of(matrix),
      accuracy: right / labels.length,
      recall: Object.fromEntries(
        classes.map((label, k) => {
          const counts = matrix[k] ?? [];
          const all = counts.reduce((sum, count) => sum + count, 0);
          return [label, all === 0 ? 0 : (counts[k] ?? 0) / all];
        }),
      ),
    },
    seconds,
    chosen: false,
  };
}

function placesOf(parts: Uint8Array, wanted: number): Uint32Array {
  return Uint32Array.from(parts.keys()).filter((row) => parts[row] === wanted);
}

function labelsAt(labels: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => labels[row] as number);
}
