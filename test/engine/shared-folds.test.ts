import { describe, expect, it } from 'vitest';
import { Helpers } from '../../src/engine/helpers.ts';
import { SharedFolds } from '../../src/engine/shared-folds.ts';
import { improve, type Improvement } from '../../src/learning/improve.ts';
import { defaultRecipe } from '../../src/learning/training-recipe.ts';
import { newDomainRows } from '../fixtures/new-domain.ts';
import { crewOf } from './crew-of.ts';

const made = newDomainRows(600);
const rows = {
  texts: made.map(({ text }) => text),
  labels: Uint8Array.from(made, ({ label }) => Number(label === 'positive')),
  classes: ['negative', 'positive'],
  groups: null,
  locked: new Set<string>(),
  base: null,
};

/** Helpers without a model; `onFold` is told of each fold that one is asked for. */
const foldingCrew = (count: number, onFold: (helper: string) => void): Helpers =>
  crewOf(
    count,
    () => Promise.reject(new Error('There is no model.')),
    (helper, question) => {
      if (question === 'fold') onFold(helper);
    },
  );

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
    expect(await improved(foldingCrew(count, () => (folds += 1)))).toEqual(alone);
    expect(folds).toBeGreaterThan(0);
  });

  it('are run here where a helper is lost', async () => {
    const alone = await improved(new Helpers());
    const helpers = foldingCrew(2, (id) => helpers.remove(id));
    expect(await improved(helpers)).toEqual(alone);
    expect(helpers.all).toEqual([]);
  });
});
