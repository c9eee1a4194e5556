import { describe, expect, it } from 'vitest';
import type { LabelMapping, PredictionMapping } from '../../src/dataset/dataset.ts';
import { analysisQuestions } from '../../src/engine/analyses.ts';
import { answeredRowQuestions } from '../../src/engine/answered-row-questions.ts';
import type { Progress } from '../../src/engine/engine-api.ts';
import { evaluationQuestions } from '../../src/engine/evaluations.ts';
import type { BundleOrigin } from '../../src/engine/model-bundle-api.ts';
import { Models } from '../../src/engine/models.ts';
import { Results } from '../../src/engine/results.ts';
import { JobHandle } from '../../src/wire/job-handle.ts';
import { surveyOf } from '../dataset/read-all.ts';

const silent = new JobHandle<Progress>();

function own(...classes: string[]): LabelMapping {
  const assignments = classes.map((value, target) => ({ value, count: 1, target }));
  return { scheme: 'custom', classes, assignments };
}

/** Evaluates the answers in a file whose columns are text, label and answers. */
async function evaluated(
  lines: readonly string[],
  labels: LabelMapping,
  prediction: PredictionMapping,
) {
  const results = new Results();
  const models = new Models<BundleOrigin>(() => Promise.reject(new Error('never')));
  const engine = {
    ...evaluationQuestions(results, models),
    ...answeredRowQuestions(results),
    ...analysisQuestions(results),
  };
  const files = [new File([lines.join('\n')], 'a.csv')];
  const survey = await surveyOf(files);
  const columns = { text: 0, label: 1, id: null, groups: [], prediction };
  const request = { task: 'predictions' as const, files, survey, columns, labels };
  const report = await engine.evaluate('e', null, request, silent);
  return { engine, report };
}

describe('The answers of a file, classes alone', () => {
  const labels = own('delivery', 'product', 'service');
  const lines = [
    'text,topic,answer',
    '0.25 0.5 0.25,delivery,delivery',
    '0.25 0.5 0.25,product,service',
    '0.25 0.25 0.5,service,service',
  ];
  const open = () => evaluated(lines, labels, { column: 2, labels, probability: null });

  it('have rows without probability and explanation', async () => {
    const { engine, report } = await open();
    expect(report.model).toBeNull();
    expect(await engine.row('e', 1)).toMatchObject({
      ...{ text: '0.25 0.5 0.25', trueClass: 1, predictedClass: 2 },
      ...{ probability: null, explanation: null },
    });
    const ofPair = await engine.rows('e', { trueClass: 1, predictedClass: 2 }, 0, 9);
    expect(ofPair).toMatchObject({ total: 1, rows: [{ row: 2 }] });
    // There is nothing to put them in order by.
    const all = await engine.rows('e', { byClass: 2 }, 0, 9);
    expect(all.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('have neither a threshold nor curves', async () => {
    const { engine } = await open();
    const refused = expect.objectContaining({ code: 'no-probabilities' }) as Error;
    expect(() => engine.setThreshold('e', 0.5)).toThrow(refused);
    expect(() => engine.curves('e', 0)).toThrow(refused);
    expect(engine.chooseThreshold('e', { goal: 'recall', atLeast: 1 })).toBeNull();
    expect(engine.compareWithFile('e')).toBeNull();
  });

  it('are written without probabilities', async () => {
    const { engine } = await open();
    const text = await (await engine.predictionsFile('e')).text();
    const [header, first] = text.trim().split('\r\n');
    expect(header?.split(',').slice(0, 4)).toEqual(['row', 'text', 'label', 'prediction']);
    expect(first).toMatch(/^1,0\.25 0\.5 0\.25,delivery,delivery/);
  });
});

describe('The answers of a file with their probabilities', () => {
  it('have curves a class, but no threshold of three classes', async () => {
    const labels = own('a', 'b', 'c');
    const columns = [2, 3, 4];
    const lines = [
      'text,label,p_a,p_b,p_c',
      'one,a,0.5,0.25,0.25',
      'two,b,0.5,0.25,0.25',
      'three,c,0,0.25,0.75',
      'four,a,0.75,0.25,0',
    ];
    const { engine, report } = await evaluated(lines, labels, {
      ...{ column: null, labels: null, probability: { kind: 'per-class', columns } },
    });
    expect(report.threshold).toBeNull();
    expect(engine.curves('e', 0).baseRate).toBe(0.5);
    expect(engine.curves('e', 2)).toMatchObject({ baseRate: 0.25 });
    expect(engine.curves('e', 2).roc.at(1)).toMatchObject({ truePositiveRate: 1 });
    expect(() => engine.setThreshold('e', 0.5)).toThrow(
      expect.objectContaining({ code: 'no-probabilities' }),
    );
    const { rows } = await engine.rows('e', { byClass: 0 }, 0, 9);
    expect(rows.map(({ row }) => row)).toEqual([4, 1, 2, 3]);
  });

  it('follow a threshold of two classes, though the file names others', async () => {
    const labels = own('no', 'yes');
    const lines = ['text,label,answer,p', 'a,no,no,0.625', 'b,yes,yes,0.75', 'c,yes,yes,0.25'];
    const { engine, report } = await evaluated(lines, labels, {
      ...{ column: 2, labels, probability: { kind: 'of-class', column: 3, classIndex: 1 } },
    });
    const matrixOf = ({ confusionMatrix }: typeof report) => confusionMatrix.flat();
    expect([report.threshold, ...matrixOf(report)]).toEqual([null, 1, 0, 0, 2]);
    const moved = engine.setThreshold('e', 0.5);
    expect([moved.threshold, ...matrixOf(moved)]).toEqual([0.5, 0, 1, 1, 1]);
    expect(moved.subject).toEqual({ kind: 'column', name: 'answer' });
    const strict = engine.setThreshold('e', 0.7);
    expect([strict.threshold, ...matrixOf(strict)]).toEqual([0.7, 1, 0, 1, 1]);
  });
});

describe('A label that contradicts the stars in its text', () => {
  const lines = ['text,label,answer', '5 stars,a,a', '5 stars,b,b'];
  const suggested = async (labels: LabelMapping) => {
    const { engine } = await evaluated(lines, labels, { column: 2, labels, probability: null });
    return (await engine.marks('e', 0)).suggestedTags;
  };

  it('is suspected where it is a polarity, and not where it is a class of its own', async () => {
    const assignments = [
      { value: 'a', count: 1, target: 'negative' as const },
      { value: 'b', count: 1, target: 'positive' as const },
    ];
    expect(await suggested({ scheme: 'words', assignments })).toContain('wrong-label');
    expect(await suggested(own('a', 'b'))).not.toContain('wrong-label');
  });
});
