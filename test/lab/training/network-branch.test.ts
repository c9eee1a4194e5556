import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/model/load-model.ts';
import { parseManifest } from '../../../src/model/manifest.ts';
import { memorySource } from '../../../src/model/model-source.ts';
import { runPipeline, type PipelineResult } from '../../../lab/training/pipeline.ts';
import { silentProgress } from '../../../src/learning/progress.ts';
import { folderCache } from '../../../lab/training/stage-cache.ts';
import { defaultSettings, type TrainingSettings } from '../../../lab/training/settings.ts';
import { tinySettings } from '../../fixtures/model/tiny-bundle.ts';
import { tinyReviews } from '../../fixtures/model/tiny-reviews.ts';

const network = defaultSettings.network as NonNullable<TrainingSettings['network']>;

/** As the shipped network is trained, but small. */
const settings: TrainingSettings = {
  ...tinySettings,
  network: {
    ...network,
    words: 300,
    minimumTexts: 1,
    bucketBits: 16,
    maxTokens: 64,
    shape: { dimensions: 6, groups: [1, 2, 5].map((width) => ({ width, filters: 5 })) },
    skipGram: { ...network.skipGram, epochs: 1 },
    sentences: { textWords: 5, shortest: 1, longest: 24 },
    training: { ...network.training, batch: 8, learningRate: 0.02 },
    epochs: { teacher: 20, network: 20 },
    teachers: 2,
  },
};

const folders = Array.from({ length: 2 }, () => mkdtempSync(join(tmpdir(), 'stages-')));

function train(folder: string, threads: number): Promise<PipelineResult> {
  return runPipeline(
    { train: tinyReviews, validation: tinyReviews, neutral: { train: [], validation: [] } },
    settings,
    { id: 'tiny', version: '0.1.0', name: 'Tiny', licence: 'MIT' },
    { progress: silentProgress, cache: folderCache(folder, 'tiny'), threads },
  );
}

let result: PipelineResult;

beforeAll(async () => {
  result = await train(folders[0] as string, 2);
}, 60_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('runPipeline with a network', () => {
  it('bundles both branches, and the page reads what was trained', async () => {
    const bytes = result.files.get('manifest.json')?.slice().buffer ?? new ArrayBuffer();
    expect(parseManifest(bytes).branches.map(({ kind }) => kind)).toEqual([
      'sparse-linear',
      'text-convolution',
    ]);
    const model = await loadModel(memorySource(result.files));
    const right = model
      .predict(tinyReviews.map(({ text }) => text))
      .filter(({ prediction }, place) => prediction === tinyReviews[place]?.label);
    model.dispose();
    expect(right.length).toBeGreaterThan(tinyReviews.length * 0.9);
  });

  it('gives the same bytes from other threads, and from the stages of an earlier run', async () => {
    const others = [await train(folders[1] as string, 1), await train(folders[0] as string, 2)];
    for (const other of others) {
      for (const [path, bytes] of result.files) {
        expect(Buffer.from(other.files.get(path) ?? []).equals(bytes), path).toBe(true);
      }
    }
  }, 60_000);

  it('keeps each stage once', () => {
    const stages = readdirSync(folders[0] as string).map((name) =>
      name.replace(/-[0-9a-f]+\.bin$/, ''),
    );
    expect(stages.sort()).toEqual(['embeddings', 'linear', 'network-1', 'teacher-1', 'teacher-2']);
  });
});
