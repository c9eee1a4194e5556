import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { Models } from '../../src/engine/models.ts';
import type { LabelledSource } from '../../src/engine/training-api.ts';
import { trainingQuestions } from '../../src/engine/trainings.ts';
import { Random } from '../../src/learning/random.ts';
import { defaultRecipe, type TrainingRecipe } from '../../src/learning/training-recipe.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

const labels: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'neg', count: 1, target: 'negative' },
    { value: 'pos', count: 1, target: 'positive' },
  ],
};

const words = {
  pos: ['snappy', 'buttery', 'crisp', 'handy', 'bright'],
  neg: ['laggy', 'bloated', 'clunky', 'dull', 'rough'],
};

/** Rows from 1; every tenth has the wrong label, and a fourth of the others are negative. */
const rows = Array.from({ length: 600 }, (_, place) => {
  const random = new Random(place + 1);
  const right = random.below(4) === 0 ? ('neg' as const) : ('pos' as const);
  const word = () => words[right][random.below(5)] ?? '';
  const isWrong = place % 10 === 9;
  const given = isWrong ? (right === 'neg' ? 'pos' : 'neg') : right;
  const text = `The phone is ${word()} and ${word()} and ${word()} for number ${place} here`;
  return { row: place + 1, text, given, isWrong };
});

async function sourceOf(count = rows.length): Promise<LabelledSource> {
  const lines = rows.slice(0, count).map(({ text, given }) => `${text},${given}`);
  const files = [new File([`review,label\n${lines.join('\n')}\n`], 'reviews.csv')];
  const survey = await surveyOf(files);
  return { files, survey, columns: { text: 0, label: 1, id: null, groups: [] }, labels };
}

const recipeWith = (changes: Partial<TrainingRecipe>): TrainingRecipe => ({
  ...defaultRecipe,
  seed: 5,
  ...changes,
});

const ask = trainingQuestions(new Models<BundleOrigin>(openModel));

describe('previewTraining', () => {
  it('shows labels that the other rows contradict, and no others', async () => {
    const recipe = recipeWith({ labels: 'prune' });
    const shown = await ask.previewTraining([await sourceOf()], recipe, 'labels', 20);
    expect(shown.length).toBe(20);
    for (const { row, before, after, note } of shown) {
      expect(before).toBe(rows[row - 1]?.text);
      expect([after, note]).toEqual([null, 'left-out']);
    }
    const wrong = shown.filter(({ row }) => rows[row - 1]?.isWrong);
    expect(wrong.length).toBeGreaterThan(16);
    const other = recipeWith({ labels: 'down-weight' });
    const counted = await ask.previewTraining([await sourceOf()], other, 'labels', 20);
    expect(counted.map(({ row }) => row)).toEqual(shown.map(({ row }) => row));
    expect(new Set(counted.map(({ note }) => note))).toEqual(new Set(['counts-less']));
  });

  it('asks the model that would be improved on', async () => {
    const files = [...(await tinyBundle())].map(([path, bytes]) => ({
      path,
      blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    }));
    const models = new Models<BundleOrigin>(openModel);
    await models.load('base', files);
    const recipe = recipeWith({ labels: 'prune' });
    const shown = await trainingQuestions(models).previewTraining(
      ...([[await sourceOf()], recipe, 'labels', 20, 'base'] as const),
    );
    const wrong = shown.filter(({ row }) => rows[row - 1]?.isWrong);
    expect(wrong.length).toBeGreaterThan(16);
  });

  it('shows what is made of a review, with its own label', async () => {
    const recipe = recipeWith({ augmentation: ['swap', 'typos'], labels: 'prune' });
    const shown = await ask.previewTraining([await sourceOf()], recipe, 'augmentation', 6);
    expect(shown).toHaveLength(6);
    for (const { row, label, before, after, note } of shown) {
      expect(before).toBe(rows[row - 1]?.text);
      expect(after).not.toBe(before);
      expect(label).toBe(rows[row - 1]?.given === 'pos' ? 'positive' : 'negative');
      expect(note).toBe('made');
    }
    expect(await ask.previewTraining([await sourceOf()], recipe, 'augmentation', 6)).toEqual(shown);
  });

  it('shows rows of the frequent class that are left out, and of the rare one that repeat', async () => {
    const preview = async (rebalancing: TrainingRecipe['rebalancing']) =>
      ask.previewTraining([await sourceOf()], recipeWith({ rebalancing }), 'rebalancing', 5);
    const kindsOf = (shown: Awaited<ReturnType<typeof preview>>) =>
      new Set(shown.map(({ label, note }) => `${label} ${note}`));
    expect(kindsOf(await preview('under-sampling'))).toEqual(new Set(['positive left-out']));
    expect(kindsOf(await preview('over-sampling'))).toEqual(new Set(['negative made']));
    expect(kindsOf(await preview('class-weights'))).toEqual(new Set(['positive counts-less']));
  });

  it('has nothing to show where a switch is off, or there is nothing to train on', async () => {
    const off = recipeWith({ augmentation: ['swap'] });
    expect(await ask.previewTraining([await sourceOf()], off, 'labels', 5)).toEqual([]);
    expect(await ask.previewTraining([await sourceOf(1)], off, 'augmentation', 5)).toEqual([]);
  });
});
