import { EngineFailure } from './engine-failure.ts';
import type { OnProgress, Progress } from './engine-api.ts';

/** Milliseconds of work after which a job lets waiting messages (a cancel, a ping) through. */
const timeSlice = 30;

/** Milliseconds between two progress messages; more would cost both threads and no eye would see them. */
const progressInterval = 80;

/** One long piece of work that its caller can cancel by name. */
export class Job {
  readonly #onProgress: OnProgress;
  #aborted = false;
  #sliceStart = performance.now();
  #lastProgress = 0;

  constructor(onProgress: OnProgress) {
    this.#onProgress = onProgress;
  }

  /** Whether the job was cancelled; stations that take a signal read this. */
  get aborted(): boolean {
    return this.#aborted;
  }

  abort(): void {
    this.#aborted = true;
  }

  /** @throws EngineFailure `cancelled` once the job was cancelled. */
  throwIfAborted(): void {
    if (this.#aborted) throw new EngineFailure('cancelled', 'The job was cancelled.');
  }

  /** Lets waiting messages through when the time slice is used up. @throws EngineFailure `cancelled` */
  async pause(): Promise<void> {
    if (performance.now() - this.#sliceStart >= timeSlice) {
      await nextTask();
      this.#sliceStart = performance.now();
    }
    this.throwIfAborted();
  }

  /** Tells the caller how far the job is; the last step is always told, others at a readable rate. */
  progress(progress: Progress): void {
    const now = performance.now();
    if (now - this.#lastProgress < progressInterval && progress.done !== progress.total) return;
    this.#lastProgress = now;
    this.#onProgress(progress);
  }
}

/** The jobs that run now, by the name their caller gave them. */
export class Jobs {
  readonly #running = new Map<string, Job>();

  /** Runs `work` as the job `name`; a job that was cancelled rejects with `cancelled`, whatever it was doing. */
  async run<Result>(
    name: string,
    onProgress: OnProgress,
    work: (job: Job) => Promise<Result>,
  ): Promise<Result> {
    const job = new Job(onProgress);
    this.#running.set(name, job);
    try {
      const result = await work(job);
      job.throwIfAborted();
      return result;
    } catch (thrown) {
      job.throwIfAborted();
      throw thrown;
    } finally {
      this.#running.delete(name);
    }
  }

  cancel(name: string): void {
    this.#running.get(name)?.abort();
  }
}

/** Resolves in a later task, after the messages that already wait; not held back as timers are. */
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
