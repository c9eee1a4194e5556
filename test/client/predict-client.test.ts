import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PredictClient } from '../../src/client/predict-client.ts';

const address = 'models/m/';
const clients: PredictClient[] = [];
const unheard = vi.fn((event: Event) => event.preventDefault());

/** A client of engines on this thread, each of which dies when its `lose` is called. */
function openHere() {
  const losses: (() => void)[] = [];
  const ended = vi.fn();
  const client = new PredictClient({
    startWorker: () => {
      throw new Error('Workers are refused.');
    },
    startHere: () => {
      const { port1, port2 } = new MessageChannel();
      expose(
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
  clients.push(client);
  return { client, losses, ended };
}

addEventListener('unhandledrejection', unheard);
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});

/** A client of workers, which die in silence where they are asked `close`. */
function openWorkers() {
  let workers = 0;
  const client = new PredictClient({
    startWorker: () => {
      workers += 1;
      return new Worker(new URL('./mortal.worker.ts', import.meta.url), { type: 'module' });
    },
    startHere: () => Promise.reject(new Error('Nothing runs here.')),
    patience: 100,
  });
  clients.push(client);
  return { client, workers: () => workers };
}

/** Long enough for what nobody catches to be told to the page. */
const laterTasks = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('PredictClient', () => {
  it('is ended once, and leaves the page no error', async () => {
    const { client, ended } = openHere();
    await client.predict('m', address, ['good']);
    client.end();
    await laterTasks();
    expect(ended).toHaveBeenCalledOnce();
    expect(unheard).not.toHaveBeenCalled();
    await expect(client.predict('m', address, ['good'])).rejects.toMatchObject({
      code: 'worker-failed',
    });
  });

  it('loads a model that it has not loaded before after the engine was lost', async () => {
    const { client, losses } = openHere();
    await client.load('m', address);
    losses[0]?.();
    await laterTasks();
    await expect(client.load('other', address)).resolves.toMatchObject({
      info: { id: 'other' },
      thread: 'main',
    });
    expect(losses).toHaveLength(2);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('notices a worker that was ended in silence, tries another, and starts a third for the next question', async () => {
    const { client, workers } = openWorkers();
    await client.load('m', address);
    await expect(client.predict('close', address, ['good'])).rejects.toMatchObject({
      code: 'worker-failed',
      message: 'The worker gave no sign of life.',
    });
    expect(workers()).toBe(2);
    await expect(client.load('m', address)).resolves.toMatchObject({ thread: 'worker' });
    expect(workers()).toBe(3);
    expect(unheard).not.toHaveBeenCalled();
  });
});
