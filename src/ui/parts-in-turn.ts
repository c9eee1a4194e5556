import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTask } from './next-task.ts';

/**
 * Draws the parts of a long element from the top, each in a task of its own: the page can answer
 * the user between two of them, and what is drawn already is not moved by what follows. Once all
 * are there, they are updated together.
 */
export class PartsInTurn implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #drawn = 1;
  #all = 1;
  #isNextDue = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The parts whose turn has come; for the element's `render`. */
  drawn<Part>(parts: readonly Part[]): readonly Part[] {
    this.#all = parts.length;
    return parts.slice(0, this.#drawn);
  }

  /** Draws the rest with the next update, for someone who is on the way there. */
  drawAll(): void {
    if (this.#drawn >= this.#all) return;
    this.#drawn = this.#all;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#isNextDue || this.#drawn >= this.#all) return;
    this.#isNextDue = true;
    void nextTask().then(() => {
      this.#isNextDue = false;
      this.#drawn += 1;
      this.#host.requestUpdate();
    });
  }
}
