import { EngineFailure } from './engine-failure.ts';
import type { JobHandle, JobOptions } from '../wire/job-handle.ts';
import type { Progress } from './engine-api.ts';

/** Milliseconds of work after which a job lets waiting messages (a cancel, a ping) through. */
const timeSlice = 30;

/**
 * Milliseconds between two progress messages; more of them would cost both threads time, unseen.
 */
const progressInterval = 80;

/** One long piece of work that its caller can cancel. */
export class Job {
  readonly #caller: JobOptions<Progress>;
  #sliceStart = performance.now();
  #lastProgress = 0;
  #held: { since: number; over: Promise<void>; end: () => void } | null = null;
  #heldBefore = 0;

  /** @param caller without one there is nobody to report to, and nobody can cancel */
  constructor(caller: JobOptions<Progress> = {}) {
    this.#caller = caller;
  }

  /** Whether the job was cancelled; stations that take a signal read this. */
  get aborted(): boolean {
    return this.#caller.signal?.aborted === true;
  }

  /** @throws EngineFailure `cancelled` once the job was cancelled. */
  throwIfAborted(): void {
    if (this.aborted) throw new EngineFailure('cancelled', 'The job was cancelled.');
  }

  /** Milliseconds that the job was held for. */
  get held(): number {
    const now = this.#held === null ? 0 : performance.now() - this.#held.since;
    return this.#heldBefore + now;
  }

  /** No work goes on from the next pause until it is let go on or cancelled. */
  hold(): void {
    if (this.#held !== null) return;
    let end = () => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#caller.signal?.addEventListener('abort', end, { once: true });
    this.#held = { since: performance.now(), over, end };
  }

  goOn(): void {
    this.#heldBefore = this.held;
    this.#held?.end();
    this.#held = null;
  }

  /**
   * Lets waiting messages through when the time slice is used up, and waits while the job is held.
   * @throws EngineFailure `cancelled`
   */
  async pause(): Promise<void> {
    if (performance.now() - this.#sliceStart >= timeSlice) {
      await nextTask();
      this.#sliceStart = performance.now();
    }
    while (this.#held !== null && !this.aborted) await this.#held.over;
    this.throwIfAborted();
  }

  /** Reports progress to the caller: always the last step, the others at a readable rate. */
  progress(progress: Progress): void {
    const now = performance.now();
    if (now - this.#lastProgress < progressInterval && progress.done !== progress.total) return;
    this.#lastProgress = now;
    this.#caller.onProgress?.(progress);
  }
}

/** Runs `work` as a job. A cancelled job rejects with `cancelled`, whatever it was doing. */
export async function runJob<Result>(
  handle: JobHandle<Progress>,
  work: (job: Job) => Promise<Result>,
): Promise<Result> {
  const job = new Job(handle);
  try {
    const result = await work(job);
    job.throwIfAborted();
    return result;
  } catch (thrown) {
    job.throwIfAborted();
    throw thrown;
  } finally {
    handle.end();
  }
}

/** Lets waiting messages through during work that nobody can cancel. */
export function pauses(): () => Promise<void> {
  const slices = new Job();
  return () => slices.pause();
}

/**
 * Resolves in a later task, after the messages that are already waiting; a timer would be
 * throttled.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
