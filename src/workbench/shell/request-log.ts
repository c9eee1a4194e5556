import type { EngineClient } from '../../client/engine-client.ts';
import type { MessageToPage } from '../../service-worker/worker-messages.ts';

/** One address that the page, its worker or its service worker has asked for. */
export interface LoggedRequest {
  address: string;
  by: 'page' | 'worker' | 'service-worker';
}

/**
 * Every request since counting began, of the page (as the browser's resource timing reports them), of the worker (as it reports
 * its own), and of the service worker (which tells of each when it makes it). What the page asks of the
 * service worker, and that answers on the device, is no request: what it must ask the network for, it tells itself. Fires `change`.
 */
export class RequestLog extends EventTarget {
  readonly #client: EngineClient;
  readonly #observer: PerformanceObserver;
  readonly #serviceWorker: ServiceWorkerContainer | undefined;
  #since = Infinity;
  /** Requests of the worker that were made before counting began. */
  #workerBaseline = 0;
  #byPageOrServiceWorker: LoggedRequest[] = [];
  #byWorker: LoggedRequest[] = [];
  /** What a worker that has since died had asked for. */
  #byFormerWorkers: LoggedRequest[] = [];

  constructor(client: EngineClient) {
    super();
    this.#client = client;
    // Not there in private windows and over plain http, whatever its type says.
    this.#serviceWorker = (navigator as Partial<Navigator>).serviceWorker;
    this.#serviceWorker?.addEventListener('message', this.#heard);
    this.#observer = new PerformanceObserver((list) => this.#add(list.getEntries()));
    this.#client.addEventListener('restarted', this.#restarted);
  }

  /** Whether counting has begun. */
  get counting(): boolean {
    return this.#since !== Infinity;
  }

  get requests(): readonly LoggedRequest[] {
    return [...this.#byPageOrServiceWorker, ...this.#byFormerWorkers, ...this.#byWorker];
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
    this.#serviceWorker?.removeEventListener('message', this.#heard);
  }

  async #askWorker(): Promise<string[]> {
    // A worker that cannot answer is a failure that the shell tells of; its requests are then unknown.
    return this.#client.requests().catch(() => []);
  }

  #add(entries: PerformanceEntryList): void {
    this.#count(
      (entries as PerformanceResourceTiming[])
        .filter((entry) => entry.startTime >= this.#since && isRequest(entry))
        .map(({ name }) => ({ address: name, by: 'page' })),
    );
  }

  #count(asked: LoggedRequest[]): void {
    if (asked.length === 0) return;
    this.#byPageOrServiceWorker = [...this.#byPageOrServiceWorker, ...asked];
    this.dispatchEvent(new Event('change'));
  }

  readonly #heard = ({ data }: MessageEvent<Partial<MessageToPage> | null>) => {
    if (data?.type !== 'network-request' || data.address === undefined || !this.counting) return;
    this.#count([{ address: data.address, by: 'service-worker' }]);
  };

  readonly #restarted = () => {
    this.#byFormerWorkers = [...this.#byFormerWorkers, ...this.#byWorker];
    this.#byWorker = [];
    this.#workerBaseline = 0;
  };
}

/**
 * Whether the network was asked. Data and blob addresses are memory. `workerStart` is set where the service worker was given the
 * request; it takes all of this site's, and none of another's.
 */
function isRequest({ name, workerStart }: PerformanceResourceTiming): boolean {
  if (name.startsWith('data:') || name.startsWith('blob:')) return false;
  return workerStart === 0 || new URL(name).origin !== location.origin;
}
