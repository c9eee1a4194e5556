import type { Progress } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { JobPace } from '../../ui/job-pace.ts';

/** Milliseconds between two spoken reports of a job's progress. */
const announceEvery = 5000;

/** A job that runs now: how far it is, how fast, and what is to be spoken of it. */
export class RunningJob {
  /** What it works on. */
  readonly name: string;
  readonly pace = new JobPace();
  progress: Progress | null = null;
  readonly #controller = new AbortController();
  #announced = performance.now();

  constructor(name: string) {
    this.name = name;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(): void {
    this.#controller.abort();
  }

  /**
   * Takes in how far it is. Returns what is to be spoken, null as long as the last time is too
   * near.
   */
  note(progress: Progress): string | null {
    const now = performance.now();
    this.pace.update(progress, now);
    this.progress = progress;
    if (now - this.#announced < announceEvery || progress.total === null) return null;
    this.#announced = now;
    const words = messages().evaluate.progress;
    return words.announce({
      stage: words.stages[progress.stage],
      percent: formatPercent(progress.done / progress.total),
    });
  }
}
