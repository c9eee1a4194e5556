import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerConnection } from '../../src/client/worker-connection.ts';
import { serve } from '../../src/wire/serve.ts';

/** What the engines here answer. */
interface Contract {
  loadModel: (key: string, origin: string) => { id: string };
  predict: (key: string, texts: string[]) => { label: string }[];
  ping: () => void;
}

type Connection = WorkerConnection<Contract>;

const connections: Connection[] = [];
const unheard = vi.fn((event: Event) => event.preventDefault());

/** A connection to engines on this thread, each of which dies when its `lose` is called. */
function openHere() {
  const losses: (() => void)[] = [];
  const ended = vi.fn();
  const connection: Connection = new WorkerConnection({
    retries: 1,
    startWorker: () => {
      throw new Error('Workers are refused.');
    },
    startHere: () => {
      const { port1, port2 } = new MessageChannel();
      serve(
        {
          loadModel: (key: string) => ({ id: key }),
          predict: (_key: string, texts: string[]) => texts.map((label) => ({ label })),
          ping: () => {},
        },
        port1,
      );
      let lose = () => {};
      const lost = new Promise<void>((resolve) => (lose = resolve));
      losses.push(lose);
      const end = () => {
        ended();
        // As a frame does, it tells of its end, whoever has ended it.
        lose();
      };
      return Promise.resolve({ port: port2, end, lost });
    },
  });
  connections.push(connection);
  return { connection, losses, ended };
}

addEventListener('unhandledrejection', unheard);
afterEach(() => {
  for (const connection of connections.splice(0)) connection.end();
});

/** A connection to workers, which die in silence where they are asked `close`. */
function openWorkers() {
  let workers = 0;
  const connection: Connection = new WorkerConnection({
    retries: 1,
    startWorker: () => {
      workers += 1;
      return new Worker(new URL('./mortal.worker.ts', import.meta.url), { type: 'module' });
    },
    startHere: () => Promise.reject(new Error('Nothing runs here.')),
    // Longer than a worker takes to start on a busy machine.
    patience: 1500,
  });
  connections.push(connection);
  return { connection, workers: () => workers };
}

const load = (connection: Connection, key: string) =>
  connection.ask(async ({ engine, thread }) => ({
    info: await engine.loadModel(key, 'models/m/'),
    thread,
  }));

const predict = (connection: Connection, text: string) =>
  connection.ask(({ engine }) => engine.predict('m', [text]));

/** Long enough for what nobody catches to be told to the page. */
const laterTasks = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('WorkerConnection', () => {
  it('is ended once, and leaves the page no error', async () => {
    const { connection, ended } = openHere();
    await predict(connection, 'good');
    connection.end();
    await laterTasks();
    expect(ended).toHaveBeenCalledOnce();
    expect(unheard).not.toHaveBeenCalled();
    await expect(predict(connection, 'good')).rejects.toMatchObject({
      code: 'worker-failed',
    });
  });

  it('loads a model that it has not loaded before after the engine was lost', async () => {
    const { connection, losses } = openHere();
    await load(connection, 'm');
    losses[0]?.();
    await laterTasks();
    await expect(load(connection, 'other')).resolves.toMatchObject({
      info: { id: 'other' },
      thread: 'main',
    });
    expect(losses).toHaveLength(2);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('notices a worker that was ended in silence, tries another, and starts a third for the next question', async () => {
    const { connection, workers } = openWorkers();
    await load(connection, 'm');
    await expect(predict(connection, 'close')).rejects.toMatchObject({
      code: 'worker-failed',
      message: 'The worker gave no sign of life.',
    });
    expect(workers()).toBe(2);
    await expect(load(connection, 'm')).resolves.toMatchObject({ thread: 'worker' });
    expect(workers()).toBe(3);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('waits no longer than its patience for an engine whose program never comes whole', async () => {
    let workers = 0;
    const startHere = vi.fn(() => Promise.reject(new Error('Nothing runs here.')));
    const silent = URL.createObjectURL(new Blob(['0;'], { type: 'text/javascript' }));
    const connection: Connection = new WorkerConnection({
      retries: 1,
      startWorker: () => {
        workers += 1;
        return new Worker(silent);
      },
      startHere,
      startPatience: 300,
    });
    connections.push(connection);
    await expect(predict(connection, 'good')).rejects.toMatchObject({
      code: 'worker-failed',
      message: 'The engine did not start within 0.3 s.',
    });
    expect([workers, startHere.mock.calls.length]).toEqual([1, 0]);
    await expect(predict(connection, 'good')).rejects.toMatchObject({ code: 'worker-failed' });
    expect(workers).toBe(2);
    expect(unheard).not.toHaveBeenCalled();
    URL.revokeObjectURL(silent);
  });
});
