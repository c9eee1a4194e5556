import { describe, expect, it } from 'vitest';
import type { ImprovedRows } from '../../src/learning/improved-rows.ts';
import { makeExamples } from '../../src/learning/make-examples.ts';
import { Random } from '../../src/learning/random.ts';
import { defaultRecipe, type TrainingRecipe } from '../../src/learning/training-recipe.ts';

const words = {
  good: ['great', 'lovely', 'superb', 'handy', 'sturdy', 'quick', 'bright', 'smooth'],
  bad: ['awful', 'broken', 'flimsy', 'slow', 'noisy', 'dull', 'rough', 'late'],
  any: ['phone', 'book', 'lamp', 'shirt', 'film', 'chair', 'radio', 'cable', 'box', 'store'],
};

/** Reviews of several words that tell, the labels of a tenth of which are flipped. */
function flippedReviews(count: number, base: ImprovedRows['base']) {
  const random = new Random(11);
  const pick = (from: readonly string[]) => from[random.below(from.length)] ?? '';
  const right = Uint8Array.from({ length: count }, () => random.below(2));
  const texts = Array.from(right, (label, row) => {
    const own = label === 1 ? words.good : words.bad;
    return `${pick(words.any)} ${pick(own)} ${pick(words.any)} ${pick(own)} ${pick(own)} ${row}`;
  });
  const isFlipped = Array.from(right, () => random.below(10) === 0);
  const labels = right.map((label, row) => (isFlipped[row] === true ? 1 - label : label));
  const rows: ImprovedRows = {
    ...{ texts, labels, base },
    classes: ['negative', 'positive'],
    groups: null,
    locked: new Set(),
  };
  return { rows, isFlipped };
}

const pause = () => Promise.resolve();
const recipeWith = (changes: Partial<TrainingRecipe>): TrainingRecipe => ({
  ...defaultRecipe,
  seed: 7,
  ...changes,
});

/** Knows some of the words. */
const base: NonNullable<ImprovedRows['base']> = {
  cut: 0,
  maxTokens: 64,
  logits: (texts) =>
    Promise.resolve(
      Float64Array.from(texts, (text) =>
        text.includes('great') ? 2 : text.includes('awful') ? -2 : 0.1,
      ),
    ),
};

describe.each([
  ['without a model', null],
  ['on a model', base],
])('makeExamples, labels, %s', (_, model) => {
  const { rows, isFlipped } = flippedReviews(600, model);
  /** The last 100 rows are not learnt from. */
  const learnFrom = Uint32Array.from({ length: 500 }, (_, row) => row);
  const flipped = learnFrom.filter((row) => isFlipped[row] === true);
  const clean = learnFrom.filter((row) => isFlipped[row] === false);

  it('leaves out nearly all flipped labels, and nearly no others', async () => {
    const examples = await makeExamples(rows, learnFrom, recipeWith({ labels: 'prune' }), pause);
    const kept = new Set(examples.rows);
    expect(flipped.length).toBeGreaterThan(35);
    expect(flipped.filter((row) => !kept.has(row)).length / flipped.length).toBeGreaterThan(0.85);
    expect(clean.filter((row) => !kept.has(row)).length / clean.length).toBeLessThan(0.03);
    expect(Math.max(...examples.rows)).toBeLessThan(500);
  });

  it('counts flipped labels less than half, and others fully', async () => {
    const recipe = recipeWith({ labels: 'down-weight' });
    const { rows: kept, weights } = await makeExamples(rows, learnFrom, recipe, pause);
    expect(kept).toEqual(learnFrom);
    expect(flipped.filter((row) => weights[row]! < 0.5).length / flipped.length).toBeGreaterThan(
      0.85,
    );
    expect(clean.filter((row) => weights[row] === 1).length / clean.length).toBeGreaterThan(0.97);
  });

  it('repeats itself, whatever the rows say that are not learnt from', async () => {
    const recipe = recipeWith({ labels: 'prune' });
    const once = await makeExamples(rows, learnFrom, recipe, pause);
    const labels = rows.labels.map((label, row) => (row < 500 ? label : 1 - label));
    const again = await makeExamples({ ...rows, labels }, learnFrom, recipe, pause);
    expect(again.rows).toEqual(once.rows);
  });
});

describe('makeExamples', () => {
  const { rows } = flippedReviews(300, null);
  const learnFrom = Uint32Array.from({ length: 300 }, (_, row) => row);

  it('questions no labels where a class has a few rows', async () => {
    const labels = rows.labels.map((_, row) => (row < 5 ? 1 : 0));
    const recipe = recipeWith({ labels: 'prune' });
    const examples = await makeExamples({ ...rows, labels }, learnFrom, recipe, pause);
    expect(examples.rows).toEqual(learnFrom);
  });

  it('uses every row once where nothing is switched on', async () => {
    const examples = await makeExamples(rows, learnFrom, recipeWith({}), pause);
    expect(examples.rows).toEqual(learnFrom);
    expect(new Set(examples.weights)).toEqual(new Set([1]));
  });

  it('reweighs groups, and still makes the classes count alike', async () => {
    const groups = Uint32Array.from(rows.labels, (label, row) =>
      row % 4 === 0 ? 1 - label : label,
    );
    const recipe = recipeWith({
      bias: { column: 'store', method: 'reweigh' },
      rebalancing: 'class-weights',
    });
    const { weights } = await makeExamples({ ...rows, groups }, learnFrom, recipe, pause);
    const sums = [0, 0, 0, 0];
    weights.forEach((weight, row) => (sums[groups[row]! * 2 + rows.labels[row]!]! += weight));
    const [first = 0, second = 0, third = 0, fourth = 0] = sums;
    expect(first).toBeCloseTo(second, 6);
    expect(third).toBeCloseTo(fourth, 6);
  });
});
