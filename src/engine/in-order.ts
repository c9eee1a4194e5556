interface Pending<Answer> {
  answer: Answer | Promise<Answer>;
  take: (answer: Answer) => void;
}

/**
 * Takes answers in the order in which they were asked for, however late each of them comes. At most
 * some wait, so that what they are about does not fill the memory.
 */
export class InOrder<Answer> {
  readonly #most: () => number;
  readonly #pending: Pending<Answer>[] = [];

  /** @param most how many answers may wait by now */
  constructor(most: () => number) {
    this.#most = most;
  }

  /** @throws what an answer that came before it was rejected with */
  async add(answer: Answer | Promise<Answer>, take: (answer: Answer) => void): Promise<void> {
    if (this.#pending.length === 0 && !(answer instanceof Promise)) return take(answer);
    // It is awaited when its turn comes, and may fail before.
    if (answer instanceof Promise) answer.catch(() => {});
    this.#pending.push({ answer, take });
    while (this.#pending.length > this.#most()) await this.#next();
  }

  /** Takes those that still wait. */
  async finish(): Promise<void> {
    while (this.#pending.length > 0) await this.#next();
  }

  async #next(): Promise<void> {
    const first = this.#pending.shift();
    if (first !== undefined) first.take(await first.answer);
  }
}
