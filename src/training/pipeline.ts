import { loadModel } from '../model/load-model.ts';
import { bundledNetwork } from './bundled-network.ts';
import { fitBranchScales } from './branch-scales.ts';
import {
  memorySource,
  modelFiles,
  withManifest,
  type BundleFiles,
  type ManifestFacts,
} from './bundle.ts';
import { composedRows } from './composed-phrases.ts';
import { fitTemperature } from './calibration.ts';
import { corpusTerms } from './corpus-terms.ts';
import type { Corpora, CorpusRow } from './corpus.ts';
import { measureByCorpus, placesByCorpus, type CorpusMeasurement } from './measure.ts';
import type { Progress } from './progress.ts';
import type { StageCache } from './stage-cache.ts';
import { trainDistilledNetwork } from './network/train-distilled-network.ts';
import { tokenHashes } from './origin-words.ts';
import { rowWeights } from './row-weights.ts';
import type { TrainingSettings } from './settings.ts';
import { findPolarWords } from './polar-words.ts';
import { primerRows } from './primer.ts';
import { completeCorpora, fitStarRows, type StarRow } from './star-report.ts';
import { trainModel, type TrainedModel } from './train-model.ts';

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
export const pipelineStages = 8;

/** How the work is done, which does not change what comes out. */
export interface Workplace {
  progress: Progress;
  cache: StageCache;
  /** Networks that are trained at once. */
  threads: number;
}

/**
 * Corpora to bundle: choose features and train the linear branch, train the network, quantise, weigh the branches, calibrate, measure. The
 * calibration and every number in the manifest come from the bundle itself, loaded as the page loads it. Same rows and settings, same bytes.
 *
 * @throws Error where the corpora have no validation rows
 */
export async function runPipeline(
  corpora: Corpora,
  settings: TrainingSettings,
  bundleName: BundleName,
  { progress, cache, threads }: Workplace,
): Promise<PipelineResult> {
  if (corpora.validation.length === 0) throw new Error('the corpora have no validation rows');
  const languages = [...new Set(corpora.train.map((row) => row.language))];
  const primed = settings.primer
    ? [...corpora.train, ...languages.flatMap(primerRows)]
    : corpora.train;
  let trained = await cache.take('linear', () => trainModel(primed, settings, progress));
  const features = trained.buckets.length;
  const labels = Uint8Array.from(corpora.validation, (row) => row.label);
  const weights = equalCorpora(corpora.validation);
  const facts: ManifestFacts = {
    ...bundleName,
    classes: ['negative', 'positive'],
    languages: (['pt', 'en'] as const).filter((language) => languages.includes(language)),
    vectoriser: settings.vectoriser,
    calibration: { temperature: 1, expectedCalibrationError: { before: 0, after: 0 } },
    corpora: [],
    metrics: [],
    training: { seed: settings.seed, rows: 0 },
  };
  const logitsOf = async (texts: readonly string[]): Promise<Float64Array> => {
    const files = modelFiles(trained, settings.quantisationCut);
    return bundleLogits(withManifest(files, features, facts), texts);
  };
  const plain: CorpusRow[] = [];
  const turned: CorpusRow[] = [];
  if (settings.primer && settings.network !== null) {
    for (const language of languages) {
      const polar = await findPolarWords(
        corpora.train,
        language,
        logitsOf,
        settings.network.composed.polarWords,
      );
      const composed = composedRows(language, polar);
      plain.push(...composed.plain);
      turned.push(...composed.turned);
    }
  }
  const rows = [...primed, ...plain, ...turned];
  facts.training.rows = rows.length;
  facts.corpora = [...placesByCorpus(rows)].map(([corpus, places]) => ({
    id: corpus,
    language: languagesOf(places.map((place) => rows[place] as CorpusRow)),
    rows: places.length,
    ...corpusTerms(corpus),
  }));
  if (settings.network !== null) {
    const { balance, composed: drill, taught } = settings.network;
    const texts = rows.map((row) => row.text);
    const offsets = new Float32Array(rows.length);
    const linearLogits = await logitsOf(turned.map((row) => row.text));
    offsets.set(
      linearLogits.map((logit) => logit * drill.linearScale),
      rows.length - turned.length,
    );
    const distilled = await trainDistilledNetwork(
      {
        texts,
        labels: Uint8Array.from(rows, (row) => row.label),
        weights: rowWeights(rows, balance),
        offsets,
        taught: new Float32Array(rows.length).fill(taught, 0, corpora.train.length),
        unread: tokenHashes(settings.unread),
      },
      corpora.validation.map((row) => row.text),
      settings.network,
      settings.seed,
      { progress, cache, threads },
    );
    progress.stage('Weighing the branches');
    const scales = fitBranchScales(
      await logitsOf(corpora.validation.map((row) => row.text)),
      Float64Array.from(distilled.logits),
      labels,
      weights,
    );
    trained = scaled(trained, scales.first);
    facts.network = bundledNetwork(distilled, settings.network, scales.second, scales.offset);
  }

  progress.stage('Calibrating');
  const files = modelFiles(trained, settings.quantisationCut, facts.network);
  const uncalibrated = withManifest(files, features, facts);
  const raw = await measureBundle(uncalibrated, corpora.validation);
  const temperature = fitTemperature(
    await bundleLogits(
      uncalibrated,
      corpora.validation.map((row) => row.text),
    ),
    labels,
    weights,
  );

  progress.stage('Measuring');
  facts.calibration.temperature = temperature;
  const stars = await fitBundleStars(withManifest(files, features, facts), corpora);
  if (stars !== null) facts.stars = stars;
  const measurements = await measureBundle(
    withManifest(files, features, facts),
    corpora.validation,
  );
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
  return { files: withManifest(files, features, facts), facts, measurements };
}

/** Stars by the calibrated logit, from the validation rows of corpora that have all five; null where there are none. */
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

/** The linear branch with its logit multiplied. */
function scaled(model: TrainedModel, scale: number): TrainedModel {
  return {
    ...model,
    weights: model.weights.map((weight) => weight * scale),
    bias: model.bias * scale,
  };
}

async function measureBundle(
  files: BundleFiles,
  rows: readonly CorpusRow[],
): Promise<CorpusMeasurement[]> {
  const model = await loadModel(memorySource(files));
  try {
    return measureByCorpus(model, rows);
  } finally {
    model.dispose();
  }
}

async function bundleLogits(files: BundleFiles, texts: readonly string[]): Promise<Float64Array> {
  const model = await loadModel(memorySource(files));
  try {
    return model
      .positiveProbabilities(texts)
      .map((probability) =>
        Math.log(Math.max(probability, 1e-12) / Math.max(1 - probability, 1e-7)),
      );
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
