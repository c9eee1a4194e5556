import type { NetworkAttempt } from './network-attempt.ts';

/**
 * What this realm asked the network for, or tried to, since it began to be watched. Fires `change`.
 */
class NetworkJournal extends EventTarget {
  readonly #attempts: NetworkAttempt[] = [];

  get attempts(): readonly NetworkAttempt[] {
    return this.#attempts;
  }

  add(attempt: NetworkAttempt): void {
    this.#attempts.push(attempt);
    this.dispatchEvent(new Event('change'));
  }
}

export const networkJournal = new NetworkJournal();
