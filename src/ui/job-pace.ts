import type { Progress } from '../engine/engine-api.ts';

/** Milliseconds over which the rate is averaged; shorter ones make the figures flicker. */
const shortestSpan = 500;
const spansKept = 8;

/**
 * How fast a job goes and how long it still takes, from what it reports; a new stage begins anew.
 */
export class JobPace {
  #samples: { at: number; done: number }[] = [];
  #stage: Progress['stage'] | null = null;
  #progress: Progress | null = null;

  /** @param now milliseconds on any clock that only goes forward */
  update(progress: Progress, now: number): void {
    if (progress.stage !== this.#stage) {
      this.#stage = progress.stage;
      this.#samples = [];
    }
    this.#progress = progress;
    const last = this.#samples.at(-1);
    if (last !== undefined && now - last.at < shortestSpan) return;
    this.#samples.push({ at: now, done: progress.done });
    if (this.#samples.length > spansKept) this.#samples.shift();
  }

  /** Units a second over the last seconds; null until it can be told. */
  get rate(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.at === first.at) return null;
    const rate = ((last.done - first.done) / (last.at - first.at)) * 1000;
    return rate > 0 ? rate : null;
  }

  /** Seconds that the stage still takes at that rate; null until it can be told. */
  get remaining(): number | null {
    const { rate } = this;
    const total = this.#progress?.total ?? null;
    if (rate === null || total === null || this.#progress === null) return null;
    return Math.max(0, total - this.#progress.done) / rate;
  }
}
