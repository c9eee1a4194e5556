import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface AskOptions {
  /**
   * Milliseconds to wait before asking, 0 for the end of the task; a newer question within that
   * time takes its place. At once where it is left out.
   */
  after?: number;
}

/**
 * The answer to the question asked last. One question is under way at a time: while it is, only the
 * newest of those that follow waits for its turn, and an answer to anything but the newest question
 * is dropped. The host is updated with every change.
 */
export class Latest<Answer> implements ReactiveController {
  /** The last answer that came in time; it stays while a newer question is under way, or fails. */
  answer: Answer | null = null;
  /** What the newest question failed with; null while it has not. */
  failure: unknown = null;

  readonly #host: ReactiveControllerHost;
  #wanted: { question: () => Promise<Answer> } | null = null;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  /** @param host updated with every change; leaving the page drops what is asked */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  /** Whether the newest question is still to be answered. */
  get pending(): boolean {
    return this.#wanted !== null;
  }

  /** Asks, in place of everything asked before. Resolves when nothing is pending any more. */
  ask(question: () => Promise<Answer>, { after }: AskOptions = {}): Promise<void> {
    clearTimeout(this.#timer);
    this.#wanted = { question };
    this.failure = null;
    this.#host.requestUpdate();
    if (after === undefined) void this.#go();
    else this.#timer = setTimeout(() => void this.#go(), after);
    return this.settled();
  }

  /** Drops what was asked and answered. */
  forget(): void {
    this.answer = null;
    this.failure = null;
    this.#drop();
    this.#host.requestUpdate();
  }

  /** Resolves when nothing is pending any more. */
  settled(): Promise<void> {
    if (this.#wanted === null) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #go(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#wanted !== null) {
      const wanted: { question: () => Promise<Answer> } = this.#wanted;
      const outcome = await outcomeOf(wanted.question);
      // A newer question has waited for this one long enough: its own pause is not waited for.
      if (this.#wanted !== wanted) continue;
      if ('answer' in outcome) this.answer = outcome.answer;
      else this.failure = outcome.failure;
      this.#drop();
      this.#host.requestUpdate();
    }
    this.#isAsking = false;
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

async function outcomeOf<Answer>(
  question: () => Promise<Answer>,
): Promise<{ answer: Answer } | { failure: unknown }> {
  try {
    return { answer: await question() };
  } catch (failure) {
    return { failure };
  }
}
