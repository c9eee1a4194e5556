import { expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import type { BundleFile, BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { Models } from '../../src/engine/models.ts';
import { trainingQuestions } from '../../src/engine/trainings.ts';
import { Random } from '../../src/learning/random.ts';
import { defaultRecipe, type TrainingRecipe } from '../../src/learning/training-recipe.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';

const labels: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'neg', count: 1, target: 'negative' },
    { value: 'pos', count: 1, target: 'positive' },
  ],
};

/** Reviews of two stores, one of which is mostly praised, in the same words. */
function csvOf(count: number): File {
  const random = new Random(3);
  const words = { pos: ['snappy', 'buttery', 'crisp'], neg: ['laggy', 'bloated', 'clunky'] };
  const lines = Array.from({ length: count }, (_, row) => {
    const store = random.below(2) === 0 ? 'north' : 'south';
    const label = random.below(10) < (store === 'north' ? 7 : 3) ? 'pos' : 'neg';
    // A fifth say nothing but where they were bought.
    const word = random.below(5) === 0 ? 'thing' : (words[label][random.below(3)] ?? '');
    return `from ${store} the ${word} number ${row} ${random.below(1e6)},${label},${store}`;
  });
  return new File([`review,label,store\n${lines.join('\n')}\n`], 'reviews.csv');
}

it('weighs groups, and says how far they were apart before and after', async () => {
  const origin: BundleFile[] = [...(await tinyBundle())].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
  const models = new Models<BundleOrigin>(openModel);
  await models.load('base', origin);
  const ask = trainingQuestions(models);
  const files = [csvOf(900)];
  const survey = await surveyOf(files);
  const columns = { text: 0, label: 1, id: null, groups: [2] };
  const train = async (bias: TrainingRecipe['bias']) => {
    const { record, files: made } = await ask.train(
      'one',
      'base',
      origin,
      {
        sources: [{ files, survey, columns, labels }],
        recipe: { ...defaultRecipe, seed: 5, models: ['logistic'], bias },
        ...{ corrections: [], locked: [], looks: 0 },
      },
      new JobHandle<Progress>(),
      () => {},
    );
    const card = made?.find(({ path }) => path === 'MODEL_CARD.md')?.blob;
    return { ...record, card: (await card?.text()) ?? '' };
  };
  const { groups, effects, card } = await train({ column: 'store', method: 'reweigh' });
  expect(card).toContain('- `bias`: `reweigh store`');
  expect(groups).toMatchObject({
    ...{ column: 'store', rate: 'truePositiveRate', class: 'positive' },
  });
  const { before, after } = groups ?? {};
  for (const { gap, low, high } of [before!, after!]) {
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThanOrEqual(gap);
    expect(high).toBeGreaterThan(gap);
  }
  expect(effects.map(({ name }) => name)).toContain('bias');
  const measured = await train({ column: 'store', method: 'measure' });
  // What is only measured changes nothing.
  expect(measured.groups?.before).toEqual(before);
  expect(measured.effects).toEqual([]);
  const plain = await train(null);
  expect(plain).not.toHaveProperty('groups');
  expect(plain.card).not.toContain('`bias`');
  expect(measured.after).toEqual(plain.after);
});
