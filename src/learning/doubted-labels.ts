import { confidentLearning, labelQuality } from '../evaluation/confident-learning.ts';
import { normaliseText } from '../text/text-key.ts';
import { crossValidateFamily, runFoldHere } from './cross-validated-trials.ts';
import { featureSet } from './feature-set.ts';
import { foldsOf } from './folds-of.ts';
import { probabilitiesOfLogits } from './probabilities-of-logits.ts';
import { plainExamples } from './training-examples.ts';
import { usualTokens, type ImprovedRows } from './improved-rows.ts';
import { wordReader } from './read-words.ts';
import type { TrainingRecipe } from './training-recipe.ts';

/** A row whose label the other rows contradict. */
export interface DoubtedLabel {
  /** Place among the file's rows. */
  row: number;
  /**
   * The normalised margin of confident learning, below 0.5; of two classes the probability of the
   * given label.
   */
  quality: number;
}

/** Strength of the L2 penalty of what answers out of fold: scikit-learn's default. */
const l2 = 1;

const folds = 5;

/** A class of fewer rows says too little of what its labels should be. */
const minRowsOfClass = 10;

/**
 * The rows whose label the others contradict, by confident learning with the probabilities of a
 * model that was fitted on the other four of five folds: a branch on the model that is improved on,
 * or without one a logistic regression. Rows of the same text share a fold. Classes of fewer than
 * 10 rows are not questioned, and nothing is where fewer than two have more.
 *
 * @param learnFrom places of the rows, the only ones that are looked at
 * @returns in the order of the rows
 */
export async function doubtedLabels(
  { texts, labels, classes, base }: Pick<ImprovedRows, 'texts' | 'labels' | 'classes' | 'base'>,
  learnFrom: Uint32Array,
  { features, seed }: Pick<TrainingRecipe, 'features' | 'seed'>,
  pause: () => Promise<void>,
): Promise<DoubtedLabel[]> {
  const classCount = classes.length;
  const own = Array.from(learnFrom, (row) => texts[row] as string);
  const given = Uint8Array.from(learnFrom, (row) => labels[row] as number);
  const counts = classes.map((_, k) => given.filter((label) => label === k).length);
  if (counts.filter((count) => count >= minRowsOfClass).length < 2) return [];

  const places = Uint32Array.from(own.keys());
  const set = featureSet(own, places, features, { maxTokens: base?.maxTokens ?? usualTokens });
  await pause();
  const input = {
    features: set,
    labels: given,
    classCount,
    base: base === null ? null : await base.logits(own),
    weights: new Float64Array(own.length).fill(1),
    ...{ origins: places, seed, vectors: null },
    words: wordReader(set, own),
  };
  const runFold = runFoldHere(input);
  await pause();
  const logits = await crossValidateFamily(
    { family: base === null ? 'logistic' : 'branch', strengths: [l2] },
    plainExamples(own, given, places),
    places,
    foldsOf({ groups: numbersOf(own), labels: given, classCount }, folds, seed),
    classCount,
    async (task) => {
      await pause();
      return runFold(task);
    },
  );
  const probabilities = probabilitiesOfLogits(logits[0] as Float64Array, classCount);
  return [...confidentLearning(given, probabilities, classCount).suspects]
    .filter((place) => (counts[given[place] as number] ?? 0) >= minRowsOfClass)
    .sort((a, b) => a - b)
    .map((place) => ({
      row: learnFrom[place] as number,
      quality: labelQuality(given, probabilities, classCount, place),
    }));
}

/** The same number for texts that say the same. */
function numbersOf(texts: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(texts, (text) => {
    const normal = normaliseText(text);
    const number = numbers.get(normal) ?? numbers.size;
    numbers.set(normal, number);
    return number;
  });
}
