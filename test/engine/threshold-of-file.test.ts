import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import { answeredRowQuestions } from '../../src/engine/answered-row-questions.ts';
import { datasetQuestions } from '../../src/engine/datasets.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { Results } from '../../src/engine/results.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const labels: LabelMapping = {
  scheme: 'custom',
  assignments: [
    { value: 'a', count: 2, target: 0 },
    { value: 'b', count: 2, target: 1 },
  ],
  classes: ['a', 'b'],
};

/** Rows of label, predicted label, and probability of b. */
async function evaluated(rows: readonly string[]) {
  const results = new Results();
  const models = new Models<BundleOrigin>(() => Promise.reject(new Error('No model.')));
  const engine = {
    ...evaluationQuestions(results, models),
    ...answeredRowQuestions(results),
  };
  const csv = ['text,label,predicted,p_b', ...rows.map((row, index) => `text ${index},${row}`)];
  const files = [new File([csv.join('\n')], 'a.csv')];
  const survey = await datasetQuestions.survey(files, {}, silent);
  const columns = {
    text: 0,
    label: 1,
    id: null,
    groups: [],
    prediction: {
      column: 2,
      labels,
      probability: { kind: 'of-class' as const, column: 3, classIndex: 1 },
    },
  };
  const request = { task: 'predictions' as const, files, survey, columns, labels };
  return { engine, report: await engine.evaluate('it', null, request, silent) };
}

describe('The threshold of answers that stand in a file', () => {
  it('is none where the labels are not those of 0.5, and comes back to none', async () => {
    // The last row is labelled a, with a probability of b of 0.7.
    const { engine, report } = await evaluated(['a,a,0.1', 'b,b,0.9', 'b,b,0.6', 'a,a,0.7']);
    expect(report.threshold).toBeNull();
    expect(report.confusionMatrix).toEqual([
      [2, 0],
      [0, 2],
    ]);
    expect(engine.setThreshold('it', 0.5).confusionMatrix).toEqual([
      [1, 1],
      [0, 2],
    ]);
    expect(engine.setThreshold('it', null)).toEqual(report);
  });

  it('comes back to 0.5 where the labels are those of it', async () => {
    const { engine, report } = await evaluated(['a,a,0.1', 'b,b,0.9', 'b,a,0.4', 'a,b,0.7']);
    expect(report.threshold).toBe(0.5);
    expect(engine.setThreshold('it', 0.95).threshold).toBe(0.95);
    expect(engine.setThreshold('it', null)).toEqual(report);
  });

  it('is found for either class, with what it would miss', async () => {
    const { engine } = await evaluated(['a,a,0.1', 'b,b,0.9', 'b,a,0.4', 'a,b,0.7']);
    const goal = { goal: 'recall', atLeast: 1 } as const;
    const ofA = engine.chooseThreshold('it', goal, 0);
    expect(ofA).toMatchObject({ missed: 0, falseAlarms: 1, score: 2 / 3 });
    const { confusionMatrix } = engine.setThreshold('it', ofA?.threshold ?? NaN);
    expect(confusionMatrix).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const ofB = engine.chooseThreshold('it', goal, 1);
    expect(ofB).toMatchObject({ missed: 0, falseAlarms: 1, score: 2 / 3 });
  });

  it('gives each row its probability of each class', async () => {
    const { engine } = await evaluated(['a,a,0.25', 'b,b,0.75']);
    expect((await engine.row('it', 0)).probabilities).toEqual([0.75, 0.25]);
  });
});
