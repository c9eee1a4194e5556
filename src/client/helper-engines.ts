import { transfer, wrap, type Remote } from 'comlink';
import type { Contract } from '../engine/contract.ts';
import { randomId } from './random-id.ts';
import { defaultPatience, SignsOfLife } from './signs-of-life.ts';

/** Rows from which on a job is long enough for others to help with it. */
const helpedRows = 20_000;

/** Milliseconds without work after which helpers give back their memory. */
const idleTime = 30_000;

/** One that was ended from outside, or hangs, says nothing. */
interface WatchedWorker {
  worker: Worker;
  signs: SignsOfLife;
}

/**
 * Engines on further threads that do a part of the work of one, which asks them through ports that
 * are made here: a confined worker cannot start others. They are started with the first long job
 * and ended some time after the last.
 */
export class HelperEngines {
  readonly #startWorker: () => Worker;
  readonly #count: number;
  readonly #patience: number;
  readonly #workers = new Map<string, WatchedWorker>();
  #engine: Remote<Contract> | null = null;
  #jobs = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param count how many there are at once
   * @param patience milliseconds without a sign of life, during a job, after which one is given up
   */
  constructor(startWorker: () => Worker, count: number, patience = defaultPatience) {
    this.#startWorker = startWorker;
    this.#count = count;
    this.#patience = patience;
  }

  /**
   * Helps an engine with a job, which does not wait for the helpers to be ready.
   *
   * @param rows that are to be answered; few are answered before a helper has started
   */
  async during<Result>(
    engine: Remote<Contract>,
    rows: number,
    job: () => Promise<Result>,
  ): Promise<Result> {
    if (rows < helpedRows) return job();
    this.#jobs += 1;
    clearTimeout(this.#idle);
    this.#join(engine);
    try {
      const answer = job();
      for (const { signs } of this.#workers.values()) signs.during(answer).catch(() => {});
      return await answer;
    } finally {
      this.#jobs -= 1;
      if (this.#jobs === 0) this.#rest();
    }
  }

  /** Starts the helpers for a long job that will probably follow. */
  async prepare(engine: Remote<Contract>, modelKey: string, rows: number): Promise<void> {
    if (rows < helpedRows) return;
    this.#join(engine);
    if (this.#jobs === 0) this.#rest();
    await engine.prepareHelpers(modelKey);
  }

  /** Ends all of them. What an engine that lives waits for, it does itself. */
  end(): void {
    clearTimeout(this.#idle);
    for (const id of [...this.#workers.keys()]) this.#lose(id);
    this.#engine = null;
  }

  /** Ends them if no job comes. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.end(), idleTime);
  }

  #join(engine: Remote<Contract>): void {
    if (this.#engine === engine) return;
    this.end();
    this.#engine = engine;
    for (let place = 0; place < this.#count; place++) this.#start(engine);
  }

  #start(engine: Remote<Contract>): void {
    const id = randomId();
    try {
      const worker = this.#startWorker();
      const engineThere = wrap<Contract>(worker);
      const signs = new SignsOfLife(
        () => engineThere.ping(),
        this.#patience,
        () => this.#lose(id),
      );
      const lose = (event: Event) => {
        event.preventDefault();
        this.#lose(id);
      };
      worker.addEventListener('error', lose);
      worker.addEventListener('messageerror', lose);
      this.#workers.set(id, { worker, signs });
      const { port1, port2 } = new MessageChannel();
      const helping = engineThere.helpAt(transfer(port1, [port1]));
      const added = engine.addHelper(id, transfer(port2, [port2]));
      // An engine that died meanwhile needs no help.
      for (const asked of [helping, added]) asked.catch(() => this.#lose(id));
    } catch {
      // The engine does all of the work itself.
      this.#lose(id);
    }
  }

  #lose(id: string): void {
    this.#workers.get(id)?.worker.terminate();
    if (!this.#workers.delete(id)) return;
    this.#engine?.removeHelper(id).catch(() => {});
  }
}

/** Most helpers of one page. */
const maxHelpers = 8;

/** One for each core besides that of the engine, and one in any case. */
export function usualHelpers(): number {
  return Math.min(maxHelpers, Math.max(1, navigator.hardwareConcurrency - 1));
}
