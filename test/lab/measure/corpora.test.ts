import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../../src/model/manifest.ts';
import { loadModel } from '../../../src/model/load-model.ts';
import { parseBaseline } from '../../../lab/reports/baseline.ts';
import { readCorpora } from '../../../lab/training/corpus.ts';
import { measureByCorpus } from '../../../lab/measure/measure-by-corpus.ts';
import { recogniseLanguage } from '../../../src/text/language.ts';

const corpora = process.env['REVIEW_CORPORA'];
if (corpora === undefined) {
  console.warn('REVIEW_CORPORA is not set: the tests on the corpora are skipped.');
}

describe.skipIf(corpora === undefined)('on the corpora of REVIEW_CORPORA', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const { train, validation } =
    corpora === undefined ? { train: [], validation: [] } : readCorpora(corpora);

  it('the shipped model does what its manifest says, and no worse than scikit-learn', async () => {
    const bundle = join(root, 'public/models/reviews-pt-en');
    const model = await loadModel({
      read: async (path) => new Uint8Array(await readFile(join(bundle, path))).buffer,
    });
    const baseline = parseBaseline(
      await readFile(join(root, 'lab/measure/scikit-learn.json'), 'utf8'),
    );
    const measured = measureByCorpus(model, validation);
    expect(measured.length).toBeGreaterThanOrEqual(12);
    for (const { corpus, accuracy, macroF1 } of measured) {
      const promised = model.info.metrics.find((one) => one.corpus === corpus);
      expect(accuracy, corpus).toBeCloseTo(promised?.accuracy ?? NaN, 4);
      expect(macroF1, corpus).toBeCloseTo(promised?.macroF1 ?? NaN, 4);
      const other = baseline.corpora.find((one) => one.corpus === corpus);
      expect(accuracy - (other?.accuracy ?? NaN), corpus).toBeGreaterThan(-0.005);
    }
    model.dispose();
  });

  it('the shipped manifest counted their rows', async () => {
    const bytes = await readFile(join(root, 'public/models/reviews-pt-en/manifest.json'));
    const { reference } = parseManifest(new Uint8Array(bytes).buffer);
    const positive = train.filter(({ label }) => label === 1).length;
    expect(reference?.classes).toEqual([train.length - positive, positive]);
    const total = (counts: readonly number[] = []) => counts.reduce((sum, one) => sum + one, 0);
    expect(total(reference?.words.counts)).toBe(train.length);
    expect(total(Object.values(reference?.languages ?? {}))).toBe(train.length);
    expect(reference?.scores.map(({ counts }) => total(counts))).toEqual([
      validation.length,
      validation.length,
    ]);
  });

  it('the language of a review is hardly ever mistaken', () => {
    const whole = validation.filter((row) => row.text.length >= 40);
    const mistaken = whole.filter((row) => {
      const language = recogniseLanguage(row.text);
      return language !== row.language && language !== 'und';
    });
    const known = whole.filter((row) => recogniseLanguage(row.text) === row.language);
    expect(mistaken.length / whole.length).toBeLessThan(0.005);
    expect(known.length / whole.length).toBeGreaterThan(0.96);
  });
});
