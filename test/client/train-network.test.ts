import { afterAll, describe, expect, it } from 'vitest';
import { train } from '../../src/client/ask-for-training.ts';
import { EngineClient } from '../../src/client/engine-client.ts';
import { startEngineWorker } from '../../src/client/start-engine-worker.ts';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import type { TrainingRequest } from '../../src/engine/training-api.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';
import { loadStoredModel } from '../../src/model/load-stored-model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { newDomainCsv } from '../fixtures/new-domain.ts';

const client = new EngineClient({
  modelUrl: new URL('/models/reviews-pt-en/', location.href),
  createWorker: startEngineWorker,
});
afterAll(() => client.dispose());

async function request(): Promise<TrainingRequest> {
  const files = [new File([newDomainCsv(300)], 'reviews.csv')];
  const survey = await client.ask.survey(files, {}, new JobHandle());
  const { text, label } = survey.guess;
  if (text === null || label === null) throw new Error('The columns were not guessed.');
  const labels: LabelMapping = (await client.ask.guessLabels(survey, label)).polarity;
  return {
    sources: [{ files, survey, columns: { text, label, id: null, groups: [] }, labels }],
    recipe: {
      ...defaultRecipe,
      models: ['warm-convolution', 'embedding-bag'],
      search: { ...defaultRecipe.search, folds: 2 },
    },
    ...{ corrections: [], locked: [], looks: 0 },
  };
}

describe('Training networks in the engine’s worker', () => {
  it('makes a model that answers on this page', { timeout: 240_000 }, async () => {
    const { record, files } = await train(client, 't', await request());
    expect(record.trials.map(({ name }) => name)).toEqual([
      'keep',
      'warm-convolution',
      'embedding-bag, 2-grams',
    ]);
    expect(record.verdict).toBe('better');
    const model = await loadStoredModel(
      new Map((files ?? []).map(({ path, blob }) => [path, blob])),
    );
    expect(model.predict(['lamp chair snappo radio'])[0]?.label).toBe('positive');
    model.dispose();
  });

  it('is cancelled in the middle of a network', async () => {
    const controller = new AbortController();
    let hasTold = false;
    const running = train(client, 't', await request(), {
      signal: controller.signal,
      // The model as it is has been asked; a network is being trained.
      tell: ({ trial }) => {
        if (trial === undefined || hasTold) return;
        hasTold = true;
        setTimeout(() => controller.abort(), 500);
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.predict(['lamp'])).resolves.toHaveLength(1);
  });
});
