import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import { EngineError } from './engine-error.ts';
import type { EngineThread } from './engine-thread.ts';
import { defaultPatience, SignsOfLife } from './signs-of-life.ts';

/** An engine that runs on the page's thread. */
export interface PageEngine {
  /** One end of a channel to it. */
  port: MessagePort;
  end: () => void;
  /** Resolves when something else has ended it; never where that cannot happen. */
  lost: Promise<void>;
}

export interface WorkerConnectionOptions {
  /** Starts a worker that serves the contract. It may fail, or the worker may fail later. */
  startWorker: () => Worker | Promise<Worker>;
  /** Starts the same engine on this thread, where a worker cannot be started. */
  startHere?: () => Promise<PageEngine>;
  /**
   * Milliseconds without a sign of life, while something is asked, after which a worker counts as
   * dead.
   */
  patience?: number;
  /** Milliseconds in which an engine that may run on this thread must have started. */
  startPatience?: number;
  /** How often a question is asked again, of a new engine, after its engine died. */
  retries?: number;
  /** Called when an engine has died, and not when it was ended. */
  onDeath?: () => void;
}

/** One engine, from its start to its death. */
export interface EngineLife<Contract> {
  readonly engine: Remote<Contract>;
  readonly thread: EngineThread;
  /**
   * What the engine was made to hold, by name; what failed is taken out, so that it is made again
   * when it is needed again.
   */
  readonly held: Map<string, Promise<unknown>>;
}

/** The engine itself is gone, as against an error that it answered with. */
class EngineDeath extends EngineError {
  constructor(message: string) {
    super({ code: 'worker-failed', message, detail: {} });
  }
}

/** Its program came in part, or not at all: another start would wait as long. */
class SlowStart extends EngineDeath {}

/** A program of some 100 kB comes within this even by a slow telephone. */
const usualStartPatience = 60_000;

interface OpenLife<Contract> extends EngineLife<Contract> {
  /** Rejects when the engine dies or is ended; never resolves. */
  readonly death: Promise<never>;
  end: (error: EngineError) => void;
  /** Of a worker; the page's own thread is busy when the page is, and its end is told. */
  signs: SignsOfLife | null;
}

/**
 * A page's handle on an engine, whatever it answers. It starts the engine with the first question,
 * watches it while something is asked, and replaces one that died with the next question.
 */
export class WorkerConnection<Contract extends { ping: () => unknown }> {
  readonly #options: WorkerConnectionOptions;
  #life: Promise<OpenLife<Contract>> | null = null;
  /** The same once it answers. */
  #open: OpenLife<Contract> | null = null;
  #ended: EngineError | null = null;

  constructor(options: WorkerConnectionOptions) {
    this.#options = options;
  }

  /** The engine that runs or starts now; null where none does. */
  get life(): Promise<EngineLife<Contract>> | null {
    return this.#life;
  }

  /**
   * Asks the engine something, or several things one after the other.
   *
   * @throws EngineError `worker-failed` where the engine died or cannot be started, and whatever it
   *   answered with
   */
  async ask<Result>(
    question: (life: EngineLife<Contract>) => Promise<Result>,
    retries = this.#options.retries ?? 0,
  ): Promise<Result> {
    if (this.#ended !== null) throw new EngineDeath(this.#ended.message);
    const starting = (this.#life ??= this.#start());
    try {
      const life = await starting;
      // Its death is looked at first: a dead engine also refuses questions, but not in words that
      // mean another one is needed.
      const answer = Promise.race([life.death, question(life)]);
      return await (life.signs?.during(answer) ?? answer);
    } catch (thrown) {
      if (!(thrown instanceof EngineDeath)) throw EngineError.from(thrown);
      if (this.#life === starting) this.#life = null;
      if (retries === 0 || thrown instanceof SlowStart || this.#ended !== null) throw thrown;
    }
    return this.ask(question, retries - 1);
  }

  /** Ends the engine for good; what is still asked rejects with `error`. */
  end(error: EngineError = new EngineDeath('The engine was ended.')): void {
    this.#ended = error;
    this.#life?.then(
      (life) => life.end(error),
      () => {},
    );
    this.#life = null;
  }

  async #start(): Promise<OpenLife<Contract>> {
    const { startWorker, startHere } = this.#options;
    try {
      const life = this.#overWorker(await startWorker());
      // A worker that a Content-Security-Policy refuses exists all the same: only its answer proves
      // it.
      if (startHere !== undefined) await this.#answered(life);
      return this.#opened(life);
    } catch (refusal) {
      try {
        if (startHere === undefined || refusal instanceof SlowStart) throw refusal;
        const { port, end, lost } = await this.#inTime(startHere());
        const life = this.#connect(port, 'main', end);
        void lost.then(() => life.end(new EngineDeath('The engine was removed from the page.')));
        await this.#answered(life);
        return this.#opened(life);
      } catch (second) {
        if (second instanceof SlowStart) throw second;
        throw refusal instanceof EngineDeath ? refusal : new EngineDeath(String(refusal));
      }
    }
  }

  /** Waits for an engine's first answer, and ends one that gives none. */
  async #answered(life: OpenLife<Contract>): Promise<void> {
    try {
      await this.#inTime(Promise.race([ping(life), life.death]));
    } catch (thrown) {
      if (thrown instanceof SlowStart) life.end(thrown);
      throw thrown;
    }
  }

  /** @throws SlowStart where it takes too long */
  async #inTime<Result>(starting: Promise<Result>): Promise<Result> {
    const patience = this.#options.startPatience ?? usualStartPatience;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const seconds = patience / 1000;
      const slow = () => reject(new SlowStart(`The engine did not start within ${seconds} s.`));
      timer = setTimeout(slow, patience);
    });
    try {
      return await Promise.race([starting, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #overWorker(worker: Worker): OpenLife<Contract> {
    const life = this.#connect(worker, 'worker', () => worker.terminate());
    const die = (reason: string) => life.end(new EngineDeath(reason));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      die(event.message || 'The worker could not be started.');
    });
    worker.addEventListener('messageerror', () => die('A message could not be read.'));
    life.signs = new SignsOfLife(
      () => ping(life),
      this.#options.patience ?? defaultPatience,
      () => die('The worker gave no sign of life.'),
    );
    return life;
  }

  #connect(endpoint: Endpoint, thread: EngineThread, close: () => void): OpenLife<Contract> {
    const engine = wrap<Contract>(endpoint);
    let reject: (error: EngineError) => void = () => {};
    const death = new Promise<never>((_, fail) => {
      reject = fail;
    });
    // Nobody may be asking when it dies.
    death.catch(() => {});
    let ended = false;
    const end = (error: EngineError) => {
      // Ending a frame tells that it is lost, and a worker may fail more than once.
      if (ended) return;
      ended = true;
      reject(error);
      (engine as Remote<object>)[releaseProxy]();
      close();
      this.#closed(life);
    };
    const life: OpenLife<Contract> = { engine, thread, held: new Map(), death, end, signs: null };
    return life;
  }

  /** An engine that answers questions from now on, until it dies. */
  #opened(life: OpenLife<Contract>): OpenLife<Contract> {
    this.#open = life;
    return life;
  }

  #closed(life: OpenLife<Contract>): void {
    if (this.#open !== life) return;
    this.#open = null;
    if (this.#ended !== null) return;
    this.#life = null;
    this.#options.onDeath?.();
  }
}

function ping<Contract>({ engine }: EngineLife<Contract>): Promise<unknown> {
  return (engine as unknown as Remote<{ ping: () => unknown }>).ping();
}

/** What an engine holds by a name; made first where it does not hold it yet. */
export function hold<Contract, Held>(
  { held }: EngineLife<Contract>,
  name: string,
  make: () => Promise<Held>,
): Promise<Held> {
  const known = held.get(name) as Promise<Held> | undefined;
  if (known !== undefined) return known;
  const making = make();
  held.set(name, making);
  making.catch(() => {
    if (held.get(name) === making) held.delete(name);
  });
  return making;
}
