import { bundleLogits, measureBundle } from './ask-bundle.ts';
import { writeBundle, type BundleFiles, type ManifestFacts } from '../../src/learning/bundle.ts';
import { fitTemperature } from '../../src/learning/fit-temperature.ts';
import type { TrainedBranches } from '../../src/learning/trained-branch.ts';
import type { Corpora } from './corpus.ts';
import type { CorpusMeasurement } from '../measure/measure-by-corpus.ts';
import type { Progress } from '../../src/learning/progress.ts';
import { completeCorpora, fitStarRows, type StarRow } from '../reports/star-report.ts';

/** The validation rows, every corpus weighing the same. */
export interface Validation {
  texts: string[];
  labels: Uint8Array;
  weights: Float64Array;
}

/**
 * Fits temperature and stars on the validation rows, measures them before and after, and writes all
 * of it into `facts`.
 *
 * @returns how the calibrated model does on each corpus
 */
export async function calibrateBundle(
  branches: TrainedBranches,
  facts: ManifestFacts,
  corpora: Corpora,
  { texts, labels, weights }: Validation,
  progress: Progress,
): Promise<CorpusMeasurement[]> {
  progress.stage('Calibrating');
  const uncalibrated = await writeBundle(branches, facts);
  const raw = await measureBundle(uncalibrated, corpora.validation);
  const temperature = fitTemperature(await bundleLogits(uncalibrated, texts), labels, weights);

  progress.stage('Measuring');
  facts.calibration.temperature = temperature;
  const stars = await fitBundleStars(await writeBundle(branches, facts), corpora);
  if (stars !== null) facts.stars = stars;
  const measurements = await measureBundle(await writeBundle(branches, facts), corpora.validation);
  const before = new Map(raw.map((one) => [one.corpus, one.expectedCalibrationError]));
  facts.metrics = measurements.map((one) => ({
    corpus: one.corpus,
    language: one.language,
    rows: one.rows,
    accuracy: one.accuracy,
    macroF1: one.macroF1,
    expectedCalibrationError: {
      before: before.get(one.corpus) ?? 0,
      after: one.expectedCalibrationError,
    },
  }));
  facts.calibration.expectedCalibrationError = {
    before: meanCalibrationError(raw),
    after: meanCalibrationError(measurements),
  };
  return measurements;
}

/**
 * Stars by the calibrated logit, from the validation rows of corpora that have all five; null where
 * there are none.
 */
async function fitBundleStars(
  files: BundleFiles,
  { validation, neutral }: Corpora,
): Promise<ManifestFacts['stars'] | null> {
  const rated = [...validation, ...neutral.validation].filter(
    (row): row is typeof row & { rating: number } => row.rating !== undefined,
  );
  const logits = await bundleLogits(
    files,
    rated.map((row) => row.text),
  );
  const rows = rated.map(({ corpus, language, rating }, place): StarRow => ({
    corpus,
    language,
    stars: rating,
    logit: logits[place] as number,
  }));
  const model = fitStarRows(completeCorpora(rows));
  return model && { slope: model.slope, thresholds: [...model.thresholds] };
}

function meanCalibrationError(measurements: readonly CorpusMeasurement[]): number {
  const sum = measurements.reduce((total, one) => total + one.expectedCalibrationError, 0);
  return Number((sum / measurements.length).toFixed(6));
}
