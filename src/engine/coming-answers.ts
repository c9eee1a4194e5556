/** Answers that come one by one, in any order; each is taken at once. */
export class ComingAnswers<Answer> {
  /** Those that have not come, and those that failed. */
  readonly #coming = new Set<Promise<void>>();

  add(answer: Answer | Promise<Answer>, take: (answer: Answer) => void): void {
    if (!(answer instanceof Promise)) return take(answer);
    const taken = answer.then(take);
    this.#coming.add(taken);
    // A failure is thrown at the end.
    taken.then(
      () => this.#coming.delete(taken),
      () => {},
    );
  }

  /** Waits for all. @throws what one of them was rejected with */
  async finish(): Promise<void> {
    await Promise.all(this.#coming);
  }
}
