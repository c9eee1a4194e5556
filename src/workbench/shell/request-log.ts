import type { EngineClient } from '../../client/engine-client.ts';
import type { NetworkAttempt } from '../../realm/network-attempt.ts';
import { networkJournal } from '../../realm/network-journal.ts';
import { watchRequests } from '../../realm/watch-requests.ts';
import type { MessageToPage } from '../../service-worker/worker-messages.ts';

/** What the page, its worker or its service worker has asked the network for, or tried to. */
export interface LoggedRequest extends NetworkAttempt {
  from: 'page' | 'worker' | 'service-worker';
}

/**
 * Every request since counting began, and every refused attempt since the page began to load: of
 * the page (as the browser reports them, and as its own realm refuses them), of the worker (which
 * writes down its own), and of the service worker (which tells of each when it makes it). What the
 * page asks of the service worker, and that answers on the device, is no request: what it must ask
 * the network for, it tells itself. Fires `change`.
 */
export class RequestLog extends EventTarget {
  readonly #client: EngineClient;
  readonly #serviceWorker: ServiceWorkerContainer | undefined;
  readonly #stopWatching: () => void;
  #since = Infinity;
  /** Requests of the worker that were made before counting began. */
  #workerBaseline = 0;
  #byPageOrServiceWorker: LoggedRequest[] = [];
  #byWorker: LoggedRequest[] = [];
  /** What a worker that has since died had asked for. */
  #byFormerWorkers: LoggedRequest[] = [];
  /** How many of the page's own refusals have been taken over. */
  #refusedByPage = 0;

  constructor(client: EngineClient) {
    super();
    this.#client = client;
    // Not there in private windows and over plain http, whatever its type says.
    this.#serviceWorker = (navigator as Partial<Navigator>).serviceWorker;
    this.#serviceWorker?.addEventListener('message', this.#heard);
    this.#client.addEventListener('restarted', this.#restarted);
    networkJournal.addEventListener('change', this.#readJournal);
    this.#stopWatching = watchRequests(document, (attempt, startTime) => {
      if (!attempt.refused && startTime < this.#since) return;
      this.#count([{ ...attempt, from: 'page' }]);
    });
    this.#readJournal();
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
    await this.refresh();
    this.dispatchEvent(new Event('change'));
  }

  /** Asks the worker anew. */
  async refresh(): Promise<void> {
    if (!this.counting) return;
    const attempts = await this.#askWorker();
    const before = this.#byWorker.length;
    this.#byWorker = attempts
      .filter(({ refused }, index) => refused || index >= this.#workerBaseline)
      .map((attempt) => ({ ...attempt, from: 'worker' }));
    if (this.#byWorker.length !== before) this.dispatchEvent(new Event('change'));
  }

  stop(): void {
    this.#stopWatching();
    networkJournal.removeEventListener('change', this.#readJournal);
    this.#client.removeEventListener('restarted', this.#restarted);
    this.#serviceWorker?.removeEventListener('message', this.#heard);
  }

  async #askWorker(): Promise<NetworkAttempt[]> {
    // A worker that cannot answer is a failure that the shell tells of; its requests are then
    // unknown.
    return this.#client.requests().catch(() => []);
  }

  #count(asked: LoggedRequest[]): void {
    if (asked.length === 0) return;
    this.#byPageOrServiceWorker = [...this.#byPageOrServiceWorker, ...asked];
    this.dispatchEvent(new Event('change'));
  }

  readonly #readJournal = () => {
    const refused = networkJournal.attempts.slice(this.#refusedByPage);
    this.#refusedByPage += refused.length;
    this.#count(refused.map((attempt) => ({ ...attempt, from: 'page' })));
  };

  readonly #heard = ({ data }: MessageEvent<Partial<MessageToPage> | null>) => {
    const attempt = data?.type === 'network-request' ? data.attempt : undefined;
    if (attempt === undefined || !(this.counting || attempt.refused)) return;
    this.#count([{ ...attempt, from: 'service-worker' }]);
  };

  readonly #restarted = () => {
    this.#byFormerWorkers = [...this.#byFormerWorkers, ...this.#byWorker];
    this.#byWorker = [];
    this.#workerBaseline = 0;
  };
}
