import { memory } from '@tensorflow/tfjs-core';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ColumnMapping, LabelMapping, LabelTarget } from '../../../src/dataset/dataset.ts';
import { analysisQuestions } from '../../../src/engine/analyses.ts';
import { answeredFileQuestions } from '../../../src/engine/answered-file.ts';
import { countsFileQuestions } from '../../../src/engine/counts-file.ts';
import { answeredRowQuestions } from '../../../src/engine/answered-row-questions.ts';
import { classificationQuestions } from '../../../src/engine/classifications.ts';
import { openWholeEngine } from './open-whole-engine.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import { datasetQuestions } from '../../../src/engine/datasets.ts';
import { evaluationQuestions } from '../../../src/engine/evaluations.ts';
import { helperQuestions } from '../../../src/engine/helper-answers.ts';
import { Helpers } from '../../../src/engine/helpers.ts';
import type { BundleOrigin } from '../../../src/engine/model-bundle-api.ts';
import { bundleQuestions } from '../../../src/engine/model-bundles.ts';
import { patternQuestions } from '../../../src/engine/patterns.ts';
import { modelQuestions, Models } from '../../../src/engine/models.ts';
import { correctedFileQuestions } from '../../../src/engine/corrected-file.ts';
import { trainingExportQuestions } from '../../../src/engine/training-export-questions.ts';
import { trainingQuestions } from '../../../src/engine/trainings.ts';
import { requestQuestions } from '../../../src/engine/requests.ts';
import { Results } from '../../../src/engine/results.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;
const columns: ColumnMapping = { text: 1, label: 2, id: 0, groups: [3] };

const reviews = [
  ['a1', 'Excelente, adorei, recomendo', 'pos', 'SP'],
  ['a2', 'Péssimo, veio quebrado, não recomendo', 'neg', 'RJ'],
  ['a3', 'Terrible, a waste of money', 'pos', 'SP'],
  ['a4', '', 'neg', 'SP'],
  ['a5', 'Wonderful, I love it', 'pos', 'RJ'],
  ['a6', 'So so', 'meh', 'RJ'],
  ['a7', '=HYPERLINK("http://example.org") horrible, awful', 'neg', 'RJ'],
] as const;

function csv(rows: readonly (readonly string[])[] = reviews, name = 'reviews.csv'): File {
  return new File([Papa.unparse([['id', 'review', 'label', 'state'], ...rows])], name);
}

function labels(mapping: Record<string, LabelTarget | null>): LabelMapping {
  const assignments = Object.entries(mapping).map(([value, target]) => ({
    value,
    count: 1,
    target,
  }));
  return { scheme: 'words', assignments };
}

const silent = new JobHandle<Progress>();
const binary = labels({ pos: 'positive', neg: 'negative', meh: null });
const engine = await openWholeEngine();

/** Evaluates a file under an id, by a model that is loaded. */
async function evaluate(
  mapping = binary,
  { id = 'e', file = csv(), model = 'shipped', handle = silent } = {},
) {
  const files = [file];
  const survey = await engine.survey(files, {}, silent);
  return engine.evaluate(
    id,
    model,
    { task: 'evaluate', files, survey, columns, labels: mapping },
    handle,
  );
}

beforeAll(() => engine.loadModel('shipped', modelUrl));

describe('Engine without a file', () => {
  it('says that no model is loaded', async () => {
    const empty = await openWholeEngine();
    await expect(empty.predict('shipped', ['a'])).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('says that nothing was evaluated', async () => {
    const fresh = await openWholeEngine();
    await expect(fresh.rows('e', {}, 0, 10)).rejects.toMatchObject({ code: 'no-evaluation' });
  });

  it('keeps the model it has when another cannot be loaded', async () => {
    await expect(engine.loadModel('other', '/models/not-there/')).rejects.toMatchObject({
      name: 'ModelError',
    });
    const [answer] = await engine.predict('shipped', ['Este produto é excelente, adorei!']);
    expect(answer?.label).toBe('positive');
  });

  it('declares no question twice', () => {
    const results = new Results();
    const models = new Models<BundleOrigin>(() => Promise.reject(new Error('never')));
    const parts = [
      modelQuestions(models),
      bundleQuestions,
      datasetQuestions,
      evaluationQuestions(results, models),
      answeredRowQuestions(results),
      answeredFileQuestions(results),
      countsFileQuestions(results),
      classificationQuestions(results, models),
      analysisQuestions(results),
      patternQuestions(results),
      correctedFileQuestions,
      trainingQuestions(models),
      trainingExportQuestions(models),
      requestQuestions(new Helpers()),
      helperQuestions(new Helpers(), models),
    ];
    const names = parts.flatMap((part) => Object.keys(part));
    expect([...names, 'prepare'].sort()).toEqual(Object.keys(engine).sort());
  });
});

describe('Engine with a file', () => {
  it('evaluates the rows that have a text and a mapped label, and counts the others', async () => {
    const report = await evaluate();
    expect(report.dataset).toMatchObject({
      name: 'reviews.csv',
      rows: 7,
      evaluated: 5,
      columns: { text: 'review', label: 'label', id: 'id', groups: ['state'] },
      labelMapping: { pos: 'positive', neg: 'negative', meh: 'unmapped' },
      excluded: { emptyText: 1, unmapped: 1 },
      problemCount: 2,
      problems: [
        { row: 4, code: 'empty-text' },
        { row: 6, code: 'unmapped-label' },
      ],
    });
    expect(report.confusionMatrix).toEqual([
      [2, 0],
      [1, 2],
    ]);
    expect(report.metrics.accuracy.value).toBeCloseTo(4 / 5, 15);
    expect(Date.parse(report.created)).not.toBeNaN();
  });

  it('lists rows with the numbers they have in the file, and explains one', async () => {
    await evaluate();
    const { total, rows } = await engine.rows('e', { outcome: 'wrong' }, 0, 10);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ row: 3, id: 'a3', trueClass: 1, predictedClass: 0 });
    const detail = await engine.row('e', rows[0]!.index);
    expect(detail.groups).toEqual([{ column: 'state', value: 'SP' }]);
    expect(detail.explanation?.prediction.label).toBe('negative');
    const { contributions, bias, logit } = detail.explanation!;
    const sum = contributions.reduce((total, { value }) => total + value, 0);
    expect(sum + bias).toBeCloseTo(logit, 6);
  });

  it('explains its rows by the model that was evaluated, after its key was given back', async () => {
    await engine.loadModel('short-lived', modelUrl);
    await evaluate(binary, { model: 'short-lived' });
    const before = await engine.row('e', 0);
    engine.releaseModel('short-lived');
    expect(await engine.row('e', 0)).toEqual(before);
    await expect(evaluate(binary, { model: 'short-lived' })).rejects.toMatchObject({
      code: 'model-missing',
    });
    expect(await engine.row('e', 0)).toEqual(before);
  });

  it('frees a model with its last use: its key, an evaluation, and a job', async () => {
    const { models } = await tensorsOf(() => engine.loadModel('counted', modelUrl));
    expect(models).toBeGreaterThan(0);
    await evaluate(binary, { id: 'one', model: 'counted' });
    await evaluate(binary, { id: 'other', model: 'counted' });
    expect((await tensorsOf(async () => engine.releaseModel('counted'))).models).toBe(0);
    expect((await tensorsOf(async () => engine.closeEvaluation('one'))).models).toBe(0);
    expect((await tensorsOf(async () => engine.closeEvaluation('other'))).models).toBe(-models);
    await expect(engine.row('one', 0)).rejects.toMatchObject({ code: 'no-evaluation' });
  });

  it('answers about several evaluations, each with its own rows, threshold and content', async () => {
    await evaluate(binary, { id: 'one' });
    const report = await evaluate(binary, { id: 'other', file: csv([...reviews].reverse()) });
    expect(report.id).toBe('other');
    engine.setThreshold('other', 1);
    const first = async (id: string) => (await engine.rows(id, {}, 0, 1)).rows[0]!.id;
    expect([await first('one'), await first('other')]).toEqual(['a1', 'a7']);
    const positives = async (id: string) =>
      (await engine.rows(id, { predictedClass: 1 }, 0, 10)).total;
    expect(await positives('one')).toBeGreaterThan(0);
    expect(await positives('other')).toBe(0);
    expect(await engine.contentHash('other')).not.toBe(await engine.contentHash('one'));
  });

  it('pages through rows', async () => {
    await evaluate();
    const page = await engine.rows('e', {}, 1, 2);
    expect(page.total).toBe(5);
    expect(page.rows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('writes a predictions file in which no cell runs as a formula', async () => {
    await evaluate();
    const file = await (await engine.predictionsFile('e')).text();
    const { data } = Papa.parse<Record<string, string>>(file, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ row }) => row)).toEqual(['1', '2', '3', '5', '7']);
    expect(data.map(({ correct }) => correct)).toEqual(['true', 'true', 'false', 'true', 'true']);
    expect(data[4]?.['text']).toMatch(/^'=HYPERLINK/);
    for (const row of data) {
      const positive = Number(row['p_positive']);
      expect(Number(row['p_negative'])).toBe(1 - positive);
      expect(Number(row['probability'])).toBe(Math.max(positive, 1 - positive));
    }
  });

  it('refuses to evaluate when no label has a meaning, or no row is left', async () => {
    const none = labels({ pos: 'neutral', neg: 'leave-out', meh: null });
    await expect(evaluate(none)).rejects.toMatchObject({
      code: 'nothing-mapped',
    });
    const elsewhere = labels({ pos: null, neg: null, meh: null, other: 'positive' });
    await expect(evaluate(elsewhere)).rejects.toMatchObject({
      code: 'no-rows',
    });
  });

  it('measures what can be measured where all labels are of one class', async () => {
    const onlyNegative = labels({ pos: null, neg: 'negative', meh: null });
    const report = await evaluate(onlyNegative);
    expect(report.perClass['negative']?.recall.value).toBe(1);
    expect(report.metrics.rocAuc).toEqual({ value: null, reason: 'one-class' });
  });
});

describe('Engine with a long file', () => {
  const long = Array.from({ length: 20_000 }, (_, index) => [
    String(index),
    `review number ${index} is ${index % 3 === 0 ? 'awful' : 'great'}, bought in shop ${index % 7}`,
    index % 3 === 0 ? 'neg' : 'pos',
    'SP',
  ]);

  it('tells its progress and can be cancelled, then evaluates as if nothing had been', async () => {
    const controller = new AbortController();
    const running = evaluate(binary, {
      file: csv(long),
      handle: new JobHandle({
        signal: controller.signal,
        onProgress: ({ stage }: Progress) => {
          if (stage === 'classifying') controller.abort();
        },
      }),
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });

    const seen: Progress[] = [];
    const handle = new JobHandle({ onProgress: (step: Progress) => seen.push(step) });
    const report = await evaluate(binary, { file: csv(long), handle });
    expect(report.dataset.evaluated).toBe(20_000);
    expect(seen.at(-1)).toEqual({
      stage: 'classifying',
      done: 20_000,
      total: 20_000,
      unit: 'rows',
    });
    expect(seen.map(({ done }) => done)).toEqual(
      seen.map(({ done }) => done).toSorted((one, other) => one - other),
    );
  });

  it('finishes by the model that it began with when its key is given back meanwhile', async () => {
    await engine.loadModel('given back', modelUrl);
    let steps = 0;
    const handle = new JobHandle({
      onProgress: () => {
        steps += 1;
        if (steps === 1) engine.releaseModel('given back');
      },
    });
    await evaluate(binary, { file: csv(long), model: 'given back', handle });
    const { explanation } = await engine.row('e', 0);
    expect(explanation?.prediction.label).toBe('negative');
    expect(steps, 'the model was given back in the midst').toBeGreaterThan(1);
  });

  it('keeps an evaluation when making another one of its name is cancelled', async () => {
    await evaluate();
    const signal = AbortSignal.abort();
    const running = evaluate(binary, { file: csv(long), handle: new JobHandle({ signal }) });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await engine.rows('e', {}, 0, 1)).total).toBe(5);
  });

  it('can be cancelled while it reads', async () => {
    const signal = AbortSignal.abort();
    const running = engine.survey([csv(long)], {}, new JobHandle({ signal }));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  });
});

/** By how many tensors the work changes what tfjs holds. */
async function tensorsOf(work: () => Promise<unknown>): Promise<{ models: number }> {
  const before = memory().numTensors;
  await work();
  // A model that is given back is disposed of in a later microtask.
  await Promise.resolve();
  return { models: memory().numTensors - before };
}
