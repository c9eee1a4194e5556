import { beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/model/load-model.ts';
import { parseManifest } from '../../../src/model/manifest.ts';
import { memorySource } from '../../../src/model/model-source.ts';
import { runPipeline, type PipelineResult } from '../../../lab/training/pipeline.ts';
import { silentProgress } from '../../../src/learning/progress.ts';
import { noCache } from '../../../lab/training/stage-cache.ts';
import { tinySettings, trainTinyBundle } from '../../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../../fixtures/model/tiny-reviews.ts';

let result: PipelineResult;

beforeAll(async () => {
  result = await trainTinyBundle();
});

describe('runPipeline', () => {
  it('gives the same bytes for the same rows and seed', async () => {
    const again = await trainTinyBundle();
    expect([...again.files.keys()]).toEqual([...result.files.keys()]);
    for (const [path, bytes] of result.files) {
      expect(Buffer.from(again.files.get(path) ?? []).equals(bytes), path).toBe(true);
    }
  });

  it('gives other weights for another seed', async () => {
    const other = await trainTinyBundle({ ...tinySettings, seed: 7 });
    const shard = (files: PipelineResult['files']) => Buffer.from(files.get('weights.bin') ?? []);
    expect(shard(other.files).equals(shard(result.files))).toBe(false);
  });

  it('writes 8-bit weights, as many as it selected features', () => {
    const { vectoriser, files } = parseManifest(
      result.files.get('manifest.json')?.slice().buffer ?? new ArrayBuffer(),
    );
    expect(vectoriser.features).toBeLessThanOrEqual(tinySettings.features);
    expect(vectoriser.features).toBeGreaterThan(tinySettings.features * 0.9);
    const shard = files.find(({ path }) => path === 'weights.bin');
    expect(shard?.bytes).toBe(vectoriser.features + 4);
  });

  it('measures the bundle that it writes', async () => {
    const model = await loadModel(memorySource(result.files));
    const predictions = model.predict(tinyReviews.map((row) => row.text));
    const portuguese = predictions.filter(
      (one, i) => tinyReviews[i]?.language === 'pt' && one.prediction === tinyReviews[i]?.label,
    );
    expect(model.info.metrics[0]).toMatchObject({
      corpus: 'tiny-pt',
      language: 'pt',
      rows: 20,
      accuracy: portuguese.length / 20,
    });
    model.dispose();
  });

  it('says what the training data looked like', () => {
    const { reference } = parseManifest(
      result.files.get('manifest.json')?.slice().buffer ?? new ArrayBuffer(),
    );
    const positive = tinyReviews.filter(({ label }) => label === 1).length;
    expect(reference?.classes).toEqual([tinyReviews.length - positive, positive]);
    const counted = [reference?.words, reference?.unknownWordShares, ...(reference?.scores ?? [])];
    expect(counted).toHaveLength(4);
    for (const { counts } of counted.map((one) => one ?? { counts: [] })) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tinyReviews.length);
    }
  });

  it('calibrates: the temperature lowers the error of overconfident probabilities', async () => {
    const wrong = tinyReviews.map((row, i) =>
      i % 4 === 0 ? { ...row, label: row.label === 1 ? (0 as const) : (1 as const) } : row,
    );
    const { facts } = await runPipeline(
      { train: tinyReviews, validation: wrong, neutral: { train: [], validation: [] } },
      tinySettings,
      { id: 'tiny', version: '0.1.0', name: 'Tiny', licence: 'MIT' },
      { progress: silentProgress, cache: noCache, threads: 1 },
    );
    expect(facts.calibration.temperature).toBeGreaterThan(1.5);
    const { before, after } = facts.calibration.expectedCalibrationError;
    expect(after).toBeLessThan(before);
  });

  it('refuses corpora without validation rows', async () => {
    await expect(
      runPipeline(
        { train: tinyReviews, validation: [], neutral: { train: [], validation: [] } },
        tinySettings,
        { id: 'tiny', version: '0.1.0', name: 'Tiny', licence: 'MIT' },
        { progress: silentProgress, cache: noCache, threads: 1 },
      ),
    ).rejects.toThrow('no validation rows');
  });
});
