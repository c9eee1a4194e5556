import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Progress } from '../engine/engine-api.ts';
import { JobPace } from './job-pace.ts';

/** What a job works with: it says how far it is, and stops when the signal is aborted. */
export interface JobHandles {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** A job under way, as a page shows it. */
export interface RunningJob {
  /** What it works on, such as the name of a file. */
  name: string;
  progress: Progress | null;
  pace: JobPace;
}

/**
 * One long job at a time: how far and how fast it goes, and how the last one ended. Starting a job
 * leaves the one before, whose result and failure no longer count. A job that was left or cancelled
 * may still be on its last batch, so the next one begins when that is over.
 */
export class Job implements ReactiveController {
  /** The job under way; null where there is none. */
  running: RunningJob | null = null;
  /** What the last job failed with; null where it did not fail. */
  failure: unknown = null;
  /** Whether the last job was cancelled. */
  cancelled = false;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #controller: AbortController | null = null;
  /** Resolves when no job holds the engine any more, cancelled ones included. */
  #idle: Promise<unknown> = Promise.resolve();

  /** @param host updated with every change; leaving the page ends the job */
  constructor(host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.leave();
  }

  /**
   * Runs a job in place of the one before.
   *
   * @returns its result; null where it was left, cancelled, or failed (then `failure` says why)
   */
  async run<Result>(
    name: string,
    start: (handles: JobHandles) => Promise<Result>,
  ): Promise<Result | null> {
    this.leave();
    const controller = new AbortController();
    this.#controller = controller;
    this.running = { name, progress: null, pace: new JobPace() };
    this.forgetEnding();
    const handles: JobHandles = {
      signal: controller.signal,
      onProgress: (progress) => this.#note(controller, progress),
    };
    const working = this.#idle.then(() => start(handles));
    this.#idle = working.catch(() => null);
    try {
      const result = await working;
      return this.#controller === controller ? result : null;
    } catch (thrown) {
      if (this.#controller === controller) this.#fail(thrown);
      return null;
    } finally {
      if (this.#controller === controller) {
        this.#controller = null;
        this.running = null;
        this.#host.requestUpdate();
      }
    }
  }

  /** Leaves the running job; nothing of it counts any more. */
  leave(): void {
    this.#controller?.abort();
    this.#controller = null;
    this.running = null;
  }

  /** Leaves the running job at the wish of the user; the engine stops after its present batch. */
  cancel(): void {
    if (this.#controller === null) return;
    this.leave();
    this.cancelled = true;
    this.#host.requestUpdate();
  }

  /** Forgets how the last job ended. */
  forgetEnding(): void {
    this.failure = null;
    this.cancelled = false;
    this.#host.requestUpdate();
  }

  #fail(thrown: unknown): void {
    const { code } = thrown as { code?: unknown };
    if (code === 'cancelled') this.cancelled = true;
    else this.failure = thrown;
  }

  #note(controller: AbortController, progress: Progress): void {
    if (this.#controller !== controller || this.running === null) return;
    this.running.pace.update(progress, performance.now());
    this.running = { ...this.running, progress };
    this.#host.requestUpdate();
  }
}
