/** Milliseconds without any answer after which a worker counts as dead. */
export const defaultPatience = 15_000;

/**
 * A worker that was ended from outside says nothing: while something is asked of it, it is pinged.
 */
export class SignsOfLife {
  readonly #ping: () => Promise<unknown>;
  readonly #patience: number;
  readonly #onSilence: () => void;
  #pending = 0;
  #alive = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param ping asks for a sign of life; it may never answer
   * @param patience milliseconds
   * @param onSilence called where neither a ping nor anything else was answered in time
   */
  constructor(ping: () => Promise<unknown>, patience: number, onSilence: () => void) {
    this.#ping = ping;
    this.#patience = patience;
    this.#onSilence = onSilence;
  }

  /** Waits for an answer and watches the worker meanwhile. */
  async during<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#pending += 1;
    if (this.#pending === 1) {
      this.#alive = true;
      this.#waitForSign(() => this.#askForSign());
    }
    try {
      return await answer;
    } finally {
      // A ping waits behind what was asked before it, so every answer is a sign.
      this.#alive = true;
      this.#pending -= 1;
      if (this.#pending === 0) clearTimeout(this.#timer);
    }
  }

  #askForSign(): void {
    this.#alive = false;
    const sign = () => {
      this.#alive = true;
    };
    this.#ping().then(sign, sign);
    this.#waitForSign(() => {
      if (this.#alive) this.#askForSign();
      else this.#onSilence();
    });
  }

  // One at a time: after a tab was frozen, the ticks of an interval would follow each other too
  // soon.
  #waitForSign(then: () => void): void {
    this.#timer = setTimeout(then, this.#patience);
  }
}
