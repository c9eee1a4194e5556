import { describe, expect, it, onTestFinished } from 'vitest';
import { helperQuestions } from '../../src/engine/helper-answers.ts';
import { Helpers } from '../../src/engine/helpers.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { SharedFolds } from '../../src/engine/shared-folds.ts';
import { improve, type Improvement } from '../../src/learning/improve.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';
import { newDomainRows } from '../fixtures/new-domain.ts';

const made = newDomainRows(600);
const rows = {
  texts: made.map(({ text }) => text),
  labels: Uint8Array.from(made, ({ label }) => Number(label === 'positive')),
  classes: ['negative', 'positive'],
  groups: null,
  locked: new Set<string>(),
  base: null,
};

/** Helpers as other threads are; `onFold` is told of each fold that one is asked for. */
function crewOf(count: number, onFold: (helper: string) => void): Helpers {
  const helpers = new Helpers();
  for (let place = 0; place < count; place++) {
    const { port1, port2 } = new MessageChannel();
    const id = `helper ${place}`;
    const models = new Models<BundleOrigin>(() => Promise.reject(new Error('There is no model.')));
    port1.addEventListener('message', ({ data }: MessageEvent<{ path?: string[] }>) => {
      if (data.path?.[0] === 'fold') onFold(id);
    });
    helperQuestions(new Helpers(), models).helpAt(port1);
    helpers.add(id, port2);
    onTestFinished(() => {
      helpers.remove(id);
      port1.close();
      port2.close();
    });
  }
  return helpers;
}

async function improved(helpers: Helpers): Promise<Improvement> {
  const shared = new SharedFolds(helpers, () => new Promise((resolve) => setTimeout(resolve)));
  const recipe = {
    ...defaultRecipe,
    seed: 7,
    models: ['logistic' as const, 'naive-bayes' as const],
  };
  const { improvement } = await improve(rows, recipe, { runFold: shared.of, now: () => 0 });
  shared.end();
  return improvement!;
}

describe('Folds on several threads', () => {
  it.each([1, 3])('come to the same with %d helpers', async (count) => {
    const alone = await improved(new Helpers());
    let folds = 0;
    expect(await improved(crewOf(count, () => (folds += 1)))).toEqual(alone);
    expect(folds).toBeGreaterThan(0);
  });

  it('are run here where a helper is lost', async () => {
    const alone = await improved(new Helpers());
    const helpers = crewOf(2, (id) => helpers.remove(id));
    expect(await improved(helpers)).toEqual(alone);
    expect(helpers.all).toEqual([]);
  });
});
