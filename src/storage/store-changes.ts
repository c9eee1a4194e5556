/**
 * Tells the other tabs of this site, and other objects over the same store in this one, that
 * something stored has changed, and hears it from them. What changed is not part of the message:
 * whoever hears of it reads the store, which cannot be out of date.
 */
export class StoreChanges {
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #channel: BroadcastChannel | null = null;

  /** @param name of the channel; the tabs that use one store use one channel */
  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Calls `listener` when another tab has changed something, and when this page comes back from
   * where it could not hear: a frozen tab, the browser's back-forward cache. Returns what ends it.
   * The channel is open while anybody listens.
   */
  subscribe(listener: () => void): () => void {
    if (this.#listeners.size === 0) this.#begin();
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#end();
    };
  }

  /** Tells the others. Listeners of this object are not called: they know. */
  tell(): void {
    if (this.#channel !== null) {
      this.#channel.postMessage(null);
      return;
    }
    const channel = new BroadcastChannel(this.#name);
    channel.postMessage(null);
    channel.close();
  }

  #begin(): void {
    this.#open();
    globalThis.addEventListener('pagehide', this.#close);
    globalThis.addEventListener('pageshow', this.#comeBack);
    // Dispatched on the document; it bubbles.
    globalThis.addEventListener('visibilitychange', this.#notify);
  }

  #end(): void {
    this.#close();
    globalThis.removeEventListener('pagehide', this.#close);
    globalThis.removeEventListener('pageshow', this.#comeBack);
    globalThis.removeEventListener('visibilitychange', this.#notify);
  }

  #open(): void {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', this.#notify);
  }

  /** An open channel would keep the page out of the back-forward cache. */
  readonly #close = () => {
    this.#channel?.close();
    this.#channel = null;
  };

  readonly #comeBack = () => {
    if (this.#channel !== null) return;
    this.#open();
    this.#notify();
  };

  readonly #notify = () => {
    for (const listener of this.#listeners) listener();
  };
}
