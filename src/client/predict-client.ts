import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import type { ModelAddress, PredictEngineApi } from '../engine/predict-engine-api.ts';
import type { Explanation } from '../model/explanation.ts';
import type { ModelInfo } from '../model/model-info.ts';
import type { Prediction } from '../model/prediction.ts';
import { EngineError } from './engine-error.ts';
import { defaultPatience, SignsOfLife } from './signs-of-life.ts';

/** Where the engine runs: in a worker, or on the page's own thread where a worker was refused. */
export type EngineThread = 'worker' | 'main';

export interface PredictClientOptions {
  /** Starts a worker that serves a PredictEngineApi through comlink. It may throw, or the worker may fail later. */
  startWorker: () => Worker;
  /** Starts the same engine on this thread: an end of a channel to it, how to end it, and when something else has. */
  startHere: () => Promise<{ port: MessagePort; end: () => void; lost: Promise<void> }>;
  /** Milliseconds without a sign of life, while something is asked, after which the engine counts as dead. */
  patience?: number;
}

/** One engine's life. */
interface Connection {
  engine: Remote<PredictEngineApi>;
  thread: EngineThread;
  /** Rejects when the engine dies or is ended; never resolves. */
  death: Promise<never>;
  end: (reason: string) => void;
  /** Of a worker; the page's own thread is busy when the page is, and its end is told. */
  life: SignsOfLife | null;
  models: Map<string, Promise<ModelInfo>>;
}

/** Marks that the engine itself is gone, as against an error that it answered with. */
class EngineDeath extends Error {}

/**
 * The handle of embedded classifiers on their engine. A worker that cannot be started is replaced by the same engine on the
 * page's thread; one that dies later is replaced by another worker, once for each question.
 */
export class PredictClient {
  readonly #options: PredictClientOptions;
  #connection: Promise<Connection> | null = null;
  #ended = false;

  constructor(options: PredictClientOptions) {
    this.#options = options;
  }

  /** Loads a model under a key and says where it runs. */
  load(key: string, address: ModelAddress): Promise<{ info: ModelInfo; thread: EngineThread }> {
    return this.#ask(async (connection) => ({
      info: await loadInto(connection, key, address),
      thread: connection.thread,
    }));
  }

  /** Answers for reviews, in their order. */
  predict(key: string, address: ModelAddress, texts: string[]): Promise<Prediction[]> {
    return this.#ask(async (connection) => {
      await loadInto(connection, key, address);
      return connection.engine.predict(key, texts);
    });
  }

  /** Answer for one review with what every word contributed. */
  explain(key: string, address: ModelAddress, text: string): Promise<Explanation> {
    return this.#ask(async (connection) => {
      await loadInto(connection, key, address);
      return connection.engine.explain(key, text);
    });
  }

  /** Lets the engine forget a model. */
  release(key: string): void {
    this.#connection
      ?.then(({ engine, models }) => (models.delete(key) ? engine.releaseModel(key) : undefined))
      .catch(() => {});
  }

  /** Ends the engine for good. */
  end(): void {
    this.#ended = true;
    this.#connection?.then(
      (connection) => connection.end('The engine was ended.'),
      () => {},
    );
    this.#connection = null;
  }

  async #ask<Result>(question: (connection: Connection) => Promise<Result>): Promise<Result> {
    try {
      return await this.#attempt(question);
    } catch (thrown) {
      if (!(thrown instanceof EngineDeath) || this.#ended) throw asEngineError(thrown);
    }
    return this.#attempt(question).catch((thrown: unknown) => {
      throw asEngineError(thrown);
    });
  }

  async #attempt<Result>(question: (connection: Connection) => Promise<Result>): Promise<Result> {
    if (this.#ended) throw new EngineDeath('The engine was ended.');
    const starting = (this.#connection ??= this.#connect());
    try {
      const connection = await starting;
      // Its death is looked at first: a dead engine also refuses questions, but not in words that mean another one is needed.
      const answer = Promise.race([connection.death, question(connection)]);
      return await (connection.life?.during(answer) ?? answer);
    } catch (thrown) {
      if (thrown instanceof EngineDeath && this.#connection === starting) this.#connection = null;
      throw thrown;
    }
  }

  async #connect(): Promise<Connection> {
    const { startWorker, startHere, patience = defaultPatience } = this.#options;
    try {
      const connection = overWorker(startWorker(), patience);
      // A worker that a Content-Security-Policy refuses exists all the same: only its answer proves it. However long that takes:
      // its program may come slowly.
      await Promise.race([connection.engine.ping(), connection.death]);
      return connection;
    } catch (refusal) {
      try {
        const { port, end, lost } = await startHere();
        const connection = connect(port, 'main', end);
        void lost.then(() => connection.end('The engine was removed from the page.'));
        return connection;
      } catch {
        throw refusal instanceof EngineDeath ? refusal : new EngineDeath(String(refusal));
      }
    }
  }
}

function loadInto(
  { engine, models }: Connection,
  key: string,
  address: ModelAddress,
): Promise<ModelInfo> {
  let loading = models.get(key);
  if (loading === undefined) {
    loading = engine.loadModel(key, address);
    models.set(key, loading);
    loading.catch(() => models.delete(key));
  }
  return loading;
}

function overWorker(worker: Worker, patience: number): Connection {
  const connection = connect(worker, 'worker', () => worker.terminate());
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    connection.end(event.message || 'The worker could not be started.');
  });
  worker.addEventListener('messageerror', () => connection.end('A message could not be read.'));
  connection.life = new SignsOfLife(
    () => connection.engine.ping(),
    patience,
    () => connection.end('The worker gave no sign of life.'),
  );
  return connection;
}

function connect(endpoint: Endpoint, thread: EngineThread, close: () => void): Connection {
  const engine = wrap<PredictEngineApi>(endpoint);
  let reject: (death: EngineDeath) => void = () => {};
  const death = new Promise<never>((_, fail) => {
    reject = fail;
  });
  // Nobody may be asking when it dies.
  death.catch(() => {});
  let ended = false;
  return {
    engine,
    thread,
    death,
    end: (reason) => {
      // Ending a frame tells that it is lost, and a worker may fail more than once.
      if (ended) return;
      ended = true;
      reject(new EngineDeath(reason));
      engine[releaseProxy]();
      close();
    },
    life: null,
    models: new Map(),
  };
}

function asEngineError(thrown: unknown): EngineError {
  return thrown instanceof EngineDeath
    ? new EngineError({ code: 'worker-failed', message: thrown.message, detail: {} })
    : EngineError.from(thrown);
}
