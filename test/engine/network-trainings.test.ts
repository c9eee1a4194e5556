import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { BundleFile } from '../../src/engine/model-bundle-api.ts';
import type { TrainingRequest } from '../../src/engine/training-api.ts';
import { Random } from '../../src/learning/random.ts';
import type { TrainingRecipe } from '../../src/learning/training-recipe.ts';
import { loadStoredModel } from '../../src/model/load-stored-model.ts';
import { tinyBundle, tinyNetwork } from '../fixtures/model/tiny-network.ts';
import { bytesOf, csvOf, engine, requestOf, sourceOf } from './train-on-reviews.ts';

describe('A training with a network', { timeout: 180_000 }, () => {
  const things = ['phone', 'book', 'lamp', 'shirt', 'film', 'chair'];
  const topics = ['late', 'cheap', 'solid'];
  const topicLabels: LabelMapping = {
    scheme: 'custom',
    classes: topics,
    assignments: topics.map((value, target) => ({ value, count: 1, target })),
  };
  const topicFile = (count: number): File => {
    const random = new Random(2);
    const thing = () => things[random.below(things.length)] ?? '';
    const lines = Array.from({ length: count }, (_, row) => {
      const topic = topics[random.below(3)] ?? '';
      return `the ${thing()} and the ${thing()} ${random.below(1e6)} ${topic} says number ${row},${topic}`;
    });
    return new File([`review,label\n${lines.join('\n')}\n`], 'topics.csv');
  };
  const withModels = (request: TrainingRequest, models: TrainingRecipe['models']) => ({
    ...request,
    recipe: { ...request.recipe, models, search: { ...request.recipe.search, folds: 2 } },
  });
  const open = (files: readonly BundleFile[] | null) =>
    loadStoredModel(new Map((files ?? []).map(({ path, blob }) => [path, blob])));
  const cardOf = async (files: readonly BundleFile[] | null, path: string) =>
    (await files?.find((file) => file.path === path)?.blob.text()) ?? '';

  it('makes a convolution of the file’s own classes that answers and explains itself', async () => {
    const { train } = await engine();
    const request = requestOf([await sourceOf(topicFile(240), topicLabels)]);
    const { record, files } = await train(withModels(request, ['convolution']));
    expect(record.after.metrics.accuracy.value).toBeGreaterThan(0.9);
    expect(record.trials.find(({ chosen }) => chosen)?.name).toBe('convolution');
    const model = await open(files);
    const { prediction, logit, bias, contributions, contrast } = model.explain(
      'the lamp and the film 3 cheap says number 5',
    );
    expect(prediction.label).toBe('cheap');
    expect(contrast?.towards).toBe('cheap');
    expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 4);
    expect(model.reference?.classes).toHaveLength(3);
    expect(model.info.licence).toBe('the user’s own');
    expect(await cardOf(files, 'MODEL_CARD.md')).toContain('convolutional network');
    expect(await cardOf(files, 'MODEL_CARD.pt-BR.md')).toContain('Uma rede convolucional pequena');
    model.dispose();
  });

  it('begins with the word vectors of the active model, whose licence then holds', async () => {
    const { train } = await engine(await tinyBundle(tinyNetwork(), { licence: 'CC-BY-NC-SA-4.0' }));
    const request = requestOf([await sourceOf(topicFile(200), topicLabels)]);
    const { files } = await train(withModels(request, ['warm-convolution']));
    const model = await open(files);
    expect(model.info.licence).toBe('CC-BY-NC-SA-4.0');
    expect(await cardOf(files, 'MODEL_CARD.md')).toMatch(
      /word vectors started as those of tiny-network 0\.1\.0[^]*The weights of tiny-network/u,
    );
    model.dispose();
  });

  it('says where there are no vectors to begin with', async () => {
    const { train } = await engine();
    const request = requestOf([await sourceOf(topicFile(200), topicLabels)]);
    await expect(train(withModels(request, ['warm-convolution']))).rejects.toMatchObject({
      code: 'training-no-vectors',
    });
  });

  it('makes an embedding bag, the same bytes of the same file', async () => {
    const { train } = await engine();
    const request = withModels(requestOf([await sourceOf(csvOf(220))]), ['embedding-bag']);
    const once = await train(request);
    expect(once.record.verdict).toBe('better');
    expect(await cardOf(once.files, 'MODEL_CARD.md')).toContain('embedding bag over');
    const again = await (await engine()).train(request);
    expect(await bytesOf(again.files ?? [])).toEqual(await bytesOf(once.files ?? []));
    const model = await open(once.files);
    const { logit, bias, contributions } = model.explain('a clunky lamp and a crisp film');
    expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 4);
    model.dispose();
  });
});
