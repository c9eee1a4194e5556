/**
 * Answers a text that changes faster than it can be answered: one question at a time, and an answer
 * to a text that is no longer wanted is dropped.
 */
export class LatestReview<Answer> {
  readonly #ask: (text: string) => Promise<Answer>;
  readonly #settled: (outcome: { answer: Answer } | { failure: unknown }) => void;
  #wanted: { text: string } | null = null;
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    ask: (text: string) => Promise<Answer>,
    settled: (outcome: { answer: Answer } | { failure: unknown }) => void,
  ) {
    this.#ask = ask;
    this.#settled = settled;
  }

  /** Wants the answer for a text after a pause in milliseconds, and for no text before it. */
  want(text: string, pause: number): void {
    clearTimeout(this.#timer);
    this.#wanted = { text };
    this.#timer = setTimeout(() => void this.#go(), pause);
  }

  /** Wants nothing any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#wake();
  }

  /** Resolves when nothing is wanted any more. */
  settled(): Promise<void> {
    if (this.#wanted === null) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #go(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    while (this.#wanted !== null) {
      const wanted: { text: string } = this.#wanted;
      const outcome = await this.#ask(wanted.text).then(
        (answer) => ({ answer }),
        (failure: unknown) => ({ failure }),
      );
      if (this.#wanted !== wanted) continue;
      this.#wanted = null;
      this.#settled(outcome);
      this.#wake();
    }
    this.#asking = false;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
