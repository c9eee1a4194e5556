import { bundleLogits } from './ask-bundle.ts';
import { bundledNetwork } from './bundled-network.ts';
import { fitBranchScales } from '../../src/learning/branch-scales.ts';
import { writeBundle, type BundleFiles, type ManifestFacts } from '../../src/learning/bundle.ts';
import { calibrateBundle, type Validation } from './calibrate-bundle.ts';
import { composedRows, type ComposedRows } from './composed-phrases.ts';
import { corpusTerms } from './corpus-terms.ts';
import type { Corpora, CorpusRow } from './corpus.ts';
import { placesByCorpus, type CorpusMeasurement } from '../measure/measure-by-corpus.ts';
import type { Progress } from '../../src/learning/progress.ts';
import type { StageCache } from './stage-cache.ts';
import { trainDistilledNetwork } from '../network/train-distilled-network.ts';
import { describeTraining } from './describe-training.ts';
import { tokenHashes } from './origin-words.ts';
import { rowWeights } from './row-weights.ts';
import type { TrainingSettings } from './settings.ts';
import { findPolarWords } from './polar-words.ts';
import { primerRows } from './primer.ts';
import { trainLinearBranch } from '../../src/learning/train-linear-branch.ts';
import type { TrainedBranches, TrainedLinear } from '../../src/learning/trained-branch.ts';

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
 * Corpora to bundle: choose features and train the linear branch, train the network, quantise,
 * weigh the branches, calibrate, measure. The calibration and every number in the manifest come
 * from the bundle itself, loaded as the page loads it. Same rows and settings, same bytes.
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
  const linear = await cache.take('linear', () => trainOn(primed, settings, progress));
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
  const linearLogits: LogitsOf = async (texts) =>
    bundleLogits(await writeBundle([linear], facts), texts);
  const { plain, turned } = await composePhrases(corpora.train, languages, linearLogits, settings);
  const rows = [...primed, ...plain, ...turned];
  facts.training.rows = rows.length;
  facts.corpora = [...placesByCorpus(rows)].map(([corpus, places]) => ({
    id: corpus,
    language: languagesOf(places.map((place) => rows[place] as CorpusRow)),
    rows: places.length,
    ...corpusTerms(corpus),
  }));
  const validation: Validation = {
    texts: corpora.validation.map((row) => row.text),
    labels: Uint8Array.from(corpora.validation, (row) => row.label),
    weights: equalCorpora(corpora.validation),
  };
  let branches: TrainedBranches = [linear];
  if (settings.network !== null) {
    const offsets = new Float32Array(rows.length);
    const { linearScale } = settings.network.composed;
    offsets.set(
      (await linearLogits(turned.map((row) => row.text))).map((logit) => logit * linearScale),
      rows.length - turned.length,
    );
    const distilled = await trainDistilledNetwork(
      {
        texts: rows.map((row) => row.text),
        labels: Uint8Array.from(rows, (row) => row.label),
        weights: rowWeights(rows, settings.network.balance),
        offsets,
        taught: new Float32Array(rows.length).fill(
          settings.network.taught,
          0,
          corpora.train.length,
        ),
        unread: tokenHashes(settings.unread),
      },
      validation.texts,
      settings.network,
      settings.seed,
      { progress, cache, threads },
    );
    progress.stage('Weighing the branches');
    const scales = fitBranchScales(
      await linearLogits(validation.texts),
      Float64Array.from(distilled.logits),
      validation.labels,
      validation.weights,
    );
    branches = [
      scaled(linear, scales.first),
      bundledNetwork(distilled, settings.network, scales.second, scales.offset),
    ];
  }
  const measurements = await calibrateBundle(branches, facts, corpora, validation, progress);
  facts.reference = await describeTraining(await writeBundle(branches, facts), corpora);
  return { files: await writeBundle(branches, facts), facts, measurements };
}

type LogitsOf = (texts: readonly string[]) => Promise<Float64Array>;

/**
 * The phrases of each language that teach the network, around words that the linear branch knows
 * for polar; none without a network.
 */
async function composePhrases(
  rows: readonly CorpusRow[],
  languages: readonly string[],
  linearLogits: LogitsOf,
  { primer, network }: TrainingSettings,
): Promise<ComposedRows> {
  const all: ComposedRows = { plain: [], turned: [] };
  if (!primer || network === null) return all;
  for (const language of languages) {
    const polar = await findPolarWords(rows, language, linearLogits, network.composed.polarWords);
    const { plain, turned } = composedRows(language, polar);
    all.plain.push(...plain);
    all.turned.push(...turned);
  }
  return all;
}

/** The linear branch, trained on rows that count as the settings balance them. */
function trainOn(
  rows: readonly CorpusRow[],
  settings: TrainingSettings,
  progress: Progress,
): TrainedLinear {
  return trainLinearBranch(
    {
      texts: rows.map((row) => row.text),
      labels: Uint8Array.from(rows, (row) => row.label),
      classes: 2,
      weights: rowWeights(rows, settings.balance),
    },
    { ...settings, unread: tokenHashes(settings.unread) },
    progress,
  );
}

/** The linear branch with its logit multiplied. */
function scaled(model: TrainedLinear, scale: number): TrainedLinear {
  return {
    ...model,
    weights: model.weights.map((weight) => weight * scale),
    biases: model.biases.map((bias) => bias * scale),
  };
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
