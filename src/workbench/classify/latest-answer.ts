import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EngineError } from '../../client/engine-error.ts';

/** An answer and the text that it answers. */
export interface Answered<Answer> {
  text: string;
  answer: Answer;
}

/** Milliseconds without a key after which the text counts as typed for now. */
const pause = 100;

/**
 * Asks about a text that changes while it is typed. One question is under way at a time; an answer
 * to a text that is no longer wanted is dropped, so an older answer never replaces a newer one.
 */
export class LatestAnswer<Answer> implements ReactiveController {
  /** The last answer that was to the text wanted at that moment; null for a blank text. */
  answered: Answered<Answer> | null = null;
  /** Why the text that is wanted now has no answer. */
  failure: EngineError | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #ask: (text: string) => Promise<Answer>;
  #wanted = '';
  /**
   * Counts what was wanted, so that the same text wanted again, of another model perhaps, is
   * another question.
   */
  #question = 0;
  #settled = true;
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, ask: (text: string) => Promise<Answer>) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Whether the text that is wanted now is still to be answered. */
  get pending(): boolean {
    return !this.#settled;
  }

  /** Wants the answer for a text, soon, or without waiting for the next key. */
  want(text: string, { now = false } = {}): void {
    clearTimeout(this.#timer);
    this.#question += 1;
    this.#wanted = text;
    this.failure = null;
    if (text.trim() === '') {
      this.answered = null;
      this.#settle();
    } else {
      this.#settled = false;
      this.#timer = setTimeout(() => void this.#go(), now ? 0 : pause);
    }
    this.#host.requestUpdate();
  }

  /** Wants the answer for the same text again. */
  again(): void {
    this.want(this.#wanted, { now: true });
  }

  /**
   * Resolves, once the text that is wanted now is settled, with its answer; null when it has none.
   */
  async latest(): Promise<Answer | null> {
    if (!this.#settled) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.failure === null ? (this.answered?.answer ?? null) : null;
  }

  async #go(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    while (!this.#settled) {
      const text = this.#wanted;
      const question = this.#question;
      const outcome = await this.#attempt(text);
      if (question !== this.#question) continue;
      if (outcome instanceof EngineError) {
        this.answered = null;
        this.failure = outcome;
      } else {
        this.answered = { text, answer: outcome };
      }
      this.#settle();
    }
    this.#asking = false;
  }

  async #attempt(text: string): Promise<Answer | EngineError> {
    try {
      return await this.#ask(text);
    } catch (thrown) {
      const error = EngineError.from(thrown);
      if (error.code !== 'worker-failed') return error;
    }
    // The client has started a new worker; if the same text kills that one too, the user is told.
    return this.#ask(text).catch((thrown: unknown) => EngineError.from(thrown));
  }

  #settle(): void {
    this.#settled = true;
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#host.requestUpdate();
  }
}
