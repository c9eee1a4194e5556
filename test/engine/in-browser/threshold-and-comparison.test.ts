import { beforeAll, describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../../src/dataset/dataset.ts';
import { openWholeEngine } from './open-whole-engine.ts';
import type { Progress } from '../../../src/engine/engine-api.ts';
import { JobHandle } from '../../../src/wire/job-handle.ts';

const silent = new JobHandle<Progress>();
const modelUrl = new URL('/models/reviews-pt-en/', location.href).href;
const words: LabelMapping = {
  scheme: 'words',
  assignments: [
    { value: 'pos', count: 1, target: 'positive' },
    { value: 'neg', count: 1, target: 'negative' },
  ],
};

/** Text, label, and what another system says. */
const table = [
  ['Excelente, adorei', 'pos', 'pos'],
  ['Péssimo, veio quebrado', 'neg', 'pos'],
  ['I love it, wonderful', 'neg', 'neg'],
  ['Awful, a waste of money', 'neg', 'neg'],
  ['Great value', 'pos', ''],
];

const engine = await openWholeEngine();

beforeAll(async () => {
  await engine.loadModel('m', modelUrl);
  const lines = ['text;label;other', ...table.map((cells) => cells.join(';'))];
  const files = [new File([lines.join('\n')], 'a.csv')];
  const survey = await engine.survey(files, {}, silent);
  const columns = {
    text: 0,
    label: 1,
    id: null,
    groups: [],
    prediction: { column: 2, labels: words, probability: null },
  };
  await engine.evaluate(
    'e',
    'm',
    { task: 'compare', files, survey, columns, labels: words },
    silent,
  );
});

describe('Threshold', () => {
  it('moves every answer about the evaluation, and back', async () => {
    const strict = engine.setThreshold('e', 1);
    expect(strict).toMatchObject({
      threshold: 1,
      confusionMatrix: [
        [3, 0],
        [2, 0],
      ],
    });
    expect((await engine.rows('e', { predictedClass: 1 }, 0, 10)).total).toBe(0);
    const back = engine.setThreshold('e', 0.5);
    expect(back.confusionMatrix).toEqual([
      [2, 1],
      [0, 2],
    ]);
    expect((await engine.rows('e', { predictedClass: 1 }, 0, 10)).total).toBe(3);
  });

  it('reaches what the chosen one promises', async () => {
    const chosen = engine.chooseThreshold('e', { goal: 'recall', atLeast: 1 });
    const report = engine.setThreshold('e', chosen?.threshold ?? NaN);
    expect(report.perClass['positive']?.recall.value).toBe(1);
    expect(report.perClass['positive']?.precision.value).toBe(chosen?.score);
    engine.setThreshold('e', 0.5);
  });

  it('refuses what is no probability', async () => {
    expect(() => engine.setThreshold('e', NaN)).toThrow(RangeError);
  });
});

describe('Curves', () => {
  it('run from corner to corner, and the histogram counts every row', async () => {
    const { roc, precisionRecall, histogram, reliability, baseRate } = engine.curves('e', 1);
    expect(roc[0]).toMatchObject({ falsePositiveRate: 0, truePositiveRate: 0 });
    expect(roc.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 });
    expect(precisionRecall.at(-1)?.recall).toBe(1);
    expect(baseRate).toBe(2 / 5);
    const rows = histogram.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
    expect(rows).toBe(5);
    expect(reliability.reduce((sum, bin) => sum + bin.rows, 0)).toBe(5);
  });
});

describe('Comparison', () => {
  it('compares the classifier with the predictions in the file, on the rows that have one', async () => {
    const comparison = engine.compareWithFile('e');
    expect(comparison).toMatchObject({
      rows: 4,
      bothRight: 2,
      onlyFirstRight: 1,
      onlySecondRight: 1,
      mcNemar: 1,
    });
    const [alone] = await engine.rowsAt('e', comparison?.onlySecond ?? new Uint32Array());
    expect(alone?.text).toBe('I love it, wonderful');
  });

  it('finds no difference between a model and itself', async () => {
    const comparison = await engine.compareWithModel('e', modelUrl, silent);
    const { value, low, high } = comparison.metrics.accuracy.difference!;
    expect(value).toBe(0);
    // Five equal answers say little of others: ± z² / (5 + z²), z = 1.96.
    expect(high).toBeCloseTo(0.434, 3);
    expect(low).toBe(-high);
    expect(comparison).toMatchObject({ rows: 5, onlyFirstRight: 0, onlySecondRight: 0 });
  });
});
