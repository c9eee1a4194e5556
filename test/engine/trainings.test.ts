import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/engine/engine-api.ts';
import type { BundleFile, BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { exportModel, importModel } from '../../src/engine/model-bundles.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { Models } from '../../src/engine/models.ts';
import { trainingQuestions } from '../../src/engine/trainings.ts';
import type { TrainingRecipe } from '../../src/learning/training-recipe.ts';
import { loadStoredModel } from '../../src/model/load-stored-model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { tinyBundle } from '../fixtures/model/tiny-network.ts';
import { bytesOf, csvOf, engine, polarity, requestOf, sourceOf } from './train-on-reviews.ts';

const patient = { timeout: 20_000, interval: 5 };

describe('train', () => {
  it('makes a better model, and shows that it is', async () => {
    const { ask, train, trials, base } = await engine();
    const { record, files, locked } = await train(requestOf([await sourceOf(csvOf(900))]));
    expect(record.verdict).toBe('better');
    expect(record.data.train + record.data.validation + record.data.test).toBe(900);
    expect(record.data.looksAtTest).toBe(1);
    expect(locked.length).toBe(record.data.test);
    expect(record.trials.map(({ name }) => name)).toEqual(trials.map(({ name }) => name));
    expect(record.trials.filter(({ chosen }) => chosen)).toHaveLength(1);
    const { errors, mcnemar, difference } = record;
    expect(errors.removed).toHaveLength(mcnemar.b);
    expect(errors.introduced).toHaveLength(mcnemar.c);
    expect(difference.macroF1?.low).toBeGreaterThan(0);
    expect(ask.testedRows('t', 'removed', 1000)).toHaveLength(mcnemar.b);

    const model = await loadStoredModel(
      new Map((files ?? []).map(({ path, blob }) => [path, blob])),
    );
    const [answer] = model.predict(['a clunky lamp']);
    expect(answer?.label).toBe('negative');
    expect(answer?.model).toEqual({ id: 'improved-reviews', version: '1.0.0' });
    const { logit, bias, contributions } = model.explain('a clunky lamp and a crisp film');
    const summed = contributions.reduce((sum, { value }) => sum + value, bias);
    expect(summed).toBeCloseTo(logit, 4);
    expect(model.reference?.classes.reduce((sum, rows) => sum + rows, 0)).toBe(
      record.data.train + record.data.validation,
    );
    expect(model.info.licence).toBe(base.info.licence);
    model.dispose();
  });

  it('gives the same bytes for the same recipe and file', async () => {
    const source = await sourceOf(csvOf(400));
    const once = await (await engine()).train(requestOf([source]));
    const again = await (await engine()).train(requestOf([source]));
    expect(await bytesOf(again.files ?? [])).toEqual(await bytesOf(once.files ?? []));
    expect((once.files ?? []).length).toBeGreaterThan(4);
  });

  it('puts a branch in the place of the last one where a model has as many as it may', async () => {
    const models = new Models<BundleOrigin>(openModel);
    const ask = trainingQuestions(models);
    let origin: readonly BundleFile[] = [...(await tinyBundle())].map(([path, bytes]) => ({
      path,
      blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
    }));
    const branchesOf = async (files: readonly BundleFile[]) => {
      const manifest = files.find(({ path }) => path === 'manifest.json');
      return (JSON.parse((await manifest?.blob.text()) ?? '') as { branches: object[] }).branches;
    };
    const counts: number[] = [];
    for (const seed of [1, 2, 3, 4]) {
      await models.load(`model ${seed}`, origin);
      // Each file has words that no model before has read.
      const file = new File(
        [(await csvOf(400, { seed }).text()).replace(/(snappy|laggy)/g, `$1${seed}x`)],
        'more.csv',
      );
      const request = requestOf([await sourceOf(file)]);
      const recipe: TrainingRecipe = { ...request.recipe, models: ['branch'] };
      const { files } = await ask.train(
        ...(['t', `model ${seed}`, origin] as const),
        { ...request, recipe },
        new JobHandle<Progress>(),
        () => {},
      );
      origin = files ?? origin;
      counts.push((await branchesOf(origin)).length);
    }
    expect(counts).toEqual([2, 3, 4, 4]);
  });

  it('survives an export and an import with its cards and its recipe', async () => {
    const { train } = await engine();
    const { files } = await train(requestOf([await sourceOf(csvOf(500))]));
    const imported = await importModel(await exportModel(files ?? []));
    const paths = imported.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['MODEL_CARD.md', 'recipe.json', 'manifest.json']),
    );
    expect(imported.info.id).toBe('improved-reviews');
  });

  it('does not call a model better that learnt from shuffled labels', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { train } = await engine();
      const source = await sourceOf(csvOf(500, { seed, shuffled: true }));
      expect((await train(requestOf([source]))).record.verdict).not.toBe('better');
    }
  });

  it('uses corrected labels and leaves rows out', async () => {
    const { train } = await engine();
    const source = await sourceOf(csvOf(300));
    const request = requestOf([source], {
      corrections: [
        { source: 0, row: 1, label: null },
        { source: 0, row: 2, label: 'positive' },
      ],
    });
    const { data } = (await train(request)).record;
    expect(data.train + data.validation + data.test).toBe(299);
  });

  it('keeps the locked rows in the test part', async () => {
    const { train } = await engine();
    const source = await sourceOf(csvOf(300));
    const first = await train(requestOf([source]));
    const later = await sourceOf(csvOf(200, { seed: 9 }));
    const second = await train(requestOf([source, later], { locked: first.locked, looks: 1 }));
    expect(second.record.data.looksAtTest).toBe(2);
    expect(second.locked).toEqual(expect.arrayContaining(first.locked));
  });

  it('uses no row of a later file that is a test row of the first', async () => {
    const { train } = await engine();
    const source = await sourceOf(csvOf(300));
    const first = await train(requestOf([source]));
    // The same reviews again, each with the other label.
    const swapped = (await source.files[0]!.text()).replace(/,(neg|pos)$/gm, (_, label: string) =>
      label === 'neg' ? ',pos' : ',neg',
    );
    const again = await sourceOf(new File([swapped], 'again.csv'));
    const second = await train(requestOf([source, again], { locked: first.locked, looks: 1 }));
    const { data } = second.record;
    expect(first.record.data.refused).toBe(0);
    expect(data).toMatchObject({ refused: first.record.data.test, test: first.record.data.test });
    expect(data.train + data.validation + data.test + data.refused).toBe(600);
    expect(second.locked.toSorted()).toEqual(first.locked.toSorted());
  });

  it('says why nothing can be trained', async () => {
    const { train } = await engine();
    const codeOf = async (file: File, labels = polarity) => {
      const request = requestOf([await sourceOf(file, labels)]);
      return train(request).then(
        () => 'trained',
        (thrown: unknown) => (thrown as { code: string }).code,
      );
    };
    const file = (lines: string[]) => new File([`review,label\n${lines.join('\n')}\n`], 'a.csv');
    expect(await codeOf(file(['good,pos', 'fine,pos', 'nice,pos']))).toBe('training-one-class');
    expect(
      await codeOf(file(Array.from({ length: 20 }, (_, i) => `same,${i % 2 ? 'pos' : 'neg'}`))),
    ).toBe('training-one-text');
    expect(await codeOf(file(['good,pos', 'bad,neg']))).toBe('training-no-test-rows');
    expect(await codeOf(file(['good,what', 'bad,ever']))).toBe('training-no-rows');
  });

  it('gives the same bytes where it goes on from what was kept of an interrupted search', async () => {
    const source = await sourceOf(csvOf(500));
    const request = requestOf([source]);
    const { search } = request.recipe;
    const recipe = { ...request.recipe, search: { ...search, varyFeatures: true } };
    const whole = await engine();
    const once = await whole.train({ ...request, recipe });
    // As IndexedDB gives them back.
    const kept = structuredClone(whole.finished.slice(0, 10));
    const later = await engine();
    const again = await later.train({ ...request, recipe, finished: kept });
    expect(await bytesOf(again.files ?? [])).toEqual(await bytesOf(once.files ?? []));
    expect(again.record.after).toEqual(once.record.after);
    expect(later.finished.length).toBe(whole.finished.length - 10);
    expect(once.record.search).toEqual({ planned: 19, tried: 19, ending: 'finished' });
  });

  it('waits while it is paused, and then comes to the same', async () => {
    const source = await sourceOf(csvOf(400));
    const { ask, train, trials } = await engine();
    let isOver = false;
    const running = train(requestOf([source])).finally(() => (isOver = true));
    await vi.waitFor(() => expect(trials.length).toBeGreaterThan(0), patient);
    ask.steerTraining('t', 'pause');
    // Nothing more is heard once the piece at hand is done.
    let heard = -1;
    await vi.waitFor(async () => {
      heard = trials.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(trials.length).toBe(heard);
    }, patient);
    expect(isOver).toBe(false);
    ask.steerTraining('t', 'go-on');
    const { files, record } = await running;
    const once = await (await engine()).train(requestOf([source]));
    expect(await bytesOf(files ?? [])).toEqual(await bytesOf(once.files ?? []));
    // Waiting is no work.
    expect(record.trials.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThan(
      once.record.trials.reduce((sum, { seconds }) => sum + seconds, 0) + 0.4,
    );
  });

  it('tests and reports the best so far where the user stops the search', async () => {
    const source = await sourceOf(csvOf(500));
    const request = requestOf([source]);
    const search = { ...request.recipe.search, varyFeatures: true };
    const { ask, train, finished } = await engine();
    const running = train({ ...request, recipe: { ...request.recipe, search } });
    await vi.waitFor(() => expect(finished.length).toBeGreaterThan(3), patient);
    ask.steerTraining('t', 'stop');
    const { record, files } = await running;
    expect(record.search).toMatchObject({ planned: 19, ending: 'stopped' });
    expect(record.search.tried).toBeLessThan(19);
    expect(record.trials.length).toBe(1 + record.search.tried);
    expect(record.verdict).toBe('better');
    expect(files).not.toBeNull();
    // It is over: nobody is there to hear it.
    expect(() => ask.steerTraining('t', 'pause')).not.toThrow();
  });

  it('can be cancelled while it is paused', async () => {
    const { ask, train, trials } = await engine();
    const controller = new AbortController();
    const running = train(
      requestOf([await sourceOf(csvOf(2000))]),
      new JobHandle<Progress>({ signal: controller.signal }),
    );
    const ended = expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(trials.length).toBeGreaterThan(0), patient);
    ask.steerTraining('t', 'pause');
    controller.abort();
    await ended;
  });

  it('stops when it is cancelled', async () => {
    const { train } = await engine();
    const controller = new AbortController();
    const running = train(
      requestOf([await sourceOf(csvOf(2000))]),
      new JobHandle<Progress>({ signal: controller.signal, onProgress: () => controller.abort() }),
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});
