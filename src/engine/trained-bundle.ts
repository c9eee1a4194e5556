import { manifestOf, writeBundle, type BundleFiles } from '../learning/bundle.ts';
import { extendBundle, ownLicence } from '../learning/extend-bundle.ts';
import type { Improvement } from '../learning/improve.ts';
import { part } from '../learning/split-rows.ts';
import { trainingReference } from '../learning/training-reference.ts';
import type { TrainedBranches, TrainedLinear } from '../learning/trained-branch.ts';
import type { ModelManifest } from '../model/manifest.ts';
import { loadStoredModel } from '../model/load-stored-model.ts';
import type { Model } from '../model/model.ts';
import type { ModelReference } from '../model/reference-schema.ts';
import { recogniseLanguage } from '../text/language.ts';
import type { BundleFile } from './model-bundle-api.ts';
import type { TrainingRequest } from './training-api.ts';
import type { TrainingRows } from './training-rows.ts';

export interface TrainedBundleInput {
  request: TrainingRequest;
  rows: TrainingRows;
  improvement: Improvement;
  model: Model;
  /** The bundle of that model; null where nothing can be added to it. */
  base: BundleFiles | null;
}

/** Features from which on 8 bits a weight are enough: the rounding of many cancels out. */
const quantisedFrom = 50_000;

const quantisationCut = 1e-4;

/** Share of the rows from which on a language is one of the model's. */
const minLanguageShare = 0.05;

type Facts = Pick<
  ModelManifest,
  'id' | 'version' | 'name' | 'calibration' | 'metrics' | 'training'
> & { threshold?: number };

/**
 * The bundle of a better model: the base's branches and one more, or where the base has no part in
 * it a branch alone.
 *
 * @throws ModelError where the base cannot be read
 */
export async function trainedBundle(input: TrainedBundleInput): Promise<BundleFile[]> {
  const { request, improvement, base } = input;
  const { answer } = improvement;
  if (answer === null) throw new RangeError('nothing was trained');
  const files =
    answer.scale > 0 && base !== null ? await extended(input, base) : await standalone(input);
  const recipe = new TextEncoder().encode(`${JSON.stringify(request.recipe, null, 2)}\n`);
  return [...files, ['recipe.json', recipe] as const].map(([path, bytes]) => ({
    path,
    blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
  }));
}

async function extended(input: TrainedBundleInput, base: BundleFiles): Promise<BundleFiles> {
  const { improvement, model } = input;
  const { answer, features } = improvement;
  const { scale = 1, biases = new Float64Array(1), weights = null } = answer ?? {};
  const { calibration } = manifestOf(base);
  const temperature = Math.min(100, Math.max(0.01, calibration.temperature / scale));
  const own: (TrainedLinear & { vectoriser: typeof features.settings }) | null =
    weights === null || features.buckets.length === 0
      ? null
      : {
          kind: 'sparse-linear',
          buckets: features.buckets,
          // The model divides the summed logits by its temperature.
          weights: Float32Array.from(weights, (weight) => weight * temperature),
          biases: new Float64Array(biases.length),
          quantisationCut: cutOf(features.buckets.length),
          vectoriser: features.settings,
        };
  const facts = factsOf(input, {
    temperature,
    bias: Array.from(biases, (bias, k) => bounded(scale * (calibration.bias?.[k] ?? 0) + bias)),
  });
  return extendBundle(base, own, {
    ...facts,
    corpora: [corpusOf(input)],
    reference: referenceOf(input, model),
  });
}

async function standalone(input: TrainedBundleInput): Promise<BundleFiles> {
  const { improvement, rows } = input;
  const { features } = improvement;
  const branches = branchesOf(improvement);
  const began = beginning(input);
  const facts = {
    ...factsOf(input, { temperature: 1 }),
    classes: [...rows.classes],
    languages: languagesOf(rows.texts),
    licence: began?.licence ?? ownLicence,
    vectoriser: features.settings,
    corpora: [...(began?.corpora ?? []), { ...corpusOf(input), licence: ownLicence }],
  };
  const files = await writeBundle(branches, facts);
  const blobs = new Map(
    [...files].map(([path, bytes]) => [path, new Blob([bytes as Uint8Array<ArrayBuffer>])]),
  );
  // Which words it knows only the model itself can tell.
  const model = await loadStoredModel(blobs);
  try {
    return await writeBundle(branches, { ...facts, reference: referenceOf(input, model) });
  } finally {
    model.dispose();
  }
}

/**
 * A linear branch; or a network, next to a linear branch over its words that weighs nothing: it
 * tells the model which words it knows.
 */
function branchesOf({ answer, features }: Improvement): TrainedBranches {
  const { weights = null, biases = new Float64Array(1), network } = answer ?? {};
  const linear: TrainedLinear = {
    kind: 'sparse-linear',
    buckets: features.buckets,
    weights: Float32Array.from(
      weights ?? new Float32Array(features.buckets.length * biases.length),
    ),
    biases: Float64Array.from(biases),
    quantisationCut: cutOf(features.buckets.length),
  };
  if (network === undefined) return [linear];
  const { vocabulary, bucketBits, maxTokens, dimensions, embeddings, widths, output } = network;
  return [
    linear,
    {
      kind: 'text-convolution',
      ...{ vocabulary, bucketBits, maxTokens, dimensions, embeddings, widths, output },
      pooling: ['max'],
      // The linear branch has the bias.
      outputBias: new Float64Array(biases.length),
      quantisationCut,
    },
  ];
}

/** Of a network that began with the vectors of another model, that model: its terms hold. */
function beginning({ improvement, base }: TrainedBundleInput): ModelManifest | null {
  return improvement.answer?.network?.isWarm !== true || base === null ? null : manifestOf(base);
}

function cutOf(features: number): number | null {
  return features < quantisedFrom ? null : quantisationCut;
}

function bounded(bias: number): number {
  return Math.min(100, Math.max(-100, bias));
}

function factsOf(
  { request: { recipe }, rows, improvement }: TrainedBundleInput,
  calibration: { temperature: number; bias?: number[] },
): Facts {
  const { trials, calibrationError, split, cut } = improvement;
  const chosen = trials.find((trial) => trial.chosen);
  const threshold = Number((1 / (1 + Math.exp(-cut))).toFixed(6));
  const [language = 'pt'] = languagesOf(rows.texts);
  return {
    ...recipe.model,
    ...(rows.classes.length === 2 && threshold !== 0.5 ? { threshold } : {}),
    calibration: { ...calibration, expectedCalibrationError: calibrationError },
    metrics: [
      {
        corpus: corpusName(recipe.model.id),
        language,
        rows: countOf(split.parts, part.train),
        accuracy: chosen?.validation.accuracy ?? 0,
        macroF1: chosen?.validation.macroF1 ?? 0,
        expectedCalibrationError: calibrationError,
      },
    ],
    training: { seed: recipe.seed, rows: learntRows(improvement) },
  };
}

function corpusName(id: string): string {
  return `${id} rows`.slice(0, 64);
}

function learntRows({ split }: Improvement): number {
  return countOf(split.parts, part.train) + countOf(split.parts, part.validation);
}

function countOf(parts: Uint8Array, wanted: number): number {
  return parts.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
}

/** What the manifest says of the rows. */
function corpusOf({ request: { recipe, sources }, rows, improvement }: TrainedBundleInput) {
  const [language = 'pt'] = languagesOf(rows.texts);
  const files = sources.flatMap((source) => source.files.map(({ name }) => name));
  return {
    id: corpusName(recipe.model.id),
    language,
    rows: learntRows(improvement),
    source: files.join(', ').slice(0, 200) || recipe.model.name,
  };
}

function languagesOf(texts: readonly string[]): ('pt' | 'en')[] {
  const counts = { pt: 0, en: 0, other: 0, und: 0 };
  for (const text of texts) counts[recogniseLanguage(text)]++;
  const found = (['pt', 'en'] as const)
    .filter((language) => counts[language] >= minLanguageShare * texts.length)
    .sort((a, b) => counts[b] - counts[a]);
  return found.length === 0 ? ['pt', 'en'] : found;
}

/** @param model that knows the words which the new one will know */
function referenceOf({ rows, improvement }: TrainedBundleInput, model: Model): ModelReference {
  const { split, heldOut } = improvement;
  const learnt = Uint32Array.from(split.parts.keys()).filter(
    (row) => split.parts[row] === part.train || split.parts[row] === part.validation,
  );
  const training = Array.from(split.parts.keys()).filter((row) => split.parts[row] === part.train);
  return trainingReference({
    classes: rows.classes.length,
    training: {
      texts: Array.from(learnt, (row) => rows.texts[row] ?? ''),
      labels: Uint8Array.from(learnt, (row) => rows.labels[row] ?? 0),
    },
    heldOut: {
      probabilities: heldOut,
      unknownWordShares: model.unknownWordShares(training.map((row) => rows.texts[row] ?? '')),
    },
  });
}
