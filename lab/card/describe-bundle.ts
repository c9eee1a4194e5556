import { gzipSync } from 'node:zlib';
import type { BundleFiles } from '../../src/learning/bundle.ts';
import { parseManifest } from '../../src/model/manifest.ts';
import type { ValidationReport } from '../reports/validation-report.ts';
import type { CardFacts, CardReports } from './card-facts.ts';

/**
 * What the cards of a bundle say: its manifest and size, how it does on the validation rows, and
 * what the benchmarks reported.
 *
 * @param files of the bundle, its cards not among them
 * @throws ModelError where its manifest cannot be used
 */
export function describeBundle(
  files: BundleFiles,
  measurements: ValidationReport,
  reports: CardReports,
): CardFacts {
  const manifest = files.get('manifest.json');
  if (manifest === undefined) throw new RangeError('the bundle has no manifest');
  return {
    manifest: parseManifest(manifest.slice().buffer),
    compressedBytes: [...files.values()].reduce(
      (sum, bytes) => sum + gzipSync(bytes, { level: 9 }).byteLength,
      0,
    ),
    measurements,
    reports,
  };
}
