import { loadModel } from '../model/load-model.ts';
import {
  memorySource,
  modelFiles,
  withManifest,
  type BundleFiles,
  type ManifestFacts,
} from './bundle.ts';
import { fitTemperature } from './calibration.ts';
import { corpusTerms } from './corpus-terms.ts';
import type { Corpora, CorpusRow } from './corpus.ts';
import { measureByCorpus, placesByCorpus, type CorpusMeasurement } from './measure.ts';
import type { Progress } from './progress.ts';
import type { TrainingSettings } from './settings.ts';
import { primerRows } from './primer.ts';
import { trainModel } from './train-model.ts';

/** What the bundle is called. */
export interface BundleName {
  id: string;
  version: string;
  name: string;
  licence: string;
}

export interface PipelineResult {
  /** The whole bundle without its model card. */
  files: BundleFiles;
  /** As in the manifest. */
  facts: ManifestFacts;
  /** Validation split of each corpus, calibrated. */
  measurements: CorpusMeasurement[];
}

/** Stages that `runPipeline` announces. */
export const pipelineStages = 5;

/**
 * Corpora to bundle: choose features, train, quantise, calibrate, measure. The calibration and every number in
 * the manifest come from the bundle itself, loaded as the page loads it. Same rows and settings, same bytes.
 *
 * @throws Error where the corpora have no validation rows
 */
export async function runPipeline(
  corpora: Corpora,
  settings: TrainingSettings,
  bundleName: BundleName,
  progress: Progress,
): Promise<PipelineResult> {
  if (corpora.validation.length === 0) throw new Error('the corpora have no validation rows');
  const languages = new Set(corpora.train.map((row) => row.language));
  const rows = settings.primer
    ? [...corpora.train, ...[...languages].flatMap(primerRows)]
    : corpora.train;
  const trained = trainModel(rows, settings, progress);

  progress.stage('Calibrating');
  const files = modelFiles(trained, settings.quantisationCut);
  const features = trained.buckets.length;
  const facts: ManifestFacts = {
    ...bundleName,
    classes: ['negative', 'positive'],
    languages: (['pt', 'en'] as const).filter((language) => languages.has(language)),
    vectoriser: settings.vectoriser,
    calibration: { temperature: 1, expectedCalibrationError: { before: 0, after: 0 } },
    corpora: [...placesByCorpus(rows)].map(([corpus, places]) => ({
      id: corpus,
      language: languagesOf(places.map((place) => rows[place] as CorpusRow)),
      rows: places.length,
      ...corpusTerms(corpus),
    })),
    metrics: [],
    training: { seed: settings.seed, rows: rows.length },
  };
  const raw = await measureBundle(withManifest(files, features, facts), corpora.validation);
  const temperature = fitTemperature(
    raw.logits,
    Uint8Array.from(corpora.validation, (row) => row.label),
    equalCorpora(corpora.validation),
  );

  progress.stage('Measuring');
  facts.calibration.temperature = temperature;
  const { measurements } = await measureBundle(
    withManifest(files, features, facts),
    corpora.validation,
  );
  const before = new Map(raw.measurements.map((one) => [one.corpus, one.expectedCalibrationError]));
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
    before: meanCalibrationError(raw.measurements),
    after: meanCalibrationError(measurements),
  };
  return { files: withManifest(files, features, facts), facts, measurements };
}

async function measureBundle(
  files: BundleFiles,
  rows: readonly CorpusRow[],
): Promise<{ measurements: CorpusMeasurement[]; logits: Float64Array }> {
  const model = await loadModel(memorySource(files));
  try {
    const logits = model
      .positiveProbabilities(rows.map((row) => row.text))
      .map((probability) =>
        Math.log(Math.max(probability, 1e-12) / Math.max(1 - probability, 1e-7)),
      );
    return { measurements: measureByCorpus(model, rows), logits };
  } finally {
    model.dispose();
  }
}

/** The language of a corpus, or of each of its parts. */
function languagesOf(rows: readonly CorpusRow[]): string {
  return [...new Set(rows.map((row) => row.language))].join(', ');
}

/** Weights that let every corpus count the same, however many rows it has. */
function equalCorpora(rows: readonly CorpusRow[]): Float64Array {
  const weights = new Float64Array(rows.length);
  for (const places of placesByCorpus(rows).values()) {
    for (const place of places) weights[place] = 1 / places.length;
  }
  return weights;
}

function meanCalibrationError(measurements: readonly CorpusMeasurement[]): number {
  const sum = measurements.reduce((total, one) => total + one.expectedCalibrationError, 0);
  return Number((sum / measurements.length).toFixed(6));
}
