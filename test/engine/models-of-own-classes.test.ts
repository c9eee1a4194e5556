import { describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../src/dataset/dataset.ts';
import { analyseEvaluation } from '../../src/engine/analyse-evaluation.ts';
import { classifyDataset } from '../../src/engine/classify-dataset.ts';
import { evaluateDataset } from '../../src/engine/evaluate-dataset.ts';
import { Job } from '../../src/engine/jobs.ts';
import { exportModel, importModel } from '../../src/engine/model-bundles.ts';
import { openModel } from '../../src/engine/open-model.ts';
import { readBundleArchive } from '../../src/model/read-bundle-archive.ts';
import { writeBundleArchive } from '../../src/model/write-bundle-archive.ts';
import { surveyOf } from '../dataset/read-all.ts';
import { shopBundle, shopClasses, shopReviews, shopRows } from '../fixtures/model/own-classes.ts';

const file = (rows: readonly (readonly [string, string])[]) =>
  new File(
    [['text,label', ...rows.map(([text, label]) => `"${text}",${label}`)].join('\n')],
    'a.csv',
  );

const mapping = (classes: readonly string[]): LabelMapping => ({
  scheme: 'custom',
  classes: [...classes],
  assignments: classes.map((value, target) => ({ value, count: 4, target })),
});

async function evaluation(classes: readonly string[], order = classes, threshold?: number) {
  const files = [file(shopReviews.filter(([, label]) => classes.includes(label)))];
  const bundle = await shopBundle(classes, threshold === undefined ? {} : { threshold });
  const { files: stored } = await importModel(writeBundleArchive(bundle));
  const model = await openModel(stored);
  const evaluated = await evaluateDataset({
    ...{ id: 'e', task: 'evaluate' as const, files, survey: await surveyOf(files), model },
    columns: { text: 0, label: 1, id: null, groups: [] },
    ...{ labels: mapping(order), job: new Job() },
  });
  return { model, files, ...evaluated };
}

describe.each([[shopClasses], [['delivery', 'service']]])('A model of %j', (classes) => {
  it('is imported, answers by its own names, and is exported as it was', async () => {
    const bundle = await shopBundle(classes);
    const { info, files } = await importModel(writeBundleArchive(bundle));
    expect(info.classes).toEqual(classes);
    const model = await openModel(files);
    const { texts, labels } = shopRows(classes);
    model.predict(texts).forEach(({ label, probabilities, probability }, row) => {
      expect(label).toBe(classes[labels[row]!]);
      expect(Object.keys(probabilities).sort()).toEqual([...classes].sort());
      expect(probability).toBe(probabilities[label]);
    });
    model.dispose();
    expect(await readBundleArchive(await exportModel(files))).toEqual(bundle);
  });

  it('evaluates a file of these classes, whatever their order', async () => {
    const { model, report } = await evaluation(classes, classes.toReversed());
    expect(report.classes).toEqual(classes.toReversed());
    expect(report.metrics.accuracy.value).toBe(1);
    expect(Object.keys(report.perClass)).toEqual(classes.toReversed());
    model.dispose();
  });

  it('counts what a file is classified as by them', async () => {
    const { model, files } = await evaluation(classes);
    const request = {
      files,
      survey: await surveyOf(files),
      columns: { text: 0, id: null, groups: [], date: null },
    };
    const { report } = await classifyDataset('c', request, { model, job: new Job() });
    expect(report.counts).toEqual(Object.fromEntries(classes.map((name) => [name, 4])));
    model.dispose();
  });

  it('explains towards its own classes', async () => {
    const { model } = await evaluation(classes);
    const { contrast, logit, bias, contributions } = model.explain('the parcel was late');
    expect(contributions.reduce((sum, { value }) => sum + value, bias)).toBeCloseTo(logit, 5);
    if (classes.length === 2) expect(contrast).toEqual({ towards: 'service', from: 'delivery' });
    else expect(contrast?.towards).toBe('delivery');
    model.dispose();
  });
});

describe('A file that a model of two own classes answers', () => {
  const two = ['delivery', 'service'];

  it('is first measured at the model’s own threshold, which the report keeps', async () => {
    const { model, rows, report } = await evaluation(two, two, 0.9);
    expect(report).toMatchObject({ threshold: 0.9, firstThreshold: 0.9 });
    rows.threshold = 0.5;
    expect(rows.firstThreshold).toBe(0.9);
    model.dispose();
    const usual = await evaluation(two);
    expect(usual.report).not.toHaveProperty('firstThreshold');
    usual.model.dispose();
  });

  it('has the same changes tried on it in either order of its classes', async () => {
    const flips = async (order: readonly string[]) => {
      const { model, rows, report } = await evaluation(two, order);
      const analysis = await analyseEvaluation({
        ...{ rows, evaluation: report, model, job: new Job() },
        ...{ options: { lengthEdges: null }, onFindings: () => {}, onExamples: () => {} },
      });
      model.dispose();
      return analysis.robustness.map(({ name, tried, flipped }) => ({ name, tried, flipped }));
    };
    const forwards = await flips(two);
    expect(forwards.some(({ tried }) => tried > 0)).toBe(true);
    expect(await flips(two.toReversed())).toEqual(forwards);
  });
});
