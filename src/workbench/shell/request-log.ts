import type { EngineClient } from '../../client/engine-client.ts';

/** One address that the page or its worker has asked for. */
export interface LoggedRequest {
  address: string;
  by: 'page' | 'worker';
}

/**
 * Every request since counting began, of the page (as the browser's resource timing reports them)
 * and of the worker (as it reports its own). Fires `change`.
 */
export class RequestLog extends EventTarget {
  readonly #client: EngineClient;
  readonly #observer: PerformanceObserver;
  #since = Infinity;
  /** Requests of the worker that were made before counting began. */
  #workerBaseline = 0;
  #byPage: LoggedRequest[] = [];
  #byWorker: LoggedRequest[] = [];
  /** What a worker that has since died had asked for. */
  #byFormerWorkers: LoggedRequest[] = [];

  constructor(client: EngineClient) {
    super();
    this.#client = client;
    this.#observer = new PerformanceObserver((list) => this.#add(list.getEntries()));
    this.#client.addEventListener('restarted', this.#restarted);
  }

  /** Whether counting has begun. */
  get counting(): boolean {
    return this.#since !== Infinity;
  }

  get requests(): readonly LoggedRequest[] {
    return [...this.#byPage, ...this.#byFormerWorkers, ...this.#byWorker];
  }

  /** Begins to count. */
  async start(): Promise<void> {
    this.#workerBaseline = (await this.#askWorker()).length;
    this.#since = performance.now();
    this.#observer.observe({ type: 'resource' });
    this.dispatchEvent(new Event('change'));
  }

  /** Asks the worker anew. */
  async refresh(): Promise<void> {
    if (!this.counting) return;
    const addresses = await this.#askWorker();
    const before = this.#byWorker.length;
    this.#byWorker = addresses
      .slice(this.#workerBaseline)
      .map((address) => ({ address, by: 'worker' }));
    if (this.#byWorker.length !== before) this.dispatchEvent(new Event('change'));
  }

  stop(): void {
    this.#observer.disconnect();
    this.#client.removeEventListener('restarted', this.#restarted);
  }

  async #askWorker(): Promise<string[]> {
    // A worker that cannot answer is a failure that the shell tells of; its requests are then unknown.
    return this.#client.requests().catch(() => []);
  }

  #add(entries: PerformanceEntryList): void {
    const asked = entries
      .filter(({ startTime, name }) => startTime >= this.#since && isRequest(name))
      .map(({ name }): LoggedRequest => ({ address: name, by: 'page' }));
    if (asked.length === 0) return;
    this.#byPage = [...this.#byPage, ...asked];
    this.dispatchEvent(new Event('change'));
  }

  readonly #restarted = () => {
    this.#byFormerWorkers = [...this.#byFormerWorkers, ...this.#byWorker];
    this.#byWorker = [];
    this.#workerBaseline = 0;
  };
}

/** Whether an address is asked for over a network; data and blob addresses are memory. */
function isRequest(address: string): boolean {
  return !address.startsWith('data:') && !address.startsWith('blob:');
}
