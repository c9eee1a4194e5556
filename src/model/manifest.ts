import * as v from 'valibot';
import { bucketFilesOf, branchesSchema } from './branch-schema.ts';
import { fileName, finite, rowCount, share, shortText, wholeNumber } from './manifest-fields.ts';
import { ModelError } from './model-error.ts';
import { unusableParts } from './manifest-consistency.ts';
import { referenceSchema } from './reference-schema.ts';
import { vectoriserSchema } from './vectoriser-schema.ts';

/** Bounds that hold for every bundle, whatever it declares. In bytes. */
export const bundleLimits = {
  manifest: 256 * 1024,
  file: 64 * 1024 * 1024,
  total: 96 * 1024 * 1024,
} as const;

/** Keys of an object that could reach its prototype. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** How the calibrated logit becomes a number of stars; see `expectedStars`. */
const stars = v.strictObject({
  slope: v.pipe(finite, v.gtValue(0), v.maxValue(100)),
  thresholds: v.pipe(
    v.strictTuple([finite, finite, finite, finite]),
    v.check(
      (thresholds) => thresholds.every((one, i) => i === 0 || one > (thresholds[i - 1] ?? one)),
      'the thresholds do not rise',
    ),
  ),
});

/**
 * Calibrated probabilities of the positive class, both included, at which an answer says that the
 * review may be neutral.
 */
const neutral = v.pipe(
  v.strictObject({ low: share, high: share }),
  v.check(({ low, high }) => low < high, 'low is not below high'),
);

const modelId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(64));

const modelVersion = v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/));

const manifestSchema = v.strictObject({
  schema: v.literal('review-classifier/model@1'),
  id: modelId,
  version: modelVersion,
  name: shortText,
  /** The model whose branches are in this one, with more of its own or another calibration. */
  base: v.optional(v.strictObject({ id: modelId, version: modelVersion })),
  classes: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
    v.minLength(2),
    v.maxLength(20),
    v.check((classes) => new Set(classes).size === classes.length, 'two classes have one name'),
  ),
  languages: v.pipe(v.array(v.picklist(['pt', 'en'])), v.minLength(1), v.maxLength(2)),
  licence: shortText,
  vectoriser: vectoriserSchema,
  /** Their logits are summed. */
  branches: branchesSchema,
  calibration: v.strictObject({
    /** The summed logits are divided by it. */
    temperature: v.pipe(v.number(), v.minValue(0.01), v.maxValue(100)),
    /** Added to the divided logits, a number each. */
    bias: v.optional(
      v.pipe(
        v.array(v.pipe(v.number(), v.minValue(-100), v.maxValue(100))),
        v.minLength(1),
        v.maxLength(20),
      ),
    ),
    /** Mean over the corpora, on the rows that the temperature was chosen on. */
    expectedCalibrationError: v.strictObject({ before: share, after: share }),
  }),
  /**
   * Calibrated probability of the second of two classes from which on it is the answer; a half
   * where the bundle does not say.
   */
  threshold: v.optional(v.pipe(finite, v.gtValue(0), v.ltValue(1))),
  stars: v.optional(stars),
  neutral: v.optional(neutral),
  topology: fileName,
  files: v.pipe(
    v.array(
      v.strictObject({
        path: fileName,
        bytes: wholeNumber(1, bundleLimits.file),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.minLength(1),
    v.maxLength(16),
  ),
  corpora: v.pipe(
    v.array(
      v.strictObject({
        id: shortText,
        language: v.pipe(v.string(), v.minLength(2), v.maxLength(16)),
        /** Rows that were trained on. */
        rows: rowCount,
        licence: shortText,
        source: shortText,
      }),
    ),
    v.maxLength(64),
  ),
  /** On the validation split of each corpus. */
  metrics: v.pipe(
    v.array(
      v.strictObject({
        corpus: shortText,
        language: v.pipe(v.string(), v.minLength(2), v.maxLength(8)),
        rows: rowCount,
        accuracy: share,
        macroF1: share,
        expectedCalibrationError: v.strictObject({ before: share, after: share }),
      }),
    ),
    v.maxLength(64),
  ),
  training: v.strictObject({ seed: wholeNumber(0, 0xffffffff), rows: rowCount }),
  /**
   * What the data looked like that the model was made from; bundles of earlier versions do not say.
   */
  reference: v.optional(referenceSchema),
});

/** What a bundle's `manifest.json` says; see docs/interfaces.md, "Model bundle". */
export type ModelManifest = v.InferOutput<typeof manifestSchema>;

/**
 * Fields that say of what kind a bundle is: another value there is no mistake but a bundle for
 * another version.
 */
const decidesKind =
  /^(?:schema|branches\.\d+\.kind|(?:branches\.\d+\.)?vectoriser\.(?:kind|textVersion))$/;

/**
 * Parses JSON that may come from anyone: keys that could reach an object's prototype are refused.
 *
 * @throws SyntaxError where it is not JSON or names such a key
 */
export function parseUntrustedJson(bytes: ArrayBuffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return JSON.parse(text, (key, value: unknown) => {
    if (forbiddenKeys.has(key)) throw new SyntaxError(`the key ${key} is not allowed`);
    return value;
  });
}

/**
 * Whether the bytes are a web page: what a server with a fallback page answers for a file that it
 * does not have.
 */
export function looksLikePage(bytes: ArrayBuffer): boolean {
  const head = new TextDecoder().decode(bytes.slice(0, 256)).trimStart().toLowerCase();
  return head.startsWith('<!doctype html') || head.startsWith('<html') || head.startsWith('<head');
}

/**
 * Reads and checks a manifest.
 *
 * @throws ModelError `model-missing` where a page came instead, `model-unsupported` where the
 *   bundle is of a kind that this version does not know, `model-manifest` where it is not as the
 *   schema says, `model-size` where it is too large
 */
export function parseManifest(bytes: ArrayBuffer): ModelManifest {
  if (bytes.byteLength > bundleLimits.manifest) {
    throw new ModelError('model-size', 'The manifest is too large.', {
      file: 'manifest.json',
      bytes: bytes.byteLength,
      limit: bundleLimits.manifest,
    });
  }
  if (looksLikePage(bytes)) {
    throw new ModelError('model-missing', 'A web page was served instead of the manifest.', {
      file: 'manifest.json',
    });
  }
  let json: unknown;
  try {
    json = parseUntrustedJson(bytes);
  } catch (cause) {
    throw refused(cause instanceof Error ? cause.message : 'not JSON');
  }
  const result = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? '';
    if (issue.received !== 'undefined' && decidesKind.test(path)) {
      throw new ModelError('model-unsupported', `The bundle is of an unknown kind: ${path}.`, {
        file: 'manifest.json',
        path,
      });
    }
    throw refused(`${path}: ${issue.message}`);
  }
  const manifest = result.output;
  const paths = manifest.files.map((file) => file.path);
  if (new Set(paths).size !== paths.length) throw refused('files: a path is listed twice');
  if (paths.includes('manifest.json')) throw refused('files: the manifest cannot list itself');
  const named = [
    manifest.topology,
    manifest.vectoriser.buckets,
    ...bucketFilesOf(manifest.branches),
  ];
  for (const path of named) {
    if (!paths.includes(path)) throw refused(`files: ${path} is not listed`);
  }
  const reason = unusableParts(manifest);
  if (reason !== null) throw refused(reason);
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  if (total > bundleLimits.total) {
    throw new ModelError('model-size', 'The bundle is too large.', {
      file: 'manifest.json',
      bytes: total,
      limit: bundleLimits.total,
    });
  }
  return manifest;
}

function refused(reason: string): ModelError {
  const short = reason.slice(0, 300);
  return new ModelError('model-manifest', `The manifest cannot be used: ${short}`, {
    file: 'manifest.json',
    reason: short,
  });
}
