import { describe, expect, it } from 'vitest';
import { answeredRowQuestions } from '../../src/engine/answered-row-questions.ts';
import { classificationQuestions } from '../../src/engine/classifications.ts';
import { noMonth } from '../../src/engine/classified-rows.ts';
import { monthNumber } from '../../src/engine/count-classes.ts';
import type { Progress, RowFilter } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { FinishedClassification, Results } from '../../src/engine/results.ts';
import { expectedStars } from '../../src/model/expected-stars.ts';
import type { Model } from '../../src/model/model.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { modelOf, starScale } from './model-of.ts';

const silent = new JobHandle<Progress>();

/** Text, date, state and id; the text is the probability of the positive class. */
const header = 'text,data,estado,id';
const table = [
  '0.9,05/03/2026,SP,a',
  '0.1,31/03/2026,SP,b',
  '0.75,01/02/2026,RJ,c',
  ',01/02/2026,RJ,d',
  '0.25,31/02/2026,,e',
  '0.05,,SP,f',
  '0.8,2025-12-24,RJ,g',
];

/** Classifies rows as `c`; column 0 is the text, 2 the only group. */
async function classified(
  model: Model,
  { lines = table, date = 1 }: { lines?: readonly string[]; date?: number | null } = {},
  handle = silent,
) {
  const results = new Results();
  const models = new Models<BundleOrigin>(() => Promise.resolve(model));
  await models.load('key', '');
  const engine = {
    ...classificationQuestions(results, models),
    ...answeredRowQuestions(results),
    ...evaluationQuestions(results, models),
  };
  const files = [new File([[header, ...lines].join('\n')], 'a.csv')];
  const survey = await surveyOf(files);
  const columns = { text: 0, id: 3, groups: [2], date };
  const report = await engine.classify('c', 'key', { files, survey, columns }, handle);
  const found = async (filter: RowFilter) => {
    const { total, rows } = await engine.rows('c', filter, 0, 100);
    expect(rows).toHaveLength(total);
    return rows.map(({ id }) => id).join('');
  };
  return { report, engine, results, models, found };
}

const starsOf = (...probabilities: number[]) => {
  const stars = probabilities.map((p) => expectedStars(starScale, Math.log(p / (1 - p))));
  return stars.reduce((sum, value) => sum + value, 0) / stars.length;
};

describe('The report of a classification', () => {
  it('counts classes, and every row of the file once', async () => {
    const { report } = await classified(modelOf({ id: 'ours', starScale }));
    expect(report).toMatchObject({
      ...{ schema: 'review-classifier/classification@1', id: 'c' },
      ...{ model: { id: 'ours', version: '1' }, rows: 7, classified: 6 },
      ...{ classes: ['negative', 'positive'], counts: { negative: 3, positive: 3 } },
      excluded: { emptyText: 1, malformed: 0 },
      dataset: {
        ...{ name: 'a.csv', format: 'csv', encoding: 'utf-8', delimiter: ',' },
        columns: { text: 'text', id: 'id', date: 'data', groups: ['estado'] },
      },
    });
    expect(Date.parse(report.created)).not.toBeNaN();
  });

  it('counts the positive class from the threshold of the model on', async () => {
    const { report, found } = await classified(modelOf({ threshold: 0.775 }));
    expect(report.counts).toEqual({ negative: 4, positive: 2 });
    expect(await found({ predictedClass: 1 })).toBe('ag');
  });

  it('has the share of each class with its interval, and the stars that are expected', async () => {
    const { report } = await classified(modelOf({ starScale }));
    const { overall } = report;
    expect(overall).toMatchObject({ rows: 6, counts: [3, 3] });
    // Wilson's interval of 3 in 6.
    for (const share of overall.shares) {
      expect(share.value).toBe(0.5);
      expect(share).toMatchObject({
        low: expect.closeTo(0.18762, 5) as number,
        high: expect.closeTo(0.81238, 5) as number,
      });
    }
    expect(overall.stars).toBeCloseTo(starsOf(0.9, 0.1, 0.75, 0.25, 0.05, 0.8), 12);
  });

  it('counts by month in the order of time, and the rows without a date apart', async () => {
    const { report } = await classified(modelOf({ starScale }));
    expect(report.months?.map(({ month, rows, counts }) => [month, rows, counts])).toEqual([
      ['2025-12', 1, [0, 1]],
      ['2026-02', 1, [0, 1]],
      ['2026-03', 2, [1, 1]],
    ]);
    expect(report.months?.[2]?.stars).toBeCloseTo(starsOf(0.9, 0.1), 12);
    // One is empty, and February has no 31st.
    expect(report.undated).toBe(2);
  });

  it('counts by group, the value with the most rows first, and empty cells as one', async () => {
    const { report } = await classified(modelOf({ starScale }));
    expect(report.groups).toMatchObject([
      {
        ...{ column: 'estado', distinct: 3 },
        values: [
          { value: 'SP', rows: 3, counts: [2, 1] },
          { value: 'RJ', rows: 2, counts: [0, 2] },
          { value: '', rows: 1, counts: [1, 0] },
        ],
      },
    ]);
    expect(report.groups[0]?.values[0]?.stars).toBeCloseTo(starsOf(0.9, 0.1, 0.05), 12);
  });

  it('has neither months nor stars where there are none', async () => {
    const { report } = await classified(modelOf(), { date: null });
    expect([report.months, report.undated, report.overall.stars]).toEqual([null, null, null]);
    expect(report.dataset.columns.date).toBeNull();
  });

  it('has all classes of a model of three', async () => {
    const classes = ['delivery', 'product', 'service'];
    const lines = ['0.5 0.25 0.25,,,a', '0.25 0.5 0.25,,,b', '0.25 0.5 0.25,,,c'];
    const { report, found } = await classified(modelOf({ classes }), { lines });
    expect(report).toMatchObject({ classes, counts: { delivery: 1, product: 2, service: 0 } });
    expect(report.overall.stars).toBeNull();
    expect(await found({ byClass: 1, predictedClass: 1 })).toBe('bc');
  });
});

describe('The rows of a classification', () => {
  it('are listed from the most probable of a class on, and filtered by group and month', async () => {
    const { found } = await classified(modelOf());
    const march = monthNumber({ year: 2026, month: 3 });
    expect(await found({})).toBe('abcefg');
    expect(await found({ byClass: 0 })).toBe('fbecga');
    expect(await found({ byClass: 1 })).toBe('agcebf');
    expect(await found({ byClass: 0, group: { column: 0, value: 'SP' } })).toBe('fba');
    expect(await found({ byClass: 0, month: march })).toBe('ba');
    expect(await found({ month: noMonth })).toBe('ef');
    expect(await found({ group: { column: 0, value: '' }, predictedClass: 0 })).toBe('e');
    expect(await found({ byClass: 1, text: '0.7' })).toBe('c');
    expect(await found({ month: march, predictedClass: 1 })).toBe('a');
  });

  it('have no true class, and are explained by the model', async () => {
    const { engine } = await classified(modelOf({ id: 'ours' }));
    const row = await engine.row('c', 4);
    expect(row).toMatchObject({
      ...{ row: 6, id: 'f', trueClass: null, predictedClass: 0, probability: 0.95 },
      groups: [{ column: 'estado', value: 'SP' }],
      explanation: { prediction: { model: { id: 'ours' } } },
    });
  });

  it('are no evaluation', async () => {
    const { engine, results } = await classified(modelOf());
    expect(() => engine.curves('c', 1)).toThrow(expect.objectContaining({ code: 'no-evaluation' }));
    expect(results.get('c')).toBeInstanceOf(FinishedClassification);
  });

  it('keep the model until they are closed', async () => {
    let isFreed = false;
    const model = modelOf({ dispose: () => (isFreed = true) });
    const { engine, models } = await classified(model);
    models.release('key');
    await Promise.resolve();
    expect(isFreed).toBe(false);
    engine.closeEvaluation('c');
    await Promise.resolve();
    expect(isFreed).toBe(true);
  });
});

describe('A classification that fails', () => {
  it('says that no row has a text, or that it was cancelled', async () => {
    const lines = [',05/03/2026,SP,a'];
    await expect(classified(modelOf(), { lines })).rejects.toMatchObject({ code: 'no-rows' });
    const cancelled = new JobHandle<Progress>({ signal: AbortSignal.abort() });
    await expect(classified(modelOf(), {}, cancelled)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
