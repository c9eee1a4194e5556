import { gzipSync } from 'node:zlib';
import { loadModel } from '../../src/model/load-model.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { memorySource } from '../../src/model/model-source.ts';
import type { CorpusRow } from '../training/corpus.ts';
import type { CardFacts, CardReports } from './card-facts.ts';
import { measureForCard } from './card-measurements.ts';

/**
 * What the cards of a bundle say: its manifest and size, how it does on the rows, and what the benchmarks reported.
 *
 * @param files of the bundle, its cards not among them
 * @throws ModelError where the bundle cannot be loaded
 */
export async function describeBundle(
  files: BundleFiles,
  validation: readonly CorpusRow[],
  reports: CardReports,
): Promise<CardFacts> {
  const model = await loadModel(memorySource(files));
  try {
    const manifest = files.get('manifest.json')!;
    return {
      manifest: parseManifest(manifest.slice().buffer),
      compressedBytes: [...files.values()].reduce(
        (sum, bytes) => sum + gzipSync(bytes, { level: 9 }).byteLength,
        0,
      ),
      measurements: measureForCard(model, validation),
      reports,
    };
  } finally {
    model.dispose();
  }
}
