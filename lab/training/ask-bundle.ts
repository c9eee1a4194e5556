import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/model/model.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { CorpusRow } from './corpus.ts';
import { measureByCorpus, type CorpusMeasurement } from '../measure/measure-by-corpus.ts';

/** Loads a bundle as the page does, for as long as it is used. */
export async function withModel<Result>(
  files: BundleFiles,
  use: (model: Model) => Result,
): Promise<Result> {
  const model = await loadModel(memorySource(files));
  try {
    return use(model);
  } finally {
    model.dispose();
  }
}

/** How the bundle does on each corpus of the rows. */
export function measureBundle(
  files: BundleFiles,
  rows: readonly CorpusRow[],
): Promise<CorpusMeasurement[]> {
  return withModel(files, (model) => measureByCorpus(model, rows));
}

/** The bundle's calibrated log-odds of the positive class, a text each. */
export function bundleLogits(files: BundleFiles, texts: readonly string[]): Promise<Float64Array> {
  return withModel(files, (model) =>
    model
      .positiveProbabilities(texts)
      .map((probability) =>
        Math.log(Math.max(probability, 1e-12) / Math.max(1 - probability, 1e-7)),
      ),
  );
}
