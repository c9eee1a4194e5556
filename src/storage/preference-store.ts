import type { KeepingStore, KeptItem } from './kept-items.ts';

/** What the preferences of the page are stored by begins so: its language, its colours. */
const prefix = 'review-classifier.';

/** The preferences that the page remembers in the browser's localStorage. */
export class PreferenceStore implements KeepingStore {
  readonly kind = 'preferences';

  readonly changes = {
    /** The browser itself tells the other tabs. */
    subscribe: (listener: () => void) => {
      const hear = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(prefix)) listener();
      };
      globalThis.addEventListener('storage', hear);
      return () => globalThis.removeEventListener('storage', hear);
    },
  };

  keptItems(): Promise<KeptItem[]> {
    const keys = this.#keys();
    if (keys.length === 0) return Promise.resolve([]);
    const bytes = keys.reduce(
      (sum, key) => sum + new Blob([key, localStorage.getItem(key) ?? '']).size,
      0,
    );
    return Promise.resolve([
      {
        kind: this.kind,
        key: '',
        name: '',
        count: keys.length,
        bytes,
        kept: null,
        export: null,
        erase: () => this.eraseAll(),
      },
    ]);
  }

  /** Forgets them; the page stays as it is until it is loaded again. */
  eraseAll(): Promise<void> {
    for (const key of this.#keys()) localStorage.removeItem(key);
    return Promise.resolve();
  }

  #keys(): string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    } catch {
      // Where the browser refuses storage nothing is kept.
      return [];
    }
  }
}
