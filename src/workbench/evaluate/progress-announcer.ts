import type { Progress } from '../../engine/engine-api.ts';
import { formatPercent } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';

/** Milliseconds between two spoken reports of a job's progress. */
const announceEvery = 5000;

/** Says from time to time how far a job is, for users who hear the page. */
export class ProgressAnnouncer {
  #last: Progress | null = null;
  #announced = 0;

  /**
   * Takes in how far the job is, null while none runs. Returns what is to be spoken, null as long
   * as the last time is too near.
   */
  note(progress: Progress | null): string | null {
    const isNew = progress !== this.#last;
    const wasRunning = this.#last !== null;
    this.#last = progress;
    if (progress === null || !isNew) return null;
    const now = performance.now();
    if (!wasRunning) this.#announced = now;
    if (now - this.#announced < announceEvery || progress.total === null) return null;
    this.#announced = now;
    const words = messages().evaluate.progress;
    return words.announce({
      stage: words.stages[progress.stage],
      percent: formatPercent(progress.done / progress.total),
    });
  }
}
