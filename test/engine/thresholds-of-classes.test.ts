import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import { analysisQuestions } from '../../src/engine/analyses.ts';
import { answeredRowQuestions } from '../../src/engine/answered-row-questions.ts';
import { datasetQuestions } from '../../src/engine/datasets.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { Results } from '../../src/engine/results.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const classes = ['delivery', 'price', 'product'];
const labels: LabelMapping = {
  scheme: 'custom',
  assignments: classes.map((value, target) => ({ value, count: 2, target })),
  classes,
};

/** Label, and the probabilities of delivery, price and product. */
const rows = [
  'delivery,0.35,0.25,0.4',
  'delivery,0.6,0.3,0.1',
  'delivery,0.2,0.7,0.1',
  'price,0.1,0.8,0.1',
  'price,0.4,0.45,0.15',
  'product,0.3,0.1,0.6',
];

async function evaluated(hasProbabilities = true) {
  const results = new Results();
  const models = new Models<BundleOrigin>(() => Promise.reject(new Error('No model.')));
  const engine = {
    ...evaluationQuestions(results, models),
    ...answeredRowQuestions(results),
    ...analysisQuestions(results),
  };
  const csv = ['text,label,p1,p2,p3', ...rows.map((row, index) => `text ${index},${row}`)];
  const files = [new File([csv.join('\n')], 'a.csv')];
  const survey = await datasetQuestions.survey(files, {}, silent);
  const prediction = {
    ...{ column: hasProbabilities ? null : 1, labels },
    probability: hasProbabilities ? { kind: 'per-class' as const, columns: [2, 3, 4] } : null,
  };
  const columns = { text: 0, label: 1, id: null, groups: [], prediction };
  const request = { task: 'predictions' as const, files, survey, columns, labels };
  return { engine, report: await engine.evaluate('it', null, request, silent) };
}

describe('Thresholds of more than two classes', () => {
  it('move the matrix, the lists and the predictions file, and are reported by name', async () => {
    const { engine, report } = await evaluated();
    expect(report).toMatchObject({ threshold: null, thresholds: null });
    expect(report.confusionMatrix).toEqual([
      [1, 1, 1],
      [0, 2, 0],
      [0, 0, 1],
    ]);
    const moved = engine.setThreshold('it', [0.35, null, null]);
    expect(moved).toMatchObject({ id: 'it', threshold: null, thresholds: { delivery: 0.35 } });
    expect(moved.confusionMatrix).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
    expect(moved.perClass['delivery']?.recall.value).toBeCloseTo(2 / 3, 12);
    const file = await (await engine.predictionsFile('it')).text();
    expect(file).toMatch(/^1,text 0,delivery,delivery,0\.35,/m);
    expect([...(await engine.readingQueue('it', {}, { by: 'confidence' }))]).toEqual([2, 4]);

    const both = engine.setThreshold('it', [0.35, 0.4, null]);
    expect(both.thresholds).toEqual({ delivery: 0.35, price: 0.4 });
    // The row reaches both: 0.4 / 0.35 of delivery is more than 0.45 / 0.4 of price.
    expect(both.confusionMatrix[1]).toEqual([1, 1, 0]);
    expect(engine.setThreshold('it', [0.36, 0.4, null]).confusionMatrix[1]).toEqual([0, 2, 0]);
    expect(engine.setThreshold('it', [null, null, null])).toEqual(report);
    engine.setThreshold('it', [0, null, 1]);
    expect(engine.setThreshold('it', null)).toEqual(report);
  });

  it('are found for a goal, with what they would do to all rows', async () => {
    const { engine } = await evaluated();
    const goal = { goal: 'recall', atLeast: 1 } as const;
    const found = engine.chooseThreshold('it', goal, 0);
    expect(found).toMatchObject({ missed: 0, falseAlarms: 2, correct: 4, score: 3 / 5 });
    const alone = engine.setThreshold('it', [found?.threshold ?? NaN, null, null]);
    expect(alone.confusionMatrix).toEqual([
      [3, 0, 0],
      [1, 1, 0],
      [1, 0, 0],
    ]);
    // Next to a threshold of price one of the rows is beyond the reach of delivery's.
    engine.setThreshold('it', [null, 0.5, null]);
    const cost = { goal: 'cost', falsePositive: 1, falseNegative: 3 } as const;
    const next = engine.chooseThreshold('it', cost, 0);
    const both = engine.setThreshold('it', [next?.threshold ?? NaN, 0.5, null]);
    expect(both.confusionMatrix[0]?.[0]).toBe(3 - (next?.missed ?? NaN));
    expect(both.metrics.accuracy.value).toBeCloseTo((next?.correct ?? NaN) / 6, 12);
  });

  it('are refused where there are none to set', async () => {
    const { engine } = await evaluated();
    expect(() => engine.setThreshold('it', [0.5, null])).toThrow(RangeError);
    expect(() => engine.setThreshold('it', [0.5, null, 1.5])).toThrow(RangeError);
    expect(() => engine.setThreshold('it', 0.5)).toThrow(/No such threshold/);
    const { engine: ofLabels } = await evaluated(false);
    expect(() => ofLabels.setThreshold('it', [0.5, null, null])).toThrow(/No such threshold/);
    expect(ofLabels.chooseThreshold('it', { goal: 'f1' }, 0)).toBeNull();
  });
});
