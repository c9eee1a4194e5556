import { Workbox } from 'workbox-window';

/** Milliseconds that the page waits for its copy before it goes on as it would without. */
const patience = 10_000;

/**
 * The copy of the site that a service worker keeps on the device, and the newer one that may be
 * ready to replace it. Fires `change`. Without service workers (an old browser, a private window,
 * plain http) there is none, and the page works as before.
 */
export class OfflineCopy extends EventTarget {
  #workbox: Workbox | null = null;
  #registration: ServiceWorkerRegistration | undefined;
  #updateReady = false;
  #asked = false;

  /** Whether a newer version of the site is on the device and waits for the user's word. */
  get updateReady(): boolean {
    return this.#updateReady;
  }

  /**
   * Registers the service worker; resolves when the site's files are on the device, or when it is
   * time to go on without.
   */
  async start(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const workbox = new Workbox(new URL('service-worker.js', document.baseURI).href);
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => this.#announce());
    workbox.addEventListener('controlling', ({ isUpdate = false }) => {
      if (this.#asked) location.reload();
      // Another tab has updated: this one goes on with the files that it knows until the user says
      // so.
      else if (isUpdate) this.#announce();
    });
    const copied = this.#copy(workbox).catch(() => {});
    await Promise.race([copied, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** Changes to the newer version, which reloads this page. */
  update(): void {
    this.#asked = true;
    if (this.#registration?.waiting) this.#workbox?.messageSkipWaiting();
    else location.reload();
  }

  async #copy(workbox: Workbox): Promise<void> {
    this.#registration = await workbox.register({ immediate: true });
    if (this.#registration === undefined) return;
    const isFirst = this.#registration.active === null;
    if (!isFirst) await this.#registration.update();
    const { installing } = this.#registration;
    if (installing === null) return;
    const done: ServiceWorkerState[] = [
      'activated',
      'redundant',
      ...(isFirst ? [] : (['installed'] as const)),
    ];
    await new Promise<void>((resolve) => {
      const look = () => {
        if (done.includes(installing.state)) resolve();
      };
      installing.addEventListener('statechange', look);
      look();
    });
  }

  #announce(): void {
    if (this.#updateReady) return;
    this.#updateReady = true;
    this.dispatchEvent(new Event('change'));
  }
}
