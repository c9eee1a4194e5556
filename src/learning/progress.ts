/** Where training says how far it is. */
export interface Progress {
  /** A new stage begins. */
  stage(name: string): void;
  /** `done` of `total` steps of the stage are finished. */
  step(done: number, total: number, note?: string): void;
}

/** Says nothing. */
export const silentProgress: Progress = { stage: () => undefined, step: () => undefined };
