/** Milliseconds without an answer to a ping after which a worker counts as dead. */
export const defaultPatience = 15_000;

/** A worker that was ended from outside says nothing: while something is asked of it, it is pinged. */
export class SignsOfLife {
  readonly #ping: () => Promise<unknown>;
  readonly #patience: number;
  readonly #onSilence: () => void;
  #pending = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param ping asks for a sign of life; it may never answer
   * @param patience milliseconds
   * @param onSilence called once where a ping was not answered in time
   */
  constructor(ping: () => Promise<unknown>, patience: number, onSilence: () => void) {
    this.#ping = ping;
    this.#patience = patience;
    this.#onSilence = onSilence;
  }

  /** The answer, while which is awaited the worker is watched. */
  async during<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#pending += 1;
    if (this.#pending === 1) this.#watch();
    try {
      return await answer;
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) clearInterval(this.#timer);
    }
  }

  #watch(): void {
    let answered = true;
    this.#timer = setInterval(() => {
      if (!answered) {
        clearInterval(this.#timer);
        this.#onSilence();
        return;
      }
      answered = false;
      this.#ping().then(
        () => {
          answered = true;
        },
        // It is dead in another way, which is told otherwise.
        () => {},
      );
    }, this.#patience);
  }
}
