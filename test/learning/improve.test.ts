import { describe, expect, it } from 'vitest';
import { runFoldHere } from '../../src/learning/cross-validated-trials.ts';
import { Random } from '../../src/learning/random.ts';
import { improve } from '../../src/learning/improve.ts';
import type { ImprovedRows } from '../../src/learning/improved-rows.ts';
import { part } from '../../src/learning/split-rows.ts';
import type { FinishedTrial } from '../../src/learning/search-trials.ts';
import { defaultRecipe, type TrainingRecipe } from '../../src/learning/training-recipe.ts';

const things = ['phone', 'book', 'lamp', 'shirt', 'film', 'chair', 'radio', 'cable'];
const known = { good: ['great', 'lovely'], bad: ['awful', 'broken'] };
/** Words of the domain that the base has never read. */
const own = { good: ['snappy', 'buttery'], bad: ['laggy', 'bloated'] };

/** Reviews of a domain where half of the words that decide are new. */
function reviewsOf(count: number, seed: number): { texts: string[]; labels: Uint8Array } {
  const random = new Random(seed);
  const labels = Uint8Array.from({ length: count }, () => random.below(2));
  const texts = Array.from(labels, (label, row) => {
    const words = label === 1 ? 'good' : 'bad';
    const word = (random.below(2) === 0 ? known : own)[words][random.below(2)] ?? '';
    const thing = () => things[random.below(things.length)] ?? '';
    return `${thing()} ${thing()} ${word} ${thing()} number ${row} ${random.below(1e6)}`;
  });
  return { texts, labels };
}

/** Knows the common words alone. */
const base: NonNullable<ImprovedRows['base']> = {
  cut: 0,
  maxTokens: 64,
  logits: (texts) =>
    Promise.resolve(
      Float64Array.from(texts, (text) => {
        if (known.good.some((word) => text.includes(word))) return 3;
        return known.bad.some((word) => text.includes(word)) ? -3 : 0.2;
      }),
    ),
};

function rowsOf(count: number, changes: Partial<ImprovedRows> = {}): ImprovedRows {
  return {
    ...reviewsOf(count, 1),
    classes: ['negative', 'positive'],
    groups: null,
    locked: new Set(),
    base,
    ...changes,
  };
}

const recipe: TrainingRecipe = { ...defaultRecipe, seed: 7 };

describe('improve', () => {
  it('learns the words that the base does not know', async () => {
    const { improvement } = await improve(rowsOf(800), recipe);
    expect(improvement?.family).toBe('branch');
    const [keep, ...others] = improvement?.trials ?? [];
    expect(keep?.name).toBe('keep');
    expect(keep?.validation.macroF1).toBeLessThan(0.85);
    expect(others.find((trial) => trial.chosen)?.validation.macroF1).toBeGreaterThan(0.95);
  });

  it('keeps the model where the labels say nothing', async () => {
    const random = new Random(3);
    const labels = Uint8Array.from({ length: 800 }, () => random.below(2));
    const certain = {
      ...base,
      logits: (texts: readonly string[]) => Promise.resolve(new Float64Array(texts.length).fill(2)),
    };
    const { improvement } = await improve(rowsOf(800, { labels, base: certain }), recipe);
    const before = improvement?.trials[0]?.validation.macroF1 ?? 0;
    const chosen = improvement?.trials.find((trial) => trial.chosen)?.validation.macroF1 ?? 1;
    // Out of fold nothing can be learnt, so that nothing looks much better than chance.
    expect(chosen).toBeLessThan(0.6);
    expect(before).toBeLessThan(0.5);
  });

  it('repeats itself under a seed', async () => {
    const once = await improve(rowsOf(400), recipe);
    const again = await improve(rowsOf(400), recipe);
    expect(again.improvement?.answer).toEqual(once.improvement?.answer);
    expect(again.improvement?.cut).toBe(once.improvement?.cut);
    expect(again.split.parts).toEqual(once.split.parts);
  });

  it('never learns from the locked rows', async () => {
    const rows = rowsOf(600);
    const { split, improvement } = await improve(rows, recipe);
    const labels = rows.labels.map((label, row) =>
      split.parts[row] === part.test ? 1 - label : label,
    );
    const turned = await improve({ ...rows, labels }, recipe);
    // The parts follow texts and labels; what is compared is only meaningful where they stay.
    const isSame = turned.split.parts.every((one, row) => one === split.parts[row]);
    if (isSame) expect(turned.improvement?.answer).toEqual(improvement?.answer);
    const locked = new Set(split.keys.filter((_, row) => split.parts[row] === part.test));
    const later = await improve({ ...rows, locked }, { ...recipe, seed: 99 });
    split.parts.forEach((one, row) => {
      if (one === part.test) expect(later.split.parts[row]).toBe(part.test);
    });
  });

  it('trains from nothing where there is no base', async () => {
    const { improvement } = await improve(rowsOf(800, { base: null }), {
      ...recipe,
      models: ['recalibrate', 'branch', 'logistic'],
    });
    expect(improvement?.family).toBe('logistic');
    expect(improvement?.answer?.scale).toBe(0);
    expect(improvement?.trials.every(({ settings }) => settings.family === 'logistic')).toBe(true);
  });

  it('finds the same by halving as by the whole grid, on fewer fits', async () => {
    const search = { ...recipe.search, strengths: [0.1, 0.3, 1, 3, 10, 30, 100, 300] };
    const grid = await improve(rowsOf(2000), { ...recipe, search });
    const halved = await improve(rowsOf(2000), {
      ...recipe,
      search: { ...search, strategy: 'halving' },
    });
    expect(grid.improvement?.trials).toHaveLength(10);
    expect(halved.improvement?.trials.length).toBeLessThan(8);
    const scoreOf = ({ improvement }: typeof grid) =>
      improvement?.trials.find((trial) => trial.chosen)?.validation.macroF1 ?? 0;
    expect(scoreOf(halved)).toBeGreaterThan(scoreOf(grid) - 0.01);
  });

  it('draws as many trials as it is asked for', async () => {
    const search = { ...recipe.search, strategy: 'random', varyFeatures: true, trials: 4 } as const;
    const { improvement } = await improve(rowsOf(400), { ...recipe, search });
    // The model as it is comes first.
    expect(improvement?.trials).toHaveLength(5);
  });

  it.each(['grid', 'halving'] as const)(
    'goes on where a %s search was broken off, and comes to the same',
    async (strategy) => {
      const search = { ...recipe.search, strategy, strengths: [0.1, 0.3, 1, 3] };
      const searched = {
        ...recipe,
        search,
        models: ['recalibrate', 'branch', 'logistic'],
      } as const;
      const whole: FinishedTrial[] = [];
      const counted: number[] = [];
      const once = await improve(rowsOf(800), searched, {
        onFinished: (trial, planned) => {
          whole.push(trial);
          counted.push(planned);
        },
      });
      const { planned, tried, ending } = once.improvement!.search;
      expect({ tried, ending }).toEqual({ tried: planned, ending: 'finished' });
      expect(new Set(counted)).toEqual(new Set([planned]));
      expect(new Set(whole.map(({ key }) => key)).size).toBe(planned);

      // Two trials of a family that is not finished: they are fitted together, so once more.
      const known = strategy === 'grid' ? 7 : 9;
      let fits = 0;
      const finished: string[] = [];
      const again = await improve(rowsOf(800), searched, {
        finished: whole.slice(0, known),
        onFinished: ({ key }) => finished.push(key),
        runFold: (input) => {
          const run = runFoldHere(input);
          return (task) => {
            fits += 1;
            return run(task);
          };
        },
      });
      expect(again.improvement?.answer).toEqual(once.improvement?.answer);
      expect(again.improvement?.heldOut).toEqual(once.improvement?.heldOut);
      expect(again.improvement?.trials.map(({ validation }) => validation)).toEqual(
        once.improvement?.trials.map(({ validation }) => validation),
      );
      expect(finished.length).toBeLessThan(whole.length - 4);
      expect(finished).toContain(whole.at(-1)?.key);
      expect(fits).toBeGreaterThan(0);
    },
  );

  it('does not go on from logits of other rows, or broken ones', async () => {
    const whole: FinishedTrial[] = [];
    const once = await improve(rowsOf(400), recipe, { onFinished: (trial) => whole.push(trial) });
    const cut = whole.map((trial) => ({ ...trial, logits: trial.logits.slice(1) }));
    const broken = whole.map((trial) => ({ ...trial, logits: trial.logits.map(() => NaN) }));
    for (const finished of [cut, broken]) {
      const { improvement } = await improve(rowsOf(400), recipe, { finished });
      expect(improvement?.answer).toEqual(once.improvement?.answer);
    }
  });

  it.each([
    ['grid', 0],
    ['grid', 5],
    ['halving', 1],
    ['halving', 9],
  ] as const)('ends a %s search with the best of %i trials or more', async (strategy, count) => {
    const search = { ...recipe.search, strategy, strengths: [0.1, 0.3, 1, 3], varyFeatures: true };
    const searched = { ...recipe, search, models: ['branch', 'logistic'] } as const;
    // Without a model to build on there is nothing but what was tried.
    let tried = 0;
    const { improvement } = await improve(rowsOf(1000, { base: null }), searched, {
      onFinished: () => (tried += 1),
      isStopped: () => tried >= count,
    });
    expect(improvement?.search).toMatchObject({ ending: 'stopped', tried });
    expect(tried).toBeLessThan(improvement!.search.planned);
    expect(tried).toBeGreaterThanOrEqual(count);
    expect(improvement?.trials.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(improvement?.answer?.weights).not.toBeNull();
  });

  it('counts the seconds of finished trials towards the time of a search', async () => {
    const search = { ...recipe.search, strengths: [1], varyFeatures: true, seconds: 30 };
    const searched = { ...recipe, search, models: ['branch'] } as const;
    const whole: FinishedTrial[] = [];
    let clock = 0;
    const now = () => (clock += 5);
    const hooks = { now, onFinished: (trial: FinishedTrial) => whole.push(trial) };
    const first = await improve(rowsOf(300), searched, hooks);
    expect(first.improvement?.search.ending).toBe('time');
    const found = whole.length;
    expect(found).toBeLessThan(6);
    clock = 0;
    const again = await improve(rowsOf(300), searched, { ...hooks, finished: [...whole] });
    // What was finished is used; for more there is less time left than at first.
    expect(again.improvement!.search.tried).toBeGreaterThanOrEqual(found);
    expect(whole.length - found).toBeLessThan(found);
  });

  it('says why nothing can be learnt', async () => {
    const problemOf = async (rows: ImprovedRows) => (await improve(rows, recipe)).split.problem;
    expect(await problemOf(rowsOf(0, { texts: [], labels: new Uint8Array() }))).toBe('no-rows');
    expect(await problemOf(rowsOf(50, { labels: new Uint8Array(50) }))).toBe('one-class');
    const same = Array.from({ length: 30 }, () => 'the same text');
    const labels = Uint8Array.from(same, (_, row) => row % 2);
    expect(await problemOf(rowsOf(30, { texts: same, labels }))).toBe('one-text');
  });

  it('measures a learning curve that rises with the rows', async () => {
    const { improvement } = await improve(rowsOf(1500), recipe);
    const curve = improvement?.learningCurve ?? [];
    expect(curve.length).toBeGreaterThan(4);
    expect(curve.at(-1)?.value ?? 0).toBeGreaterThan(curve[0]?.value ?? 1);
    curve.forEach(({ low, value, high }) => {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    });
  });

  it('stops where its caller throws', async () => {
    let pauses = 0;
    const stopped = improve(rowsOf(400), recipe, {
      pause: () => {
        pauses += 1;
        return pauses > 3 ? Promise.reject(new Error('stop')) : Promise.resolve();
      },
    });
    await expect(stopped).rejects.toThrow('stop');
  });
});
