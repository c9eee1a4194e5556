import type { ReactiveControllerHost } from 'lit';
import { EngineError } from '../client/engine-error.ts';
import { Latest } from '../ui/latest.ts';

/** An answer and the text that it answers. */
export interface Answered<Answer> {
  text: string;
  answer: Answer;
}

/** Milliseconds without a key after which the text counts as typed for now. */
const pause = 100;

/**
 * Asks about a text that changes while it is typed. The same text wanted again, of another model
 * perhaps, is another question.
 */
export class LatestAnswer<Answer> {
  readonly #ask: (text: string) => Promise<Answer>;
  readonly #latest: Latest<Answered<Answer>>;
  #wanted = '';

  constructor(host: ReactiveControllerHost, ask: (text: string) => Promise<Answer>) {
    this.#ask = ask;
    this.#latest = new Latest(host);
  }

  /** The last answer that was to the text wanted at that moment; null for a blank text. */
  get answered(): Answered<Answer> | null {
    return this.failure === null ? this.#latest.answer : null;
  }

  /** Why the text that is wanted now has no answer. */
  get failure(): EngineError | null {
    const { failure } = this.#latest;
    return failure === null ? null : EngineError.from(failure);
  }

  /** Whether the text that is wanted now is still to be answered. */
  get pending(): boolean {
    return this.#latest.pending;
  }

  /** Wants the answer for a text, soon, or without waiting for the next key. */
  want(text: string, { now = false } = {}): void {
    this.#wanted = text;
    // What was answered before a failure is about another text.
    if (text.trim() === '' || this.failure !== null) this.#latest.forget();
    if (text.trim() === '') return;
    void this.#latest.ask(() => this.#answer(text), { after: now ? 0 : pause });
  }

  /** Wants the answer for the same text again. */
  again(): void {
    this.want(this.#wanted, { now: true });
  }

  /**
   * Resolves, once the text that is wanted now is settled, with its answer; null when it has none.
   */
  async latest(): Promise<Answer | null> {
    await this.#latest.settled();
    return this.answered?.answer ?? null;
  }

  async #answer(text: string): Promise<Answered<Answer>> {
    try {
      return { text, answer: await this.#ask(text) };
    } catch (thrown) {
      if (EngineError.from(thrown).code !== 'worker-failed') throw thrown;
    }
    // The client has started a new worker; if the same text kills that one too, the user is told.
    return { text, answer: await this.#ask(text) };
  }
}
