import * as v from 'valibot';

/** What is kept of a project from one training to the next. */
export interface TrainingProject {
  project: string;
  /** As the user knows it; the name of the file, say. */
  name: string;
  /** `textKey` of each row of the locked test part. */
  locked: string[];
  /** When the test part was looked at, ISO 8601, UTC, in order. */
  looks: string[];
  /** When something of it was last kept, ISO 8601, UTC. */
  updated: string;
}

export type CheckpointArray = Float64Array | Float32Array | Uint32Array | Int32Array | Uint8Array;

/** How far a search has come. */
export interface TrainingCheckpoint {
  /** Names the search among those of the project. */
  search: string;
  /** JSON. Whoever has written it checks it. */
  state: string;
  arrays: Record<string, CheckpointArray>;
  /** ISO 8601, UTC. */
  saved: string;
}

const text = v.string();
const array = v.union([
  v.instance(Float64Array),
  v.instance(Float32Array),
  v.instance(Uint32Array),
  v.instance(Int32Array),
  v.instance(Uint8Array),
]);

const trainingProject = v.object({
  project: text,
  name: text,
  locked: v.array(v.pipe(text, v.regex(/^[0-9a-f]{16}$/))),
  looks: v.array(v.pipe(text, v.isoTimestamp())),
  updated: v.pipe(text, v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, TrainingProject>;

const trainingCheckpoint = v.object({
  search: text,
  state: text,
  arrays: v.record(text, array),
  saved: v.pipe(text, v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, TrainingCheckpoint>;

/** A record of the database as the project; null where it is not what this site writes. */
export function readTrainingProject(record: unknown): TrainingProject | null {
  const read = v.safeParse(trainingProject, record, { abortEarly: true });
  return read.success ? read.output : null;
}

/** A record of the database as the checkpoint; null where it is not what this site writes. */
export function readTrainingCheckpoint(record: unknown): TrainingCheckpoint | null {
  const read = v.safeParse(trainingCheckpoint, record, { abortEarly: true });
  return read.success ? read.output : null;
}

/** About how many bytes a project takes. */
export function bytesOfProject({ project, name, locked, looks }: TrainingProject): number {
  return [project, name, ...locked, ...looks].reduce((sum, part) => sum + part.length, 0);
}

/** About how many bytes a checkpoint takes. */
export function bytesOfCheckpoint({ state, arrays }: TrainingCheckpoint): number {
  return Object.values(arrays).reduce((sum, { byteLength }) => sum + byteLength, state.length);
}
