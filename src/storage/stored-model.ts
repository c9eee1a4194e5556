import * as v from 'valibot';
import type { BundleFile } from '../engine/model-bundle-api.ts';
import type { ModelInfo } from '../model/model-info.ts';

/** Names one model among all. */
export interface ModelKey {
  id: string;
  version: string;
}

/** A model that the user keeps on this device. */
export interface StoredModel {
  info: ModelInfo;
  /** ISO 8601, UTC. */
  added: string;
  files: BundleFile[];
}

/** What was made active: a model, or null for the shipped one. */
export type Activation = ModelKey | null;

const text = v.string();

// Loose: a later version of the site may state more of a model than this one reads.
const modelInfo = v.looseObject({
  id: text,
  version: text,
  name: text,
  classes: v.array(text),
  languages: v.array(text),
  licence: text,
  bytes: v.number(),
  metrics: v.array(
    v.looseObject({
      corpus: text,
      language: text,
      rows: v.number(),
      accuracy: v.number(),
      macroF1: v.number(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, ModelInfo>;

const modelRecord = v.pipe(
  v.object({
    id: text,
    version: text,
    info: modelInfo,
    added: text,
    files: v.pipe(v.array(v.object({ path: text, blob: v.instance(Blob) })), v.minLength(1)),
  }),
  v.check(({ id, version, info }) => id === info.id && version === info.version),
) satisfies v.GenericSchema<unknown, StoredModel & ModelKey>;

const activations = v.array(v.nullable(v.object({ id: text, version: text })));

/**
 * A record of the database as the model that it holds; null where it is not what this site writes.
 */
export function readModelRecord(record: unknown): StoredModel | null {
  const read = v.safeParse(modelRecord, record, { abortEarly: true });
  if (!read.success) return null;
  const { info, added, files } = read.output;
  return { info, added, files };
}

/**
 * The activations as they were written; null where they cannot be read. Before the first one there
 * are none.
 */
export function readActivationsSetting(setting: unknown): Activation[] | null {
  const read = v.safeParse(activations, setting ?? [], { abortEarly: true });
  return read.success ? read.output : null;
}
