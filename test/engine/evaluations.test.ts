import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import { datasetQuestions } from '../../src/engine/datasets.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import { answeredRowQuestions } from '../../src/engine/answered-row-questions.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import { Models } from '../../src/engine/models.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Results } from '../../src/engine/results.ts';
import type { Model } from '../../src/model/model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const words: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 2, target: 'positive' },
    { value: 'neg', count: 2, target: 'negative' },
  ],
};

/** A model that gives every review the same probability, and says which one it is. */
function constantModel(id: string, probability: number, freed: string[]): Model {
  return {
    info: {
      id,
      version: '1',
      name: id,
      classes: ['negative', 'positive'],
      languages: [],
      licence: '',
      bytes: 0,
      metrics: [],
    },
    reference: null,
    starScale: null,
    predict: () => [],
    positiveProbabilities: (texts) => new Float64Array(texts.length).fill(probability),
    classProbabilities: () => new Float32Array(0),
    unknownWordShares: (texts) => new Float32Array(texts.length),
    tokenKnowledge: null,
    explain: () => ({
      prediction: {
        prediction: 0,
        label: id,
        probability,
        probabilities: {},
        language: 'und',
        flags: [],
        model: { id, version: '1' },
      },
      logit: 0,
      method: 'occlusion',
      bias: 0,
      contributions: [],
    }),
    dispose: () => void freed.push(id),
  };
}

function open() {
  /** Ids of the models that were disposed of. */
  const freed: string[] = [];
  const sure = constantModel('sure', 0.9, freed);
  const doubting = constantModel('doubting', 0.2, freed);
  const models = new Models<BundleOrigin>((origin) =>
    Promise.resolve(origin === 'sure' ? sure : doubting),
  );
  const results = new Results();
  const engine = {
    ...evaluationQuestions(results, models),
    ...answeredRowQuestions(results),
  };
  const evaluate = async (id: string, modelKey: string, handle = silent, rows = table) => {
    const files = [new File([['text,label,other', ...rows].join('\n')], 'a.csv')];
    const survey = await datasetQuestions.survey(files, {}, silent);
    const columns = {
      text: 0,
      label: 1,
      id: null,
      groups: [],
      prediction: { column: 2, labels: words, probability: null },
    };
    return engine.evaluate(
      id,
      modelKey,
      { task: 'compare', files, survey, columns, labels: words },
      handle,
    );
  };
  return { freed, models, results, engine, evaluate };
}

const table = ['Bom,pos,pos', 'Ruim,neg,neg', 'Gostei,pos,', 'Quebrou,neg,pos'];

describe('An evaluation and its model', () => {
  it('is of the model that its key names, whichever was loaded or evaluated last', async () => {
    const { models, engine, evaluate } = open();
    await models.load('one', 'sure');
    await models.load('other', 'doubting');
    const first = await evaluate('a', 'one');
    const second = await evaluate('b', 'other');
    expect([first.model?.id, second.model?.id]).toEqual(['sure', 'doubting']);
    expect(first.confusionMatrix).toEqual([
      [0, 2],
      [0, 2],
    ]);
    expect(second.confusionMatrix).toEqual([
      [2, 0],
      [2, 0],
    ]);
    for (const [id, model, probability] of [
      ['a', 'sure', 0.9],
      ['b', 'doubting', 0.8],
      ['a', 'sure', 0.9],
    ] as const) {
      const row = await engine.row(id, 1);
      expect(row).toMatchObject({ text: 'Ruim', row: 2, probability, cut: false, groups: [] });
      expect(row.explanation?.prediction.model.id).toBe(model);
    }
  });

  it('explains its rows by that model when its key has come to name another', async () => {
    const { freed, models, engine, evaluate } = open();
    await models.load('active', 'sure');
    await evaluate('a', 'active');
    models.release('active');
    await models.load('active', 'doubting');
    expect((await engine.row('a', 0)).explanation?.prediction.model.id).toBe('sure');
    expect(freed).toEqual([]);
    engine.closeEvaluation('a');
    await Promise.resolve();
    expect(freed).toEqual(['sure']);
  });

  it('lets go of the model when it fails, is cancelled, or is replaced', async () => {
    const { freed, models, engine, evaluate } = open();
    await models.load('key', 'sure');
    await expect(evaluate('a', 'key', silent, ['Bom,maybe,pos'])).rejects.toMatchObject({
      code: 'no-rows',
    });
    const cancelled = new JobHandle<Progress>({ signal: AbortSignal.abort() });
    await expect(evaluate('a', 'key', cancelled)).rejects.toMatchObject({ code: 'cancelled' });
    expect(() => engine.curves('a', 1)).toThrow('There is no evaluation a.');
    await evaluate('a', 'key');
    await evaluate('a', 'key');
    models.release('key');
    await Promise.resolve();
    expect(freed).toEqual([]);
    engine.closeEvaluation('a');
    await Promise.resolve();
    expect(freed).toEqual(['sure']);
  });

  it('refuses a key that is not loaded', async () => {
    const { evaluate } = open();
    await expect(evaluate('a', 'nothing')).rejects.toMatchObject({ code: 'model-missing' });
  });
});

describe('The questions about an evaluation', () => {
  async function evaluated() {
    const opened = open();
    await opened.models.load('key', 'sure');
    await opened.evaluate('a', 'key');
    return opened;
  }

  it('page through the rows that pass a filter', async () => {
    const { engine } = await evaluated();
    const page = await engine.rows('a', { trueClass: 0 }, 1, 5);
    expect(page).toMatchObject({ total: 2, rows: [{ index: 3, text: 'Quebrou' }] });
    expect((await engine.rows('a', {}, 1, 2)).rows.map(({ index }) => index)).toEqual([1, 2]);
    const at = await engine.rowsAt('a', Uint32Array.of(2, 0));
    expect(at.map(({ text }) => text)).toEqual(['Gostei', 'Bom']);
    await expect(engine.row('a', 4)).rejects.toThrow(RangeError);
  });

  it('follow the threshold, and forget what was found at the one before', async () => {
    const { engine, results } = await evaluated();
    const wrong = async () => (await engine.rows('a', { outcome: 'wrong' }, 0, 9)).total;
    results.evaluation('a').keepFindings({ labelIssues: Uint32Array.of(1) }, new Map([['x', []]]));
    const finding = { part: 'labelIssues' } as const;
    expect((await engine.rows('a', { finding }, 0, 9)).total).toBe(1);
    expect(await wrong()).toBe(2);
    const report = engine.setThreshold('a', 1);
    expect(report).toMatchObject({
      id: 'a',
      threshold: 1,
      confusionMatrix: [
        [2, 0],
        [2, 0],
      ],
    });
    expect(results.evaluation('a').report).toBe(report);
    expect((await engine.rows('a', { predictedClass: 1 }, 0, 9)).total).toBe(0);
    expect(results.evaluation('a').examples).toEqual(new Map());
    await expect(engine.rows('a', { finding }, 0, 9)).rejects.toMatchObject({
      code: 'no-evaluation',
    });
    expect(engine.setThreshold('a', 0).confusionMatrix).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });

  it('leave an evaluation without findings without them when the threshold moves', async () => {
    const { engine, results } = await evaluated();
    engine.setThreshold('a', 0.3);
    expect(results.evaluation('a').examples).toBeNull();
    await expect(
      engine.rows('a', { finding: { part: 'labelIssues' } }, 0, 9),
    ).rejects.toMatchObject({ code: 'no-analysis' });
  });

  it.each([-0.1, 1.1, NaN])('refuse the threshold %d', async (threshold) => {
    const { engine } = await evaluated();
    expect(() => engine.setThreshold('a', threshold)).toThrow(`No threshold: ${threshold}`);
  });

  it('choose a threshold without setting it, chart, compare, name and write the rows', async () => {
    const { engine, results } = await evaluated();
    expect(engine.chooseThreshold('a', { goal: 'recall', atLeast: 1 })).toMatchObject({
      threshold: 0.45,
    });
    expect(results.evaluation('a').rows.threshold).toBe(0.5);
    expect(engine.curves('a', 1).baseRate).toBe(0.5);
    const comparison = engine.compareWithFile('a');
    expect(comparison).toMatchObject({ rows: 3, onlyFirstRight: 0, onlySecondRight: 1 });
    expect(comparison?.onlySecond).toEqual(Uint32Array.of(1));
    expect(await engine.contentHash('a')).toMatch(/^[0-9a-f]{64}$/);
    const lines = (await (await engine.predictionsFile('a')).text()).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^1,Bom,positive,positive,0\.9,/);
  });
});
