import {
  formatAddress,
  parseAddress,
  sameParameters,
  withChanges,
  type Address,
  type ParameterChanges,
  type Parameters,
} from './address.ts';
import { firstPage, type Page } from './pages.ts';

/** Entries before the present one that are known to it. */
const longestTrail = 30;

/**
 * The address of the window: the page and what is open on it. The event `change` tells that it is
 * another, whether by the browser's Back, by a link, or from here.
 */
export class SiteAddress extends EventTarget {
  #current: Address = parseAddress(location.hash);
  /** The hash that the browser was asked to go back to and has not reached yet. */
  #awaited: string | null = null;

  get page(): Page {
    return this.#current.page ?? firstPage;
  }

  get parameters(): Parameters {
    return this.#current.parameters;
  }

  /** Follows the window's address until {@link stop}. */
  start(): void {
    window.addEventListener('popstate', this.#follow);
    window.addEventListener('hashchange', this.#follow);
    this.#follow();
  }

  stop(): void {
    window.removeEventListener('popstate', this.#follow);
    window.removeEventListener('hashchange', this.#follow);
  }

  /**
   * Opens or closes something on the page. It gets an entry of the history, so that Back undoes it;
   * where it leads to what an entry before it says, the browser goes back there.
   */
  go(changes: ParameterChanges): void {
    this.#change(changes, () => {
      const trail = trailHere();
      const place = trail.findLastIndex((hash) => this.#isAt(hash));
      if (place < 0) {
        this.#push();
      } else {
        this.#awaited = trail[place] ?? null;
        history.go(place - trail.length);
      }
    });
  }

  /** Says more exactly, in the same entry of the history, where the user is. */
  amend(changes: ParameterChanges): void {
    this.#change(changes, () =>
      this.#write(() => history.replaceState(history.state, '', this.#hash)),
    );
  }

  #change(changes: ParameterChanges, write: () => void): void {
    const parameters = withChanges(this.parameters, changes);
    if (sameParameters(parameters, this.parameters)) return;
    this.#current = { page: this.page, parameters };
    // On the way back nothing can be written yet: it is when the entry is reached.
    if (this.#awaited === null) write();
    this.dispatchEvent(new Event('change'));
  }

  readonly #follow = () => {
    const awaited = this.#awaited;
    this.#awaited = null;
    if (awaited !== null && location.hash === awaited) {
      if (!this.#isAt(awaited)) this.#push();
      return;
    }
    const next = parseAddress(location.hash);
    if (next.page === null && location.hash !== '') {
      history.replaceState(null, '', formatAddress(firstPage, {}));
      next.parameters = {};
    }
    const isSame = (next.page ?? firstPage) === this.page && this.#isAt(location.hash);
    this.#current = next;
    if (!isSame) this.dispatchEvent(new Event('change'));
  };

  /** Whether a hash says what the address is by now. */
  #isAt(hash: string): boolean {
    const { page, parameters } = parseAddress(hash);
    return (page ?? firstPage) === this.page && sameParameters(parameters, this.parameters);
  }

  get #hash(): string {
    return formatAddress(this.page, this.parameters);
  }

  #push(): void {
    const state = { trail: [...trailHere(), location.hash].slice(-longestTrail) };
    this.#write(() => history.pushState(state, '', this.#hash));
  }

  /** Browsers refuse changes that come too fast, of a key held down; the next one is written. */
  #write(write: () => void): void {
    try {
      write();
    } catch {
      return;
    }
  }
}

/** Hashes of the entries before the present one, since the page was gone to, the latest last. */
function trailHere(): string[] {
  const { trail } = (history.state ?? {}) as { trail?: unknown };
  return Array.isArray(trail) ? trail.filter((hash) => typeof hash === 'string') : [];
}
