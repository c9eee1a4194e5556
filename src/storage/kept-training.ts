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

/** A trial of a search that is not finished yet. */
export interface TrainingCheckpoint {
  /** Tells the search from others of the project: a hash of all that decides what it finds. */
  search: string;
  /** The project as the user knows it. */
  name: string;
  /** JSON of what the search was started with. Whoever has written it checks it. */
  state: string;
  /** Trials of the search in all. */
  planned: number;
  trial: { key: string; logits: Float64Array; seconds: number };
  /** ISO 8601, UTC. */
  saved: string;
}

/** A search that has not come to its end. */
export interface KeptSearch {
  project: string;
  /** Of its trials, one at least, the last last; empty where none can be read. */
  checkpoints: TrainingCheckpoint[];
  bytes: number;
}

const text = v.string();
const trainingProject = v.object({
  project: text,
  name: text,
  locked: v.array(v.pipe(text, v.regex(/^[0-9a-f]{16}$/))),
  looks: v.array(v.pipe(text, v.isoTimestamp())),
  updated: v.pipe(text, v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, TrainingProject>;

const trainingCheckpoint = v.object({
  search: text,
  name: text,
  state: text,
  planned: v.pipe(v.number(), v.integer(), v.minValue(1)),
  trial: v.object({ key: text, logits: v.instance(Float64Array), seconds: v.number() }),
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
export function bytesOfCheckpoint({ state, trial }: TrainingCheckpoint): number {
  return state.length + trial.logits.byteLength;
}
