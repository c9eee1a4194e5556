import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { predictedAt } from '../../src/learning/choose-trial.ts';
import { answerLogits, fitFamily } from '../../src/learning/fit-family.ts';
import { improve } from '../../src/learning/improve.ts';
import { prepare } from '../../src/learning/prepare-examples.ts';
import { Random } from '../../src/learning/random.ts';
import { plansOf } from '../../src/learning/search-plans.ts';
import { plainExamples } from '../../src/learning/training-examples.ts';
import {
  defaultRecipe,
  type ModelFamily,
  type TrainingRecipe,
} from '../../src/learning/training-recipe.ts';

const things = ['phone', 'book', 'lamp', 'shirt', 'film', 'chair', 'radio', 'cable'];

/** Reviews whose judgement no single word tells: “not bad” is good, “not good” is not. */
function negated(count: number): { texts: string[]; labels: Uint8Array } {
  const random = new Random(8);
  const thing = () => things[random.below(things.length)] ?? '';
  const labels = Uint8Array.from({ length: count }, () => random.below(2));
  const texts = Array.from(labels, (label) => {
    const isNegated = random.below(2) === 1;
    const isGoodWord = isNegated ? label === 0 : label === 1;
    // The other word stands elsewhere, so that both texts have the same words.
    const [said, other] = isGoodWord ? ['good', 'bad'] : ['bad', 'good'];
    const judged = isNegated ? `not ${said}` : `really ${said}`;
    return `${thing()} ${judged} ${thing()} ${isNegated ? 'really' : 'not'} a ${other} ${thing()}`;
  });
  return { texts, labels };
}

/** Accuracy on the last third of the texts of a family that learnt from the others. */
async function accuracyOf(
  family: ModelFamily,
  { texts, labels }: { texts: string[]; labels: Uint8Array },
  classes: string[],
  changes: Partial<TrainingRecipe['features']> = {},
): Promise<number> {
  const learnt = Math.floor((2 * texts.length) / 3);
  const rows = Uint32Array.from(texts.keys());
  const recipe: TrainingRecipe = {
    ...defaultRecipe,
    models: [family],
    features: { ...defaultRecipe.features, ...changes },
  };
  const [plan] = plansOf(recipe, false);
  if (plan === undefined) throw new Error('there is nothing to try');
  const pause = () => Promise.resolve();
  const { input } = await prepare(
    plainExamples(texts, labels, rows.subarray(0, learnt)),
    { texts, labels, classes, groups: null, locked: new Set(), base: null },
    { ...recipe, features: plan.features },
    pause,
  );
  const [fitted] = await fitFamily(
    { family, strengths: [] },
    input,
    rows.subarray(0, learnt),
    pause,
  );
  if (fitted === undefined) throw new Error('nothing was fitted');
  const predicted = predictedAt(
    answerLogits(fitted, input, rows.subarray(learnt)),
    classes.length,
    0,
  );
  return predicted.filter((one, i) => one === labels[learnt + i]).length / predicted.length;
}

/** The reviews of the site's sample, by language: two classes that it has many of. */
function sample(): { texts: string[]; labels: Uint8Array } {
  const lines = readFileSync('public/samples/reviews.csv', 'utf8').trim().split('\n').slice(1);
  const rows = lines.flatMap((line) => {
    const found = /^r\d+,(?:"((?:[^"]|"")*)"|([^,]*)),\d?,\w*,(pt|en),/u.exec(line);
    return found === null ? [] : [{ text: found[1] ?? found[2] ?? '', label: found[3] }];
  });
  return {
    texts: rows.map(({ text }) => text),
    labels: Uint8Array.from(rows, ({ label }) => (label === 'pt' ? 1 : 0)),
  };
}

describe('networks as families of models', { timeout: 180_000 }, () => {
  it.each(['embedding-bag', 'convolution'] as const)(
    'learn to tell the languages of the sample apart: %s',
    async (family) => {
      const { texts, labels } = sample();
      expect(texts.length).toBeGreaterThan(250);
      const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
      const accuracy = await accuracyOf(family, { texts, labels }, ['en', 'pt']);
      expect(accuracy).toBeGreaterThan(Math.max(share, 1 - share) + 0.25);
    },
  );

  it('read the order of words where they are convolutions', async () => {
    const reviews = negated(900);
    const classes = ['negative', 'positive'];
    expect(await accuracyOf('convolution', reviews, classes)).toBeGreaterThan(0.95);
    const words = await accuracyOf('embedding-bag', reviews, classes, { maxNgram: 1 });
    expect(words).toBeLessThan(0.7);
    expect(await accuracyOf('embedding-bag', reviews, classes)).toBeGreaterThan(0.95);
  });

  it.each(['embedding-bag', 'convolution'] as const)(
    'learn more than two classes: %s',
    async (family) => {
      const random = new Random(3);
      const said = ['late', 'cheap', 'solid'];
      const labels = Uint8Array.from({ length: 600 }, () => random.below(3));
      const texts = Array.from(labels, (label) => {
        const thing = () => things[random.below(things.length)] ?? '';
        return `the ${thing()} and the ${thing()}: ${said[label]}, said the ${thing()}`;
      });
      expect(await accuracyOf(family, { texts, labels }, said)).toBeGreaterThan(0.95);
    },
  );

  it('are tried, chosen and measured like every other', async () => {
    const { texts, labels } = negated(500);
    const recipe: TrainingRecipe = {
      ...defaultRecipe,
      features: { ...defaultRecipe.features, maxNgram: 1 },
      models: ['naive-bayes', 'convolution'],
    };
    const rows = {
      ...{ texts, labels, classes: ['negative', 'positive'] },
      ...{ groups: null, locked: new Set<string>(), base: null },
    };
    const { improvement } = await improve(rows, recipe);
    expect(improvement?.family).toBe('convolution');
    expect(improvement?.trials.map(({ name }) => name)).toEqual([
      'naive-bayes, 1-grams',
      'convolution',
    ]);
    expect(improvement?.learningCurve.at(-1)?.value).toBeGreaterThan(0.9);
    // Nothing says what a word of a network weighs, but each would be shipped.
    expect(improvement?.featureNames.strongest).toEqual([]);
    expect(improvement?.featureNames.rarest.length).toBeGreaterThan(0);
  });
});
